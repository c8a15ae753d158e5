import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { tell } from '../spotter/browser.ts';

/**
 * Runs in pages that nearly always name films (`Site.filmPages`), before anything of them is there: a
 * background that sleeps starts while the page still comes in, and not once its films are asked about.
 */
export default defineUnlistedScript(() => tell({ type: 'wake' }));
