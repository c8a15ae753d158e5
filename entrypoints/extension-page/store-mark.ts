import type { GemReference, Mark, Marks } from '../../messages.ts';
import { askBackground } from './ask-background.ts';

/**
 * Has the background mark the gem's film, which also tells the markers in open tabs.
 * @returns the marks as stored, or null when they could not be stored
 */
export type StoreMark = (gem: GemReference, mark: Mark, on: boolean) => Promise<Marks | null>;

export const storeMark: StoreMark = ({ pack, gem }, mark, on) =>
  askBackground({ type: 'mark', pack, gem, mark, on });
