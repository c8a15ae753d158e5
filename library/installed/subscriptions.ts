/**
 * Packs that are followed at their addresses.
 *
 *   asked ─► a good pack ─► installed, and "worked" ─┐
 *     └────► a problem ───► remembered; the pack stays as it was
 *   (each address once a day, and whenever the user wants)
 */
import type { Pack } from '../../film.ts';
import { isInSight } from '../finding/in-force.ts';
import { LibraryError } from '../library.ts';
import { type AddressOptions, type PackAtAddress, readAddress } from './pack-address.ts';
import type { SubscriptionOutcome, SubscriptionProblem, Work } from './pack-library.ts';
import { problemAsText } from './problem-text.ts';
import { installPack, type InstallOptions } from './packs.ts';
import type { LibraryDatabase, SubscriptionRecord } from '../schema.ts';
import { finish } from '../transaction.ts';

/** A list of films changes in weeks, and its host is somebody's who may pay for it. */
export const CHECK_AFTER_MS = 24 * 60 * 60_000;

/** How an address is read; tests give their own. */
export type ReadAddress = (url: string, options?: AddressOptions) => Promise<PackAtAddress>;

type Failed = Extract<SubscriptionOutcome, { kind: 'failed' }>;

/** Follows the pack at an address. Where that fails nothing is kept, unless it was followed already. */
export async function subscribe(
  db: LibraryDatabase,
  url: string,
  work: Work = {},
  read: ReadAddress = readAddress,
): Promise<SubscriptionOutcome> {
  const address = URL.canParse(url) ? new URL(url).href : url;
  const known = await db.get('subscriptions', address);
  return known ? askAgain(db, known, work, read) : ask(db, newSubscription(address), work, read);
}

/**
 * Asks a followed address now, and remembers what came of it. A pack that is removed meanwhile stays so:
 * only who follows it anew brings it back.
 */
export async function checkSubscription(
  db: LibraryDatabase,
  url: string,
  work: Work = {},
  read: ReadAddress = readAddress,
): Promise<SubscriptionOutcome> {
  const record = await db.get('subscriptions', url);
  if (!record) throw new LibraryError('This address is not followed', 'no-pack');
  return askAgain(db, record, { ...work, onlyFollowed: true }, read);
}

async function askAgain(
  db: LibraryDatabase,
  record: SubscriptionRecord,
  options: InstallOptions,
  read: ReadAddress,
): Promise<SubscriptionOutcome> {
  const checked = Date.now();
  const outcome = await ask(db, { ...record, checked }, options, read);
  if (outcome.kind === 'failed') await remember(db, record.url, checked, outcome);
  return outcome;
}

/** Stops following; the pack stays, as one that was brought in. */
export async function unsubscribe(db: LibraryDatabase, url: string): Promise<void> {
  const tx = db.transaction(['packs', 'subscriptions'], 'readwrite', { durability: 'strict' });
  await finish(tx, async () => {
    const record = await tx.objectStore('subscriptions').get(url);
    const pack = record?.pack ? await tx.objectStore('packs').get(record.pack) : undefined;
    await Promise.all([
      tx.objectStore('subscriptions').delete(url),
      pack?.origin === 'subscribed' && tx.objectStore('packs').put({ ...pack, origin: 'imported' }),
    ]);
  });
}

/**
 * Asks each address whose last check is a day old, one after the other, and only for packs in sight.
 * An address is claimed first: of several contexts one asks, and one that is stopped on the way does
 * not ask again at each start.
 * @returns whether any pack changed
 */
export async function checkDueSubscriptions(
  db: LibraryDatabase,
  read: ReadAddress = readAddress,
): Promise<boolean> {
  let changed = false;
  for (const { url } of await db.getAll('subscriptions')) {
    if (!(await claim(db, url))) continue;
    const outcome = await checkSubscription(db, url, {}, read);
    changed ||= outcome.kind === 'subscribed' && outcome.changed;
  }
  return changed;
}

async function claim(db: LibraryDatabase, url: string): Promise<boolean> {
  const tx = db.transaction(['packs', 'subscriptions'], 'readwrite');
  return finish(tx, async () => {
    const store = tx.objectStore('subscriptions');
    const record = await store.get(url);
    const pack = record?.pack ? await tx.objectStore('packs').get(record.pack) : undefined;
    if (!record || pack?.origin !== 'subscribed' || !isInSight(pack)) return false;
    const now = Date.now();
    // A time to come is one of a clock that was set right since.
    const due = record.checked === null || Math.abs(now - record.checked) >= CHECK_AFTER_MS;
    if (due) await store.put({ ...record, checked: now });
    return due;
  });
}

function newSubscription(url: string): SubscriptionRecord {
  const now = Date.now();
  return { url, pack: null, since: now, checked: now, worked: null, problem: null };
}

/** Reads the address and installs what stands there, with the subscription beside it. */
async function ask(
  db: LibraryDatabase,
  record: SubscriptionRecord,
  options: InstallOptions,
  read: ReadAddress,
): Promise<SubscriptionOutcome> {
  const { signal } = options;
  const answer = await read(record.url, { signal });
  if (answer.kind === 'failed') return answer;
  const { pack } = answer;
  if (record.pack !== null && record.pack !== pack.id) return failed('id-changed', pack.id);
  if (await isTaken(db, pack, record)) return failed('id-taken', pack.id);
  const { detail: _, ...kept } = record;
  const subscription = { ...kept, pack: pack.id, worked: record.checked, problem: null };
  try {
    const changed = await installPack(db, pack, 'subscribed', { ...options, subscription });
    const { gems, format: _format, ...info } = pack;
    return { kind: 'subscribed', pack: info, gems: gems.length, changed };
  } catch (error) {
    signal?.throwIfAborted();
    if (error instanceof LibraryError && error.code === 'id-taken') {
      return failed('id-taken', pack.id);
    }
    return failed('not-kept');
  }
}

/**
 * Whether another pack that is not removed, or another address, has the pack's id. Where both of two
 * addresses are followed for it, as after a backup came back, it is the later one's.
 */
async function isTaken(
  db: LibraryDatabase,
  { id }: Pack,
  record: SubscriptionRecord,
): Promise<boolean> {
  const [pack, all] = await Promise.all([db.get('packs', id), db.getAll('subscriptions')]);
  if (!pack || pack.removed !== undefined) return false;
  const others = all.filter((each) => each.pack === id && each.url !== record.url);
  const isTheirs = others.some(({ since }) => record.pack === null || since > record.since);
  return pack.origin !== 'subscribed' || isTheirs;
}

function failed(problem: SubscriptionProblem, detail?: string): Failed {
  return { kind: 'failed', problem, ...(detail === undefined ? {} : { detail }) };
}

/**
 * What the check failed by, beside whatever else became of the record meanwhile. Of a removed pack
 * nothing: brought back, it is as it was.
 */
async function remember(
  db: LibraryDatabase,
  url: string,
  checked: number,
  { problem, detail }: Failed,
): Promise<void> {
  const tx = db.transaction(['packs', 'subscriptions'], 'readwrite', { durability: 'strict' });
  const store = tx.objectStore('subscriptions');
  await finish(tx, async () => {
    const now = await store.get(url);
    const pack = now?.pack ? await tx.objectStore('packs').get(now.pack) : undefined;
    if (!now || pack?.removed !== undefined) return;
    const { detail: _, ...record } = now;
    const text = typeof detail === 'object' ? problemAsText(detail) : detail;
    const why = text === undefined ? { problem } : { problem, detail: text };
    await store.put({ ...record, checked, ...why });
  });
}
