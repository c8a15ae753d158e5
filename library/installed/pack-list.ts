/** The list of packs: what stands in it, on or off, in which order, and how a pack leaves it. */
import { generationRange, retired, sweepGenerations } from './generations.ts';
import { LibraryError } from '../library.ts';
import {
  type ListedPack,
  SUBSCRIPTION_PROBLEMS,
  type SubscriptionProblem,
  type SubscriptionState,
} from './pack-library.ts';
import { problemOfText } from './problem-text.ts';
import type { LibraryDatabase, PackRecord, SubscriptionRecord } from '../schema.ts';
import { finish } from '../transaction.ts';

/** Time enough to think better of it, also where the page was closed and opened again. */
const UNDO_FOR_MS = 10 * 60_000;

/** The packs in their order, without those that were removed, and without one's own while it has no gem. */
export async function listPacks(db: LibraryDatabase): Promise<ListedPack[]> {
  const tx = db.transaction(['packs', 'subscriptions']);
  return finish(tx, async () => {
    const [packs, followed] = await Promise.all([
      tx.objectStore('packs').getAll(),
      tx.objectStore('subscriptions').getAll(),
    ]);
    return packs
      .filter(
        ({ removed, origin, gems }) => removed === undefined && (origin !== 'own' || gems > 0),
      )
      .toSorted((a, b) => a.order - b.order)
      .map(({ info, origin, enabled, order, gems, installed, id }): ListedPack => {
        const listed = { info, origin, enabled, order, gems, installed };
        const record = followed.find(({ pack }) => pack === id);
        return record && origin === 'subscribed'
          ? { ...listed, subscription: stateOf(record) }
          : listed;
      });
  });
}

function stateOf({ url, checked, worked, problem, detail }: SubscriptionRecord): SubscriptionState {
  const known = SUBSCRIPTION_PROBLEMS.find((each) => each === problem);
  // A later version may know more reasons than this one.
  const code: SubscriptionProblem | null = problem === null ? null : (known ?? 'unreachable');
  // Earlier versions kept an English sentence there, which is none in the language of whoever reads it.
  const told = code === 'not-a-pack' ? problemOfText(detail ?? '') : detail;
  return { url, checked, worked, problem: code, ...(told == null ? {} : { detail: told }) };
}

/** @throws LibraryError `no-pack` */
export async function turnPack(db: LibraryDatabase, id: string, on: boolean): Promise<void> {
  await change(db, id, (pack) => ({ ...pack, enabled: on }));
}

/** Lists these packs first, in this order, then the others as they were. */
export async function orderPacks(db: LibraryDatabase, ids: string[]): Promise<void> {
  const tx = db.transaction('packs', 'readwrite', { durability: 'strict' });
  await finish(tx, async () => {
    const packs = (await tx.store.getAll()).toSorted((a, b) => a.order - b.order);
    const named = ids.flatMap((id) => packs.find((pack) => pack.id === id) ?? []);
    const ordered = [...new Set([...named, ...packs])];
    await Promise.all(ordered.map((pack, order) => tx.store.put({ ...pack, order })));
  });
}

/**
 * Marks a pack as removed; `sweepRemoved` takes it away for good. As long as this page lives it holds a
 * lock on it, so that an undo that is still on the screen works. On a full disk, where there is no room
 * for that mark, it goes for good at once: who removes a pack may be making room.
 * @returns whether it can be brought back
 * @throws LibraryError for packs that cannot be removed, or are not there
 */
export async function removePack(db: LibraryDatabase, id: string): Promise<boolean> {
  try {
    await change(db, id, (pack) => {
      if (pack.origin === 'bundled') {
        throw new LibraryError('The bundled pack cannot be removed', 'bundled');
      }
      if (pack.origin === 'own') throw new LibraryError('Your own pack cannot be removed', 'own');
      return { ...pack, removed: Date.now() };
    });
  } catch (error) {
    if (!isFullDisk(error)) throw error;
    await deletePack(db, id);
    return false;
  }
  holdUntilLeft(id);
  return true;
}

function isFullDisk(error: unknown): boolean {
  return error instanceof Error && error.name === 'QuotaExceededError';
}

/** In one transaction and without writing a word, for which there is no room. Readers wait for it. */
async function deletePack(db: LibraryDatabase, id: string): Promise<void> {
  const tx = db.transaction(['packs', 'gems', 'keyIndexes', 'subscriptions'], 'readwrite');
  const subscriptions = tx.objectStore('subscriptions');
  await finish(tx, async () => {
    const pack = await tx.objectStore('packs').get(id);
    if (!pack) return;
    const followed = await subscriptions.getAll();
    await Promise.all([
      tx.objectStore('packs').delete(id),
      tx.objectStore('gems').delete(generationRange(pack.generation)),
      tx.objectStore('keyIndexes').delete(pack.generation),
      ...urlsOf(id, followed).map(async (url) => subscriptions.delete(url)),
    ]);
  });
}

/** The addresses at which a pack is followed. */
function urlsOf(id: string, followed: SubscriptionRecord[]): string[] {
  return followed.filter(({ pack }) => pack === id).map(({ url }) => url);
}

/** @throws LibraryError `no-pack` where it went for good */
export async function restorePack(db: LibraryDatabase, id: string): Promise<void> {
  await change(db, id, (pack) => {
    const { removed: _, ...back } = pack;
    return back;
  });
}

/**
 * Takes away for good what was removed a while ago and can no longer be brought back on an open page,
 * with what followed it, and all gems that nobody needs. Mostly there is nothing of the kind, and
 * reading holds up nobody: each worker that starts comes here while a page waits for its first answer.
 */
export async function sweepRemoved(db: LibraryDatabase): Promise<void> {
  const held = await heldLocks();
  const before = Date.now() - UNDO_FOR_MS;
  // By what the page knows it as that removed it: it may stand aside (brought-packs.ts) meanwhile.
  const isGone = ({ info, removed }: PackRecord) =>
    removed !== undefined && removed < before && !held.has(lockName(info.id));
  if ((await db.getAll('packs')).some(isGone)) await takeAway(db, isGone);
  await sweepGenerations(db);
}

async function takeAway(db: LibraryDatabase, isGone: (pack: PackRecord) => boolean): Promise<void> {
  const tx = db.transaction(['packs', 'subscriptions', 'generations'], 'readwrite');
  await finish(tx, async () => {
    const subscriptions = tx.objectStore('subscriptions');
    const gone = (await tx.objectStore('packs').getAll()).filter(isGone);
    const followed = await subscriptions.getAll();
    await Promise.all(
      gone.flatMap(({ id, generation }) => [
        tx.objectStore('packs').delete(id),
        tx.objectStore('generations').put(retired(generation, id)),
        ...urlsOf(id, followed).map(async (url) => subscriptions.delete(url)),
      ]),
    );
  });
}

async function change(
  db: LibraryDatabase,
  id: string,
  make: (pack: PackRecord) => PackRecord,
): Promise<void> {
  const tx = db.transaction('packs', 'readwrite', { durability: 'strict' });
  await finish(tx, async () => {
    const pack = await tx.store.get(id);
    if (!pack) throw new LibraryError(`There is no pack “${id}” in the library`, 'no-pack');
    await tx.store.put(make(pack));
  });
}

function lockName(id: string): string {
  return `removed:${id}`;
}

/** Several pages may hold the same one. The browser lets it go with the page. */
function holdUntilLeft(id: string): void {
  if (!hasLocks()) return;
  const forEver = () => new Promise<never>(() => {});
  void navigator.locks.request(lockName(id), { mode: 'shared' }, forEver).catch(() => {
    // Without the lock the undo lasts as long as UNDO_FOR_MS says.
  });
}

async function heldLocks(): Promise<Set<string>> {
  if (!hasLocks()) return new Set();
  const { held = [] } = await navigator.locks.query();
  return new Set(held.flatMap(({ name }) => name ?? []));
}

/** Node, where the tests run, has none. */
function hasLocks(): boolean {
  return (globalThis.navigator as { locks?: unknown } | undefined)?.locks !== undefined;
}
