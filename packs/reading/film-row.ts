/** Makes a gem of one row of a table. */
import type { FilmIds, Gem } from '../../film.ts';
import { MAX_TITLE_LENGTH, MAX_YEAR, MIN_YEAR } from '../../limits.ts';
import type { Problem } from '../../problem.ts';
import { cutAt, oneLine, quote } from '../characters.ts';
import { MAX_ITEMS, MAX_PROSE_LENGTH } from '../format.ts';
import { withoutGuard } from '../formula.ts';
import { idsInLink, imdbIdOf, letterboxdLinkOf, mayBeRating, tmdbIdOf } from './film-ids.ts';
import { isNoFilm, isTitleOfSeries, mayBeSeries } from './kinds.ts';
import { isRule, withoutMarks } from './markdown-marks.ts';
import { areAnyonesSlugs, saysId, saysSeveral } from './names-of-columns.ts';
import { people } from './people.ts';
import { plainText } from './plain-text.ts';
import type { ColumnMapping, ColumnRole } from './source.ts';
import type { Row } from './table.ts';
import { titlesIn, titlesInScripts } from './title-brackets.ts';
import { yearBehind } from './year-behind.ts';
import { yearIn } from './years.ts';

/** Long notes are cut anyway; HTML around them may be a few times their length. */
const LONGEST_CELL_READ = 10 * MAX_PROSE_LENGTH;

/** Where words stand, in which a letter that could not be decoded is missed, and Markdown's marks are not. */
const WORDS_IN: ColumnRole[] = ['title', 'originalTitle', 'directors', 'review'];

/** A table, as far as each of its rows must know it. */
export interface TableShape {
  file: string;
  /** The columns' names, for problems. */
  columns: string[];
  mapping: ColumnMapping;
  /** What is said of each review that the table has. */
  credit: string;
  /** Whether each `boxd.it` address is that of a film, as in a list export; elsewhere it may be a log entry's. */
  linksAreFilms: boolean;
}

/** A row that says enough. The gem has no id yet: that is the table's to give. */
export interface FilmRow {
  row: number;
  gem: Omit<Gem, 'id'>;
  /** What else tells this film from another of its title and year: `boxd.it/abc`, a slug of any service. */
  link: string | null;
  /** The title with what stood behind it in brackets, which also tells it from another. */
  written: string;
  /** Cells that were left out or cut. */
  adjusted: Problem[];
}

/** @returns the film, why the row cannot be one, or null for a row in which nothing stands but lines. */
export function readFilmRow(
  { row, cells, malformed, isMarkdown }: Row,
  shape: TableShape,
): FilmRow | { skipped: Problem } | null {
  if (isRule(cells)) return null;
  const { file } = shape;
  const skip = (problem: Omit<Problem, 'file' | 'row'>) => ({ skipped: { ...problem, file, row } });
  if (malformed) return skip({ code: 'row-stray-quote' });
  const extra = cells.slice(shape.columns.length).find((cell) => cell.trim() !== '');
  if (extra !== undefined) {
    return skip({ code: 'row-too-many-cells', detail: quote(extra), bound: shape.columns.length });
  }

  const cell = (role: ColumnRole) => {
    const column = shape.mapping.columns[role];
    const text = column === undefined ? '' : (cells[column] ?? '');
    const read = withoutGuard(text.slice(0, LONGEST_CELL_READ).trim());
    return isMarkdown && WORDS_IN.includes(role) ? withoutMarks(read) : read;
  };
  const named = (role: ColumnRole) => {
    const name = nameOf(role, shape);
    return name === undefined ? {} : { field: quote(name) };
  };
  const found = titleAndYear(cell('title'), shape.mapping.columns.year !== undefined, cell('year'));
  if (found.title === '') return skip({ code: 'no-title', ...named('title') });
  if (found.title.length > MAX_TITLE_LENGTH) {
    return skip({
      code: 'title-too-long',
      ...named('title'),
      detail: quote(found.title),
      bound: MAX_TITLE_LENGTH,
    });
  }
  if (isNoFilm(cell('kind'))) {
    return skip({ code: 'not-a-film', ...named('kind'), detail: quote(found.title) });
  }
  if (isTitleOfSeries(found.written)) {
    return skip({ code: 'not-a-film', ...named('title'), detail: quote(found.title) });
  }
  if (found.year === null) {
    const detail = quote(oneLine(found.yearText));
    if (detail === '') {
      return skip({ code: 'no-year', ...named('year'), detail: quote(found.title) });
    }
    return skip({ code: 'not-a-year', ...named('year'), detail });
  }

  const adjusted: Problem[] = [];
  const adjust = (role: ColumnRole, problem: Pick<Problem, 'code' | 'bound'>) => {
    const detail = problem.code === 'text-cut' ? {} : { detail: quote(oneLine(cell(role))) };
    adjusted.push({ ...problem, file, row, ...named(role), ...detail });
  };
  for (const role of WORDS_IN) {
    if (cell(role).includes('\uFFFD')) adjust(role, { code: 'letters-lost' });
  }
  const { ids, link } = readIds(cell, shape, adjust);
  const verdict = plainText([found.note, cell('review')].join('\n'));
  if (verdict.length > MAX_PROSE_LENGTH) {
    adjust('review', { code: 'text-cut', bound: MAX_PROSE_LENGTH });
  }
  const original = titleText(cell('originalTitle'));
  const others = new Set(found.otherTitles);
  if (original !== '' && original.length <= MAX_TITLE_LENGTH) others.add(original);
  others.delete(found.title);
  return {
    row,
    link,
    written: found.written,
    adjusted,
    gem: {
      film: {
        title: found.title,
        otherTitles: [...others].slice(0, MAX_ITEMS),
        ambiguousTitles: [],
        year: found.year,
        acceptedYears: [found.year],
        directors: people(
          cell('directors') || found.directors,
          saysSeveral(nameOf('directors', shape) ?? ''),
        ),
        cast: [],
        genres: [],
        countries: [],
        ids: { ...idsInLink(found.link), ...ids },
      },
      review: {
        ...(verdict !== '' && { verdict: shortened(verdict) }),
        lang: languageOf(verdict),
        credit: shape.credit,
      },
      contentNotes: [],
      leads: [],
    },
  };
}

/** What the table calls the column of a role. */
function nameOf(role: ColumnRole, { columns, mapping }: TableShape): string | undefined {
  return columns[mapping.columns[role] ?? -1] || undefined;
}

/** @returns prose short enough for the format, cut between two words where it was too long. */
export function shortened(prose: string): string {
  if (prose.length <= MAX_PROSE_LENGTH) return prose;
  const cut = cutAt(prose, MAX_PROSE_LENGTH - 1);
  const word = cut.search(/\s\S*$/u);
  return `${word > MAX_PROSE_LENGTH / 2 ? cut.slice(0, word) : cut}…`;
}

/**
 * Of what a text can be seen to be in by its letters alone. `und`, undetermined, else: a wrong language
 * makes a screen reader unintelligible, none makes it read in its own.
 */
export function languageOf(text: string): string {
  if (/\p{Script=Hangul}/u.test(text)) return 'ko';
  return /[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text) ? 'ja' : 'und';
}

/** A title is one line without markup. */
export function titleText(cell: string): string {
  return plainText(cell).replaceAll('\n', ' ');
}

function titleAndYear(
  titleCell: string,
  hasYearColumn: boolean,
  yearCell: string,
): {
  title: string;
  otherTitles: string[];
  written: string;
  year: number | null;
  yearText: string;
  /** Who directed it by what stood with the year; '' where nobody was named. */
  directors: string;
  /** What stood behind the year, and the address at the end. */
  note: string;
  link: string;
} {
  const title = titleText(titleCell);
  const behind = yearBehind(title);
  const yearText = hasYearColumn ? yearCell : (behind?.year ?? '');
  const year = yearOf(yearText);
  // The year of the row is no part of the title; another one may be.
  const isYears = behind !== null && (!hasYearColumn || yearOf(behind.year) === year);
  const written = isYears ? behind.title : title;
  if (!isYears) {
    return {
      ...titlesInScripts(title),
      written,
      year,
      yearText,
      directors: '',
      note: '',
      link: '',
    };
  }
  const { directors, note, link } = behind;
  const titles = titlesIn(written);
  const otherTitles = [...titles.otherTitles, ...behind.otherTitles];
  return { ...titles, otherTitles, written, year, yearText, directors, note, link };
}

/** Of a year, of a date with one in whatever order, or of a number as spreadsheets write it: `1990.0`. */
export function yearOf(cell: string): number | null {
  const year = Number(yearIn(cell));
  return year >= MIN_YEAR && year <= MAX_YEAR ? year : null;
}

function readIds(
  cell: (role: ColumnRole) => string,
  shape: TableShape,
  adjust: (role: ColumnRole, problem: Pick<Problem, 'code'>) => void,
): { ids: FilmIds; link: string | null } {
  const { columns, linksAreFilms } = shape;
  const says = (role: ColumnRole) => saysId(nameOf(role, shape) ?? '');
  const leaveOut = (role: 'imdb' | 'tmdb') => {
    const isUnclear = !says(role) && mayBeRating(cell(role));
    adjust(role, { code: isUnclear ? 'id-or-rating' : `not-${role}-id` });
  };
  const imdb = imdbIdOf(cell('imdb'), says('imdb'));
  const tmdb = tmdbIdOf(cell('tmdb'), says('tmdb'), mayBeSeries(cell('kind')));
  const linkName = nameOf('letterboxd', shape) ?? '';
  const areAnyones = areAnyonesSlugs(linkName, columns);
  const letterboxd = letterboxdLinkOf(cell('letterboxd'), /slug/i.test(linkName) && !areAnyones);
  if (imdb === undefined) leaveOut('imdb');
  if (tmdb === undefined) leaveOut('tmdb');
  // It tells films apart, and is no id.
  const slug = areAnyones && letterboxd === undefined ? cell('letterboxd') : null;
  if (letterboxd === undefined && slug === null)
    adjust('letterboxd', { code: 'not-letterboxd-link' });
  return {
    ids: {
      ...(letterboxd && 'slug' in letterboxd && { letterboxd: letterboxd.slug }),
      ...(imdb && { imdb }),
      ...(tmdb && { tmdb }),
    },
    link: linksAreFilms && letterboxd && 'short' in letterboxd ? letterboxd.short : slug,
  };
}
