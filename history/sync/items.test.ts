import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Mark, MARKS } from '../../messages.ts';
import { changedItems, fit, type Items, readItems } from './items.ts';
import { filmsByKey, lastWord, merge, type Shared, type SharedFilm, sharedKey } from './shared.ts';

const word = fc.record({ on: fc.boolean(), at: fc.integer({ min: 1, max: 2_000_000_000_000 }) });
const film: fc.Arbitrary<SharedFilm> = fc
  .record({
    title: fc.string({ minLength: 1, maxLength: 40, unit: 'grapheme' }),
    year: fc.integer({ min: 1900, max: 2030 }),
    ids: fc.record(
      { imdb: fc.constant('tt0402842'), tmdb: fc.integer({ min: 1, max: 999_999 }) },
      { requiredKeys: [] },
    ),
    marks: fc.record({ saved: word, seen: word, notInterested: word }, { requiredKeys: ['saved'] }),
  })
  .map((rest) => ({ ...rest, key: sharedKey(rest) }))
  .filter(({ key }) => !key.startsWith('|'));
const shared: fc.Arbitrary<Shared> = fc
  .record({
    films: fc.array(film, { maxLength: 30 }),
    settings: fc.dictionary(
      fc.constantFrom('theme', 'leads', 'threshold'),
      fc.record({ value: fc.oneof(fc.string(), fc.nat(), fc.constant(null)), at: fc.nat() }),
    ),
  })
  .map(({ films, settings }) => ({
    films: new Map(films.map((each) => [each.key, each])),
    settings: new Map(Object.entries(settings)),
  }));

/** Of few films and few moments, so that words meet. */
const meeting: fc.Arbitrary<Shared> = fc
  .record({
    films: fc.array(
      fc.record({
        title: fc.constantFrom('A', 'B'),
        year: fc.constant(2000),
        ids: fc.record({ tmdb: fc.integer({ min: 1, max: 2 }) }, { requiredKeys: [] }),
        marks: fc.record(
          Object.fromEntries(
            MARKS.map((mark) => [
              mark,
              fc.record({ on: fc.boolean(), at: fc.integer({ min: 1, max: 3 }) }),
            ]),
          ),
          { requiredKeys: ['saved'] },
        ),
      }),
      { maxLength: 3 },
    ),
    theme: fc.record({
      value: fc.constantFrom('dark', 'light'),
      at: fc.integer({ min: 1, max: 3 }),
    }),
  })
  .map(({ films, theme }) => ({
    films: filmsByKey(films.map((each) => ({ ...each, key: sharedKey(each) }))),
    settings: new Map([['theme', theme]]),
  }));

const plain = ({ films, settings }: Shared) => ({
  films: Object.fromEntries(films),
  settings: Object.fromEntries(settings),
});

/** As a browser keeps it. */
const stored = (items: Items) => JSON.parse(JSON.stringify(items)) as Items;

describe('items', () => {
  test('what is written is read again', () => {
    fc.assert(
      fc.property(shared, (value) => {
        const read = readItems(stored(fit(value).items));
        expect(read && plain(read)).toEqual(plain(value));
      }),
    );
  });

  test('items without their number are ours where nothing else is there', () => {
    const { items } = fit(many(3, 0));
    const { format: _, ...left } = items;
    const { settings: __, ...films } = left;
    expect(readItems(left)?.films.size).toBe(3);
    expect(readItems(films)?.films.size).toBe(3);
    expect(readItems({ ...left, format: 2 })).toBeNull();
    expect(readItems({ ...left, words: 'of a stranger' })).toBeNull();
    expect(readItems({ settings: {} })?.films.size).toBe(0);
  });

  test('two films of one title and year stay two, with and without ids', () => {
    const call = { title: 'The Call', year: 2020 };
    const rows = [{ imdb: 'tt0000001' }, { tmdb: 2 }, {}].map((ids, index) => {
      const one = { ...call, ids };
      return { ...one, key: sharedKey(one), marks: { seen: { on: true, at: index + 1 } } };
    });
    const apart = rows.map((row): Shared => {
      return { films: filmsByKey([row]), settings: new Map() };
    });
    const read = readItems(stored(fit(apart.reduce(merge)).items));
    expect([...(read?.films.values() ?? [])].toSorted((a, b) => lastWord(a) - lastWord(b))).toEqual(
      rows,
    );
  });

  test('an id that becomes known moves no film to another item', () => {
    const itemsOf = (ids: SharedFilm['ids']) => {
      const paju = { title: 'Paju', year: 2009, ids };
      const row = { ...paju, key: sharedKey(paju), marks: { seen: { on: true, at: 1 } } };
      return Object.keys(fit({ films: filmsByKey([row]), settings: new Map() }).items);
    };
    expect(itemsOf({ tmdb: 36329 })).toEqual(itemsOf({}));
  });

  test('rows of the first version are read, of which some have the key of a shelf behind', () => {
    const items = {
      format: 1,
      f7: [
        ['The Call', 2020, 'i0000001', 'w-7', 'call|2020 imdb:tt0000001'],
        ['The Call', 2020, 'i0000002', 'n+6', 'call|2020 imdb:tt0000002'],
        ['The Call', 2020, 'i0000001', 'w+5'],
      ],
    };
    const marks = [...(readItems(items)?.films.values() ?? [])].map((each) => [
      each.ids,
      each.marks,
    ]);
    expect(marks).toEqual([
      [{ imdb: 'tt0000001' }, { seen: { on: false, at: 7 } }],
      [{ imdb: 'tt0000002' }, { notInterested: { on: true, at: 6 } }],
    ]);
  });

  test('merging is commutative, associative and idempotent', () => {
    fc.assert(
      fc.property(meeting, meeting, meeting, (a, b, c) => {
        expect(plain(merge(a, b))).toEqual(plain(merge(b, a)));
        expect(plain(merge(merge(a, b), c))).toEqual(plain(merge(a, merge(b, c))));
        expect(plain(merge(a, a))).toEqual(plain(a));
      }),
      { numRuns: 1000 },
    );
  });

  test('said at the same moment, a mark stays, and is not taken back', () => {
    const saying = (on: boolean): Shared => {
      const value = {
        key: 'a|2000',
        title: 'A',
        year: 2000,
        ids: {},
        marks: { seen: { on, at: 7 } },
      };
      return { films: new Map([[value.key, value]]), settings: new Map() };
    };
    for (const merged of [merge(saying(true), saying(false)), merge(saying(false), saying(true))]) {
      expect(merged.films.get('a|2000')?.marks.seen).toEqual({ on: true, at: 7 });
    }
  });

  test('anything at all is read without harm', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom('format', 'settings', 'f0', 'f31'), fc.anything()),
        (items) => {
          readItems(items);
          readItems({ ...items, format: 1 });
        },
      ),
    );
  });

  test('nothing is written where nothing differs, and one item where one film does', () => {
    const { items } = fit(many(200, 0));
    expect(changedItems(stored(items), items)).toEqual({});
    const again = many(200, 0);
    const [first] = again.films.values();
    if (first)
      (again.films as Map<string, SharedFilm>).set(first.key, {
        ...first,
        marks: { seen: { on: false, at: 9e12 } },
      });
    expect(Object.keys(changedItems(items, fit(again).items))).toHaveLength(1);
  });
});

/** Films with titles of a usual length, each spoken of once, later ones later. */
function many(count: number, from: number, long = 0): Shared {
  const films = Array.from({ length: count }, (_, index): [string, SharedFilm] => {
    const number = from + index;
    const title = `A film of some length, number ${number}${' <꽃>'.repeat(long)}`;
    const ids = { imdb: `tt${String(number).padStart(7, '0')}`, tmdb: number + 1 };
    const marks = { seen: { on: true, at: 1_700_000_000_000 + number } };
    const key = sharedKey({ title, year: 2000, ids });
    return [key, { key, title, year: 2000, ids, marks }];
  });
  return { films: new Map(films), settings: new Map([['theme', { value: 'dark', at: 1 }]]) };
}

/** As Chromium counts: the key and the value's JSON in bytes, with some letters written as escapes. */
function bytes(key: string, value: unknown): number {
  const json = JSON.stringify(value).replaceAll(/[<\u2028\u2029]/g, '\\u0000');
  return new TextEncoder().encode(key + json).length;
}

describe('room', () => {
  test.each([
    ['short titles', 0],
    ['long ones with letters of three bytes', 20],
  ])(
    'with %s, everything stays inside what browsers allow, and the newest have it',
    (_what, long) => {
      const value = many(2500, 0, long);
      const { items, films, leftOut } = fit(value);
      const sizes = Object.entries(items).map(([key, item]) => bytes(key, item));
      expect(Math.max(...sizes)).toBeLessThanOrEqual(8_192);
      const total = sizes.reduce((sum, size) => sum + size, 0);
      expect(total).toBeLessThanOrEqual(102_400);
      expect(total).toBeGreaterThan(95_000);
      expect(sizes.length).toBeLessThanOrEqual(512);
      expect(films + leftOut).toBe(2500);
      const read = readItems(items);
      const newest = Math.max(...[...(read?.films.values() ?? [])].map(lastWord));
      expect(newest).toBe(1_700_000_000_000 + 2499);
      expect(read?.films.size).toBe(films);
    },
  );

  test('so do films that all fall into one item', () => {
    const itemsOf = (films: SharedFilm[]) =>
      fit({ films: new Map(films.map((each) => [each.key, each])), settings: new Map() });
    const together = [...many(8_000, 0).films.values()]
      .filter((each) => 'f0' in itemsOf([each]).items)
      .slice(0, 200);
    expect(together).toHaveLength(200);
    const { items, leftOut } = itemsOf(together);
    expect(bytes('f0', items['f0'])).toBeLessThanOrEqual(8_192);
    expect(leftOut).toBeGreaterThan(0);
  });

  test('1,300 films with titles of 35 letters and two ids have room', () => {
    expect(fit(many(1300, 0)).leftOut).toBe(0);
  });

  test('devices that know different films do not write against each other without end', () => {
    const one = many(1600, 0);
    const other = many(1600, 800, 1);
    const items: Items = {};
    let writes = 0;
    for (let turn = 0; turn < 4; turn += 1) {
      for (const device of [one, other]) {
        const there = readItems(items);
        if (!there) throw new Error('not read');
        const changed = changedItems(items, fit(merge(there, device)).items);
        if (Object.keys(changed).length > 0) writes += 1;
        Object.assign(items, changed);
      }
    }
    expect(writes).toBeLessThanOrEqual(4);
  });
});

test('marks have a letter each', () => {
  const marks = Object.fromEntries(
    MARKS.map((mark, at) => [mark, { on: true, at: at + 1 }]),
  ) as Record<Mark, { on: boolean; at: number }>;
  const value: Shared = {
    films: new Map([['a|2000', { key: 'a|2000', title: 'A', year: 2000, ids: {}, marks }]]),
    settings: new Map(),
  };
  expect(readItems(fit(value).items)?.films.get('a|2000')?.marks).toEqual(marks);
});
