/**
 * Packs that come in for a restore, before anything else of it and unseen, as packs are that were
 * removed. One that was removed here stands aside meanwhile: its removal may still be undone.
 *
 *   removed here ─► set aside ─┬─ restored ──────────► gone for good
 *                              └─ cancelled, failed ─► back in its place, and the one that came is gone
 *   (where the browser ends half-way, both go as removed packs do)
 */
import type { Backup } from '../../history/backup/format.ts';
import { retired } from '../installed/generations.ts';
import { installPack } from '../installed/packs.ts';
import type { LibraryDatabase } from '../schema.ts';
import { finish } from '../transaction.ts';

/** No pack has an id with a star in it. */
function asideId(id: string): string {
  return `${id}*`;
}

/** Brings in the packs that are not here, as if they had just been removed. @returns their ids */
export async function bringPacks(
  db: LibraryDatabase,
  { packs }: Backup,
  signal: AbortSignal | undefined,
): Promise<string[]> {
  const brought: string[] = [];
  try {
    for (const { id, origin, pack } of packs) {
      const known = await db.get('packs', id);
      if (!pack || (known && known.removed === undefined)) continue;
      if (known && !(await setAside(db, id))) continue;
      brought.push(id);
      const removed = Date.now();
      await installPack(db, pack, origin, signal ? { signal, removed } : { removed });
    }
  } catch (error) {
    await takeBackPacks(db, brought).catch(() => {});
    throw error;
  }
  return brought;
}

/** Takes what came away for good, unless it was brought in sight meanwhile, and puts back what stood aside. */
export async function takeBackPacks(db: LibraryDatabase, brought: string[]): Promise<void> {
  await takeAway(db, brought);
  for (const id of brought) await putBack(db, id);
}

/** Takes away for good what stands aside. */
export async function dropAside(db: LibraryDatabase, brought: string[]): Promise<void> {
  await takeAway(db, brought.map(asideId));
}

async function takeAway(db: LibraryDatabase, ids: string[]): Promise<void> {
  const tx = db.transaction(['packs', 'generations'], 'readwrite');
  await finish(tx, async () => {
    for (const id of ids) {
      const pack = await tx.objectStore('packs').get(id);
      if (pack?.removed === undefined) continue;
      await tx.objectStore('packs').delete(id);
      await tx.objectStore('generations').put(retired(pack.generation, pack.info.id));
    }
  });
}

/**
 * One that stands aside already was left by a browser that ended: it goes.
 * @returns false where the removal was undone just now: then it stays, and nothing comes in its place
 */
async function setAside(db: LibraryDatabase, id: string): Promise<boolean> {
  await takeAway(db, [asideId(id)]);
  const tx = db.transaction('packs', 'readwrite');
  return finish(tx, async () => {
    const pack = await tx.store.get(id);
    if (pack && pack.removed === undefined) return false;
    if (pack) await Promise.all([tx.store.delete(id), tx.store.put({ ...pack, id: asideId(id) })]);
    return true;
  });
}

/** Unless something else stands there by now, as where the removal was undone meanwhile. */
async function putBack(db: LibraryDatabase, id: string): Promise<void> {
  const aside = asideId(id);
  const tx = db.transaction('packs', 'readwrite');
  await finish(tx, async () => {
    const [there, pack] = await Promise.all([tx.store.get(id), tx.store.get(aside)]);
    if (there || !pack) return;
    await Promise.all([tx.store.delete(aside), tx.store.put({ ...pack, id })]);
  });
}
