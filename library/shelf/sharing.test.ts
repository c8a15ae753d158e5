import { beforeEach, describe, expect, test } from 'vitest';
import type { FilmIds } from '../../film.ts';
import type { Mark } from '../../messages.ts';
import type { Items } from '../../history/sync/items.ts';
import type { SyncArea } from '../../history/sync/round.ts';
import { importAccount } from './account.ts';
import { newDatabase } from '../fixtures/database.ts';
import { APRIL_SNOW, gemOf, packOf, PAJU } from '../fixtures/gems.ts';
import { changeFilm } from './marks.ts';
import { installPack } from '../installed/packs.ts';
import { readGem } from '../finding/reading.ts';
import type { LibraryDatabase } from '../schema.ts';
import { changeSettings, readSettings } from '../settings.ts';
import { idsOf, shelfFilm, stateOf, subjectFilm } from './shelf.ts';
import { readSyncState, synchronise, waitBeforeSync } from './synchronising.ts';

let one: LibraryDatabase;
let other: LibraryDatabase;
let items: Items;
let refuses: boolean;

/** A storage that both devices see. */
const area: SyncArea = {
  get: async () => structuredClone(items),
  set: async (changed) => {
    if (refuses) throw new Error('QUOTA_BYTES quota exceeded');
    items = { ...items, ...structuredClone(changed) };
  },
};

async function device(): Promise<LibraryDatabase> {
  const db = await newDatabase();
  await installPack(db, packOf('p', [APRIL_SNOW, PAJU]), 'bundled');
  await changeSettings(db, { sync: true });
  return db;
}

beforeEach(async () => {
  items = {};
  refuses = false;
  one = await device();
  other = await device();
});

const paju = shelfFilm(PAJU.film, { pack: 'p', gem: 'paju' });
const now = Date.now();
const round = (db: LibraryDatabase) => synchronise(db, area, Date.now());
const marks = async (db: LibraryDatabase) => (await readGem(db, { pack: 'p', gem: 'paju' }))?.marks;

describe('two devices', () => {
  test('a mark of the one is on the other, and is taken back from there', async () => {
    await changeFilm(one, paju, { mark: 'saved', on: true }, now);
    expect(await round(one)).toMatchObject({ kind: 'done', wrote: true, films: 1 });
    expect(await round(other)).toMatchObject({ kind: 'done', changed: true, wrote: false });
    expect(await marks(other)).toEqual({ saved: true });
    await changeFilm(other, paju, { mark: 'saved', on: false }, now);
    await round(other);
    await round(one);
    expect(await marks(one)).toEqual({});
  });

  test('what was said here and there at the same time stays both', async () => {
    await changeFilm(one, paju, { mark: 'saved', on: true }, now);
    await changeFilm(other, paju, { mark: 'seen', on: true }, now + 5);
    await round(one);
    await round(other);
    await round(one);
    expect(await marks(one)).toEqual({ saved: true, seen: true });
    expect(await marks(other)).toEqual({ saved: true, seen: true });
  });

  test('a later word wins though the clock was set back by a year', async () => {
    await changeFilm(one, paju, { mark: 'seen', on: true }, now);
    await round(one);
    await round(other);
    await changeFilm(other, paju, { mark: 'seen', on: false }, now - 365 * 24 * 60 * 60_000);
    await round(other);
    await round(one);
    expect(await marks(one)).toEqual({});
  });

  test('an item that the other overwrote is written again', async () => {
    await changeFilm(one, paju, { mark: 'seen', on: true }, now);
    await round(one);
    items = { format: 1, settings: {} };
    expect(await round(one)).toMatchObject({ wrote: true });
    expect(await round(one)).toMatchObject({ wrote: false });
  });

  test('what came with an account is left out, until the user touches it', async () => {
    await importAccount(one, [{ title: 'Paju', year: 2009, seen: '' }], {}, 1000);
    await round(one);
    await round(other);
    expect(await marks(other)).toEqual({});
    await changeFilm(one, paju, { mark: 'seen', on: true }, now);
    await round(one);
    await round(other);
    expect(await marks(other)).toEqual({ seen: true });
  });

  test('that the user took a mark back speaks against an account brought in elsewhere', async () => {
    await importAccount(other, [{ title: 'Paju', year: 2009, seen: '' }], {}, 1000);
    await changeFilm(one, paju, { mark: 'seen', on: true }, now);
    await changeFilm(one, paju, { mark: 'seen', on: false }, now + 1);
    await round(one);
    await round(other);
    expect(await marks(other)).toEqual({});
  });

  test('films that no pack has travel with title, year and ids; notes stay at home', async () => {
    const subject = { title: 'La La Land', year: 2016, ids: { imdb: 'tt3783958', tmdb: 313369 } };
    await changeFilm(one, subjectFilm(subject), { mark: 'saved', on: true }, now);
    await changeFilm(one, subjectFilm(subject), { note: 'Mine alone.' }, now + 1);
    await round(one);
    expect(JSON.stringify(items)).not.toContain('Mine alone');
    await round(other);
    const [record] = await other.getAll('shelf');
    expect(record).toMatchObject({
      title: 'La La Land',
      year: 2016,
      saved: expect.any(Number) as number,
    });
    expect(record?.names).toEqual(['imdb:tt3783958', 'la la land|2016', 'tmdb:313369']);
  });

  test('settings travel one by one; whether to synchronise and to remember does not', async () => {
    await changeSettings(one, { theme: 'dark', sightings: false });
    await changeSettings(other, { marker: 'clear' });
    await round(one);
    await round(other);
    await round(one);
    for (const db of [one, other]) {
      expect(await readSettings(db)).toMatchObject({ theme: 'dark', marker: 'clear', sync: true });
    }
    expect((await readSettings(other)).sightings).toBe(true);
  });
});

describe('two films of one title and year', () => {
  const call = { title: 'The Call', year: 2020 };
  const [x, y] = [{ imdb: 'tt0000001' }, { imdb: 'tt0000002' }];
  const mark = (db: LibraryDatabase, ids: FilmIds, name: Mark, at: number) =>
    changeFilm(db, subjectFilm({ ...call, ids }), { mark: name, on: true }, at);
  const marksById = async (db: LibraryDatabase) => {
    const records = await db.getAll('shelf');
    return Object.fromEntries(
      records.map((record) => [idsOf(record.names).imdb ?? 'none', stateOf([record]).marks]),
    );
  };
  const rounds = async () => {
    for (let turn = 0; turn < 3; turn += 1) {
      await round(one);
      await round(other);
    }
  };

  test('each keeps its own marks, whichever of them a device met first', async () => {
    await mark(one, x, 'seen', now);
    await mark(other, y, 'notInterested', now + 1);
    await rounds();
    const expected = { tt0000001: { seen: true }, tt0000002: { notInterested: true } };
    expect(await marksById(one)).toEqual(expected);
    expect(await marksById(other)).toEqual(expected);
    expect(await round(one)).toMatchObject({ changed: false, wrote: false, films: 2 });
  });

  test('one known with an id here and without there is one film', async () => {
    await mark(one, x, 'seen', now);
    await mark(other, {}, 'saved', now + 1);
    await rounds();
    const expected = { tt0000001: { seen: true, saved: true } };
    expect(await marksById(one)).toEqual(expected);
    expect(await marksById(other)).toEqual(expected);
    expect(await round(one)).toMatchObject({ changed: false, wrote: false });
  });

  test('what was said of one of them before its id was known is not taken for the other', async () => {
    await mark(one, {}, 'saved', now);
    await round(one);
    await mark(one, y, 'seen', now + 1);
    await mark(one, x, 'notInterested', now + 2);
    await round(one);
    await rounds();
    const expected = { tt0000001: { notInterested: true }, tt0000002: { seen: true, saved: true } };
    expect(await marksById(one)).toEqual(expected);
    expect(await marksById(other)).toEqual(expected);
  });
});

test('a mark taken back of a film that was marked under another year before stays so on all devices', async () => {
  const bare = subjectFilm({ title: 'The Long Ferry', year: 2010, ids: {} });
  await changeFilm(one, bare, { mark: 'saved', on: true }, now);
  const rounds = async () => {
    for (const db of [one, other, one, other]) await round(db);
  };
  await rounds();
  const gem = gemOf('ferry', {
    title: 'The Long Ferry',
    year: 2009,
    acceptedYears: [2009, 2010],
    ids: { imdb: 'tt1000001' },
  });
  for (const db of [one, other]) await installPack(db, packOf('q', [gem]), 'imported');
  const ferry = async (db: LibraryDatabase) =>
    (await readGem(db, { pack: 'q', gem: 'ferry' }))?.marks;
  expect(await ferry(other)).toEqual({ saved: true });

  const film = shelfFilm(gem.film, { pack: 'q', gem: 'ferry' });
  await changeFilm(one, film, { mark: 'saved', on: false }, now + 1);
  await rounds();
  expect([await ferry(one), await ferry(other)]).toEqual([{}, {}]);
  await changeFilm(other, film, { mark: 'seen', on: true }, now + 2);
  await rounds();
  expect([await ferry(one), await ferry(other)]).toEqual([{ seen: true }, { seen: true }]);
});

test('two films of one title but for the article, without ids, stay two', async () => {
  const [host, theHost] = ['Host', 'The Host'].map((title) =>
    subjectFilm({ title, year: 2020, ids: {} }),
  );
  if (!host || !theHost) throw new Error('two films were made');
  await changeFilm(one, host, { mark: 'seen', on: true }, now);
  await changeFilm(other, theHost, { mark: 'saved', on: true }, now + 1);
  for (const db of [one, other, one, other]) await round(db);
  for (const db of [one, other]) {
    const films = (await db.getAll('shelf')).map(({ title, ...record }) => [
      title,
      stateOf([{ title, ...record }]).marks,
    ]);
    expect(Object.fromEntries(films)).toEqual({
      Host: { seen: true },
      'The Host': { saved: true },
    });
  }
});

describe('bad luck', () => {
  beforeEach(() => changeFilm(one, paju, { mark: 'seen', on: true }, now));

  test('a refusal is told, waited out longer each time, and made up for', async () => {
    refuses = true;
    expect(await round(one)).toMatchObject({ kind: 'refused' });
    const first = await waitBeforeSync(one, false, Date.now());
    await round(one);
    const second = await waitBeforeSync(one, false, Date.now());
    expect(first).toBeGreaterThan(30_000);
    expect(second).toBeGreaterThan(first ?? 0);
    expect(await readSyncState(one)).toMatchObject({ problem: 'refused', last: null });
    refuses = false;
    expect(await round(one)).toMatchObject({ kind: 'done', wrote: true });
    expect(await readSyncState(one)).toMatchObject({ problem: null, films: 1 });
  });

  test.each([[{ format: 2, f0: ['whatever'] }], [{ words: 'of a stranger' }]])(
    'another version’s data is left alone: %o',
    async (there) => {
      items = structuredClone(there);
      expect(await round(one)).toEqual({ kind: 'other-version' });
      expect(items).toEqual(there);
      expect(await readSyncState(one)).toMatchObject({ problem: 'other-version' });
      expect(await marks(one)).toEqual({ seen: true });
    },
  );

  test('goes on where everything was erased while another device was away and wrote one item', async () => {
    await round(one);
    await round(other);
    const before = structuredClone(items);
    await changeFilm(other, paju, { mark: 'saved', on: true }, now + 1);
    await round(other);
    // Browsers carry over what was written on the one side and what was taken away on the other.
    items = Object.fromEntries(
      Object.entries(items).filter(
        ([key, value]) => JSON.stringify(value) !== JSON.stringify(before[key]),
      ),
    );
    expect(Object.keys(items)).toHaveLength(1);
    expect(await round(other)).toMatchObject({ kind: 'done', wrote: true });
    expect(items).toHaveProperty('format');
    const anew = await device();
    expect(await round(anew)).toMatchObject({ kind: 'done', changed: true });
    expect(await marks(anew)).toEqual({ seen: true, saved: true });
  });

  test('a browser without sync storage is told, and nothing is lost', async () => {
    const none: SyncArea = { get: () => Promise.reject(new Error('no')), set: async () => {} };
    expect(await synchronise(one, none, now)).toEqual({ kind: 'unavailable' });
    expect(await marks(one)).toEqual({ seen: true });
  });

  test('what is broken in the storage is passed by', async () => {
    await round(one);
    items = {
      ...items,
      settings: 7,
      f0: 'x',
      f1: [[], ['A', 'B'], null, ['T', 2000, '', 's+zzzzzzzzzzz']],
    };
    expect(await round(other)).toMatchObject({ kind: 'done' });
    expect(await marks(other)).toEqual({ seen: true });
  });

  test('a stopped worker knows afterwards that something is left to tell', async () => {
    await round(one);
    expect(await waitBeforeSync(one, true, Date.now())).toBeNull();
    await changeFilm(one, paju, { mark: 'saved', on: true }, now + 1);
    expect(await waitBeforeSync(one, true, Date.now())).not.toBeNull();
  });

  test('turned off, nothing goes out or comes in', async () => {
    await changeSettings(one, { sync: false });
    expect(await round(one)).toBeNull();
    expect(await waitBeforeSync(one, false, now)).toBeNull();
    expect(items).toEqual({});
  });
});
