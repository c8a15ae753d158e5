import { browser } from 'wxt/browser';
import type { FromPage, GemReference, ShelfState } from '../../messages.ts';

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

export const storeNote: StoreNote = async ({ pack, gem }, text, over) => {
  const replaced = over === undefined ? {} : { over };
  const message: FromPage = { type: 'note', pack, gem, text, ...replaced };
  try {
    return (await browser.runtime.sendMessage<FromPage, ShelfState | null>(message)) ?? null;
  } catch {
    // The worker was stopped mid-answer, or the extension is being updated.
    return null;
  }
};
