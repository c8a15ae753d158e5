/** Cancelled, failed or cut off, nothing of an account is left; and a whole one can be taken back. */
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { AccountFilm } from '../../account/account.ts';
import {
  importAccount,
  previewAccount,
  readImports,
  takeBackUnfinished,
  undoImport,
} from './account.ts';
import { changeImports } from './imports.ts';
import { APRIL_SNOW, PAJU } from '../fixtures/gems.ts';
import { changeFilm } from './marks.ts';
import { readGem } from '../finding/reading.ts';
import type { AccountSummary } from '../history.ts';
import type { LibraryDatabase } from '../schema.ts';
import { shelfFilm, subjectFilm } from './shelf.ts';
import { libraryOfThree, WATCHED } from '../fixtures/account.ts';

let db: LibraryDatabase;
beforeEach(async () => {
  db = await libraryOfThree();
});

const marksOf = async (gem: string) => (await readGem(db, { pack: 'p', gem }))?.marks;
const film = (gem: typeof PAJU) => shelfFilm(gem.film, { pack: 'p', gem: gem.id });
const shelf = () => db.getAll('shelf');

describe('all or nothing', () => {
  const many = Array.from({ length: 450 }, (_, index): AccountFilm => {
    return { title: `Film ${index}`, year: 2000, seen: '' };
  });

  /** Refuses what is put from one time on, to another or for good, as a full disk does; deleting works. */
  function fillUp(full: { from: number; to?: number; store?: string }): void {
    const { from, to = Infinity, store } = full;
    const { put } = IDBObjectStore.prototype;
    let puts = 0;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function fullDisk(
      this: IDBObjectStore,
      ...args: Parameters<typeof put>
    ) {
      const counts = store === undefined || this.name === store;
      if (counts) puts += 1;
      if (counts && puts >= from && puts <= to)
        throw new DOMException('full', 'QuotaExceededError');
      return put.apply(this, args);
    });
  }

  test('cancelled half-way, the shelf is as it was', async () => {
    await changeFilm(db, subjectFilm({ title: 'Film 7', year: 2000, ids: {} }), { note: 'x' }, 1);
    const before = await shelf();
    const cancel = new AbortController();
    const progress = vi.fn((done: number) => {
      if (done >= 200) cancel.abort();
    });
    const work = { signal: cancel.signal, progress };
    await expect(importAccount(db, many, work, 1000)).rejects.toThrow('aborted');
    expect(progress).toHaveBeenCalledWith(200, 450);
    expect(await shelf()).toEqual(before);
    expect(await readImports(db)).toEqual([]);
  });

  test('a full disk half-way leaves the shelf as it was', async () => {
    const before = await shelf();
    fillUp({ from: 250, to: 250 });
    await expect(importAccount(db, many, {}, 1000)).rejects.toThrow('full');
    expect(await shelf()).toEqual(before);
  });

  test('a full disk, which takes no more word, leaves the shelf as it was', async () => {
    const before = await shelf();
    fillUp({ from: 250 });
    await expect(importAccount(db, many, {}, 1000)).rejects.toThrow('full');
    expect(await shelf()).toEqual(before);
  });

  test('what a full disk does not let go is taken back once there is room', async () => {
    await changeFilm(db, subjectFilm({ title: 'Film 7', year: 2000, ids: {} }), { note: 'x' }, 1);
    const before = await shelf();
    fillUp({ from: 250, store: 'shelf' });
    await expect(importAccount(db, many, {}, 1000)).rejects.toThrow('full');
    expect((await shelf()).map(({ title }) => title)).toEqual(['Film 7']);
    vi.restoreAllMocks();
    await takeBackUnfinished(db, Date.now() + 200_000);
    expect(await shelf()).toEqual(before);
  });

  const cutOff = async (films: AccountFilm[], state: 'writing' | 'leaving') => {
    await importAccount(db, films, {}, 1000);
    await changeImports(db, (all) => all.map((each) => ({ ...each, state })));
  };

  test('what is being taken back already goes on a full disk, too', async () => {
    const before = await shelf();
    await cutOff(many, 'leaving');
    fillUp({ from: 1 });
    await expect(takeBackUnfinished(db, Date.now())).rejects.toThrow('full');
    expect(await shelf()).toEqual(before);
  });

  test('taken back as it ends, an import does not say that it is whole', async () => {
    let leaving: Promise<void> | undefined;
    const progress = (done: number) => {
      if (done === many.length) leaving = undoImport(db, 1000);
    };
    await expect(importAccount(db, many, { progress }, 1000)).rejects.toThrow('given up');
    await leaving;
    expect(await readImports(db)).toEqual([]);
  });

  describe('brought in again', () => {
    test('right after it was cut off half-way, all of it is there and stays', async () => {
      await changeFilm(db, subjectFilm({ title: 'Film 7', year: 2000, ids: {} }), { note: 'x' }, 1);
      const before = await shelf();
      await cutOff(many.slice(0, 200), 'writing');
      expect(await previewAccount(db, many)).toMatchObject({ seen: 450, kept: 0 });
      const { id, seen, kept } = await importAccount(db, many, {}, 2000);
      expect([seen, kept]).toEqual([450, 0]);
      await takeBackUnfinished(db, Date.now() + 200_000);
      expect((await shelf()).filter((record) => record.seen !== undefined)).toHaveLength(450);
      expect(await readImports(db)).toMatchObject([{ id, seen: 450 }]);
      await undoImport(db, id ?? 0);
      expect(await shelf()).toEqual(before);
    });

    test('while the first is not cut off after all, that one ends, and leaves the second whole', async () => {
      let second: Promise<AccountSummary> | undefined;
      const progress = (done: number) => {
        if (done === 200) second ??= importAccount(db, many, {}, 2000);
      };
      await expect(importAccount(db, many, { progress }, 1000)).rejects.toThrow('given up');
      expect(await second).toMatchObject({ id: 2000, seen: 450, kept: 0 });
      const ofSecond = (await shelf()).filter(({ imported }) => imported?.seen === 2000);
      expect(ofSecond).toHaveLength(450);
      expect(await readImports(db)).toMatchObject([{ id: 2000 }]);
    });
  });

  test('cut off half-way, the next opening takes it back', async () => {
    const before = await shelf();
    // The worker ends before its last word: all is written, and nothing says that it is whole.
    const { put } = IDBObjectStore.prototype;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function cut(
      this: IDBObjectStore,
      ...args: Parameters<typeof put>
    ) {
      if (JSON.stringify(args[0]).includes('"done"')) throw new Error('ended');
      return put.apply(this, args);
    });
    vi.spyOn(IDBObjectStore.prototype, 'delete').mockImplementation(() => {
      throw new Error('ended');
    });
    await expect(importAccount(db, many, {}, 1000)).rejects.toThrow('ended');
    vi.restoreAllMocks();
    expect((await shelf()).length).toBeGreaterThan(before.length);
    await takeBackUnfinished(db, Date.now());
    expect(await shelf()).toEqual(before);
  });

  test('an import is taken back whole, but not what the user touched since', async () => {
    await changeFilm(db, film(PAJU), { mark: 'notInterested', on: true }, 1);
    // Of a version that kept no more than when marks were taken back.
    const names = ['la la land|2016'];
    const [key = ''] = names;
    await db.put('shelf', { film: key, names, title: 'La La Land', year: 2016, changed: 3 });
    const before = await shelf();
    const { id } = await importAccount(db, [...WATCHED, ...many], {}, 1000);
    await changeFilm(db, film(APRIL_SNOW), { mark: 'seen', on: true }, 2000);
    await undoImport(db, id ?? 0);
    expect(await marksOf('april-snow')).toEqual({ seen: true });
    const left = (await shelf()).filter(({ title }) => title !== 'April Snow');
    expect(left).toEqual(before);
    expect(await readImports(db)).toEqual([]);
  });
});
