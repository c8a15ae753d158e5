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
import { followOnly } from './following.ts';
import { abandon, enter, retired, sweepGenerations, writeBatch, writing } from './generations.ts';
import type { KeyIndex } from '../finding/key-index.ts';
import { LibraryError } from '../library.ts';
import type { Work } from './pack-library.ts';
import type { LibraryDatabase, PackOrigin, PackRecord, SubscriptionRecord } from '../schema.ts';
import { finish } from '../transaction.ts';

export interface InstallOptions extends Work {
  /** Kept in the transaction that puts the pack in force, as the only one of this pack. */
  subscription?: SubscriptionRecord;
  /** Whether only a pack that is there and still followed at that address comes up to date. */
  onlyFollowed?: boolean;
  /** Since when it counts as removed, in ms since the epoch: it is there, and shows nothing yet. */
  removed?: number;
}

/**
 * Brings a pack in or up to date. Readers see its old gems until all of the new ones are there.
 * Does nothing where just this content is in force already.
 * @returns whether anything changed
 * @throws whatever the database throws (no room, closed), the signal's reason, or where a pack of
 *   another origin has its id (`id-taken`), or it is no longer followed (`no-pack`): everything is then
 *   as it was before.
 */
export async function installPack(
  db: LibraryDatabase,
  pack: Pack,
  origin: PackOrigin,
  { signal, progress, subscription, onlyFollowed = false, removed }: InstallOptions = {},
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
      if (subscription) await stillFollow(db, { info, origin, subscription, onlyFollowed });
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
    await putInForce(db, { next, index, subscription, onlyFollowed });
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

/** A check may have begun when it was there and followed, and have taken a minute since. */
function refuseGone(
  before: PackRecord | undefined,
  followed: SubscriptionRecord | undefined,
): void {
  if (before && before.removed === undefined && followed) return;
  throw new LibraryError('This pack is no longer followed here', 'no-pack');
}

interface Following {
  info: PackInfo;
  origin: PackOrigin;
  subscription: SubscriptionRecord;
  onlyFollowed: boolean;
}

/** Keeps that the address was asked, and gave what is in force. */
async function stillFollow(
  db: LibraryDatabase,
  { info, origin, subscription, onlyFollowed }: Following,
): Promise<void> {
  const tx = db.transaction(['packs', 'subscriptions'], 'readwrite', { durability: 'strict' });
  const subscriptions = tx.objectStore('subscriptions');
  await finish(tx, async () => {
    const [before, followed] = await Promise.all([
      tx.objectStore('packs').get(info.id),
      subscriptions.get(subscription.url),
    ]);
    refuseTaken(before, info, origin);
    if (onlyFollowed) refuseGone(before, followed);
    await followOnly(subscriptions, info.id, subscription);
  });
}

interface Switch {
  next: Omit<PackRecord, 'id' | 'enabled' | 'order' | 'installed'>;
  index: KeyIndex;
  subscription: SubscriptionRecord | undefined;
  onlyFollowed: boolean;
}

/** The one small transaction in which a pack goes over to another generation. */
async function putInForce(
  db: LibraryDatabase,
  { next, index, subscription, onlyFollowed }: Switch,
): Promise<void> {
  const { generation, info } = next;
  const tx = db.transaction(['packs', 'generations', 'keyIndexes', 'subscriptions'], 'readwrite', {
    durability: 'strict',
  });
  const packs = tx.objectStore('packs');
  const generations = tx.objectStore('generations');
  const subscriptions = tx.objectStore('subscriptions');
  await finish(tx, async () => {
    const [others, before, followed] = await Promise.all([
      packs.getAll(),
      packs.get(info.id),
      subscription && subscriptions.get(subscription.url),
      writing(generations.get(generation)),
    ]);
    refuseTaken(before, info, next.origin);
    if (onlyFollowed) refuseGone(before, followed);
    const order = before?.order ?? Math.max(-1, ...others.map((pack) => pack.order)) + 1;
    const comesAnew = before?.removed !== undefined && next.removed === undefined;
    // Who brings in what was removed while it was off wants to see it.
    const enabled = comesAnew || (before?.enabled ?? true);
    await Promise.all([
      packs.put({ ...next, id: info.id, enabled, order, installed: Date.now() }),
      tx.objectStore('keyIndexes').put({ generation, entries: index }),
      generations.delete(generation),
      before && generations.put(retired(before.generation, info.id)),
      // Where the one that was removed was followed, the one in its place need not be.
      (subscription !== undefined || comesAnew) && followOnly(subscriptions, info.id, subscription),
    ]);
  });
}
