/** A CSV file as mentions, whoever made it. */
import Papa from 'papaparse';
import type { Mention } from '../../film.ts';
import { findColumns } from './columns.ts';
import { readRow } from './row.ts';

export interface ListRow {
  /** Counted from 1, the header aside. */
  number: number;
  mention: Mention;
}

/** Says in a sentence why a file cannot be read as a list. */
export class ListError extends Error {}

/** Letterboxd puts a title line and the list's own record before the films of a list export. */
function withoutPreamble(records: string[][]): string[][] {
  if (!records[0]?.[0]?.startsWith('Letterboxd list export')) return records;
  return records.slice(records.findIndex((record) => record[0] === 'Position'));
}

/**
 * Takes a CSV file apart into its header and its records, cell by cell.
 * @throws ListError where the text is no CSV.
 */
export function readRecords(text: string): { header: string[]; records: string[][] } {
  const content = text.replace(/^\uFEFF/, '');
  if (content.trim() === '') throw new ListError('it is empty');
  if (content.includes('\0') || content.includes('\uFFFD') || /^\s*[<{[]/u.test(content)) {
    throw new ListError('it is not a CSV file');
  }
  const parsed = Papa.parse<string[]>(content, { skipEmptyLines: 'greedy' });
  const [header = [], ...records] = withoutPreamble(parsed.data);
  return { header, records };
}

/**
 * Reads a list: a header that names its columns, then a film a row. Rows without a title are left out.
 * @throws ListError where the text is no CSV or no column holds titles.
 */
export function readList(text: string): ListRow[] {
  const { header, records } = readRecords(text);
  const columns = findColumns(header);
  if (columns.title.length === 0) {
    throw new ListError(`no column is named Title or Name (found: ${header.join(', ')})`);
  }
  return records.flatMap((row, at) => {
    const mention = readRow(row, columns);
    return mention ? [{ number: at + 1, mention }] : [];
  });
}
