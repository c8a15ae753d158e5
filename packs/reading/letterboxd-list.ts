/**
 * Letterboxd's list export: `Letterboxd list export v7`, the names of four or five fields, their values
 * (a description may hold HTML and blank lines), an empty row, then the table of films.
 */
import { oneLine } from '../characters.ts';
import { knownNames } from './names-of-columns.ts';
import type { Row } from './table.ts';

const FIRST_CELL = /^letterboxd list export v(\d{1,3})$/i;

/** Rows within which the head of an export ends. */
export const LONGEST_HEAD = 10;

export interface ListHead {
  name: string;
  /** May hold HTML. */
  description: string;
  /** The list's address; '' where the file gives none. */
  url: string;
  /** How many rows come before the names of the films' columns. */
  length: number;
}

/** @returns null where the rows do not begin as an export of a list does. */
export function readListHead(rows: Row[]): ListHead | null {
  const [first, names, values] = rows;
  if (!first || !FIRST_CELL.test(oneLine(first.cells[0] ?? ''))) return null;
  const fields = new Map(
    (names?.cells ?? []).map((name, index) => [
      oneLine(name).toLowerCase(),
      (values?.cells[index] ?? '').trim(),
    ]),
  );
  const length = rows.findIndex((row, index) => index > 2 && knownNames(row.cells) >= 2);
  if (length === -1) return null;
  return {
    name: oneLine(fields.get('name') ?? ''),
    description: fields.get('description') ?? '',
    url: fields.get('url') ?? '',
    length,
  };
}
