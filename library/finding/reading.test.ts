import { newDatabase, turnOff } from '../fixtures/database.ts';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Mention } from '../../film.ts';
import { correctionOf } from '../../matching/correction.ts';
import { filmAliases } from '../../matching/keys.ts';
import {
  A_LONG_VISIT,
  APRIL_SNOW,
  filmOf,
  gemOf,
  mentionOf,
  packOf,
  PAJU,
} from '../fixtures/gems.ts';
import { changeFilm } from '../shelf/marks.ts';
import { installPack } from '../installed/packs.ts';
import { find, readGem, readGems } from './reading.ts';
import type { LibraryDatabase } from '../schema.ts';
import { shelfFilm } from '../shelf/shelf.ts';

let db: LibraryDatabase;
beforeEach(async () => {
  db = await newDatabase();
  await installPack(db, packOf('p', [APRIL_SNOW, A_LONG_VISIT, PAJU]), 'bundled');
});

const reference = (gem: string, pack = 'p') => ({ pack, gem });
const aprilSnow = mentionOf({ title: 'April Snow', year: 2005, directors: ['Hur Jin-ho'] });

async function found(mention: Mention) {
  const { entries, matches } = await find(db, [mention]);
  const [match] = matches;
  return match ? entries[match.entry]?.gem.id : null;
}

describe('find', () => {
  test.each<[string, Partial<Mention>, string]>([
    ['title', { title: 'april snow', year: 2005, directors: ['Hur Jin-ho'] }, 'april-snow'],
    [
      'title without its article',
      { title: 'Long Visit, A', directors: ['Yoo Sung-yup'] },
      'a-long-visit',
    ],
    ['original title', { title: '친정 엄마', year: 2010 }, 'a-long-visit'],
    ['romanised title', { title: 'Oechul', year: 2005, directors: ['Hur Jin-ho'] }, 'april-snow'],
    ['a further title', { title: 'X', otherTitles: ['외출'], year: 2005 }, 'april-snow'],
    ['Letterboxd slug', { ids: { letterboxd: 'april-snow' } }, 'april-snow'],
    ['Letterboxd’s film number', { ids: { letterboxdFilm: 4233 } }, 'april-snow'],
    ['IMDb id', { ids: { imdb: 'tt1515205' } }, 'paju'],
    ['TMDB id', { ids: { tmdb: 62569 } }, 'april-snow'],
  ])('by %s', async (_by, mention, gem) => {
    expect(await found(mentionOf(mention))).toBe(gem);
  });

  test('answers in the order of the mentions, each gem once', async () => {
    const nothing = mentionOf({ title: 'Parasite', year: 2019, directors: ['Bong Joon-ho'] });
    const paju = mentionOf({ ids: { imdb: 'tt1515205' } });
    const { entries, matches } = await find(db, [nothing, paju, aprilSnow, paju, nothing]);
    expect(matches.map((match) => match && entries[match.entry]?.gem.id)).toEqual([
      null,
      'paju',
      'april-snow',
      'paju',
      null,
    ]);
    expect(entries).toHaveLength(2);
    expect(entries[1]).toMatchObject({ pack: { id: 'p' }, gem: APRIL_SNOW, marks: {} });
    expect(matches[1]).toMatchObject({ confidence: 'certain', evidence: ['imdb-id'] });
  });

  test('takes one transaction, and reads no more of a larger library', async () => {
    async function requests(): Promise<number> {
      const counted = (['get', 'getAll', 'getAllKeys'] as const).flatMap((method) => [
        vi.spyOn(IDBObjectStore.prototype, method),
        ...(method === 'get' ? [] : [vi.spyOn(IDBIndex.prototype, method)]),
      ]);
      const transactions = vi.spyOn(IDBDatabase.prototype, 'transaction');
      await find(db, [aprilSnow, mentionOf({ title: 'Parasite' }), aprilSnow]);
      expect(transactions).toHaveBeenCalledTimes(1);
      const calls = counted.reduce((sum, spy) => sum + spy.mock.calls.length, 0);
      vi.restoreAllMocks();
      return calls;
    }
    const small = await requests();
    const gems = Array.from({ length: 300 }, (_, n) =>
      gemOf(`g${n}`, { title: `G ${n}`, year: 2000 }),
    );
    await installPack(db, packOf('large', gems), 'imported');
    expect(await requests()).toBe(small);
  });

  test('a film in two packs is matched once; one that is turned off shows nothing', async () => {
    await installPack(db, packOf('q', [gemOf('snow', APRIL_SNOW.film)]), 'imported');
    expect((await find(db, [aprilSnow])).entries).toHaveLength(1);
    for (const id of ['p', 'q']) {
      await turnOff(db, id);
      expect((await find(db, [aprilSnow])).entries).toHaveLength(id === 'p' ? 1 : 0);
    }
    expect(await readGems(db)).toEqual([]);
    expect(await readGem(db, reference('april-snow'))).toBeNull();
  });

  test('a mention that the user corrected does not match again', async () => {
    const correction = correctionOf(aprilSnow, APRIL_SNOW.film, 'letterboxd');
    const names = [correction.film, ...filmAliases({ ids: correction.filmIds })];
    await db.add('corrections', { key: 'k', names, correction, changed: 1 });
    expect(await found(aprilSnow)).toBeNull();
    expect(await found(mentionOf({ ids: { imdb: 'tt1515205' } }))).toBe('paju');
  });
});

describe('marks', () => {
  test('one film’s marks show in every pack, found by whatever name they share', async () => {
    const { title: _title, ...rest } = APRIL_SNOW.film;
    const other = gemOf('snow', { ...rest, title: 'Oechul', ids: { tmdb: 62569 } });
    await installPack(db, packOf('q', [other]), 'imported');
    await changeFilm(
      db,
      shelfFilm(APRIL_SNOW.film, reference('april-snow')),
      { mark: 'saved', on: true },
      1,
    );
    expect((await readGem(db, reference('snow', 'q')))?.marks).toEqual({ saved: true });
    const marked = (await readGems(db)).filter(({ marks }) => marks.saved);
    expect(marked.map(({ gem }) => gem.id)).toEqual(['april-snow', 'snow']);
    const { entries } = await find(db, [aprilSnow, mentionOf({ ids: { imdb: 'tt1515205' } })]);
    expect(entries.map(({ marks }) => marks)).toEqual([{ saved: true }, {}]);
  });

  test('taken back under another name, the mark is gone everywhere', async () => {
    const film = shelfFilm(A_LONG_VISIT.film, reference('a-long-visit'));
    expect(await changeFilm(db, film, { mark: 'saved', on: true }, 1)).toEqual({
      marks: { saved: true },
    });
    const elsewhere = shelfFilm(A_LONG_VISIT.film, reference('visit', 'q'));
    expect(await changeFilm(db, elsewhere, { mark: 'saved', on: false }, 2)).toEqual({ marks: {} });
    expect((await readGem(db, reference('a-long-visit')))?.marks).toEqual({});
    expect(await db.count('shelf')).toBe(1);
  });

  test('records of one film that a third name joins become one in the database', async () => {
    const ids = { tmdb: 36329 };
    const byTitle = shelfFilm(filmOf({ title: 'Paju', year: 2009 }), reference('a', 'q'));
    const byId = shelfFilm(filmOf({ title: '파주', year: 2009, ids }), reference('b', 'r'));
    await changeFilm(db, byTitle, { mark: 'saved', on: true }, 1);
    await changeFilm(db, byId, { mark: 'saved', on: true }, 2);
    expect(await db.count('shelf')).toBe(2);
    expect(
      await changeFilm(db, shelfFilm(PAJU.film, reference('paju')), { mark: 'saved', on: true }, 3),
    ).toEqual({ marks: { saved: true } });
    expect(await db.getAll('shelf')).toMatchObject([{ film: 'paju|2009', saved: 1, changed: 3 }]);
  });

  test('taking back what was never saved keeps nothing', async () => {
    await changeFilm(db, shelfFilm(PAJU.film, reference('paju')), { mark: 'saved', on: false }, 1);
    expect(await db.count('shelf')).toBe(0);
  });
});
