import { beforeEach, describe, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { readBackup } from '../history/backup/read-backup.ts';
import { backupAsJson } from '../history/backup/write-backup.ts';
import type { Backup } from '../history/backup/format.ts';
import { importAccount, readImports, undoImport } from './account.ts';
import { makeBackup, readReminder, rememberBackup, rememberReminder } from './backup.ts';
import { correct } from './corrections.ts';
import { newDatabase } from './fixtures/database.ts';
import { A_LONG_VISIT, APRIL_SNOW, mentionOf, packOf, PAJU } from './fixtures/gems.ts';
import { changeFilm } from './marks.ts';
import { saveOwnGem } from './own-gems.ts';
import { listPacks, orderPacks, turnPack } from './pack-list.ts';
import { installPack } from './packs.ts';
import { readGem } from './reading.ts';
import { previewBackup, restoreBackup } from './restore.ts';
import type { LibraryDatabase } from './schema.ts';
import { changeSettings, readSettings } from './settings.ts';
import { shelfFilm, subjectFilm } from './shelf.ts';
import { keepSightings } from './sightings.ts';
import { readUnreadable } from './unreadable.ts';

const bundled = packOf('bundled', [APRIL_SNOW, PAJU]);
const april = shelfFilm(APRIL_SNOW.film, { pack: 'bundled', gem: 'april-snow' });
const paju = shelfFilm(PAJU.film, { pack: 'bundled', gem: 'paju' });
const PRECIOUS = ['shelf', 'corrections', 'ownGems', 'subscriptions', 'sightings'] as const;

async function library(): Promise<LibraryDatabase> {
  const db = await newDatabase();
  await installPack(db, bundled, 'bundled');
  return db;
}

/** A library with something of everything. */
async function fullLibrary(): Promise<LibraryDatabase> {
  const db = await library();
  await installPack(db, packOf('mine', [A_LONG_VISIT]), 'imported');
  await installPack(db, packOf('theirs', [A_LONG_VISIT]), 'subscribed', {
    subscription: {
      url: 'https://packs.example/a.json',
      pack: 'theirs',
      since: 1,
      checked: 1,
      worked: 1,
      problem: null,
    },
  });
  await changeFilm(db, april, { mark: 'saved', on: true }, 10);
  await changeFilm(db, april, { note: 'Snow.' }, 11);
  await changeFilm(
    db,
    subjectFilm({ title: 'La La Land', year: 2016, ids: {} }),
    { mark: 'seen', on: true },
    12,
  );
  await importAccount(db, [{ title: 'Inception', year: 2010, seen: '2011-01-01' }], {}, 1000);
  const mention = mentionOf({ title: 'Paju', year: 2010 });
  await correct(
    db,
    { film: PAJU.film, names: paju.names },
    { mention, site: 'MUBI', on: true },
    13,
  );
  await saveOwnGem(db, { ...PAJU, id: 'own-paju' }, 14);
  const site = { id: 'mubi', name: 'MUBI' };
  await keepSightings(
    db,
    [{ film: paju, site, address: 'https://mubi.com/films/paju' }],
    '2026-11-20',
  );
  await changeSettings(db, { theme: 'dark', sync: true });
  await turnPack(db, 'bundled', false);
  await orderPacks(db, ['mine', 'bundled']);
  await db.put('shelf', { film: 'broken|2000', names: 7, note: 'still here' } as never);
  return db;
}

/** Through a file and back. */
async function throughFile(backup: Backup): Promise<Backup> {
  const reading = await readBackup('backup.json', await backupAsJson(backup));
  if (reading.kind === 'refused') throw new Error(JSON.stringify(reading.problem));
  return reading.backup;
}

const everything = async (db: LibraryDatabase) =>
  Promise.all([...PRECIOUS, 'packs', 'settings'].map((store) => db.getAll(store as 'shelf')));

let full: LibraryDatabase;
let backup: Backup;
beforeEach(async () => {
  vi.spyOn(browser.runtime, 'getManifest').mockReturnValue({ version: '0.1.0' } as never);
  full = await fullLibrary();
  backup = await throughFile(await makeBackup(full, {}, 5000));
});

describe('into an empty library', () => {
  test('everything precious comes back whole, what cannot be read too', async () => {
    const db = await library();
    const summary = await restoreBackup(db, backup, {});
    for (const store of PRECIOUS) expect(await db.getAll(store)).toEqual(await full.getAll(store));
    expect(summary.counts).toMatchObject({
      shelf: { added: 3, changed: 0, same: 0 },
      corrections: { added: 1 },
      ownGems: { added: 1 },
      subscriptions: { added: 1 },
      sightings: { added: 1 },
      unreadable: { added: 1 },
    });
    expect(await readUnreadable(db)).toEqual(await readUnreadable(full));
  });

  test('packs come with their gems, in their order, on or off; the own pack is made anew', async () => {
    const db = await library();
    const { missingPacks } = await restoreBackup(db, backup, {});
    const listed = async (of: LibraryDatabase) =>
      (await listPacks(of)).map(({ info, origin, enabled, gems }) => [
        info.id,
        origin,
        enabled,
        gems,
      ]);
    expect(await listed(db)).toEqual(await listed(full));
    expect(missingPacks).toEqual([]);
    expect((await readGem(db, { pack: 'mine', gem: 'a-long-visit' }))?.gem).toEqual(A_LONG_VISIT);
    const own = (await listPacks(db)).find(({ origin }) => origin === 'own');
    expect(await readGem(db, { pack: own?.info.id ?? '', gem: 'own-paju' })).not.toBeNull();
  });

  test('settings come back, but nothing begins to be sent', async () => {
    const db = await library();
    await restoreBackup(db, backup, {});
    expect(await readSettings(db)).toMatchObject({ theme: 'dark', sync: false });
  });

  test('an account that was brought in can still be taken back', async () => {
    const db = await library();
    await restoreBackup(db, backup, {});
    const [account] = await readImports(db);
    await undoImport(db, account?.id ?? 0);
    expect(await db.get('shelf', 'inception|2010')).toBeUndefined();
  });
});

describe('into a full library', () => {
  test('for each thing the later word wins, and nothing that is here is lost', async () => {
    const db = await library();
    await changeFilm(db, paju, { mark: 'seen', on: true }, 5);
    await changeFilm(db, april, { mark: 'saved', on: true }, 6);
    await changeFilm(db, april, { mark: 'saved', on: false }, 20_000);
    await changeFilm(db, april, { note: 'A later thought.' }, 20_001);
    await changeSettings(db, { theme: 'light' });
    await restoreBackup(db, backup, {});
    const marks = async (gem: string) => (await readGem(db, { pack: 'bundled', gem }))?.marks;
    await turnPack(db, 'bundled', true);
    expect(await marks('paju')).toEqual({ seen: true });
    expect(await marks('april-snow')).toEqual({});
    expect((await readGem(db, { pack: 'bundled', gem: 'april-snow' }))?.note).toBe(
      'A later thought.',
    );
    expect((await readSettings(db)).theme).toBe('light');
  });

  test('restored twice, the second time changes nothing', async () => {
    const db = await library();
    await restoreBackup(db, backup, {});
    const before = await Promise.all(PRECIOUS.map((store) => db.getAll(store)));
    const { counts } = await restoreBackup(db, backup, {});
    const moved = Object.values(counts).map(({ added, changed }) => added + changed);
    expect(moved.every((count) => count === 0)).toBe(true);
    expect(await Promise.all(PRECIOUS.map((store) => db.getAll(store)))).toEqual(before);
  });

  test('what is marked after a restore is a later word than what came with it', async () => {
    const db = await library();
    const future = {
      ...backup,
      shelf: backup.shelf.map((record) => ({ ...record, said: { saved: 9e15 - 8e15 } })),
    };
    await restoreBackup(db, future, {});
    await turnPack(db, 'bundled', true);
    await changeFilm(db, april, { mark: 'saved', on: false }, 30_000);
    await restoreBackup(db, future, {});
    await turnPack(db, 'bundled', true);
    expect((await readGem(db, { pack: 'bundled', gem: 'april-snow' }))?.marks).toEqual({});
  });
});

describe('all or nothing', () => {
  test('a preview changes nothing and says what comes', async () => {
    const db = await library();
    const before = await everything(db);
    const preview = await previewBackup(db, backup);
    expect(await everything(db)).toEqual(before);
    expect(await restoreBackup(db, backup, {})).toEqual(preview);
  });

  const manyFilms = () => ({
    ...backup,
    shelf: Array.from({ length: 700 }, (_, index) => {
      const film = `film ${index}|2000`;
      return { film, names: [film], title: `Film ${index}`, year: 2000, seen: 1, changed: 1 };
    }),
  });

  test('cancelled half-way, all is as it was, packs too', async () => {
    const db = await library();
    const before = await everything(db);
    const cancel = new AbortController();
    const progress = vi.fn((done: number) => {
      if (done >= 400) cancel.abort();
    });
    const work = { signal: cancel.signal, progress };
    await expect(restoreBackup(db, manyFilms(), work)).rejects.toThrow('aborted');
    expect(progress).toHaveBeenCalledWith(400, expect.any(Number));
    expect(await everything(db)).toEqual(before);
  });

  test('a full disk half-way leaves all as it was', async () => {
    const db = await library();
    const before = await everything(db);
    const { put } = IDBObjectStore.prototype;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function filling(
      this: IDBObjectStore,
      ...args: Parameters<typeof put>
    ) {
      if (JSON.stringify(args[0]).includes('film 555')) {
        throw new DOMException('full', 'QuotaExceededError');
      }
      return put.apply(this, args);
    });
    await expect(restoreBackup(db, manyFilms(), {})).rejects.toThrow('full');
    expect(await everything(db)).toEqual(before);
  });
});

describe('a file that is no backup of ours', () => {
  const text = () => JSON.stringify(backup);
  const bad: [string, () => string, string][] = [
    ['empty', () => '', 'file-empty'],
    ['cut short', () => text().slice(0, -40), 'backup-cut-short'],
    ['of a newer version', () => text().replace('"format":1', '"format":2'), 'backup-newer'],
    ['a pack', () => JSON.stringify(bundled), 'not-a-backup'],
    ['no JSON', () => 'PK\u0003\u0004', 'not-a-backup'],
    ['a list', () => '[]', 'not-a-backup'],
    ['without its shelf', () => JSON.stringify({ ...backup, shelf: undefined }), 'backup-broken'],
    ['with a broken year', () => text().replace('"year":2005', '"year":"2005"'), 'backup-broken'],
    [
      'with a pack that is none',
      () => JSON.stringify({ ...backup, packs: [{ ...backup.packs[0], pack: { id: 'x' } }] }),
      'backup-broken',
    ],
    [
      'with an own gem that is none',
      () => text().replace('"id":"own-paju","film"', '"id":"<script>","film"'),
      'backup-broken',
    ],
  ];

  test.each(bad)('%s', async (_how, content, code) => {
    const reading = await readBackup('x.json', new Blob([content()]));
    expect(reading).toMatchObject({ kind: 'refused', problem: { code, file: 'x.json' } });
  });

  test('says where it is broken', async () => {
    const content = JSON.stringify({ ...backup, shelf: [{ ...backup.shelf[0], year: 'x' }] });
    const reading = await readBackup('x.json', new Blob([content]));
    expect(reading).toMatchObject({ problem: { field: 'shelf[0].year' } });
  });
});

describe('the reminder', () => {
  const DAY = 24 * 60 * 60_000;
  async function markMany(db: LibraryDatabase, count: number, at: number): Promise<void> {
    for (let index = 0; index < count; index += 1) {
      const film = subjectFilm({ title: `Film ${at} ${index}`, year: 2000, ids: {} });
      await changeFilm(db, film, { mark: 'seen', on: true }, at);
    }
  }

  test('comes a season after there is much to lose, once, and not while a backup has it', async () => {
    const db = await library();
    const start = 1_800_000_000_000;
    await markMany(db, 24, start);
    expect(await readReminder(db, start + 400 * DAY)).toBeNull();
    await markMany(db, 1, start + 1000);
    expect(await readReminder(db, start + 80 * DAY)).toBeNull();
    expect(await readReminder(db, start + 100 * DAY)).toEqual({ films: 25, last: null });
    await rememberReminder(db, start + 100 * DAY);
    expect(await readReminder(db, start + 180 * DAY)).toBeNull();
    expect(await readReminder(db, start + 200 * DAY)).not.toBeNull();
    await rememberBackup(db, start + 200 * DAY);
    expect(await readReminder(db, start + 400 * DAY)).toBeNull();
    await markMany(db, 25, start + 201 * DAY);
    expect(await readReminder(db, start + 280 * DAY)).toBeNull();
    expect(await readReminder(db, start + 300 * DAY)).toEqual({
      films: 50,
      last: start + 200 * DAY,
    });
  });

  test('what came with an account can be brought in again, and reminds of nothing', async () => {
    const db = await library();
    const films = Array.from({ length: 60 }, (_, index) => ({
      title: `F ${index}`,
      year: 2000,
      seen: '',
    }));
    await importAccount(db, films, {}, 1000);
    expect(await readReminder(db, 400 * DAY)).toBeNull();
  });
});
