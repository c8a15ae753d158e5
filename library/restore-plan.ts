/** How what a backup has comes in beside what is here: for each thing the later word wins. Pure. */
import type { Backup } from '../history/backup/format.ts';
import { beats, type SharedMark } from '../history/sync/shared.ts';
import { type Mark, MARKS } from '../messages.ts';
import type { Settings } from '../settings.ts';
import type { ShelfRecord } from './schema.ts';
import { settingsFrom, stampsFrom } from './settings.ts';
import { latestNote, mergeRecords, saidOf, withMark } from './shelf-changes.ts';
import { recordsOf, type ShelfFilm, shelfByName } from './shelf.ts';

/** Records to write and keys to delete, and how many of the given ones are new, win, or change nothing. */
export interface Change<T> {
  put: T[];
  remove: string[];
  added: number;
  changed: number;
  same: number;
}

/** The shelf of a backup beside the shelf that is here. */
export function planShelf(here: ShelfRecord[], given: ShelfRecord[]): Change<ShelfRecord> {
  const byName = shelfByName(here);
  const now = new Map(here.map((record) => [record.film, record]));
  const written = new Set<string>();
  const plan: Change<ShelfRecord> = { put: [], remove: [], added: 0, changed: 0, same: 0 };
  const removed = new Set<string>();
  for (const incoming of given) {
    const found = incoming.names
      .flatMap((name) => byName.get(name) ?? [])
      .flatMap(({ film }) => now.get(film) ?? []);
    const mine = recordsOf(asFilm(incoming), found);
    const [first, ...rest] = mine;
    const next = first ? joined([first, ...rest], incoming) : freshOne(incoming, now);
    if (first && rest.length === 0 && JSON.stringify(first) === JSON.stringify(next)) {
      plan.same += 1;
      continue;
    }
    if (first) plan.changed += 1;
    else plan.added += 1;
    for (const { film } of mine) {
      now.delete(film);
      removed.add(film);
    }
    now.set(next.film, next);
    written.add(next.film);
    removed.delete(next.film);
    for (const name of next.names) byName.set(name, [...(byName.get(name) ?? []), next]);
  }
  const put = [...written].flatMap((film) => now.get(film) ?? []);
  return { ...plan, put, remove: [...removed] };
}

/** A record of another library, as this one looks for it. */
function asFilm({ names, film, title, year }: ShelfRecord): ShelfFilm {
  const gem = names.find((name) => name.startsWith('gem:')) ?? null;
  return { gem, key: film, names, otherKeys: [], title, year };
}

/** Two films can have one key, and stand under different ones here and there. */
function freshOne(incoming: ShelfRecord, now: ReadonlyMap<string, ShelfRecord>): ShelfRecord {
  let { film } = incoming;
  while (now.has(film)) film += ' *';
  return { ...incoming, film };
}

/** What is here, with each word of the incoming record that is later. */
function joined(mine: [ShelfRecord, ...ShelfRecord[]], incoming: ShelfRecord): ShelfRecord {
  let next = mine.length > 1 ? { ...mergeRecords(mine), film: mine[0].film } : mine[0];
  for (const mark of MARKS) next = withWord(next, incoming, mark);
  const note = latestNote([next, incoming]);
  if (note && (note.noted !== next.noted || note.note !== (next.note ?? ''))) {
    const { note: _note, ...others } = next;
    next = { ...others, ...(note.note === '' ? {} : { note: note.note }), noted: note.noted };
  }
  const names = [...next.names, ...incoming.names.filter((name) => !next.names.includes(name))];
  const isChanged = next !== mine[0] || names.length > next.names.length;
  return isChanged ? { ...next, names, changed: Math.max(next.changed, incoming.changed) } : next;
}

function withWord(record: ShelfRecord, incoming: ShelfRecord, mark: Mark): ShelfRecord {
  const word = wordOf(incoming, mark);
  if (word) {
    if (!beats(word, wordOf(record, mark))) return record;
    const since = word.on ? (record[mark] ?? incoming[mark] ?? word.at) : null;
    return withMark(record, mark, since, word.at);
  }
  const since = incoming[mark];
  const by = incoming.imported?.[mark];
  // What came with an account adds where nothing is said, and never speaks against the user.
  if (since === undefined || by === undefined || record[mark] !== undefined) return record;
  if (wordOf(record, mark)) return record;
  return { ...record, [mark]: since, imported: { ...record.imported, [mark]: by } };
}

function wordOf(record: ShelfRecord, mark: Mark): SharedMark | undefined {
  const at = saidOf(record, mark);
  return at === undefined ? undefined : { on: record[mark] !== undefined, at };
}

/** Records with a key each, of which the one that `isLater` says stays. */
export function planByKey<T>(
  here: T[],
  given: T[],
  keyOf: (record: T) => string,
  isLater: (incoming: T, known: T) => boolean,
): Change<T> {
  const known = new Map(here.map((record) => [keyOf(record), record]));
  const plan: Change<T> = { put: [], remove: [], added: 0, changed: 0, same: 0 };
  for (const record of given) {
    const before = known.get(keyOf(record));
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
export function planSettings(
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
