/**
 * How packs come into the database.
 *
 * A pack's gems are written as a new *generation*, in small transactions between which readers get
 * their turn; one more small transaction puts that generation in force; then the gems of the one
 * before go, in small transactions too. Whatever fails in between leaves the old generation in force,
 * and what was left lying is swept away at the next install or opening for which there is room.
 *
 *   entered as `writing` ─► gems written ─► in force (named by its pack) ─► `retired` ─► gems gone
 *                └────────────── abandoned ──────────────────────────────────────────────┘
 */
import type { Pack, PackInfo } from '../../film.ts';
import { fileGems, type FiledGem } from './filing.ts';
import { abandon, enter, retired, sweepGenerations, writeBatch, writing } from './generations.ts';
import type { KeyIndex } from '../finding/key-index.ts';
import { LibraryError } from '../library.ts';
import type { Work } from './pack-library.ts';
import type { LibraryDatabase, PackOrigin, PackRecord, SubscriptionRecord } from '../schema.ts';
import { finish } from '../transaction.ts';

export interface InstallOptions extends Work {
  /** Kept in the transaction that puts the pack in force. */
  subscription?: SubscriptionRecord;
  /** Since when it counts as removed, in ms since the epoch: it is there, and shows nothing yet. */
  removed?: number;
}

/**
 * Brings a pack in or up to date. Readers see its old gems until all of the new ones are there.
 * Does nothing where just this content is in force already.
 * @returns whether anything changed
 * @throws whatever the database throws (no room, closed), the signal's reason, or where a pack of
 *   another origin has its id: everything is then as it was before.
 */
export async function installPack(
  db: LibraryDatabase,
  pack: Pack,
  origin: PackOrigin,
  { signal, progress, subscription, removed }: InstallOptions = {},
): Promise<boolean> {
  signal?.throwIfAborted();
  await sweepGenerations(db);
  const { gems, format: _format, ...info } = pack;
  progress?.(0, gems.length);
  const before = await db.get('packs', info.id);
  refuseTaken(before, info, origin);
  if (before) {
    const { fingerprint } = await fileGems(info, gems, async () => {}, signal);
    if (fingerprint === before.fingerprint && before.removed === undefined) {
      if (subscription) await db.put('subscriptions', subscription);
      progress?.(gems.length, gems.length);
      return false;
    }
  }

  const generation = await enter(db, info.id);
  async function write(batch: FiledGem[]): Promise<void> {
    const records = batch.map((filed) => ({ ...filed, generation, pack: info.id }));
    await writeBatch(db, generation, records);
    progress?.((batch.at(-1)?.position ?? 0) + 1, gems.length);
  }
  try {
    const { fingerprint, index } = await fileGems(info, gems, write, signal);
    signal?.throwIfAborted();
    const hidden = removed === undefined ? {} : { removed };
    const next = { info, origin, generation, fingerprint, gems: gems.length, ...hidden };
    await putInForce(db, { next, index, subscription });
  } catch (error) {
    // Not waited for: who cancels does not want to wait. What this does not do, a later sweep does.
    void abandon(db, generation).catch(() => {});
    throw error;
  }
  // The pack is in force, whatever becomes of the old gems now; the next sweep takes what is left.
  void sweepGenerations(db).catch(() => {});
  return true;
}

/** A pack that the user removed stands in nobody's way. */
function refuseTaken(before: PackRecord | undefined, { id }: PackInfo, origin: PackOrigin): void {
  if (before && before.origin !== origin && before.removed === undefined) {
    throw new LibraryError(`Another pack has the id “${id}” already`, 'id-taken');
  }
}

interface Switch {
  next: Omit<PackRecord, 'id' | 'enabled' | 'order' | 'installed'>;
  index: KeyIndex;
  subscription: SubscriptionRecord | undefined;
}

/** The one small transaction in which a pack goes over to another generation. */
async function putInForce(
  db: LibraryDatabase,
  { next, index, subscription }: Switch,
): Promise<void> {
  const { generation, info } = next;
  const tx = db.transaction(['packs', 'generations', 'keyIndexes', 'subscriptions'], 'readwrite', {
    durability: 'strict',
  });
  const packs = tx.objectStore('packs');
  const generations = tx.objectStore('generations');
  await finish(tx, async () => {
    const [others, before] = await Promise.all([
      packs.getAll(),
      packs.get(info.id),
      writing(generations.get(generation)),
    ]);
    refuseTaken(before, info, next.origin);
    const order = before?.order ?? Math.max(-1, ...others.map((pack) => pack.order)) + 1;
    const enabled = before?.enabled ?? true;
    await Promise.all([
      packs.put({ ...next, id: info.id, enabled, order, installed: Date.now() }),
      tx.objectStore('keyIndexes').put({ generation, entries: index }),
      generations.delete(generation),
      before && generations.put(retired(before.generation, info.id)),
      subscription && tx.objectStore('subscriptions').put(subscription),
    ]);
  });
}
