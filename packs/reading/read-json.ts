/** Reads JSON: a pack of ours, or a list of films that another program wrote. */
import { MAX_COLUMNS, MAX_GEMS_A_PACK } from '../../limits.ts';
import { filmRecord } from './film-record.ts';
import { LineCount, parseAround, parseJson } from './json.ts';
import type { Pause } from './pause.ts';
import { readPack } from './read-pack.ts';
import { draftOfRows, type TableOptions } from './read-table.ts';
import { Refused } from './refused.ts';
import type { Reading } from './source.ts';
import { type ListPieces, splitList } from './split-list.ts';
import type { Row } from './table.ts';
import type { OpenText } from './text.ts';

/** Rows made of records before the page may have its turn. */
const ROWS_AT_ONCE = 1_000;

/** @throws Refused where it is neither, or nothing of it can be used. */
export async function readJson(
  { pieces, pause }: OpenText,
  file: string,
  options: TableOptions,
): Promise<Reading> {
  const parts: string[] = [];
  for await (const piece of pieces) parts.push(piece);
  const text = asOneList(parts.join(''));
  const list = text.trimStart().startsWith('[')
    ? await splitList(text, null, pause)
    : await listWithin(text, pause);
  if (list === null) return { kind: 'draft', draft: await readPack(text, file, pause) };
  const films = await readFilms(text, list, file, pause);
  return draftOfRows(rowsOf(films, pause), pause, file, options);
}

/** Programs that write line by line have an object in each, and no list around them. */
function asOneList(text: string): string {
  const end = text.indexOf('\n');
  // Looked at from its two ends alone: a pack may be one line of many megabytes.
  const isLine = text
    .slice(Math.max(0, end - 200), Math.max(0, end))
    .trimEnd()
    .endsWith('}');
  if (!isLine || !/^\s*\{/.test(text.slice(end, end + 200))) return text;
  return `[${text.trimEnd().replaceAll(/\}[^\S\n]*\n(?=\s*\{)/g, '},\n')}]`;
}

/** As only packs of ours have it, of other programs' formats none is known by a number. */
const FORMAT = /"format"\s*:\s*\d/;

/** Where a pack mostly says its format; one that says it elsewhere is looked through for lists first. */
const HEAD_LENGTH = 2_000;

/** @returns the list of films in an object; null where it has none, or a format or gems, as packs have. */
async function listWithin(text: string, pause: Pause): Promise<ListPieces | null> {
  if (FORMAT.test(text.slice(0, HEAD_LENGTH))) return null;
  const isOfObjects = (start: number) => /^\s*\{/.test(text.slice(start, start + 200));
  const isFilms = (key: string, start: number) =>
    /^(?:movies|films)$/i.test(key) && isOfObjects(start);
  const films = await splitList(text, isFilms, pause);
  const list =
    films.items.length > 0 ? films : await splitList(text, (_, start) => isOfObjects(start), pause);
  const isPack = FORMAT.test(list.head) || /"gems"\s*:/.test(list.head);
  return list.items.length === 0 || isPack ? null : list;
}

interface Films {
  /** Of all records, in the order in which they are met. */
  names: string[];
  records: Map<string, string>[];
}

async function readFilms(
  text: string,
  list: ListPieces,
  file: string,
  pause: Pause,
): Promise<Films> {
  const { items } = list;
  // Around the items nothing is asked for; it must be JSON all the same.
  parseAround(text, list, file);
  if (items.length > MAX_GEMS_A_PACK) {
    throw new Refused({ code: 'too-many-rows', file, bound: MAX_GEMS_A_PACK });
  }
  const lines = new LineCount(text);
  const records: Map<string, string>[] = [];
  const names = new Set<string>();
  for (const [start, end] of items) {
    await pause();
    const record = filmRecord(parseJson(text.slice(start, end), file, () => lines.at(start)));
    for (const name of record.keys()) if (names.size < MAX_COLUMNS) names.add(name);
    records.push(record);
  }
  if (names.size === 0) throw new Refused({ code: 'not-a-pack', file });
  return { names: [...names], records };
}

/** @returns the films in rows, counted from 1, below one of their names. */
async function* rowsOf({ names, records }: Films, pause: Pause): AsyncGenerator<Row[]> {
  let rows = [rowOf(names, 0)];
  for (const [index, record] of records.entries()) {
    const cells = names.map((name) => record.get(name) ?? '');
    rows.push(rowOf(cells, index + 1));
    if (rows.length < ROWS_AT_ONCE) continue;
    await pause();
    yield rows;
    rows = [];
  }
  yield rows;
}

function rowOf(cells: string[], row: number): Row {
  return { row, cells, malformed: false, isMarkdown: false, isList: false };
}
