/** One row of anybody's film list, read as a mention. */
import type { FilmIds, Mention } from '../../film.ts';
import { MAX_YEAR, MIN_YEAR } from '../../limits.ts';
import type { Columns, Field } from './columns.ts';

const TRAILING_PARENTHESES = /^(.*\S)\s*\(([^()]*)\)\s*$/u;
const ONLY_YEAR = /^\d{4}$/;
const ALSO_KNOWN_AS = /^(?:a\.?k\.?a\.?:?)\s+/iu;

function yearOf(text: string): number | null {
  const year = Number(/\d{4}/.exec(text)?.[0] ?? Number.NaN);
  return year >= MIN_YEAR && year <= MAX_YEAR ? year : null;
}

/**
 * Takes apart what lists write behind a title: "Shower, The (2012)" and "City of Lost Children, The
 * (Cité des enfants perdus, La) (1995)".
 */
export function readTitle(text: string): {
  title: string;
  otherTitles: string[];
  year: number | null;
} {
  let title = text.trim();
  let year: number | null = null;
  const otherTitles: string[] = [];
  for (;;) {
    const [, before, inside = ''] = TRAILING_PARENTHESES.exec(title) ?? [];
    if (before === undefined) return { title, otherTitles, year };
    title = before;
    if (ONLY_YEAR.test(inside)) year ??= yearOf(inside);
    else if (inside.trim() !== '') otherTitles.unshift(inside.trim().replace(ALSO_KNOWN_AS, ''));
  }
}

/** @returns the directors of a cell, divided by comma, semicolon or bar. */
export function readDirectors(text: string): string[] {
  const names = text
    .split(/[,;|]/u)
    .map((name) => name.trim())
    .filter((name) => name !== '');
  // "Jang, Sun-woo" is one person, family name first.
  const inverted = names.length === 2 && text.includes(',') && !names.some((n) => /\s/u.test(n));
  return inverted ? [names.join(' ')] : names;
}

/** @returns null where the cell does not say or says something else ("Music Video"). */
export function readKind(text: string): Mention['kind'] {
  const kind = text.toLowerCase().replaceAll(/[\s_-]/gu, '');
  if (/series|show|episode|season|^tv$/.test(kind)) return 'series';
  return /movie|film|^short$/.test(kind) ? 'film' : null;
}

function readImdb(text: string): string | undefined {
  const digits =
    /tt(\d{7,9})(?!\d)/i.exec(text)?.[1] ?? /^\s*(\d{1,9})(?:\.0)?\s*$/.exec(text)?.[1];
  return digits === undefined || Number(digits) === 0 ? undefined : `tt${digits.padStart(7, '0')}`;
}

function readNumber(text: string): number | undefined {
  const number = Number(text.trim() || Number.NaN);
  return Number.isInteger(number) && number > 0 ? number : undefined;
}

function readTmdb(text: string): number | undefined {
  return readNumber(/themoviedb\.org\/movie\/(\d+)/i.exec(text)?.[1] ?? text);
}

/** A bare slug or a link with one; boxd.it links hold none. */
function readSlug(text: string): string | undefined {
  const slug = /letterboxd\.com\/(?:[^/\s]+\/)?film\/([a-z0-9_-]+)/i.exec(text)?.[1] ?? text.trim();
  return /^[a-z0-9_-]{1,200}$/.test(slug) ? slug : undefined;
}

/** The first defined value that `read` makes of the cells. */
function first<T>(cells: string[], read: (cell: string) => T | undefined): T | undefined {
  for (const cell of cells) {
    const value = cell.trim() === '' ? undefined : read(cell);
    if (value !== undefined) return value;
  }
  return undefined;
}

/** Links and ids of any kind say what they are by their form: "tt0402842 tmdb38002". */
const inLinks = {
  imdb: (text: string) => (/tt\d{7,9}/i.test(text) ? readImdb(text) : undefined),
  tmdb: (text: string) =>
    readNumber(/(?:themoviedb\.org\/movie\/|\btmdb[:\s]?)(\d+)/i.exec(text)?.[1] ?? ''),
  letterboxd: (text: string) => (/letterboxd\.com\//i.test(text) ? readSlug(text) : undefined),
};

function readIds(cells: (field: Field) => string[], kind: Mention['kind']): FilmIds {
  const links = [...cells('link'), ...cells('id')];
  const imdb = first(cells('imdb'), readImdb) ?? first(links, inLinks.imdb);
  // TMDB numbers its series separately: a series' number may be some film's too, and what is of a kind
  // that we do not know may be a series.
  const isUnclear = kind === null && cells('kind').some((cell) => cell.trim() !== '');
  const isFilms = (text: string) => !isUnclear || /themoviedb\.org\/movie\//i.test(text);
  const tmdb =
    kind === 'series'
      ? undefined
      : (first(cells('tmdb').filter(isFilms), readTmdb) ??
        first(links.filter(isFilms), inLinks.tmdb));
  const letterboxd = first(cells('letterboxd'), readSlug) ?? first(links, inLinks.letterboxd);
  const letterboxdFilm = first(cells('letterboxdFilm'), readNumber);
  return {
    ...(imdb !== undefined && { imdb }),
    ...(tmdb !== undefined && { tmdb }),
    ...(letterboxd !== undefined && { letterboxd }),
    ...(letterboxdFilm !== undefined && { letterboxdFilm }),
  };
}

/** @returns the mention that a row makes; null for a row without a title. */
export function readRow(row: string[], columns: Columns): Mention | null {
  const cells = (field: Field): string[] => columns[field].map((at) => row[at] ?? '');
  const text = first(cells('title'), (cell) => cell);
  if (text === undefined) return null;
  const { title, otherTitles, year } = readTitle(text);
  const kind = first(cells('kind'), (cell) => readKind(cell) ?? undefined) ?? null;
  const others = cells('otherTitles').flatMap((cell) => cell.split(/[|;]/u));
  return {
    title,
    otherTitles: [...otherTitles, ...others.map((other) => other.trim()).filter(Boolean)],
    year: first(cells('year'), (cell) => yearOf(cell) ?? undefined) ?? year,
    yearKind: 'release',
    directors: cells('directors').flatMap(readDirectors),
    ids: readIds(cells, kind),
    kind,
  };
}
