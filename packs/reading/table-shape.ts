/** Sees where the films of a table begin, and which columns say what of them. */
import { MAX_COLUMNS } from '../../limits.ts';
import { oneLine } from '../characters.ts';
import { columnsByName, guessColumns, isEnough } from './columns.ts';
import { LONGEST_HEAD, readListHead, type ListHead } from './letterboxd-list.ts';
import { isRule } from './markdown-marks.ts';
import { knownNames } from './names-of-columns.ts';
import { Refused } from './refused.ts';
import type { ColumnMapping, Reading } from './source.ts';
import { commonest, type Row } from './table.ts';
import { yearBehind } from './year-behind.ts';

/** Rows that are shown to a user who is asked what the columns mean. */
const SAMPLE_ROWS = 5;

export interface KnownTable {
  columns: string[];
  mapping: ColumnMapping;
  /** How many rows come before the first film. */
  before: number;
  /** What a list export says of the list. */
  head: ListHead | null;
}

/**
 * @param start the first rows, more than a head can have.
 * @param told what the user said of the columns.
 * @throws Refused where this is no table of films.
 */
export function tableShape(
  start: Row[],
  file: string,
  told?: ColumnMapping,
): KnownTable | Extract<Reading, { kind: 'columns' }> {
  const head = readListHead(start);
  const first = head?.length ?? firstRow(start);
  const names = (start[first]?.cells ?? []).map(oneLine);
  if (names.length > MAX_COLUMNS) {
    throw new Refused({ code: 'too-many-columns', file, bound: MAX_COLUMNS });
  }
  const sample = start
    .slice(first + 1)
    .filter(hasWords)
    .slice(0, SAMPLE_ROWS)
    .map(({ cells }) => names.map((_, index) => oneLine(cells[index] ?? '')));
  const byName: ColumnMapping = { columns: columnsByName(names, sample) };
  const asTold = told && withinTable(told, names.length);
  const list = listColumns(start.slice(first, first + ROWS_COMPARED), byName);
  const mapping = list ?? (head ? byName : (asTold ?? (isEnough(byName, sample) ? byName : null)));
  // A list has no columns that somebody could look at.
  const letterAt = (_: string, index: number) => (list ? '' : letterOf(index));
  const columnsOf = ({ headless }: ColumnMapping) => (headless ? names.map(letterAt) : names);
  const known = (by: ColumnMapping): KnownTable => ({
    columns: columnsOf(by),
    mapping: by,
    before: by.headless ? first : first + 1,
    head,
  });
  if (mapping?.columns.title !== undefined) return known(mapping);
  const isTable = names.length > 1 || yearBehind(names[0] ?? '') !== null;
  if (!isTable) throw new Refused({ code: 'not-a-list', file });
  const guess = asTold ?? guessColumns(names, sample);
  return {
    kind: 'columns',
    file,
    columns: columnsOf(guess),
    sample: guess.headless ? [names, ...sample].slice(0, SAMPLE_ROWS) : sample,
    guess,
  };
}

/**
 * Of a list without columns there is nothing to ask; what was read of it is shown before it is kept. Above
 * the films may stand what they are, in a line of its own.
 */
function listColumns(rows: Row[], { columns }: ColumnMapping): ColumnMapping | null {
  const [first] = rows;
  if (!first?.isList && (first?.cells.length !== 1 || !areFilms(rows))) return null;
  const roles = first.isList ? { title: 0, review: 1, kind: 2 } : { title: 0 };
  return columns.title === undefined ? { columns: roles, headless: true } : { columns: roles };
}

/** Whether most rows of one column are a film and its year. */
function areFilms(rows: Row[]): boolean {
  const films = rows.filter(hasWords).map(({ cells }) => yearBehind(oneLine(cells[0] ?? '')));
  return films.filter((film) => film !== null).length > films.length / 2;
}

/** What was said of one table may be given with another, which has fewer columns. */
function withinTable(told: ColumnMapping, width: number): ColumnMapping {
  const columns = Object.entries(told.columns).filter(([, column]) => column < width);
  return { ...told, columns: Object.fromEntries(columns) };
}

/** Rows by which a line above the table is told from the table. */
const ROWS_COMPARED = 2 * LONGEST_HEAD;

/** What spreadsheets are told by of a file's delimiter, as they write it themselves: `sep=;`. */
const SEPARATOR = /^sep=.?$/i;

/**
 * The row with the columns' names: among the first ones that which we understand best, else the first with
 * words that is as long as most are, for a line above the table says what it is called.
 */
function firstRow(start: Row[]): number {
  const head = start.slice(0, LONGEST_HEAD);
  const known = head.map(({ cells }) => knownNames(cells));
  const most = Math.max(0, ...known);
  if (most >= 2) return known.indexOf(most);
  const lengths = start.slice(0, ROWS_COMPARED).map(lengthOf);
  const usual = commonest(lengths.filter((length) => length > 0));
  const first = lengths.findIndex((length) => length >= usual && length > 0);
  return Math.max(0, first);
}

/** Up to the last cell with words: spreadsheets make all rows equally long with empty ones. */
function lengthOf({ cells }: Row): number {
  if (SEPARATOR.test((cells[0] ?? '').trim())) return 0;
  return cells.findLastIndex((cell) => cell.trim() !== '') + 1;
}

function hasWords({ cells }: Row): boolean {
  return !isRule(cells);
}

/** `A`, `B`… `Z`, `AA`, as spreadsheets name columns. */
function letterOf(index: number): string {
  const last = String.fromCodePoint(65 + (index % 26));
  return index < 26 ? last : letterOf(Math.floor(index / 26) - 1) + last;
}
