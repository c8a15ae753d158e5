/** Packs that come in for a restore, where it is cancelled or ends half-way. */
import { beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import type { Backup } from '../../history/backup/format.ts';
import { connector } from '../connection.ts';
import { backupOf, everything, PRECIOUS } from '../fixtures/full-backup.ts';
import { fullLibrary, newLibrary } from '../fixtures/full-library.ts';
import { A_LONG_VISIT, packOf, PAJU } from '../fixtures/gems.ts';
import { readGem } from '../finding/reading.ts';
import { sweepGenerations } from '../installed/generations.ts';
import { listPacks, removePack, restorePack, sweepRemoved } from '../installed/pack-list.ts';
import { installPack } from '../installed/packs.ts';
import type { LibraryDatabase } from '../schema.ts';
import { bringPacks, takeBackPacks } from './brought-packs.ts';
import { restoreBackup } from './restore.ts';

let full: LibraryDatabase;
let backup: Backup;
beforeEach(async () => {
  full = await fullLibrary();
  backup = await backupOf(full);
});

test('cancelled, a pack that was removed just before can still be brought back as it was', async () => {
  const db = await newLibrary();
  await installPack(db, packOf('mine', [PAJU]), 'imported');
  await removePack(db, 'mine');
  const before = await everything(db);
  const cancel = new AbortController();
  const work = { signal: cancel.signal, progress: () => cancel.abort() };
  await expect(restoreBackup(db, backup, work)).rejects.toThrow('aborted');
  expect(await everything(db)).toEqual(before);
  await restorePack(db, 'mine');
  expect((await readGem(db, { pack: 'mine', gem: 'paju' }))?.gem).toEqual(PAJU);
  expect(await readGem(db, { pack: 'mine', gem: 'a-long-visit' })).toBeNull();
});

test('cancelled as a removal is undone, the pack stays in sight', async () => {
  const db = await newLibrary();
  await installPack(db, packOf('mine', [A_LONG_VISIT]), 'imported');
  await removePack(db, 'mine');
  const cancel = new AbortController();
  const undoing: Promise<void>[] = [];
  const progress = () => {
    if (undoing.length === 0) undoing.push(restorePack(db, 'mine'));
    cancel.abort();
  };
  const restoring = restoreBackup(db, backup, { signal: cancel.signal, progress });
  await expect(restoring).rejects.toThrow('aborted');
  await Promise.all(undoing);
  expect((await readGem(db, { pack: 'mine', gem: 'a-long-visit' }))?.gem).toEqual(A_LONG_VISIT);
});

test('not cancelled, the backup’s stands in its place, and nothing is left lying', async () => {
  const db = await newLibrary();
  await installPack(db, packOf('mine', [PAJU]), 'imported');
  await removePack(db, 'mine');
  await restoreBackup(db, backup, {});
  expect((await readGem(db, { pack: 'mine', gem: 'a-long-visit' }))?.gem).toEqual(A_LONG_VISIT);
  expect(await readGem(db, { pack: 'mine', gem: 'paju' })).toBeNull();
  // The bundled one, two that came with the backup, and the user's own.
  expect(await db.count('packs')).toBe(4);
  await sweepGenerations(db);
  const lying = (await db.getAll('gems')).filter(
    ({ pack, id }) => pack === 'mine' && id === 'paju',
  );
  expect(lying).toEqual([]);
});

test('ended between the packs and all else, nothing shows, and made again it is whole', async () => {
  const db = await newLibrary();
  const before = await everything(db);
  const listed = await listPacks(db);
  const { transaction } = IDBDatabase.prototype;
  const ends = vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function ending(
    this: IDBDatabase,
    ...args: Parameters<typeof transaction>
  ) {
    const [stores, mode] = args;
    // A context that ends does nothing any more, to mend things neither.
    if (mode === 'readwrite' && [...stores].includes('shelf')) this.close();
    return transaction.apply(this, args);
  });
  await expect(restoreBackup(db, backup, {})).rejects.toThrow('InvalidStateError');
  ends.mockRestore();

  const again = await connector()();
  const now = await everything(again);
  expect(await again.count('packs')).toBe(3);
  expect(await listPacks(again)).toEqual(listed);
  expect(await readGem(again, { pack: 'mine', gem: 'a-long-visit' })).toBeNull();
  expect(now.toSpliced(PRECIOUS.length, 1)).toEqual(before.toSpliced(PRECIOUS.length, 1));
  await restoreBackup(again, backup, {});
  for (const store of PRECIOUS) {
    expect(await again.getAll(store)).toEqual(await full.getAll(store));
  }
  expect((await listPacks(again)).map(({ info }) => info.id)).toEqual(
    (await listPacks(full)).map(({ info }) => info.id),
  );
});

test('what the end of the browser left of a restore goes as a removed pack does', async () => {
  const db = await newLibrary();
  await installPack(db, packOf('mine', [A_LONG_VISIT]), 'imported', { removed: Date.now() - 1 });
  await sweepRemoved(db);
  expect(await db.count('packs')).toBe(2);
  await installPack(db, packOf('mine', [A_LONG_VISIT]), 'imported', { removed: 1 });
  await sweepRemoved(db);
  expect((await db.getAll('gems')).filter(({ pack }) => pack === 'mine')).toEqual([]);
  expect(await db.count('packs')).toBe(1);
});

test('a removal that is undone as the pack is about to stand aside leaves it in sight, and nothing beside it', async () => {
  const db = await newLibrary();
  await installPack(db, packOf('mine', [PAJU]), 'imported');
  await removePack(db, 'mine');
  const { get } = IDBObjectStore.prototype;
  const undoing: Promise<void>[] = [];
  let reads = 0;
  vi.spyOn(IDBObjectStore.prototype, 'get').mockImplementation(function reading(
    this: IDBObjectStore,
    ...args: Parameters<typeof get>
  ) {
    const request = get.apply(this, args);
    if (args[0] === 'mine') reads += 1;
    // When it was read, and before anything is done with it.
    if (reads === 1 && undoing.length === 0) {
      undoing.push(Promise.resolve().then(() => restorePack(db, 'mine')));
    }
    return request;
  });
  await restoreBackup(db, backup, {});
  await Promise.all(undoing);
  expect((await db.getAllKeys('packs')).filter((id) => id.startsWith('mine'))).toEqual(['mine']);
  expect((await readGem(db, { pack: 'mine', gem: 'paju' }))?.gem).toEqual(PAJU);
});

test('what stands aside is not swept away as long as its removal can be undone', async () => {
  const db = await newLibrary();
  await installPack(db, packOf('mine', [PAJU]), 'imported');
  const held: string[] = [];
  vi.stubGlobal('navigator', {
    locks: {
      request: async (name: string) => held.push(name),
      query: async () => ({ held: held.map((name) => ({ name })) }),
    },
  });
  onTestFinished(() => void vi.unstubAllGlobals());
  await removePack(db, 'mine');
  const pack = await db.get('packs', 'mine');
  if (pack) await db.put('packs', { ...pack, removed: 1 });
  const brought = await bringPacks(db, backup, undefined);
  await sweepRemoved(db);
  await takeBackPacks(db, brought);
  await restorePack(db, 'mine');
  expect((await readGem(db, { pack: 'mine', gem: 'paju' }))?.gem).toEqual(PAJU);
});
