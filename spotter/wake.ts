import { tell } from './browser.ts';

/**
 * Runs in pages that nearly always name films (`Site.filmPages`), before anything of them is there: a
 * background that sleeps starts while the page still comes in, and not once its films are asked about.
 */
export function wake(): void {
  tell({ type: 'wake' });
}
