/** Makes the draft of a pack of a table of films. */
import { knownNames } from './columns.ts';
import { Refused } from './refused.ts';
import type { Reading, ReadOptions } from './source.ts';
import { TableDraft } from './table-draft.ts';
import { tableShape } from './table-shape.ts';
import { readRows } from './table.ts';
import type { OpenText } from './text.ts';

/** Rows made into films before the page may have its turn. */
const ROWS_AT_ONCE = 100;

/** @throws Refused where nothing of the table can be used. */
export async function readTable(
  text: OpenText,
  file: string,
  { mapping, today }: Pick<ReadOptions, 'mapping' | 'today'>,
): Promise<Reading> {
  let draft: TableDraft | null = null;
  for await (const rows of readRows(text, file, knownNames)) {
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
      if (next % ROWS_AT_ONCE === 0) await text.pause();
    }
  }
  // The text had a byte order mark, say, and nothing else.
  if (draft === null) throw new Refused({ code: 'file-empty', file });
  return { kind: 'draft', draft: draft.finish() };
}
