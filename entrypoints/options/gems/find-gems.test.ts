import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Marks } from '../../../messages.ts';
import { type Finding, findGems, sortInSlices } from './find-gems.ts';
import { readQuery } from './gem-query.ts';
import type { ListedGem } from './listed-gem.ts';

const at = async () => {};

function gem(place: number, title: string, more: Partial<Facts> = {}): ListedGem {
  const { year, marks, pack, countries, genres } = { ...FACTS, ...more };
  const info = { id: pack, title: pack, author: 'Nobody', version: '1.0.0', language: 'en' };
  const film = { title, year };
  return {
    pack: info,
    gem: { id: `gem-${place}`, film },
    marks,
    directors: [],
    genres,
    countries,
    place,
  };
}

interface Facts {
  year: number;
  marks: Marks;
  pack: string;
  countries: string[];
  genres: string[];
}
const FACTS: Facts = { year: 1990, marks: {}, pack: 'first', countries: [], genres: [] };

const GEMS = [
  gem(0, 'The Ferry', { year: 1999, countries: ['KR'] }),
  gem(1, 'Älva', { year: 1987, marks: { saved: true }, genres: ['Drama'] }),
  gem(2, 'Zoo', { year: 1990, pack: 'second' }),
  gem(3, 'album 10', { year: 1987, pack: 'second', marks: { seen: true } }),
  gem(4, 'Album, 9', { year: 2001, pack: 'second', countries: ['KR', 'JP'] }),
];

async function places(address: string, more: Partial<Finding> = {}): Promise<number[]> {
  const gems = await findGems(GEMS, {
    query: readQuery(new URLSearchParams(address)),
    found: null,
    installed: new Map([
      ['first', 1],
      ['second', 2],
    ]),
    language: 'en',
    pause: at,
    ...more,
  });
  return gems.map(({ place }) => place);
}

describe('findGems', () => {
  it.each([
    ['', [0, 1, 2, 3, 4]],
    ['pack=second', [2, 3, 4]],
    ['genre=drama', [1]],
    ['decade=1980', [1, 3]],
    ['country=KR', [0, 4]],
    ['country=JP', [4]],
    ['genre=Drama', [1]],
    ['marked=saved', [1]],
    ['marked=unmarked', [0, 2, 4]],
    ['pack=second&decade=1980', [3]],
    ['sort=title', [4, 3, 1, 0, 2]],
    ['sort=year', [1, 3, 2, 0, 4]],
    ['sort=newest', [2, 3, 4, 0, 1]],
  ])('%s', async (address, expected) => {
    expect(await places(address)).toEqual(expected);
  });

  it('keeps what the words found', async () => {
    expect(await places('decade=1980', { found: new Set([0, 3]) })).toEqual([3]);
  });

  it('pauses while it filters, too', async () => {
    let pauses = 0;
    const pause = async () => {
      pauses += 1;
    };
    const query = readQuery(new URLSearchParams('decade=1980'));
    const many = Array.from({ length: 8_000 }, (_, place) => gem(place, 'Zoo'));
    const finding = { query, found: null, installed: new Map(), language: 'en', pause };
    expect(await findGems(many, finding)).toEqual([]);
    expect(pauses).toBeGreaterThanOrEqual(8);
  });

  it('ends where nobody waits any more', async () => {
    const gone = new Error('gone');
    const pause = async () => {
      throw gone;
    };
    await expect(places('sort=title', { pause })).rejects.toBe(gone);
  });
});

describe('sortInSlices', () => {
  it('sorts as the built-in sort does, and as stably', async () => {
    const item = fc.record({ key: fc.nat(20), name: fc.nat() });
    const compare = (a: { key: number }, b: { key: number }) => a.key - b.key;
    await fc.assert(
      fc.asyncProperty(fc.array(item, { maxLength: 40, size: 'max' }), async (few) => {
        // Several slices' worth.
        const items = Array.from({ length: 100 }, () => few).flat();
        expect(await sortInSlices(items, compare, at)).toEqual(items.toSorted(compare));
      }),
      { numRuns: 30 },
    );
  });

  it('pauses often', async () => {
    let pauses = 0;
    const pause = async () => {
      pauses += 1;
    };
    const items = Array.from({ length: 8_000 }, (_, index) => (index * 7919) % 8_000);
    await sortInSlices(items, (a, b) => a - b, pause);
    expect(pauses).toBeGreaterThan(20);
  });
});
