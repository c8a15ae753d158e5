/** How what a backup has comes in beside what is here: for each thing the later word wins. Pure. */
import type { Backup } from '../../history/backup/format.ts';
import { CHECKED_STORES, isReadable } from '../../history/readable.ts';
import type { Settings } from '../../settings.ts';
import { wholeImports } from '../shelf/imports.ts';
import type { LibrarySchema, PackRecord } from '../schema.ts';
import { settingsFrom, stampsFrom } from '../settings.ts';

/** The stores into which a backup goes. */
export const RESTORED_STORES = [...CHECKED_STORES, 'packs', 'settings'] as const;
export type RestoredStore = (typeof RESTORED_STORES)[number];

/** What those stores have, readable or not. */
export interface Everything {
  getAll<S extends RestoredStore>(store: S): LibrarySchema[S]['value'][];
}

/** Records to write and keys to delete, and how many of the given ones are new, win, or change nothing. */
export interface Change<T> {
  put: T[];
  remove: string[];
  added: number;
  changed: number;
  same: number;
}

/** Records with a key each, of which the one that `isLater` says stays. */
export function planByKey<T>(
  here: T[],
  given: T[],
  nameOf: (record: T) => string,
  isLater: (incoming: T, known: T) => boolean,
): Change<T> {
  const known = new Map(here.map((record) => [nameOf(record), record]));
  const plan: Change<T> = { put: [], remove: [], added: 0, changed: 0, same: 0 };
  for (const record of given) {
    const before = known.get(nameOf(record));
    if (before && !isLater(record, before)) plan.same += 1;
    else {
      if (before) plan.changed += 1;
      else plan.added += 1;
      plan.put.push(record);
    }
  }
  return plan;
}

/** Settings beside those that are here, and when each was set. Whether to synchronise is this device's own. */
function planSettings(
  here: { settings: unknown; said: unknown },
  given: Backup['settings'],
): { settings: Settings; said: Record<string, number>; changed: number; same: number } {
  const of = (name: string) => given.find((each) => each.name === name)?.value;
  const [now, then] = [settingsFrom(here.settings), settingsFrom(of('settings'))];
  const [said, saidThen] = [stampsFrom(here.said), stampsFrom(of('settings-said'))];
  const names = (Object.keys(then) as (keyof Settings)[]).filter((name) => name !== 'sync');
  // What was set before there were stamps wins where nothing was set here.
  const isUntouched = (name: keyof Settings) => said[name] === undefined;
  const later = names.filter((name) => {
    const at = saidThen[name];
    return at === undefined ? isUntouched(name) : at > (said[name] ?? -1);
  });
  const differing = later.filter(
    (name) => JSON.stringify(then[name]) !== JSON.stringify(now[name]),
  );
  const values = Object.fromEntries(later.map((name) => [name, then[name]]));
  const stamped = later.filter((name) => saidThen[name] !== undefined);
  const times = Object.fromEntries(stamped.map((name) => [name, saidThen[name] ?? 0]));
  return {
    settings: settingsFrom({ ...now, ...values }),
    said: { ...said, ...times },
    changed: differing.length,
    same: names.length - differing.length,
  };
}

/** What a restore does to packs beside placing them. */
interface Brought {
  /** Ids of packs that are here as removed ones, and are to be seen. */
  brought: readonly string[];
  /** Ids of packs that are followed from here on, by subscriptions of the backup. */
  followed: ReadonlySet<string>;
}

export const NOTHING_BROUGHT: Brought = { brought: [], followed: new Set() };

/**
 * Packs stand in the backup's order, on or off as it says; those that it does not name come after. What
 * was brought in here as a file and is followed there is followed: else its subscription had no pack.
 * @throws where one that was brought is gone again
 */
export function planPacks(
  here: PackRecord[],
  { packs }: Backup,
  { brought, followed }: Brought,
): Change<PackRecord> {
  if (!brought.every((id) => here.some((pack) => pack.id === id))) {
    throw new Error('A pack of the backup went while it was brought back');
  }
  const places = new Map(packs.map((pack, place) => [pack.id, { pack, place }]));
  const inOrder = here.toSorted((a, b) => a.order - b.order);
  const plan: Change<PackRecord> = { put: [], remove: [], added: 0, changed: 0, same: 0 };
  for (const [place, before] of inOrder.entries()) {
    const { removed: _, ...seen } = before;
    const isBrought = brought.includes(before.id);
    const isFollowed = before.origin === 'imported' && followed.has(before.id);
    const record: PackRecord = {
      ...(isBrought ? seen : before),
      ...(isFollowed ? { origin: 'subscribed' } : {}),
    };
    const listed = places.get(record.id);
    const order = listed ? listed.place : packs.length + place;
    const enabled = listed ? listed.pack.enabled : record.enabled;
    const isOther = isFollowed || record.enabled !== enabled;
    if (isBrought || isOther || record.order !== order)
      plan.put.push({ ...record, order, enabled });
    if (listed && isOther) plan.changed += 1;
    else if (listed) plan.same += 1;
  }
  const known = new Set(here.filter(({ removed }) => removed === undefined).map(({ id }) => id));
  plan.added = packs.filter(({ id, pack }) => pack && !known.has(id)).length;
  return plan;
}

export function missing(here: PackRecord[], { packs }: Backup): string[] {
  const known = new Set(here.filter(({ removed }) => removed === undefined).map(({ id }) => id));
  // The own pack is made of the own gems.
  return packs
    .filter(({ id, pack, origin }) => !pack && origin !== 'own' && !known.has(id))
    .map(({ title }) => title);
}

export function planSingles(
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
export function planUnreadable(
  here: Everything,
  { unreadable }: Backup,
): Change<{ store: RestoredStore; record: unknown }> {
  const plan: Change<{ store: RestoredStore; record: unknown }> = {
    put: [],
    remove: [],
    added: 0,
    changed: 0,
    same: 0,
  };
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

/** The key of a record, readable or not. */
export function keyOf(store: keyof typeof KEYS, record: unknown): string | undefined {
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

export function stampsOf({ shelf, settings }: Backup): number[] {
  const said = stampsFrom(settings.find(({ name }) => name === 'settings-said')?.value);
  const times = [
    ...shelf.flatMap((record) => [...Object.values(record.said ?? {}), record.noted ?? 0]),
    ...Object.values(said),
  ];
  return times;
}
