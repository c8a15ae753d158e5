/** Sees where the films of a table begin, and which columns say what of them. */
import { MAX_COLUMNS } from '../../limits.ts';
import { oneLine } from '../characters.ts';
import { columnsByName, guessColumns, isEnough, knownNames, TITLE_WITH_YEAR } from './columns.ts';
import { LONGEST_HEAD, readListHead, type ListHead } from './letterboxd-list.ts';
import { Refused } from './refused.ts';
import type { ColumnMapping, Reading } from './source.ts';
import type { Row } from './table.ts';

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
  const byName: ColumnMapping = { columns: columnsByName(names) };
  const asTold = told && withinTable(told, names.length);
  const mapping = head ? byName : (asTold ?? (isEnough(byName, sample) ? byName : null));
  if (mapping?.columns.title !== undefined) {
    const columns = mapping.headless ? names.map((_, index) => letterOf(index)) : names;
    return { columns, mapping, before: mapping.headless ? first : first + 1, head };
  }
  const isTable = names.length > 1 || TITLE_WITH_YEAR.test(names[0] ?? '');
  if (!isTable) throw new Refused({ code: 'not-a-list', file });
  const guess = asTold ?? guessColumns(names, sample);
  return {
    kind: 'columns',
    file,
    columns: guess.headless ? names.map((_, index) => letterOf(index)) : names,
    sample: guess.headless ? [names, ...sample].slice(0, SAMPLE_ROWS) : sample,
    guess,
  };
}

/** What was said of one table may be given with another, which has fewer columns. */
function withinTable(told: ColumnMapping, width: number): ColumnMapping {
  const columns = Object.entries(told.columns).filter(([, column]) => column < width);
  return { ...told, columns: Object.fromEntries(columns) };
}

/** The row with the columns' names: among the first ones that which we understand best, else the first with words. */
function firstRow(start: Row[]): number {
  const known = start.slice(0, LONGEST_HEAD).map(({ cells }) => knownNames(cells));
  const most = Math.max(0, ...known);
  if (most >= 2) return known.indexOf(most);
  return Math.max(0, start.findIndex(hasWords));
}

function hasWords({ cells }: Row): boolean {
  return cells.some((cell) => cell.trim() !== '');
}

/** `A`, `B`… `Z`, `AA`, as spreadsheets name columns. */
function letterOf(index: number): string {
  const last = String.fromCodePoint(65 + (index % 26));
  return index < 26 ? last : letterOf(Math.floor(index / 26) - 1) + last;
}
