/** Filters and sorts the list of all gems, however long, in slices that let the page breathe. Pure. */
import { MARKS } from '../../../messages.ts';
import type { GemQuery, Sort } from './gem-query.ts';
import type { ListedGem } from './listed-gem.ts';

/** So many are filtered, or sorted by themselves, between two pauses. */
const SLICE = 1_000;

export interface Finding {
  query: GemQuery;
  /** The places of the gems that the query's text finds; null where it asks for nothing. */
  found: ReadonlySet<number> | null;
  /** When each pack came into force, by its id, in ms since the epoch. */
  installed: ReadonlyMap<string, number>;
  /** BCP 47: how titles are put in order. */
  language: string;
  /** Awaited between slices; rejects where nobody waits for the result any more. */
  pause(): Promise<void>;
}

/** @returns the gems that fit, in the order asked for. */
export async function findGems(gems: readonly ListedGem[], finding: Finding): Promise<ListedGem[]> {
  const { query, found, pause } = finding;
  const fitting: ListedGem[] = [];
  for (let start = 0; start < gems.length; start += SLICE) {
    for (const gem of gems.slice(start, start + SLICE)) {
      if (fits(gem, query) && (found === null || found.has(gem.place))) fitting.push(gem);
    }
    await pause();
  }
  const compare = comparison(query.sort, finding);
  return compare ? sortInSlices(fitting, compare, pause) : fitting;
}

export function decadeOf({ gem }: ListedGem): number {
  return Math.floor(gem.film.year / 10) * 10;
}

function fits(gem: ListedGem, { pack, decade, country, genre, marked }: GemQuery): boolean {
  return (
    (pack === null || gem.pack.id === pack) &&
    (decade === null || decadeOf(gem) === decade) &&
    (country === null || gem.countries.includes(country)) &&
    (genre === null || gem.genres.some((each) => isSameGenre(each, genre))) &&
    (marked === null ||
      (marked === 'unmarked'
        ? MARKS.every((mark) => gem.marks[mark] === undefined)
        : gem.marks[marked] === true))
  );
}

function isSameGenre(a: string, b: string): boolean {
  return a === b || a.toLowerCase() === b.toLowerCase();
}

type Compare = (a: ListedGem, b: ListedGem) => number;

/** @returns null where the gems have that order already. */
function comparison(sort: Sort, { language, installed }: Finding): Compare | null {
  const added = ({ pack }: ListedGem) => installed.get(pack.id) ?? 0;
  switch (sort) {
    case 'pack':
      return null;
    case 'title': {
      const { compare } = new Intl.Collator(language, { numeric: true, ignorePunctuation: true });
      return (a, b) => compare(a.gem.film.title, b.gem.film.title);
    }
    case 'year':
      return (a, b) => a.gem.film.year - b.gem.film.year;
    case 'newest':
      return (a, b) => added(b) - added(a);
  }
}

/** A stable merge sort, since the built-in one cannot be paused. */
export async function sortInSlices<T>(
  items: readonly T[],
  compare: (a: T, b: T) => number,
  pause: () => Promise<void>,
): Promise<T[]> {
  let runs: T[][] = [];
  for (let start = 0; start < items.length; start += SLICE) {
    runs.push(items.slice(start, start + SLICE).toSorted(compare));
    await pause();
  }
  while (runs.length > 1) {
    const merged: T[][] = [];
    for (let at = 0; at < runs.length; at += 2) {
      merged.push(await merge(runs[at] ?? [], runs[at + 1] ?? [], compare, pause));
    }
    runs = merged;
  }
  return runs[0] ?? [];
}

async function merge<T>(
  a: T[],
  b: T[],
  compare: (a: T, b: T) => number,
  pause: () => Promise<void>,
): Promise<T[]> {
  const merged: T[] = [];
  let [fromA, fromB] = [0, 0];
  while (fromA < a.length && fromB < b.length) {
    // Both are within their bounds here.
    const [nextA, nextB] = [a[fromA] as T, b[fromB] as T];
    if (compare(nextB, nextA) < 0) {
      merged.push(nextB);
      fromB += 1;
    } else {
      merged.push(nextA);
      fromA += 1;
    }
    if (merged.length % SLICE === 0) await pause();
  }
  return [...merged, ...a.slice(fromA), ...b.slice(fromB)];
}
