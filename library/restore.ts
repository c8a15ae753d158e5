/**
 * Bringing a backup back, into an empty library or a full one. Packs come first, each as a whole; then
 * all else in one transaction, so that it is there entirely or not at all, also where the browser ends
 * half-way. Packs that came for a restore that was cancelled or failed go again.
 */
import type { Backup } from '../history/backup/format.ts';
import { CHECKED_STORES, isReadable, readable } from '../history/readable.ts';
import { seeStamps } from './clock.ts';
import { retired } from './generations.ts';
import type { BackupSummary } from './history.ts';
import { wholeImports } from './imports.ts';
import { mendOwnPack } from './own-gems.ts';
import type { Work } from './pack-library.ts';
import { installPack } from './packs.ts';
import { type Change, planByKey, planSettings, planShelf } from './restore-plan.ts';
import type { LibraryDatabase, LibrarySchema, PackRecord } from './schema.ts';
import { stampsFrom } from './settings.ts';
import { finish } from './transaction.ts';

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
  unreadable: Change<{ store: Store; record: unknown }>;
  missingPacks: string[];
  stamps: number[];
}

const STORES = [...CHECKED_STORES, 'packs', 'settings'] as const;
type Store = (typeof STORES)[number];

/** @returns what restoring would do. */
export async function previewBackup(db: LibraryDatabase, backup: Backup): Promise<BackupSummary> {
  const tx = db.transaction([...STORES]);
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
    const tx = db.transaction([...STORES], 'readwrite', { durability: 'strict' });
    await finish(tx, async () => {
      const plan = planOf(await readAll(tx), backup);
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
    // What this does not reach stays as packs that the user can remove.
    await takeAway(db, brought).catch(() => {});
    throw error;
  }
  await mendOwnPack(db);
  return before;
}

interface Everything {
  getAll<S extends Store>(store: S): LibrarySchema[S]['value'][];
}

interface Reading {
  objectStore(name: Store): { getAll(): Promise<unknown[]> };
}

async function readAll(tx: Reading): Promise<Everything> {
  const all = new Map<string, unknown[]>(
    await Promise.all(
      STORES.map(async (store): Promise<[string, unknown[]]> => [
        store,
        await tx.objectStore(store).getAll(),
      ]),
    ),
  );
  // What a store gives is what the schema says, or is found to be unreadable.
  return { getAll: (store) => (all.get(store) ?? []) as never };
}

function planOf(here: Everything, backup: Backup): Plan {
  const own = <S extends (typeof CHECKED_STORES)[number]>(store: S) =>
    readable(store, here.getAll(store) as never) as LibrarySchema[S]['value'][];
  const never = () => false;
  return {
    shelf: planShelf(own('shelf'), backup.shelf),
    corrections: planByKey(own('corrections'), backup.corrections, ({ key }) => key, never),
    ownGems: planByKey(
      own('ownGems'),
      backup.ownGems,
      ({ id }) => id,
      (incoming, known) => incoming.changed > known.changed,
    ),
    subscriptions: planByKey(own('subscriptions'), backup.subscriptions, ({ url }) => url, never),
    sightings: planByKey(
      own('sightings'),
      backup.sightings,
      ({ key }) => key,
      (incoming, known) => incoming.day > known.day,
    ),
    packs: planPacks(here.getAll('packs'), backup),
    settings: planSingles(here.getAll('settings'), backup),
    unreadable: planUnreadable(here, backup),
    missingPacks: missing(here.getAll('packs'), backup),
    stamps: stampsOf(backup),
  };
}

/** Packs stand in the backup's order, on or off as it says; those that it does not name come after. */
function planPacks(here: PackRecord[], { packs }: Backup): Change<PackRecord> {
  const places = new Map(packs.map((pack, place) => [pack.id, { pack, place }]));
  const inOrder = here.toSorted((a, b) => a.order - b.order);
  const plan: Change<PackRecord> = { put: [], remove: [], added: 0, changed: 0, same: 0 };
  for (const [place, record] of inOrder.entries()) {
    const listed = places.get(record.id);
    const order = listed ? listed.place : packs.length + place;
    const enabled = listed ? listed.pack.enabled : record.enabled;
    const isSame = record.order === order && record.enabled === enabled;
    if (!isSame) plan.put.push({ ...record, order, enabled });
    if (listed && record.enabled !== enabled) plan.changed += 1;
    else if (listed) plan.same += 1;
  }
  const known = new Set(here.filter(({ removed }) => removed === undefined).map(({ id }) => id));
  plan.added = packs.filter(({ id, pack }) => pack && !known.has(id)).length;
  return plan;
}

function missing(here: PackRecord[], { packs }: Backup): string[] {
  const known = new Set(here.filter(({ removed }) => removed === undefined).map(({ id }) => id));
  // The own pack is made of the own gems.
  return packs
    .filter(({ id, pack, origin }) => !pack && origin !== 'own' && !known.has(id))
    .map(({ title }) => title);
}

function planSingles(
  here: LibrarySchema['settings']['value'][],
  { settings: given }: Backup,
): Change<LibrarySchema['settings']['value']> {
  const of = (name: string) => here.find((each) => each.name === name)?.value;
  const then = (name: string) => given.find((each) => each.name === name)?.value;
  const plan = planSettings({ settings: of('settings'), said: of('settings-said') }, given);
  const put: LibrarySchema['settings']['value'][] = [
    { name: 'settings', value: plan.settings },
    { name: 'settings-said', value: plan.said },
  ];
  const imports = wholeImports(then('imports'));
  const known = new Set(wholeImports(of('imports')).map(({ id }) => id));
  const news = imports.filter(({ id }) => !known.has(id));
  if (news.length > 0) {
    const all = Array.isArray(of('imports')) ? (of('imports') as unknown[]) : [];
    put.push({ name: 'imports', value: [...all, ...news] });
  }
  const ownPack = then('own-pack');
  const takesOwnPack = ownPack !== undefined && of('own-pack') === undefined;
  if (takesOwnPack) put.push({ name: 'own-pack', value: ownPack });
  const added = takesOwnPack ? 1 : 0;
  return { put, remove: [], added, changed: plan.changed, same: plan.same };
}

/** What could not be read there is kept here too, where nothing stands in its place. */
function planUnreadable(here: Everything, { unreadable }: Backup): Plan['unreadable'] {
  const plan: Plan['unreadable'] = { put: [], remove: [], added: 0, changed: 0, same: 0 };
  for (const { store, text } of unreadable) {
    const into = CHECKED_STORES.find((each) => each === store);
    const record = parsed(text);
    const key = into && keyOf(into, record);
    if (!into || key === undefined) continue;
    const isTaken = here.getAll(into).some((each) => keyOf(into, each) === key);
    if (isTaken || isReadable(into, record)) plan.same += 1;
    else {
      plan.added += 1;
      plan.put.push({ store: into, record });
    }
  }
  return plan;
}

const KEYS = {
  shelf: 'film',
  corrections: 'key',
  ownGems: 'id',
  subscriptions: 'url',
  sightings: 'key',
} as const;

function keyOf(store: keyof typeof KEYS, record: unknown): string | undefined {
  if (typeof record !== 'object' || record === null) return undefined;
  const key = (record as Record<string, unknown>)[KEYS[store]];
  return typeof key === 'string' ? key : undefined;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function stampsOf({ shelf, settings }: Backup): number[] {
  const said = stampsFrom(settings.find(({ name }) => name === 'settings-said')?.value);
  const times = [
    ...shelf.flatMap((record) => [...Object.values(record.said ?? {}), record.noted ?? 0]),
    ...Object.values(said),
  ];
  return times;
}

interface Step {
  store: Store;
  record?: unknown;
  key?: string;
}

function stepsOf(plan: Plan): Step[] {
  const steps = STORES.flatMap((store): Step[] => [
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

/** Brings in the packs that are not here. @returns their ids */
async function bringPacks(
  db: LibraryDatabase,
  { packs }: Backup,
  signal: AbortSignal | undefined,
): Promise<string[]> {
  const brought: string[] = [];
  try {
    for (const { id, origin, pack } of packs) {
      const known = await db.get('packs', id);
      if (!pack || (known && known.removed === undefined)) continue;
      await installPack(db, pack, origin, signal ? { signal } : {});
      brought.push(id);
    }
  } catch (error) {
    await takeAway(db, brought).catch(() => {});
    throw error;
  }
  return brought;
}

/** Takes packs away for good. */
async function takeAway(db: LibraryDatabase, ids: string[]): Promise<void> {
  const tx = db.transaction(['packs', 'generations'], 'readwrite');
  await finish(tx, async () => {
    for (const id of ids) {
      const pack = await tx.objectStore('packs').get(id);
      if (!pack) continue;
      await tx.objectStore('packs').delete(id);
      await tx.objectStore('generations').put(retired(pack.generation, id));
    }
  });
}
