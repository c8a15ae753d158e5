/** Packs that are followed at their addresses come up to date while the browser is in use. */
import type { Library } from '../../library/library.ts';
import { tellSpotters } from '../../tabs/tell-spotters.ts';

/**
 * Makes the check that runs once in a worker's life, at the browser's start or the first message: no
 * alarm and no permission for one. Each address is asked once a day at most, whoever asks.
 */
export function followedPacksCheck(openLibrary: () => Promise<Library>): () => Promise<void> {
  let checked = false;
  return async () => {
    if (checked) return;
    checked = true;
    const library = await openLibrary();
    if (await library.checkDueSubscriptions()) await tellSpotters({ type: 'ask-again' });
  };
}
