import type { GemEntry } from '../../messages.ts';
import { isFresh } from './fresh.ts';
import { isSameGem } from '../extension-page/reference.ts';

/**
 * Draws one gem by chance: one that is neither seen nor turned down while there is one, and not the
 * last one again while there is another.
 * @param random at least 0 and below 1, as `Math.random`
 * @returns null where there are no gems
 */
export function surprise(
  gems: GemEntry[],
  last: GemEntry | null,
  random: () => number,
): GemEntry | null {
  const others = last ? gems.filter((each) => !isSameGem(each, last)) : gems;
  const fresh = others.filter(isFresh);
  const pool = [fresh, others, gems].find(({ length }) => length > 0) ?? [];
  return pool[Math.floor(random() * pool.length)] ?? null;
}
