import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_GEMS_A_PACK } from '../../limits.ts';
import { keyHash, keyIndexMaker, keyIndexOf, positionsOf } from './key-index.ts';

const gems = fc.array(
  fc.record({
    position: fc.integer({ min: 0, max: MAX_GEMS_A_PACK - 1 }),
    keys: fc.uniqueArray(fc.string(), { maxLength: 8 }),
  }),
  { maxLength: 60 },
);
const now = async () => {};

describe('an index of keys', () => {
  it('gives for each key every gem that has it', () => {
    fc.assert(
      fc.property(gems, (all) => {
        const index = keyIndexOf(all);
        for (const key of all.flatMap((gem) => gem.keys)) {
          const having = all.filter((gem) => gem.keys.includes(key));
          expect(positionsOf(index, keyHash(key))).toEqual(
            expect.arrayContaining(having.map(({ position }) => position)),
          );
        }
      }),
    );
  });

  it('gives no gem that has no key of that hash', () => {
    fc.assert(
      fc.property(gems, fc.string(), (all, key) => {
        const hash = keyHash(key);
        const having = all.filter((gem) => gem.keys.some((own) => keyHash(own) === hash));
        expect(positionsOf(keyIndexOf(all), hash)).toEqual(
          having.map(({ position }) => position).toSorted((a, b) => a - b),
        );
      }),
    );
  });

  it('is the same whether it was made at once or in steps', async () => {
    await fc.assert(
      fc.asyncProperty(gems, async (all) => {
        const maker = keyIndexMaker();
        for (const gem of all) maker.add(gem);
        expect(await maker.finish(now)).toEqual(keyIndexOf(all));
      }),
    );
  });

  it('rules out nearly all others', () => {
    const index = keyIndexOf(
      Array.from({ length: 20_000 }, (_, n) => ({ position: n, keys: [`t:film${n}`] })),
    );
    const others = Array.from({ length: 20_000 }, (_, n) => `t:other${n}`);
    const wrong = others.filter((key) => positionsOf(index, keyHash(key)).length > 0);
    expect(wrong.length).toBeLessThan(10);
  });

  it('has nothing where nothing went in', () => {
    expect(positionsOf(keyIndexOf([]), keyHash('t:x'))).toEqual([]);
  });
});
