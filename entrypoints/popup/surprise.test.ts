import { describe, expect, it } from 'vitest';
import type { GemEntry } from '../../messages.ts';
import { entriesOf, entryOf } from './fixtures/entries.ts';
import { surprise } from './surprise.ts';

/** Chance at each of its steps, the ends included. */
const CHANCES = Array.from({ length: 101 }, (_, index) => Math.min(index / 100, 0.999_999));

function drawn(gems: GemEntry[], last: GemEntry | null): Set<string | undefined> {
  return new Set(CHANCES.map((chance) => surprise(gems, last, () => chance)?.gem.id));
}

describe('a surprise', () => {
  it('can be any gem', () => {
    expect(drawn(entriesOf(5), null).size).toBe(5);
  });

  it('is not the last one again', () => {
    const gems = entriesOf(3);
    expect(drawn(gems, gems[1] ?? null)).toEqual(new Set(['gem-0', 'gem-2']));
  });

  it('is one that is neither seen nor turned down, while there is one', () => {
    const fresh = entryOf('fresh', { saved: true });
    const gems = [entryOf('seen', { seen: true }), fresh, entryOf('no', { notInterested: true })];
    expect(drawn(gems, null)).toEqual(new Set(['fresh']));
    expect(drawn(gems, fresh)).toEqual(new Set(['seen', 'no']));
  });

  it('is the last one again only where there is no other', () => {
    const only = entryOf('only', { seen: true });
    expect(drawn([only], only)).toEqual(new Set(['only']));
    expect(surprise([], null, () => 0)).toBeNull();
  });

  it('knows the last one although it was marked since', () => {
    expect(drawn([entryOf('a', { saved: true }), entryOf('b')], entryOf('a'))).toEqual(
      new Set(['b']),
    );
  });
});
