import type { GemEntry } from '../../messages.ts';

/** @returns whether the gem may still be new to the user: not seen, and not turned down. */
export function isFresh({ marks }: GemEntry): boolean {
  return !marks.seen && !marks.notInterested;
}
