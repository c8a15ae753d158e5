/** Which gems a search and a few choices leave of a list. Pure. */
import type { Film, Gem } from '../../film.ts';
import { filmTitles } from '../../matching/keys.ts';
import { fold } from '../../matching/text.ts';
import type { GemEntry } from '../../messages.ts';
import { namesText, soughtIn } from './search-text.ts';

/** What the user looks for; every part that is set must hold. */
export interface GemFilter {
  /** Words of any title or person; '' for all. */
  text: string;
  /** First year of the decade: 1990; null for all. */
  decade: number | null;
  /** As a gem's film has it; null for all. */
  genre: string | null;
  /** Only films that are saved. */
  saved: boolean;
  /** Only films that are seen. */
  seen: boolean;
  /** Only films that were met on a streaming service. */
  met: boolean;
}

/** Leaves everything. */
export const NO_FILTER: GemFilter = {
  text: '',
  decade: null,
  genre: null,
  saved: false,
  seen: false,
  met: false,
};

/** What there is to choose from among some gems. */
export interface GemChoices {
  /** First years, the earliest first. */
  decades: number[];
  /** Each once, whatever its case, by alphabet. */
  genres: string[];
}

/** @returns the decades and genres that these gems have. */
export function choicesOf(gems: GemEntry[]): GemChoices {
  const films = gems.map(({ gem }) => gem.film);
  const genres = new Map<string, string>();
  for (const genre of films.flatMap((film) => film.genres)) {
    if (!genres.has(fold(genre))) genres.set(fold(genre), genre);
  }
  return {
    decades: [...new Set(films.map(decadeOf))].toSorted((a, b) => a - b),
    genres: [...genres.values()].toSorted((a, b) => a.localeCompare(b)),
  };
}

/** @returns whether the filter leaves out anything by itself; spaces alone do not. */
export function isFiltering({ text, decade, genre, saved, seen, met }: GemFilter): boolean {
  const chosen = decade !== null || genre !== null || saved || seen || met;
  return chosen || soughtIn(text).length > 0;
}

/**
 * Makes the test that a filter is. A word of the text fits where a word of a title or name starts
 * with it, run together or not ("sunwoo", "sun-woo"), and Hangul, kana and Han anywhere in one;
 * accents, case and the order of the words do not matter.
 */
export function gemTest(filter: GemFilter): (entry: GemEntry) => boolean {
  const sought = soughtIn(filter.text);
  const genre = filter.genre === null ? null : fold(filter.genre);
  return ({ gem, marks, sighting }) => {
    const { film } = gem;
    return (
      (!filter.saved || marks.saved === true) &&
      (!filter.seen || marks.seen === true) &&
      (!filter.met || sighting !== undefined) &&
      (filter.decade === null || decadeOf(film) === filter.decade) &&
      (genre === null || film.genres.some((each) => fold(each) === genre)) &&
      (sought.length === 0 || namesEach(sought, gem))
    );
  };
}

/** Kept by gem, since a search asks for all of them again at every letter. */
const known = new WeakMap<Gem, string>();

function namesEach(sought: string[], gem: Gem): boolean {
  let names = known.get(gem);
  if (names === undefined) known.set(gem, (names = namesText(namesOf(gem.film))));
  return sought.every((word) => names.includes(word));
}

function namesOf(film: Film): string[] {
  const people = [...film.directors, ...film.cast];
  return [...filmTitles(film), ...people.flatMap(({ name, variants }) => [name, ...variants])];
}

function decadeOf({ year }: Film): number {
  return Math.floor(year / 10) * 10;
}
