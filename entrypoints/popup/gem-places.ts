/** Which few gems of a long list to look at. Pure. */

/** The golden ratio's part behind the point: its multiples leave no two seeds near each other for long. */
const GOLDEN = 0.618_033_988_749_895;

/**
 * Chooses places all over a list, by a seed: the same seed gives the same ones, another seed others.
 * @returns `count` different places from 0 up to `total`, or all where there are no more
 */
export function placesOver(total: number, count: number, seed: number): number[] {
  if (total <= count) return Array.from({ length: total }, (_, place) => place);
  const shift = (seed * GOLDEN) % 1;
  return Array.from({ length: count }, (_, at) => Math.floor(((at + shift) / count) * total));
}
