/** Restoring beside records that cannot be read, and packs of the same ids. */
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Backup } from '../../history/backup/format.ts';
import { backupOf, PRECIOUS } from '../fixtures/full-backup.ts';
import { fullLibrary, newLibrary } from '../fixtures/full-library.ts';
import { A_LONG_VISIT, packOf, PAJU } from '../fixtures/gems.ts';
import { readGem } from '../finding/reading.ts';
import { readOwnGems, saveOwnGem } from '../installed/own-gems.ts';
import { listPacks, turnPack } from '../installed/pack-list.ts';
import { installPack } from '../installed/packs.ts';
import { checkDueSubscriptions, unsubscribe } from '../installed/subscriptions.ts';
import type { LibraryDatabase } from '../schema.ts';
import { putBackCorrection, readCorrections } from '../shelf/corrections.ts';
import { readSightings } from '../shelf/sightings.ts';
import { restoreBackup } from './restore.ts';
import { readUnreadable } from './unreadable.ts';

let backup: Backup;
beforeEach(async () => {
  backup = await backupOf(await fullLibrary());
});

describe('beside what cannot be read here', () => {
  /** Records of this shape have the keys of the backup's, and make no sense. */
  async function unreadableOf(db: LibraryDatabase) {
    const broken = { words: 'precious' };
    for (const { film } of backup.shelf) await db.put('shelf', { film, ...broken } as never);
    for (const { key } of backup.corrections)
      await db.put('corrections', { key, ...broken } as never);
    for (const { key } of backup.sightings) await db.put('sightings', { key, ...broken } as never);
    for (const { id } of backup.ownGems) await db.put('ownGems', { id, ...broken } as never);
    for (const { url } of backup.subscriptions) {
      await db.put('subscriptions', { url, ...broken } as never);
    }
    return readUnreadable(db);
  }

  test('it stays, and all comes back that has no need of its very key', async () => {
    const db = await newLibrary();
    const before = await unreadableOf(db);
    expect(before).toHaveLength(7);
    const { counts } = await restoreBackup(db, { ...backup, unreadable: [] }, {});
    expect(await readUnreadable(db)).toEqual(before);
    expect(counts).toMatchObject({
      shelf: { added: 3 },
      corrections: { added: 1 },
      ownGems: { added: 1 },
      sightings: { added: 1 },
      subscriptions: { added: 0, same: 1 },
    });
    expect(await readGem(db, { pack: 'bundled', gem: 'april-snow' })).toBeNull();
    await turnPack(db, 'bundled', true);
    const snow = await readGem(db, { pack: 'bundled', gem: 'april-snow' });
    expect(snow).toMatchObject({ marks: { saved: true }, note: 'Snow.' });
    expect((await readOwnGems(db)).map(({ gem }) => [gem.id, gem.film.title])).toEqual([
      ['own-paju-2', 'Paju'],
    ]);
    expect(await readCorrections(db)).toHaveLength(1);
    expect(await readSightings(db)).toHaveLength(1);
  });

  test('a correction that is said again beside it is the one that the backup has', async () => {
    const db = await newLibrary();
    await unreadableOf(db);
    const [said] = backup.corrections;
    if (!said) throw new Error('the backup has one');
    // What is put back goes where what is said goes.
    await putBackCorrection(db, said);
    const { counts } = await restoreBackup(db, backup, {});
    expect(counts.corrections).toMatchObject({ added: 0, same: 1 });
    expect(await readCorrections(db)).toHaveLength(1);
  });

  test('restored twice, the second time changes nothing', async () => {
    const db = await newLibrary();
    await unreadableOf(db);
    await restoreBackup(db, backup, {});
    const before = await Promise.all(PRECIOUS.map((store) => db.getAll(store)));
    const { counts } = await restoreBackup(db, backup, {});
    const moved = Object.values(counts).map(({ added, changed }) => added + changed);
    expect(moved.every((count) => count === 0)).toBe(true);
    expect(await Promise.all(PRECIOUS.map((store) => db.getAll(store)))).toEqual(before);
  });

  test('an own gem takes no other one’s id for it', async () => {
    const db = await newLibrary();
    await unreadableOf(db);
    await saveOwnGem(db, { ...A_LONG_VISIT, id: 'own-paju-2' }, 3);
    await restoreBackup(db, backup, {});
    expect((await readOwnGems(db)).map(({ gem }) => [gem.id, gem.film.title])).toEqual([
      ['own-paju-2', 'A Long Visit'],
      ['own-paju-3', 'Paju'],
    ]);
  });

  test('an own gem comes in beside what could not be read there, too', async () => {
    const db = await newLibrary();
    await unreadableOf(db);
    const text = JSON.stringify({ id: 'own-paju-2', words: 'of another time' });
    await restoreBackup(db, { ...backup, unreadable: [{ store: 'ownGems', text }] }, {});
    expect((await readOwnGems(db)).map(({ gem }) => [gem.id, gem.film.title])).toEqual([
      ['own-paju-3', 'Paju'],
    ]);
    expect(await db.get('ownGems', 'own-paju-2')).toEqual(JSON.parse(text));
  });
});

describe('a pack that is followed in the backup', () => {
  const url = 'https://packs.example/a.json';

  test('and was brought in here as a file is followed from here on', async () => {
    const db = await newLibrary();
    await installPack(db, packOf('theirs', [A_LONG_VISIT]), 'imported');
    await restoreBackup(db, backup, {});
    const theirs = (await listPacks(db)).find(({ info }) => info.id === 'theirs');
    expect(theirs).toMatchObject({ origin: 'subscribed', subscription: { url } });
    const pack = packOf('theirs', [A_LONG_VISIT, PAJU], '1.0.1');
    const read = vi.fn(async () => ({ kind: 'pack' as const, pack }));
    expect(await checkDueSubscriptions(db, read)).toBe(true);
    expect(read).toHaveBeenCalledTimes(1);
    await unsubscribe(db, url);
    expect(await db.count('subscriptions')).toBe(0);
  });

  test('and whose id another one has here is not followed', async () => {
    const db = await newLibrary();
    await installPack(db, packOf('theirs', [A_LONG_VISIT]), 'bundled');
    const { counts } = await restoreBackup(db, backup, {});
    expect(counts.subscriptions).toMatchObject({ added: 0, same: 1 });
    expect(await db.count('subscriptions')).toBe(0);
    expect((await db.get('packs', 'theirs'))?.origin).toBe('bundled');
  });
});
