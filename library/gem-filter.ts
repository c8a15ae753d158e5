/** Which gems a search and a few choices leave of a list. Pure. */
import type { Film, Gem } from '../film.ts';
import { fold, words } from '../matching/text.ts';
import type { GemEntry } from '../messages.ts';

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
  return chosen || words(fold(text)).length > 0;
}

/**
 * Makes the test that a filter is. A word of the text fits where a word of a title or name starts
 * with it, run together or not ("sunwoo", "sun-woo"), and Hangul, kana and Han anywhere in one;
 * accents, case and the order of the words do not matter.
 */
export function gemTest(filter: GemFilter): (entry: GemEntry) => boolean {
  const sought = words(fold(filter.text).replaceAll('&', ' and ')).map(apart);
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

/** A title or name as it is searched: its words run together, and where each of them starts. */
interface Searchable {
  text: string;
  starts: number[];
}

/** Kept by gem, since a search asks for all of them again at every letter. */
const known = new WeakMap<Gem, Searchable[]>();

/** Scripts whose words are not divided, or not always: a search looks inside of them too. */
const UNDIVIDED = /[\p{Script=Hangul}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

function namesEach(sought: string[], gem: Gem): boolean {
  let names = known.get(gem);
  if (!names) known.set(gem, (names = namesOf(gem.film).map(searchable)));
  return sought.every((word) => names.some((name) => contains(name, word)));
}

function contains({ text, starts }: Searchable, word: string): boolean {
  if (UNDIVIDED.test(word)) return text.includes(word);
  return starts.some((start) => text.startsWith(word, start));
}

function namesOf({ title, originalTitle, otherTitles, directors, cast }: Film): string[] {
  const original = originalTitle ? [originalTitle.text, ...originalTitle.romanised] : [];
  const people = [...directors, ...cast].flatMap(({ name, variants }) => [name, ...variants]);
  return [title, ...original, ...otherTitles, ...people];
}

function searchable(name: string): Searchable {
  const starts: number[] = [];
  let text = '';
  for (const word of words(fold(name).replaceAll('&', ' and '))) {
    starts.push(text.length);
    text += apart(word);
  }
  return { text, starts };
}

/** Hangul as single letters, so that a syllable that is still being typed fits already. */
function apart(word: string): string {
  return word.normalize('NFD');
}

function decadeOf({ year }: Film): number {
  return Math.floor(year / 10) * 10;
}
