/**
 * Bringing a backup back, into an empty library or a full one. Packs come first, each as a whole and
 * unseen, as packs are that were removed; then one transaction writes all else and has them seen, so
 * that everything is there or nothing, also where the browser ends half-way. Packs that came for a
 * restore that was cancelled or failed go again (brought-packs.ts); those that the browser's end left go as
 * removed ones do. What cannot be read here stays as it is (restore-beside.ts).
 */
import type { Backup } from '../../history/backup/format.ts';
import { type CHECKED_STORES, readable } from '../../history/readable.ts';
import { seeStamps } from '../shelf/clock.ts';
import type { BackupSummary } from '../history.ts';
import { mendOwnPack } from '../installed/own-gems.ts';
import type { Work } from '../installed/pack-library.ts';
import { bringPacks, dropAside, takeBackPacks } from './brought-packs.ts';
import {
  besideUnreadable,
  followable,
  ownBesideUnreadable,
  unreadableKeys,
} from './restore-beside.ts';
import {
  type Change,
  type Everything,
  missing,
  NOTHING_BROUGHT,
  planByKey,
  planPacks,
  planSingles,
  planUnreadable,
  RESTORED_STORES,
  type RestoredStore,
  stampsOf,
} from './restore-plan.ts';
import { planShelf } from './restore-shelf.ts';
import type { LibraryDatabase, LibrarySchema, PackRecord } from '../schema.ts';
import { finish } from '../transaction.ts';

/** Between two looks at whether the user cancelled. */
const RECORDS_A_STEP = 200;

/** What is to be done, store by store. */
interface Plan {
  shelf: Change<LibrarySchema['shelf']['value']>;
  corrections: Change<LibrarySchema['corrections']['value']>;
  ownGems: Change<LibrarySchema['ownGems']['value']>;
  subscriptions: Change<LibrarySchema['subscriptions']['value']>;
  sightings: Change<LibrarySchema['sightings']['value']>;
  packs: Change<PackRecord>;
  settings: Change<LibrarySchema['settings']['value']>;
  unreadable: ReturnType<typeof planUnreadable>;
  missingPacks: string[];
  stamps: number[];
}

/** @returns what restoring would do. */
export async function previewBackup(db: LibraryDatabase, backup: Backup): Promise<BackupSummary> {
  const tx = db.transaction([...RESTORED_STORES]);
  return finish(tx, async () => summary(backup, planOf(await readAll(tx), backup)));
}

/**
 * Restores a backup.
 * @throws the signal's reason, or whatever the database throws; all is then as it was before.
 */
export async function restoreBackup(
  db: LibraryDatabase,
  backup: Backup,
  { signal, progress }: Work,
): Promise<BackupSummary> {
  const before = await previewBackup(db, backup);
  const brought = await bringPacks(db, backup, signal);
  try {
    const tx = db.transaction([...RESTORED_STORES], 'readwrite', { durability: 'strict' });
    await finish(tx, async () => {
      const plan = planOf(await readAll(tx), backup, brought);
      const steps = stepsOf(plan);
      for (let done = 0; done < steps.length; done += RECORDS_A_STEP) {
        signal?.throwIfAborted();
        progress?.(done, steps.length);
        await Promise.all(
          steps.slice(done, done + RECORDS_A_STEP).map(async ({ store, record, key }) => {
            const objects = tx.objectStore(store);
            // Each record was planned for its own store.
            await (key === undefined ? objects.put(record as never) : objects.delete(key));
          }),
        );
      }
      await seeStamps(tx.objectStore('settings'), plan.stamps);
      signal?.throwIfAborted();
      progress?.(steps.length, steps.length);
    });
  } catch (error) {
    // What this does not reach goes as removed packs go.
    await takeBackPacks(db, brought).catch(() => {});
    throw error;
  }
  try {
    await dropAside(db, brought);
    await mendOwnPack(db);
    await placePacks(db, backup);
  } catch {
    // All is restored by now; the next opening makes the own pack.
  }
  return before;
}

/** The own pack is made of the own gems only now, and stands where it stood too. */
async function placePacks(db: LibraryDatabase, backup: Backup): Promise<void> {
  const tx = db.transaction('packs', 'readwrite');
  await finish(tx, async () => {
    const { put } = planPacks(await tx.store.getAll(), backup, NOTHING_BROUGHT);
    await Promise.all(put.map(async (pack) => tx.store.put(pack)));
  });
}

interface Reading {
  objectStore(name: RestoredStore): { getAll(): Promise<unknown[]> };
}

async function readAll(tx: Reading): Promise<Everything> {
  const all = new Map<string, unknown[]>(
    await Promise.all(
      RESTORED_STORES.map(async (store): Promise<[string, unknown[]]> => [
        store,
        await tx.objectStore(store).getAll(),
      ]),
    ),
  );
  // What a store gives is what the schema says, or is found to be unreadable.
  return { getAll: (store) => (all.get(store) ?? []) as never };
}

/** @param brought ids of the packs that came for it, and are unseen yet */
function planOf(here: Everything, backup: Backup, brought: readonly string[] = []): Plan {
  const own = <S extends (typeof CHECKED_STORES)[number]>(store: S) =>
    readable(store, here.getAll(store) as never) as LibrarySchema[S]['value'][];
  const unreadable = planUnreadable(here, backup);
  // Also what comes with the backup, which would be written over what else gets its key.
  const broken = (store: (typeof CHECKED_STORES)[number]) =>
    unreadableKeys(here, store, unreadable.put);
  const never = () => false;
  const packs = here.getAll('packs');
  const follow = followable(backup.subscriptions, packs, broken('subscriptions'));
  const followed = new Set(follow.flatMap(({ pack }) => pack ?? []));
  const subscriptions = planByKey(own('subscriptions'), follow, ({ url }) => url, never);
  subscriptions.same += backup.subscriptions.length - follow.length;
  return {
    shelf: planShelf(own('shelf'), backup.shelf, broken('shelf')),
    corrections: planByKey(
      own('corrections'),
      besideUnreadable(backup.corrections, broken('corrections')),
      ({ key }) => key,
      never,
    ),
    ownGems: planByKey(
      own('ownGems'),
      ownBesideUnreadable(backup.ownGems, own('ownGems'), broken('ownGems')),
      ({ id }) => id,
      (incoming, known) => incoming.changed > known.changed,
    ),
    subscriptions,
    sightings: planByKey(
      own('sightings'),
      besideUnreadable(backup.sightings, broken('sightings')),
      ({ key }) => key,
      (incoming, known) => incoming.day > known.day,
    ),
    packs: planPacks(packs, backup, { brought, followed }),
    settings: planSingles(here.getAll('settings'), backup),
    unreadable,
    missingPacks: missing(packs, backup),
    stamps: stampsOf(backup),
  };
}

interface Step {
  store: RestoredStore;
  record?: unknown;
  key?: string;
}

function stepsOf(plan: Plan): Step[] {
  const steps = RESTORED_STORES.flatMap((store): Step[] => [
    ...plan[store].remove.map((key) => ({ store, key })),
    ...plan[store].put.map((record) => ({ store, record })),
  ]);
  return [...steps, ...plan.unreadable.put];
}

function summary(
  { made }: Backup,
  { missingPacks, stamps: _stamps, ...parts }: Plan,
): BackupSummary {
  const counts = Object.fromEntries(
    Object.entries(parts).map(([part, { added, changed, same }]) => [
      part,
      { added, changed, same },
    ]),
  );
  // Every part of the plan is one of the summary.
  return { made, counts: counts as BackupSummary['counts'], missingPacks };
}
