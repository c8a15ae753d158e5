import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { filterMaker, filterOf, keyHash, occurrences } from './key-filter.ts';

const keys = fc.array(fc.string(), { maxLength: 200 });
const now = async () => {};

describe('a filter of keys', () => {
  it('has every key as often as it went in', () => {
    fc.assert(
      fc.property(keys, (all) => {
        const filter = filterOf(all);
        for (const key of all) {
          const times = all.filter((other) => other === key).length;
          expect(occurrences(filter, keyHash(key))).toBeGreaterThanOrEqual(times);
        }
      }),
    );
  });

  it('is the same whether it was made at once or in steps', async () => {
    await fc.assert(
      fc.asyncProperty(keys, async (all) => {
        const maker = filterMaker();
        for (const key of all) maker.add([key]);
        expect(await maker.finish(now)).toEqual(filterOf(all));
      }),
    );
  });

  it('rules out nearly all others', () => {
    const filter = filterOf(Array.from({ length: 20_000 }, (_, n) => `t:film${n}`));
    const others = Array.from({ length: 20_000 }, (_, n) => `t:other${n}`);
    const wrong = others.filter((key) => occurrences(filter, keyHash(key)) > 0);
    expect(wrong.length).toBeLessThan(10);
  });

  it('has nothing where nothing went in', () => {
    expect(occurrences(filterOf([]), keyHash('t:x'))).toBe(0);
  });
});
