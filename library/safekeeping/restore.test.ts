import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Backup } from '../../history/backup/format.ts';
import { readImports, undoImport } from '../shelf/account.ts';
import { makeBackup } from './backup.ts';
import { backupOf, everything, PRECIOUS } from '../fixtures/full-backup.ts';
import { april, fullLibrary, newLibrary, paju } from '../fixtures/full-library.ts';
import { A_LONG_VISIT, gemOf, packOf } from '../fixtures/gems.ts';
import { changeFilm } from '../shelf/marks.ts';
import { shelfFilm } from '../shelf/shelf.ts';
import { mendOwnPack } from '../installed/own-gems.ts';
import { listPacks, turnPack } from '../installed/pack-list.ts';
import { installPack } from '../installed/packs.ts';
import { readGem } from '../finding/reading.ts';
import { previewBackup, restoreBackup } from './restore.ts';
import type { LibraryDatabase } from '../schema.ts';
import { changeSettings, readSettings } from '../settings.ts';
import { readUnreadable } from './unreadable.ts';

let full: LibraryDatabase;
let backup: Backup;
beforeEach(async () => {
  full = await fullLibrary();
  backup = await backupOf(full);
});

describe('into an empty library', () => {
  test('everything precious comes back whole, what cannot be read too', async () => {
    const db = await newLibrary();
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
    const db = await newLibrary();
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

  test('an own gem that cannot be read comes back too, and is in nobody’s way', async () => {
    const db = await newLibrary();
    const text = '{"id":"x","position":0}';
    const broken = { ...backup, unreadable: [{ store: 'ownGems', text }] };
    expect((await restoreBackup(db, broken, {})).counts.unreadable).toMatchObject({ added: 1 });
    expect(await db.get('ownGems', 'x')).toEqual(JSON.parse(text));
    const own = (await listPacks(db)).find(({ origin }) => origin === 'own');
    expect(own).toMatchObject({ gems: 1 });
  });

  test('what was told as unreadable and can be read is no record to bring back', async () => {
    const db = await newLibrary();
    const [record] = backup.shelf;
    const text = JSON.stringify({ ...record, film: 'not said|1999', names: ['not said|1999'] });
    const { counts } = await restoreBackup(
      db,
      { ...backup, unreadable: [{ store: 'shelf', text }] },
      {},
    );
    expect(counts.unreadable).toMatchObject({ added: 0, same: 1 });
    expect(await db.get('shelf', 'not said|1999')).toBeUndefined();
  });

  test('all is said to be back also where the own pack is not made yet', async () => {
    const db = await newLibrary();
    const { add } = IDBObjectStore.prototype;
    const filled = vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(function filling(
      this: IDBObjectStore,
      ...args: Parameters<typeof add>
    ) {
      if (JSON.stringify(args[0]).includes('own-paju')) {
        throw new DOMException('full', 'QuotaExceededError');
      }
      return add.apply(this, args);
    });
    expect((await restoreBackup(db, backup, {})).counts.ownGems).toMatchObject({ added: 1 });
    filled.mockRestore();
    for (const store of PRECIOUS) expect(await db.getAll(store)).toEqual(await full.getAll(store));
    await mendOwnPack(db);
    expect((await listPacks(db)).some(({ origin }) => origin === 'own')).toBe(true);
  });

  test('settings come back, but nothing begins to be sent', async () => {
    const db = await newLibrary();
    await restoreBackup(db, backup, {});
    expect(await readSettings(db)).toMatchObject({ theme: 'dark', sync: false });
  });

  test('an account that was brought in can still be taken back', async () => {
    const db = await newLibrary();
    await restoreBackup(db, backup, {});
    const [account] = await readImports(db);
    await undoImport(db, account?.id ?? 0);
    expect(await db.get('shelf', 'inception|2010')).toBeUndefined();
  });
});

describe('into a full library', () => {
  test('for each thing the later word wins, and nothing that is here is lost', async () => {
    const db = await newLibrary();
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
    const db = await newLibrary();
    await restoreBackup(db, backup, {});
    const before = await Promise.all(PRECIOUS.map((store) => db.getAll(store)));
    const { counts } = await restoreBackup(db, backup, {});
    const moved = Object.values(counts).map(({ added, changed }) => added + changed);
    expect(moved.every((count) => count === 0)).toBe(true);
    expect(await Promise.all(PRECIOUS.map((store) => db.getAll(store)))).toEqual(before);
  });

  test('what is marked after a restore is a later word than what came with it', async () => {
    const db = await newLibrary();
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

describe('an older backup', () => {
  const wrong = gemOf('x', { title: 'The Visit', year: 2015, ids: { imdb: 'tt1000001' } });
  const right = gemOf('x', { title: 'The Visit', year: 2015, ids: { imdb: 'tt1000002' } });
  const other = gemOf('y', { title: 'Visit', year: 2014, ids: { imdb: 'tt1000001' } });
  const filmX = (gem: typeof wrong) => shelfFilm(gem.film, { pack: 'p', gem: 'x' });

  test('does not bring back an id that its pack corrected since', async () => {
    const db = await newLibrary();
    await installPack(db, packOf('p', [wrong]), 'imported');
    await changeFilm(db, filmX(wrong), { note: 'mine' }, 10);
    const older = await makeBackup(db, {}, 20);
    await installPack(db, packOf('p', [right, other], '1.0.1'), 'imported');
    await changeFilm(db, filmX(right), { mark: 'seen', on: true }, 30);
    await restoreBackup(db, older, {});
    expect((await readGem(db, { pack: 'p', gem: 'x' }))?.note).toBe('mine');
    const y = await readGem(db, { pack: 'p', gem: 'y' });
    expect([y?.marks, y?.note]).toEqual([{}, undefined]);
  });

  test('and a newer one corrects it here', async () => {
    const db = await newLibrary();
    await installPack(db, packOf('p', [wrong]), 'imported');
    await changeFilm(db, filmX(wrong), { note: 'mine' }, 10);
    const before = await db.getAll('shelf');
    await installPack(db, packOf('p', [right, other], '1.0.1'), 'imported');
    await changeFilm(db, filmX(right), { mark: 'seen', on: true }, 30);
    const newer = await makeBackup(db, {}, 40);
    for (const record of before) await db.put('shelf', record);
    await restoreBackup(db, newer, {});
    expect(await readGem(db, { pack: 'p', gem: 'x' })).toMatchObject({
      marks: { seen: true },
      note: 'mine',
    });
    expect((await readGem(db, { pack: 'p', gem: 'y' }))?.note).toBeUndefined();
  });
});

describe('all or nothing', () => {
  test('a preview changes nothing and says what comes', async () => {
    const db = await newLibrary();
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
    const db = await newLibrary();
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
    const db = await newLibrary();
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
