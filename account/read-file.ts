/** Reads one table of an account export. */
import { MAX_GEMS_A_PACK, MAX_TITLE_LENGTH } from '../limits.ts';
import { oneLine, quote } from '../packs/characters.ts';
import { letterboxdLinkOf } from '../packs/reading/film-ids.ts';
import { titleText, yearOf } from '../packs/reading/film-row.ts';
import { Refused } from '../packs/reading/refused.ts';
import type { Source } from '../packs/reading/source.ts';
import { readRows, type Row } from '../packs/reading/table.ts';
import { openText } from '../packs/reading/text.ts';
import type { Problem } from '../problem.ts';
import type { AccountFileKind } from './account.ts';
import { isFilmKind, namesFilm, type FilmKind } from './file-kind.ts';
import type { AccountRow } from './gather.ts';

const COLUMNS = ['Date', 'Name', 'Year', 'Letterboxd URI', 'Watched Date'] as const;
type Column = (typeof COLUMNS)[number];

/** The columns that each file of films has; they are in English whatever language the member reads. */
const NEEDED: Column[] = ['Name', 'Year'];

const ROWS_AT_ONCE = 100;

export interface FileReading {
  /** How many rows the file has below its columns' names. */
  rows: number;
  skipped: Problem[];
}

/** Rows before those of a list's films: the export's name, names and values of what is said of it, columns. */
const LIST_HEAD = 4;

/**
 * Reads a file of films; of others the rows are counted.
 * @param take called with what each row says of a film.
 * @throws Refused where the file as a whole cannot be read; the signal's reason once that is aborted.
 */
export async function readAccountFile(
  source: Source,
  kind: AccountFileKind,
  signal: AbortSignal | undefined,
  take: (row: AccountRow) => void,
): Promise<FileReading> {
  const file = source.name;
  const text = await openText(source, { ...(signal && { signal }) });
  const skipped: Problem[] = [];
  const head = kind === 'list' ? LIST_HEAD : 1;
  let columns = new Map<Column, number>();
  let rows = -head;
  for await (const batch of readRows(text, file, (cells) => columnsOf(cells).size)) {
    for (const [index, row] of batch.entries()) {
      if (index % ROWS_AT_ONCE === 0) await text.pause();
      if (row.cells.every((cell) => cell.trim() === '')) continue;
      rows += 1;
      if (rows > MAX_GEMS_A_PACK) {
        throw new Refused({ code: 'too-many-rows', file, bound: MAX_GEMS_A_PACK });
      }
      if (!isFilmKind(kind)) continue;
      if (rows > 0) readRow(row, { file, kind, columns }, { take, skipped });
      else columns = columnsOf(row.cells);
      if (!hasNeeded(columns)) throw new Refused({ code: 'file-unknown', file });
    }
  }
  return { rows: Math.max(0, rows), skipped };
}

function columnsOf(cells: string[]): Map<Column, number> {
  const names = cells.map((cell) => oneLine(cell).toLowerCase());
  return new Map(
    COLUMNS.map((name) => [name, names.indexOf(name.toLowerCase())] as const).filter(
      ([, place]) => place !== -1,
    ),
  );
}

function hasNeeded(columns: ReadonlyMap<Column, number>): boolean {
  return NEEDED.every((name) => columns.has(name));
}

function readRow(
  { row, cells, malformed }: Row,
  { file, kind, columns }: { file: string; kind: FilmKind; columns: Map<Column, number> },
  { take, skipped }: { take: (row: AccountRow) => void; skipped: Problem[] },
): void {
  const cell = (column: Column) => (cells[columns.get(column) ?? -1] ?? '').trim();
  const skip = (problem: Omit<Problem, 'file' | 'row'>) =>
    void skipped.push({ ...problem, file, row });
  if (malformed) return skip({ code: 'row-stray-quote' });
  const title = titleText(cell('Name').slice(0, 10 * MAX_TITLE_LENGTH));
  if (title === '') return skip({ code: 'no-title', field: 'Name' });
  if (title.length > MAX_TITLE_LENGTH) {
    const detail = quote(title);
    return skip({ code: 'title-too-long', field: 'Name', detail, bound: MAX_TITLE_LENGTH });
  }
  const year = cell('Year') === '' ? null : yearOf(cell('Year'));
  if (year === null && cell('Year') !== '') {
    return skip({ code: 'not-a-year', field: 'Year', detail: quote(oneLine(cell('Year'))) });
  }
  const dayColumn = cell('Watched Date') === '' ? 'Date' : 'Watched Date';
  const day = cell(dayColumn);
  if (day !== '' && !isDay(day)) {
    skip({ code: 'not-a-day', field: dayColumn, detail: quote(oneLine(day)) });
  }
  const link = namesFilm(kind) ? letterboxdLinkOf(cell('Letterboxd URI'), false) : null;
  take({
    title,
    year,
    uri: link && 'short' in link ? `https://boxd.it/${link.short}` : null,
    mark: kind === 'watchlist' ? 'saved' : 'seen',
    day: isDay(day) ? day : '',
  });
}

function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
