import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Film } from '../../film.ts';
import { filmOf } from '../fixtures/gems.ts';
import type { ShelfRecord } from '../schema.ts';
import { mergeRecords, type Marking } from './shelf-changes.ts';
import {
  changedRecord,
  marksOf,
  recordsOf,
  shelfFilm,
  type ShelfFilm,
  subjectFilm,
} from './shelf.ts';
import { type Mark, MARKS } from '../../messages.ts';

/** What `changeFilm` does, on a list instead of the database. */
function markAs(shelf: ShelfRecord[], film: ShelfFilm, marking: Marking & { at: number }) {
  const mine = recordsOf(film, shelf);
  const others = shelf.filter((record) => !mine.includes(record));
  const taken = new Set(others.map((record) => record.film));
  return [...others, changedRecord(film, mine, taken, { ...marking, stamp: marking.at })];
}

function mark(shelf: ShelfRecord[], film: ShelfFilm, on: boolean, at: number) {
  return markAs(shelf, film, { mark: 'saved', on, at });
}

function known(pack: string, gem: string, film: Parameters<typeof filmOf>[0]): ShelfFilm {
  return shelfFilm(filmOf(film), { pack, gem });
}

const saved = (shelf: ShelfRecord[], film: ShelfFilm) => marksOf(recordsOf(film, shelf)).saved;

describe('which record is a film’s', () => {
  const plain = known('a', 'x', { title: 'Sunflower', year: 2006 });

  test('a film without ids is found by title and year', () => {
    const shelf = mark([], plain, true, 1);
    expect(saved(shelf, known('b', 'y', { title: 'Sunflower', year: 2006 }))).toBe(true);
    expect(saved(shelf, known('b', 'y', { title: 'Sunflower', year: 1970 }))).toBeUndefined();
  });

  describe('where only title and year are known of one of two', () => {
    const ids = { imdb: 'tt10540298' };
    const gemOf = (title: string) => known('a', 'x', { title, year: 2020, ids });
    const alone = (title: string) => subjectFilm({ title, year: 2020, ids: {} });

    test('a title of one word with another article is another film', () => {
      expect(saved(mark([], alone('Host'), true, 1), gemOf('The Host'))).toBeUndefined();
      expect(saved(mark([], gemOf('The Host'), true, 1), alone('Host'))).toBeUndefined();
      const both = mark(mark([], alone('Host'), true, 1), gemOf('The Host'), true, 2);
      expect(mark(both, alone('The Host'), false, 3).map(({ title }) => title)).toEqual([
        'Host',
        'The Host',
      ]);
    });

    test('the same title is the same film, and so is one of several words', () => {
      expect(saved(mark([], alone('Host, The'), true, 1), gemOf('The Host'))).toBe(true);
      expect(saved(mark([], alone('Last Host'), true, 1), gemOf('The Last Host'))).toBe(true);
      const other = known('a', 'x', { title: 'The Host', otherTitles: ['Host'], year: 2020 });
      expect(saved(mark([], alone('Host'), true, 1), other)).toBe(true);
    });

    test.each([
      [true, 'found none', { namesakes: [] }],
      [true, 'found one of another year', { namesakes: [{ title: 'Host', year: 2006 }] }],
      [undefined, 'found one of this year', { namesakes: [{ title: 'Host', year: 2020 }] }],
      [undefined, 'found one of no known year', { namesakes: [{ title: 'Host' }] }],
      [undefined, 'found an everyday word', { namesakes: [], ambiguousTitles: ['Host'] }],
    ])('the same film: %s, where somebody looked for namesakes and %s', (is, _found, film) => {
      const gem = known('a', 'x', { title: 'The Host', year: 2020, ids, ...film });
      expect(saved(mark([], alone('Host'), true, 1), gem)).toBe(is);
    });
  });

  test('an id finds it under another title and year', () => {
    const ids = { tmdb: 49283 };
    const shelf = mark([], known('a', 'x', { title: 'Sunflower', year: 2006, ids }), true, 1);
    expect(saved(shelf, known('b', 'y', { title: 'Haebaragi', year: 2007, ids }))).toBe(true);
  });

  test('a gem keeps its mark when its pack corrects title, year and id', () => {
    const before = known('a', 'x', { title: 'Sunflowr', year: 2005, ids: { tmdb: 1 } });
    const after = known('a', 'x', { title: 'Sunflower', year: 2006, ids: { tmdb: 49283 } });
    let shelf = mark([], before, true, 1);
    expect(saved(shelf, after)).toBe(true);
    shelf = mark(shelf, after, true, 2);
    expect(shelf).toHaveLength(1);
    expect(shelf[0]?.names).not.toContain('tmdb:1');
    expect(shelf[0]).toMatchObject({ film: 'sunflower|2006', title: 'Sunflower', saved: 1 });
  });

  test('two films of one title and year, told apart by an id, have a record each', () => {
    const one = known('a', 'x', { title: 'Sunflower', year: 2005, ids: { imdb: 'tt0000001' } });
    const two = known('b', 'y', { title: 'Sunflower', year: 2005, ids: { imdb: 'tt0000002' } });
    let shelf = mark([], one, true, 1);
    expect(saved(shelf, two)).toBeUndefined();
    shelf = mark(shelf, two, true, 2);
    shelf = mark(shelf, one, false, 3);
    expect(shelf).toHaveLength(2);
    expect(new Set(shelf.map((record) => record.film)).size).toBe(2);
    expect(saved(shelf, one)).toBeUndefined();
    expect(saved(shelf, two)).toBe(true);
  });

  test('a renamed Letterboxd slug contradicts nothing where the film’s number is the same', () => {
    const ids = { letterboxd: 'bad-movie', letterboxdFilm: 82549 };
    const shelf = mark([], known('a', 'x', { title: 'Bad Movie', year: 1997, ids }), true, 1);
    const renamed = { letterboxd: 'timeless-bottomless-bad-movie', letterboxdFilm: 82549 };
    expect(saved(shelf, known('b', 'y', { title: 'Bad Movie', year: 1997, ids: renamed }))).toBe(
      true,
    );
  });

  describe('records that turn out to be one film’s become one', () => {
    const byKey = known('a', 'x', { title: 'The Shower', year: 1979 });
    const byId = known('b', 'y', { title: 'Sonagi', year: 1978, ids: { imdb: 'tt0303068' } });
    const both = known('c', 'z', { title: 'Shower', year: 1979, ids: { imdb: 'tt0303068' } });

    test('saved in one is saved, since the earliest time', () => {
      let shelf = mark(mark([], byKey, true, 5), byId, true, 9);
      expect(saved(shelf, both)).toBe(true);
      shelf = markAs(shelf, both, { mark: 'seen', on: true, at: 11 });
      expect(shelf).toHaveLength(1);
      expect(shelf[0]).toMatchObject({ saved: 5, said: { saved: 9, seen: 11 }, changed: 11 });
      expect([byKey, byId, both].map((film) => saved(shelf, film))).toEqual([true, true, true]);
    });

    test('taken back in one and saved later in the other, it is saved', () => {
      let shelf = mark(mark([], byId, true, 1), byId, false, 2);
      shelf = mark(shelf, byKey, true, 5);
      expect(saved(shelf, both)).toBe(true);
      shelf = markAs(shelf, both, { mark: 'seen', on: true, at: 11 });
      expect(shelf).toHaveLength(1);
      expect(saved(shelf, both)).toBe(true);
    });

    test('saved in one and taken back later in the other, it is not, before and after', () => {
      let shelf = mark(mark(mark([], byKey, true, 5), byId, true, 9), byId, false, 10);
      expect(saved(shelf, both)).toBeUndefined();
      shelf = markAs(shelf, both, { mark: 'seen', on: true, at: 11 });
      expect(shelf).toHaveLength(1);
      expect([byKey, byId, both].map((film) => saved(shelf, film))).toEqual([
        undefined,
        undefined,
        undefined,
      ]);
      expect(shelf[0]?.said).toEqual({ saved: 10, seen: 11 });
    });

    test('what was taken back by hand speaks against an account’s mark of the other', () => {
      const shelf = mark(mark([], byId, true, 1), byId, false, 2);
      const [key = ''] = byKey.names;
      const account = { film: key, names: [key], title: 'Shower', year: 1979, changed: 20 };
      const withAccount = [...shelf, { ...account, saved: 3, imported: { saved: 20 } }];
      expect(saved(withAccount, both)).toBeUndefined();
      const merged = markAs(withAccount, both, { mark: 'seen', on: true, at: 30 });
      expect(merged).toHaveLength(1);
      expect(merged[0]).not.toHaveProperty('imported');
      expect(saved(merged, both)).toBeUndefined();
    });
  });

  test('taking back leaves no mark, and saving again counts from then', () => {
    const shelf = mark(mark(mark([], plain, true, 1), plain, false, 2), plain, true, 3);
    expect(shelf).toHaveLength(1);
    expect(shelf[0]?.saved).toBe(3);
    expect(mark(shelf, plain, false, 4)[0]).not.toHaveProperty('saved');
  });
});

describe('marks', () => {
  const film = known('a', 'x', { title: 'Paju', year: 2009 });
  const marks = (shelf: ShelfRecord[]) => marksOf(recordsOf(film, shelf));

  const after = (...markings: [Mark, boolean][]) =>
    markings.reduce<ShelfRecord[]>(
      (shelf, [name, on], index) => markAs(shelf, film, { mark: name, on, at: index + 1 }),
      [],
    );

  test('stand beside each other, and each is taken back alone', () => {
    const both: [Mark, boolean][] = [
      ['saved', true],
      ['seen', true],
    ];
    expect(marks(after(...both))).toEqual({ saved: true, seen: true });
    expect(marks(after(...both, ['saved', false]))).toEqual({ seen: true });
  });

  test('what is of no interest stays saved, for the way back; what is saved is of interest', () => {
    const left: [Mark, boolean][] = [
      ['saved', true],
      ['notInterested', true],
    ];
    expect(marks(after(...left))).toEqual({ saved: true, notInterested: true });
    const back = after(...left, ['saved', true]);
    expect(marks(back)).toEqual({ saved: true });
    expect(back[0]?.saved).toBe(1);
  });
});

describe('merging', () => {
  const record = fc.record(
    {
      film: fc.constantFrom('a|2000', 'b|2000', 'c|2001', 'd|2002'),
      names: fc.uniqueArray(fc.constantFrom('a|2000', 'imdb:tt1', 'tmdb:7', 'gem:p/a')),
      title: fc.constantFrom('A', 'B'),
      year: fc.constant(2000),
      saved: fc.integer({ min: 1, max: 50 }),
      seen: fc.integer({ min: 1, max: 50 }),
      notInterested: fc.integer({ min: 1, max: 50 }),
      changed: fc.integer({ min: 1, max: 50 }),
    },
    { requiredKeys: ['film', 'names', 'title', 'year', 'changed'] },
  ) as fc.Arbitrary<ShelfRecord>;
  const several = fc.uniqueArray(record, { selector: (one) => one.film, minLength: 1 });
  const merge = (records: ShelfRecord[]) => mergeRecords(records as [ShelfRecord]);

  test('the order does not matter, nor whether it is done in steps', () => {
    fc.assert(
      fc.property(several, fc.nat(), (records, seed) => {
        const turn = seed % records.length;
        const turned = [...records.slice(turn), ...records.slice(0, turn)];
        const single = turned.map((one) => merge([one]));
        const inSteps = single.reduce((one, other) => merge([one, other]));
        expect(merge(records.toReversed())).toEqual(merge(records));
        expect(inSteps).toEqual(merge(records));
      }),
    );
  });

  test('so it is with marks that were taken back; only since when they count may differ', () => {
    const stamps = fc.record(
      { saved: fc.integer({ min: 1, max: 50 }), seen: fc.integer({ min: 1, max: 50 }) },
      { requiredKeys: [] },
    );
    const spoken = fc.uniqueArray(
      fc.tuple(record, stamps).map(([one, said]) => ({ ...one, said })),
      { selector: (one) => one.film, minLength: 1 },
    );
    const timeless = (one: ShelfRecord) => ({
      ...one,
      saved: one.saved !== undefined,
      seen: one.seen !== undefined,
      notInterested: one.notInterested !== undefined,
    });
    fc.assert(
      fc.property(spoken, (records) => {
        const merged = merge(records);
        expect(merge(records.toReversed())).toEqual(merged);
        expect(marksOf([merged])).toEqual(marksOf(records));
        const inSteps = records.map((one) => merge([one])).reduce((a, b) => merge([a, b]));
        expect(timeless(inSteps)).toEqual(timeless(merged));
      }),
    );
  });

  test('no name and no mark is lost', () => {
    fc.assert(
      fc.property(several, (records) => {
        const merged = merge(records);
        expect(new Set(merged.names)).toEqual(new Set(records.flatMap((one) => one.names)));
        for (const name of MARKS) {
          const times = records.flatMap((one) => one[name] ?? []);
          expect(merged[name]).toBe(times.length > 0 ? Math.min(...times) : undefined);
        }
        expect(merged.changed).toBe(Math.max(...records.map((one) => one.changed)));
      }),
    );
  });

  /** Ways in which packs may know one of three films: some of its ids, one of its two titles. */
  const sight = fc.record({
    film: fc.integer({ min: 1, max: 3 }),
    pack: fc.constantFrom('p', 'q', 'r'),
    title: fc.constantFrom('One', 'Other'),
    imdb: fc.boolean(),
    tmdb: fc.boolean(),
    lbf: fc.boolean(),
  });

  test('in whatever order packs make films known: saved ones stay so, others’ marks never appear', () => {
    fc.assert(
      fc.property(fc.array(sight, { minLength: 1, maxLength: 12 }), (sights) => {
        const films = sights.map((seen) => {
          const ids: Film['ids'] = {
            ...(seen.imdb ? { imdb: `tt000000${seen.film}` } : {}),
            ...(seen.tmdb ? { tmdb: seen.film } : {}),
            ...(seen.lbf ? { letterboxdFilm: seen.film } : {}),
          };
          const title = `${seen.title} ${seen.film}`;
          return known(seen.pack, `${seen.pack}${seen.film}`, { title, year: 2000, ids });
        });
        const shelf = films.reduce(
          (all, film, at) => (sights[at]?.film === 3 ? all : mark(all, film, true, at)),
          [] as ShelfRecord[],
        );
        for (const [at, film] of films.entries()) {
          expect(saved(shelf, film)).toBe(sights[at]?.film === 3 ? undefined : true);
        }
      }),
    );
  });
});
