import type { GemReference, ShelfState } from '../../messages.ts';
import { askBackground } from './ask-background.ts';

/**
 * Has the background keep a note about the gem's film, which also tells the cards in open tabs.
 * @param over as in `History.note`
 * @returns what is kept of the film now, or null where the note could not be kept
 */
export type StoreNote = (
  gem: GemReference,
  text: string,
  over?: string,
) => Promise<ShelfState | null>;

export const storeNote: StoreNote = ({ pack, gem }, text, over) =>
  askBackground({ type: 'note', pack, gem, text, ...(over === undefined ? {} : { over }) });
