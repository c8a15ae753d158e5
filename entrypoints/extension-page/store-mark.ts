import { browser } from 'wxt/browser';
import type { FromPage, GemReference, Mark, Marks } from '../../messages.ts';

/**
 * Has the background mark the gem's film, which also tells the markers in open tabs.
 * @returns the marks as stored, or null when they could not be stored
 */
export type StoreMark = (gem: GemReference, mark: Mark, on: boolean) => Promise<Marks | null>;

export const storeMark: StoreMark = async ({ pack, gem }, mark, on) => {
  const message: FromPage = { type: 'mark', pack, gem, mark, on };
  try {
    return (await browser.runtime.sendMessage<FromPage, Marks | null>(message)) ?? null;
  } catch {
    // The worker was stopped mid-answer, or the extension is being updated.
    return null;
  }
};
