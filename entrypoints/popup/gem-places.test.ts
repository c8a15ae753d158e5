import fc from 'fast-check';
import { expect, it } from 'vitest';
import { placesOver } from './gem-places.ts';

it('are different places of the list, as many as asked for, in its order', () => {
  const size = fc.integer({ min: 0, max: 100_000 });
  const seed = fc.integer({ min: 0, max: 100_000 });
  fc.assert(
    fc.property(size, fc.integer({ min: 1, max: 100 }), seed, (total, count, of) => {
      const places = placesOver(total, count, of);
      expect(places).toHaveLength(Math.min(total, count));
      expect(new Set(places).size).toBe(places.length);
      expect(places.every((place) => place >= 0 && place < total)).toBe(true);
      expect(places).toEqual(places.toSorted((a, b) => a - b));
    }),
  );
});

it('are others on another day, and reach most of the list in time', () => {
  const seen = new Set<number>();
  for (let day = 20_000; day < 20_365; day += 1) {
    for (const place of placesOver(1_000, 10, day)) seen.add(place);
  }
  expect(placesOver(1_000, 10, 1)).not.toEqual(placesOver(1_000, 10, 2));
  expect(placesOver(1_000, 10, 7)).toEqual(placesOver(1_000, 10, 7));
  expect(seen.size).toBeGreaterThan(950);
});
