/** Makes the draft of a pack of a table of films. */
import { knownNames } from './names-of-columns.ts';
import type { Pause } from './pause.ts';
import { Refused } from './refused.ts';
import type { Reading, ReadOptions } from './source.ts';
import { TableDraft } from './table-draft.ts';
import { tableShape } from './table-shape.ts';
import { readRows, type Row } from './table.ts';
import type { OpenText } from './text.ts';

/** Rows made into films before the page may have its turn. */
const ROWS_AT_ONCE = 100;

/** What a table is read by, beside its rows. */
export type TableOptions = Pick<ReadOptions, 'mapping' | 'today'>;

/** @throws Refused where nothing of the table can be used. */
export function readTable(text: OpenText, file: string, options: TableOptions): Promise<Reading> {
  return draftOfRows(readRows(text, file, knownNames), text.pause, file, options);
}

/**
 * @param pieces the first has all that may stand above the films
 * @throws Refused where nothing of the rows can be used
 */
export async function draftOfRows(
  pieces: AsyncIterable<Row[]>,
  pause: Pause,
  file: string,
  { mapping, today }: TableOptions,
): Promise<Reading> {
  let draft: TableDraft | null = null;
  for await (const rows of pieces) {
    let next = 0;
    if (draft === null) {
      const shape = tableShape(rows, file, mapping);
      if ('kind' in shape) return shape;
      draft = new TableDraft(shape, file, today);
      next = shape.before;
    }
    for (; next < rows.length; next += 1) {
      const row = rows[next];
      if (row) draft.take(row);
      if (next % ROWS_AT_ONCE === 0) await pause();
    }
  }
  // The text had a byte order mark, say, and nothing else.
  if (draft === null) throw new Refused({ code: 'file-empty', file });
  return { kind: 'draft', draft: draft.finish() };
}
