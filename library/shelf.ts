/**
 * Which shelf record is a film's, and how records merge that turn out to be one film's. Pure.
 *
 * A film is known by several names: our key (title and year), its confirmed ids, and the gems that
 * tell of it. Any of them finds its record, so a mark outlives a pack that corrects a title, a year or
 * an id, and a film without any confirmed id has a mark all the same. Two films can share a key (two
 * films of one title and year exist) but not an id: a name joins nothing whose ids contradict.
 */
import type { Film } from '../film.ts';
import { type GemReference, type Mark, MARKS, type Marks } from '../messages.ts';
import { filmAliases, filmKey } from '../matching/keys.ts';
import type { ShelfRecord } from './schema.ts';

/** A film of a gem, as the shelf knows films. */
export interface ShelfFilm {
  /** The name of the gem itself. A pack keeps a gem's id over its versions, so it outranks ids. */
  gem: string;
  key: string;
  /** Key, ids and gem. */
  names: string[];
  title: string;
  year: number;
}

/** A mark to make, or to take back. */
export interface Marking {
  mark: Mark;
  on: boolean;
}

/** The names of a film by itself: our key and its confirmed ids. */
export function filmNames(film: Film): string[] {
  return [filmKey(film), ...filmAliases(film)];
}

export function shelfFilm(film: Film, { pack, gem }: GemReference): ShelfFilm {
  const gemName = `gem:${pack}/${gem}`;
  const names = [...filmNames(film), gemName];
  return { gem: gemName, key: filmKey(film), names, title: film.title, year: film.year };
}

/**
 * Those of `records` (found by the film's names, in any order) that are this film's. More than one
 * where they were made before anything told that they are the same film.
 */
export function recordsOf(film: ShelfFilm, records: Iterable<ShelfRecord>): ShelfRecord[] {
  const known = new Set(film.names);
  const mine: ShelfRecord[] = [];
  const unique = new Map([...records].map((record) => [record.film, record]));
  const sorted = [...unique.values()].toSorted(
    (a, b) => rank(film, a) - rank(film, b) || compare(a.film, b.film),
  );
  for (const record of sorted) {
    const sameGem = record.names.includes(film.gem);
    const names = sameGem ? withoutContradicted(record.names, known) : record.names;
    if (!names.some((name) => film.names.includes(name)) || contradict(names, known)) continue;
    mine.push(record);
    for (const name of names) known.add(name);
  }
  return mine;
}

/** What the user thinks of the film, by all of its records together. */
export function marksOf(records: ShelfRecord[]): Marks {
  const made = MARKS.filter((mark) => records.some((record) => record[mark] !== undefined));
  return Object.fromEntries(made.map((mark) => [mark, true]));
}

/** A film's marks among records that may be anyone's. */
export function marksAmong(film: ShelfFilm, byName: ReadonlyMap<string, ShelfRecord[]>): Marks {
  const found = film.names.flatMap((name) => byName.get(name) ?? []);
  return marksOf(recordsOf(film, found));
}

/** Records under each of the names they go by. */
export function shelfByName(records: Iterable<ShelfRecord>): Map<string, ShelfRecord[]> {
  const byName = new Map<string, ShelfRecord[]>();
  for (const record of records) {
    for (const name of record.names) byName.set(name, [...(byName.get(name) ?? []), record]);
  }
  return byName;
}

/**
 * Makes one record of several that are one film's. No mark is lost: what one record has the merged one
 * has, since the earliest time. The order of `records` does not matter, nor does merging in steps.
 */
export function mergeRecords(records: [ShelfRecord, ...ShelfRecord[]]): ShelfRecord {
  const oldestFirst = records.toSorted((a, b) => a.changed - b.changed || compare(a.film, b.film));
  const newest = oldestFirst.at(-1) ?? records[0];
  const names = [...new Set(records.flatMap((record) => record.names))].toSorted(compare);
  const since = MARKS.flatMap((mark): [Mark, number][] => {
    const times = records.flatMap((record) => record[mark] ?? []);
    return times.length > 0 ? [[mark, Math.min(...times)]] : [];
  });
  return { ...newest, names, ...Object.fromEntries(since) };
}

/**
 * The record to store when the user marks a film; it replaces all of `mine`.
 * @param mine the film's records so far, by `recordsOf`
 * @param others further records that were found by its names
 * @param marking what the user wants, and when, in ms since the epoch
 */
export function markedRecord(
  film: ShelfFilm,
  mine: ShelfRecord[],
  others: ShelfRecord[],
  { mark, on, at }: Marking & { at: number },
): ShelfRecord {
  const { names, title, year } = film;
  const current = { film: freeKey(film, others), title, year };
  const known = new Set(names);
  // What this very gem now contradicts was an error of an earlier version of its pack.
  const before = mine.map((record) => ({
    ...record,
    names: withoutContradicted(record.names, known),
  }));
  const merged = mergeRecords([{ ...current, names, changed: at }, ...before]);
  const { saved, seen, notInterested, ...rest } = { ...merged, ...current };
  const since = { saved, seen, notInterested };
  since[mark] = on ? (since[mark] ?? at) : undefined;
  // Who saves a film is interested in it after all.
  if (mark === 'saved' && on) since.notInterested = undefined;
  const made = Object.entries(since).filter(([, time]) => time !== undefined);
  return { ...rest, ...Object.fromEntries(made) };
}

/** Our key of the film or, where another film has it, that key and the name that tells them apart. */
function freeKey(film: ShelfFilm, others: ShelfRecord[]): string {
  const taken = new Set(others.map((record) => record.film));
  const ids = film.names.filter((name) => namespace(name) !== null);
  const keys = [film.key, ...ids.map((id) => `${film.key} ${id}`)];
  return keys.find((key) => !taken.has(key)) ?? `${film.key} ${film.gem}`;
}

/** The gem's own record first, then those that share an id, then those that share only the key. */
function rank(film: ShelfFilm, record: ShelfRecord): number {
  if (record.names.includes(film.gem)) return 0;
  const shared = record.names.filter((name) => film.names.includes(name));
  return shared.some((name) => name !== film.key) ? 1 : 2;
}

/** Whether the names give an id that differs from what `known` says. */
function contradict(names: string[], known: ReadonlySet<string>): boolean {
  return withoutContradicted(names, known).length < names.length;
}

/** `names` without ids that differ from what `known` says in the same namespace. */
function withoutContradicted(names: string[], known: ReadonlySet<string>): string[] {
  const taken = new Set([...known].map(namespace));
  const agreed = new Set(names.filter((name) => known.has(name)).map(namespace));
  return names.filter((name) => {
    const space = namespace(name);
    if (space === null || !taken.has(space) || agreed.has(space)) return true;
    // Letterboxd may rename a slug; its number for the film stays, and outranks it.
    return space === 'lb' && agreed.has('lbf');
  });
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The kind of id that a name is; null for a key of ours and for a gem, which contradict nothing. */
function namespace(name: string): string | null {
  return /^(imdb|tmdb|lbf|lb):/.exec(name)?.[1] ?? null;
}
