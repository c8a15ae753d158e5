/**
 * What the user's devices share, and how two states of it become one. Pure.
 *
 * Each mark of each film, and each setting, is a word by itself: of two the later one wins, whoever
 * said it, so that what is changed here and there at the same time stays both. A mark that was taken
 * back is a word too, and stays as one. Merging is commutative, associative and idempotent: in whatever
 * order devices hear of each other, and however often, they end equal.
 */
import type { FilmIds } from '../../film.ts';
import { filmAliases, filmKey } from '../../matching/keys.ts';
import { leadingArticle } from '../../matching/title-key.ts';
import { type Mark, MARKS } from '../../messages.ts';

/** The user's last word on one mark of a film. */
export interface SharedMark {
  on: boolean;
  /** When, by the clock that never goes back. */
  at: number;
}

export interface SharedFilm {
  /** By `sharedKey`. */
  key: string;
  title: string;
  year: number;
  ids: FilmIds;
  /** Marks on which the user never said a word are absent; so are those that came with an account. */
  marks: Partial<Record<Mark, SharedMark>>;
}

/**
 * What tells a film from others on every device: title, year and the first of its ids. Its key on a shelf
 * does not: which of two films of one title and year has the bare key there depends on which came first.
 * Known with an id here and without there, it has two rows, which say the same once the shelves joined it.
 */
export function sharedKey({
  title,
  year,
  ids,
}: Pick<SharedFilm, 'title' | 'year' | 'ids'>): string {
  const [told = leadingArticle(title)] = filmAliases({ ids });
  return `${filmKey({ title, year })} ${told}`.trimEnd();
}

/** Films under their keys; what is said of one film in several rows becomes one. */
export function filmsByKey(films: Iterable<SharedFilm>): Map<string, SharedFilm> {
  const byKey = new Map<string, SharedFilm>();
  for (const film of films) {
    const known = byKey.get(film.key);
    byKey.set(film.key, known ? mergeFilms(known, film) : film);
  }
  return byKey;
}

export interface SharedSetting {
  value: unknown;
  /** When it was set, by the clock that never goes back. */
  at: number;
}

export interface Shared {
  films: ReadonlyMap<string, SharedFilm>;
  settings: ReadonlyMap<string, SharedSetting>;
}

/**
 * Whether a word beats another on the same mark. Said at the same moment, a mark beats its being
 * taken back: nothing is lost by it.
 */
export function beats(word: SharedMark, other: SharedMark | undefined): boolean {
  if (!other) return true;
  return word.at !== other.at ? word.at > other.at : word.on && !other.on;
}

/** When the user last said anything about a film. */
export function lastWord({ marks }: SharedFilm): number {
  return Math.max(0, ...Object.values(marks).map(({ at }) => at));
}

/** One state of two. */
export function merge(a: Shared, b: Shared): Shared {
  return {
    films: mergeMaps(a.films, b.films, mergeFilms),
    settings: mergeMaps(a.settings, b.settings, laterSetting),
  };
}

function mergeMaps<T>(
  a: ReadonlyMap<string, T>,
  b: ReadonlyMap<string, T>,
  join: (one: T, other: T) => T,
): Map<string, T> {
  const merged = new Map(a);
  for (const [key, value] of b) {
    const known = merged.get(key);
    merged.set(key, known === undefined ? value : join(known, value));
  }
  return merged;
}

function mergeFilms(a: SharedFilm, b: SharedFilm): SharedFilm {
  const marks: SharedFilm['marks'] = {};
  for (const mark of MARKS) {
    const [one, other] = [a.marks[mark], b.marks[mark]];
    const word = one && beats(one, other) ? one : (other ?? one);
    if (word) marks[mark] = word;
  }
  // Titles and ids are those of whoever spoke last; they only tell which film is meant.
  const order = lastWord(a) - lastWord(b) || byText(nameOf(a), nameOf(b));
  const { key, title, year, ids } = order >= 0 ? a : b;
  return { key, title, year, ids, marks };
}

/** The one of two that was set later; at the same moment the same one on every device. */
export function laterSetting(a: SharedSetting, b: SharedSetting): SharedSetting {
  const order = a.at - b.at || byText(JSON.stringify(a.value), JSON.stringify(b.value));
  return order >= 0 ? a : b;
}

function nameOf({ title, year, ids }: SharedFilm): string {
  const { letterboxd, letterboxdFilm, imdb, tmdb } = ids;
  return JSON.stringify([title, year, letterboxd, letterboxdFilm, imdb, tmdb]);
}

/** The same order on every device, whatever its language. */
function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
