/**
 * Which shelf record is a film's, and how records merge that turn out to be one film's. Pure.
 *
 * A film is known by several names: our key (title and year), its confirmed ids, and the gems that
 * tell of it. Any of them finds its record, so a mark outlives a pack that corrects a title, a year or
 * an id, and a film without any confirmed id has a mark all the same. Two films can share a key (two
 * films of one title and year exist) but not an id: a name joins nothing whose ids contradict. Nor does
 * our key alone join a film by itself to one that has another article before a title of one word.
 */
import type { Film, FilmIds } from '../../film.ts';
import { type GemReference, MARKS, type Marks, type ShelfState } from '../../messages.ts';
import { filmAliases, filmKey, filmTitles } from '../../matching/keys.ts';
import { titleForm, titleKey, titleLength } from '../../matching/title-key.ts';
import type { ShelfRecord } from '../schema.ts';
import { compare } from './code-order.ts';
import {
  changed,
  type Change,
  isMarked,
  latestNote,
  mergeRecords,
  type When,
} from './shelf-changes.ts';

/** A film as the shelf knows films. */
export interface ShelfFilm {
  /**
   * The name of the gem that tells of it, null for a film by itself. A pack keeps a gem's id over its
   * versions, so it outranks ids.
   */
  gem: string | null;
  key: string;
  /** Key, ids and gem. */
  names: string[];
  /** Keys of its other titles and accepted years: they find what was said before any pack had the film. */
  otherKeys: string[];
  /** Every title of it, with its article, which our keys leave out. */
  titles: string[];
  /** Whether no other film is known that only the article could tell it from; absent: nobody looked. */
  anyArticle?: boolean;
  title: string;
  year: number;
}

/** The names of a film by itself: our key and its confirmed ids. */
export function filmNames(film: Film): string[] {
  return [filmKey(film), ...filmAliases(film)];
}

/** What a gem is called among a film's names. */
export function gemName({ pack, gem }: GemReference): string {
  return `gem:${pack}/${gem}`;
}

/** The film of a gem. */
export function shelfFilm(film: Film, { pack, gem }: GemReference): ShelfFilm {
  const { title, year } = film;
  const name = gemName({ pack, gem });
  const names = [...filmNames(film), name];
  return {
    gem: name,
    key: filmKey(film),
    names,
    otherKeys: otherKeys(film),
    titles: filmTitles(film),
    anyArticle: isAlone(film),
    title,
    year,
  };
}

/** Whether somebody looked for namesakes and found none of its years, and no title of it is an everyday one. */
function isAlone({ namesakes, acceptedYears, ambiguousTitles }: Film): boolean {
  if (namesakes === undefined || ambiguousTitles.length > 0) return false;
  return namesakes.every(({ year }) => year !== undefined && !acceptedYears.includes(year));
}

/** A film by itself. */
export function subjectFilm({ title, year, ids }: Pick<Film, 'title' | 'year' | 'ids'>): ShelfFilm {
  const key = filmKey({ title, year });
  const names = [key, ...filmAliases({ ids })];
  return { gem: null, key, names, otherKeys: [], titles: [title], title, year };
}

/** Title and accepted year, whatever the title, unless it is an everyday one or a namesake's too. */
function otherKeys(film: Film): string[] {
  const unclear = new Set(film.ambiguousTitles);
  const others = (film.namesakes ?? []).flatMap(({ title, year }) =>
    year === undefined ? [] : [filmKey({ title, year })],
  );
  const titles = filmTitles(film).filter((title) => !unclear.has(title));
  const keys = titles.flatMap((title) =>
    film.acceptedYears.map((year) => filmKey({ title, year })),
  );
  const taken = new Set([filmKey(film), ...others]);
  return [...new Set(keys)].filter((key) => !taken.has(key));
}

/** Everything under which a record of the film may be found. */
export function lookupNames({ names, otherKeys: others }: ShelfFilm): string[] {
  return [...names, ...others];
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
    const names = isOfGem(record, film) ? withoutContradicted(record.names, known) : record.names;
    if (!isNamed(film, record, names) || contradict(names, known)) continue;
    mine.push(record);
    for (const name of names) known.add(name);
  }
  return mine;
}

function isOfGem({ names }: ShelfRecord, { gem }: ShelfFilm): boolean {
  return gem !== null && names.includes(gem);
}

/**
 * Whether the record goes by a name of the film. An id or the gem is enough, and so is our key where gems
 * tell of both. Where none tells of one of them its title must fit, too. Another title of a gem's film
 * finds only what was said of a film that no gem told of then.
 */
function isNamed(film: ShelfFilm, record: ShelfRecord, names: string[]): boolean {
  const shared = names.filter((name) => film.names.includes(name));
  if (shared.some((name) => namespace(name) !== null || isGem(name))) return true;
  const isBare = !record.names.some(isGem);
  if (shared.length > 0 && film.gem !== null && !isBare) return true;
  const others = isBare ? names.filter((name) => film.otherKeys.includes(name)) : [];
  return shared.length + others.length > 0 && isCalled(film, record.title);
}

/**
 * Whether that can be the film's title, as a page's would be taken for it: "Host" and "The Host" of one
 * year are mostly two films, while those of several words are one (decision 21), as is one without
 * namesakes. A record may have been found by another title than the one that it shows.
 */
function isCalled({ titles, anyArticle = false }: ShelfFilm, title: string): boolean {
  const alike = titles.filter((own) => titleKey(own) === titleKey(title));
  const isWrittenSo = (own: string) =>
    titleForm(own) === titleForm(title) ||
    Math.min(titleLength(own).words, titleLength(title).words) > 1;
  return alike.length === 0 || anyArticle || alike.some(isWrittenSo);
}

/** What the user said of the film, by all of its records together. */
export function stateOf(records: ShelfRecord[]): ShelfState {
  const noted = latestNote(records);
  return { marks: marksOf(records), ...(noted?.note ? { note: noted.note } : {}) };
}

/** What the user thinks of the film, by all of its records together. */
export function marksOf(records: ShelfRecord[]): Marks {
  const made = MARKS.filter((mark) => isMarked(records, mark));
  return Object.fromEntries(made.map((mark) => [mark, true]));
}

/** What the user said of a film, among records that may be anyone's. */
export function stateAmong(
  film: ShelfFilm,
  byName: ReadonlyMap<string, ShelfRecord[]>,
): ShelfState {
  const found = lookupNames(film).flatMap((name) => byName.get(name) ?? []);
  return stateOf(recordsOf(film, found));
}

/** Records under each of the names they go by, each once. */
export function shelfByName(records: ShelfRecord[]): Map<string, ShelfRecord[]> {
  const byName = new Map<string, ShelfRecord[]>();
  const unique = new Map(records.map((record) => [record.film, record]));
  for (const record of unique.values()) {
    for (const name of record.names) byName.set(name, [...(byName.get(name) ?? []), record]);
  }
  return byName;
}

/**
 * The record to store when the user changes something about a film; it replaces all of `mine`.
 * @param mine the film's records so far, by `recordsOf`
 * @param taken keys under which there are records of other films, or such that cannot be read
 */
export function changedRecord(
  film: ShelfFilm,
  mine: ShelfRecord[],
  taken: ReadonlySet<string>,
  { at, stamp, ...change }: Change & When,
): ShelfRecord {
  return changed(joinedRecord(film, mine, taken, at), change, { at, stamp });
}

/** One record of all of a film's, new where there is none, named as the film is named now. */
export function joinedRecord(
  film: ShelfFilm,
  mine: ShelfRecord[],
  taken: ReadonlySet<string>,
  at: number,
): ShelfRecord {
  const fresh = newRecord(film, taken, at);
  const { film: key, title, year } = fresh;
  const known = new Set(film.names);
  // What this very gem now contradicts was an error of an earlier version of its pack.
  const before = mine.map((record) => ({
    ...record,
    names: withoutContradicted(record.names, known),
  }));
  return { ...mergeRecords([fresh, ...before]), film: key, title, year };
}

/** A record of a film about which nothing is said yet. */
export function newRecord(
  film: ShelfFilm,
  taken: ReadonlySet<string>,
  changedAt: number,
): ShelfRecord {
  const { names, title, year } = film;
  return { film: freeKey(film, taken), names, title, year, changed: changedAt };
}

/** Our key of the film or, where another film has it, that key and the name that tells them apart. */
function freeKey(film: ShelfFilm, taken: ReadonlySet<string>): string {
  const ids = film.names.filter((name) => namespace(name) !== null);
  const keys = [film.key, ...ids.map((id) => `${film.key} ${id}`)];
  const free = keys.find((key) => !taken.has(key));
  if (free !== undefined) return free;
  let last = `${film.key} ${film.gem ?? film.title}`;
  while (taken.has(last)) last += '*';
  return last;
}

/** The gem's own record first, then those that share an id, the key, and only another title. */
function rank(film: ShelfFilm, record: ShelfRecord): number {
  if (isOfGem(record, film)) return 0;
  const shared = record.names.filter((name) => film.names.includes(name));
  if (shared.length === 0) return 3;
  return shared.some((name) => name !== film.key) ? 1 : 2;
}

/** Whether the names give an id that differs from what `known` says. */
function contradict(names: string[], known: ReadonlySet<string>): boolean {
  return withoutContradicted(names, known).length < names.length;
}

/** `names` without ids that differ from what `known` says in the same namespace. */
export function withoutContradicted(names: string[], known: ReadonlySet<string>): string[] {
  const taken = new Set([...known].map(namespace));
  const agreed = new Set(names.filter((name) => known.has(name)).map(namespace));
  return names.filter((name) => {
    const space = namespace(name);
    if (space === null || !taken.has(space) || agreed.has(space)) return true;
    // Letterboxd may rename a slug; its number for the film stays, and outranks it.
    return space === 'lb' && agreed.has('lbf');
  });
}

/** The ids among a film's names. */
export function idsOf(names: string[]): FilmIds {
  const ids: FilmIds = {};
  for (const name of names) {
    const id = name.slice(name.indexOf(':') + 1);
    const space = namespace(name);
    if (space === 'imdb') ids.imdb = id;
    else if (space === 'tmdb') ids.tmdb = Number(id);
    else if (space === 'lbf') ids.letterboxdFilm = Number(id);
    else if (space === 'lb') ids.letterboxd = id;
  }
  return ids;
}

/** Whether names, as a record has them, are this film's. */
export function isNamedBy(film: ShelfFilm, names: string[]): boolean {
  if (film.gem !== null && names.includes(film.gem)) return true;
  const known = new Set(film.names);
  return names.some((name) => known.has(name)) && !contradict(names, known);
}

function isGem(name: string): boolean {
  return name.startsWith('gem:');
}

/** The kind of id that a name is; null for a key of ours and for a gem, which contradict nothing. */
function namespace(name: string): string | null {
  return /^(imdb|tmdb|lbf|lb):/.exec(name)?.[1] ?? null;
}
