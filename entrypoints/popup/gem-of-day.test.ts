import { describe, expect, it } from 'vitest';
import type { GemEntry } from '../../messages.ts';
import { entriesOf } from './fixtures/entries.ts';
import { gemOfDay } from './gem-of-day.ts';

/** Noon, `days` after 20 February 2027, in the zone of whoever runs this. */
function day(days: number): Date {
  return new Date(2027, 1, 20 + days, 12);
}

function round(gems: GemEntry[], days: number): (string | undefined)[] {
  return Array.from({ length: days }, (_, index) => gemOfDay(gems, day(index))?.gem.id);
}

describe('the gem of the day', () => {
  it('is one from the day’s first minute to its last', () => {
    const gems = entriesOf(26);
    const first = gemOfDay(gems, new Date(2027, 4, 3, 0, 0, 0));
    const last = gemOfDay(gems, new Date(2027, 4, 3, 23, 59, 59));
    expect(first).toBe(last);
    expect(gemOfDay(gems, new Date(2027, 4, 4, 0, 0, 0))).not.toBe(first);
  });

  it('goes through all gems before one comes again, over months and summer time', () => {
    for (const count of [1, 2, 7, 26]) {
      const days = round(entriesOf(count), count * 10);
      for (let start = 0; start < days.length; start += count) {
        expect(new Set(days.slice(start, start + count)).size).toBe(count);
      }
    }
  });

  it('follows neither the order of the list nor depends on it', () => {
    const gems = entriesOf(26);
    expect(round(gems.toReversed(), 26)).toEqual(round(gems, 26));
    const places = round(gems, 26).map((id) => gems.findIndex(({ gem }) => gem.id === id));
    const neighbours = places.filter((place, index) => place + 1 === places[index + 1]);
    expect(neighbours.length).toBeLessThan(8);
  });

  it.each(['seen', 'notInterested'] as const)('passes over what is marked %s', (mark) => {
    const gems = entriesOf(10);
    const before = round(gems, 10);
    const marked = gems.map((each) =>
      each.gem.id === before[3] ? { ...each, marks: { [mark]: true } } : each,
    );
    const after = round(marked, 10);
    expect(after).not.toContain(before[3]);
    expect(after.filter((id, index) => id !== before[index])).toHaveLength(1);
    // In its place stands one that is not of that week.
    expect([before[2], before[4]]).not.toContain(after[3]);
  });

  it('finds the last one that is left, and takes any when none is', () => {
    const seen = entriesOf(10).map((each) => ({ ...each, marks: { seen: true as const } }));
    const [last, ...others] = seen;
    const left = [{ ...(last as GemEntry), marks: {} }, ...others];
    expect(new Set(round(left, 10))).toEqual(new Set([last?.gem.id]));
    expect(new Set(round(seen, 10)).size).toBe(10);
  });

  it('is none where there are no gems', () => {
    expect(gemOfDay([], day(0))).toBeNull();
  });
});
