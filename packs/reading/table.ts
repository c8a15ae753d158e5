/** Takes a text apart into the rows and cells of a table (CSV, by papaparse), as the text comes in. */
import Papa from 'papaparse';
import { MAX_ROW_LENGTH } from '../../limits.ts';
import type { OpenText } from './text.ts';
import { readLine } from './list-line.ts';
import { NotesBelow } from './notes-below.ts';
import { isMarkAlone } from './list-markers.ts';
import { type PlainList, plainListOf } from './plain-list.ts';
import { Refused } from './refused.ts';
import { withStrayQuotes } from './stray-quotes.ts';

export interface Row {
  /** As a spreadsheet counts it, from 1; a cell with line breaks does not make more rows of one. */
  row: number;
  cells: string[];
  /** A quotation mark stands where none can be, so where the cells end is a guess. */
  malformed: boolean;
  /** Between bars, as Markdown writes its tables. */
  isMarkdown: boolean;
  /** Of a list without columns: the film, and in a cell of its own what is said of it further down. */
  isList: boolean;
}

/** In the order in which a tie is decided. */
const DELIMITERS = [',', ';', '\t', '|'];

/** For a list without columns: what no text has. */
const NO_DELIMITER = '\u001F';

/** Rows that are looked at to see what separates the cells. */
const ROWS_LOOKED_AT = 12;

/** Lines that are looked at to see a list, above which the menus of a page may stand. */
const LINES_LOOKED_AT = 500;

/** Of each of them; what says whether it is a film stands in front, and each is read in several ways. */
const LENGTH_LOOKED_AT = 1_000;

/** What papaparse's parser answers; its types leave it open. */
interface Parsed {
  data: string[][];
  errors: { code: string; row: number }[];
  meta: { cursor: number };
}

/**
 * @param known how many cells of these rows are understood; of delimiters that differ in it the one wins
 * with which most are, else the one that makes most columns in most rows.
 * @throws Refused where a row never ends.
 */
export async function* readRows(
  { pieces, pause }: OpenText,
  file: string,
  known: (cells: string[]) => number,
): AsyncGenerator<Row[]> {
  const rows = new RowParser(file, known);
  for await (const piece of pieces) {
    await pause();
    const whole = rows.take(piece);
    if (whole.length > 0) yield whole;
  }
  const last = rows.finish();
  if (last.length > 0) yield last;
}

class RowParser {
  readonly #file: string;
  readonly #known: (cells: string[]) => number;
  #parser: Papa.Parser | null = null;
  #layout: Layout = { delimiter: ',', list: null };
  #notes = new NotesBelow('set in');
  /** Text whose row has not ended yet. */
  #rest = '';
  #read = 0;

  constructor(file: string, known: (cells: string[]) => number) {
    this.#file = file;
    this.#known = known;
  }

  /** @returns the rows that end in this piece of text; none before there is enough to see what separates cells. */
  take(piece: string): Row[] {
    this.#rest += piece;
    if (this.#parser === null && this.#rest.length <= MAX_ROW_LENGTH) return [];
    const rows = this.#parse(true);
    if (this.#rest.length > MAX_ROW_LENGTH) {
      const code = this.#rest.includes('"') ? 'unclosed-quote' : 'row-too-long';
      throw new Refused({ code, file: this.#file, row: this.#read + 1 });
    }
    return rows;
  }

  finish(): Row[] {
    const rows = this.#rest === '' ? [] : this.#parse(false);
    return [...rows, ...this.#notes.finish()];
  }

  #parse(keepLast: boolean): Row[] {
    if (this.#parser === null) {
      this.#layout = layoutOf(this.#rest, this.#known);
      const { delimiter, list } = this.#layout;
      // Fast as papaparse calls it: without cells in quotation marks.
      const fastMode = list?.hasNotes ? true : undefined;
      this.#parser = new Papa.Parser({ delimiter, newline: '\n', fastMode });
      this.#notes = new NotesBelow(list?.below ?? 'set in');
    }
    const { delimiter, list } = this.#layout;
    const text = list?.hasNotes ? this.#rest : withStrayQuotes(this.#rest, delimiter, !keepLast);
    const { data, errors, meta } = this.#parser.parse(text, 0, keepLast) as Parsed;
    const first = this.#read + 1;
    const unclosed = errors.find((error) => error.code === 'MissingQuotes');
    if (unclosed) {
      const row = first + unclosed.row;
      throw new Refused({ code: 'unclosed-quote', file: this.#file, row });
    }
    const odd = new Set(errors.map((error) => error.row));
    this.#rest = text.slice(meta.cursor);
    this.#read += data.length;
    if (list === null) {
      return data.map((cells, index) => ({
        row: first + index,
        cells,
        malformed: odd.has(index),
        isMarkdown: delimiter === '|',
        isList: false,
      }));
    }
    return data.flatMap(([line = ''], index) =>
      this.#notes.take(first + index, readLine(line, list), odd.has(index)),
    );
  }
}

/** How the text is written: what separates cells, or how the lines of a list without any are. */
interface Layout {
  delimiter: string;
  list: PlainList | null;
}

/** How spreadsheets are told, in a line of its own above the table. */
const TOLD = /^sep=([,;\t|])\n/i;

function layoutOf(text: string, known: (cells: string[]) => number): Layout {
  const told = TOLD.exec(text)?.[1];
  if (told !== undefined) return { delimiter: told, list: null };
  const scored = DELIMITERS.map((delimiter) => {
    const { data } = Papa.parse<string[]>(withStrayQuotes(text, delimiter, true), {
      delimiter,
      newline: '\n',
      preview: ROWS_LOOKED_AT,
    });
    const understood = Math.max(0, ...data.map(known));
    const columns = data.filter((cells) => cells.some(Boolean)).map((cells) => cells.length);
    const ranked = data.filter(
      ([first = '', ...others]) => others.length > 0 && isMarkAlone(first),
    );
    return {
      delimiter,
      understood,
      columns: Math.max(1, commonest(columns)),
      isRanked: ranked.length > columns.length / 2,
    };
  });
  const [best] = scored.toSorted((a, b) => b.understood - a.understood || b.columns - a.columns);
  const { delimiter, columns, understood, isRanked } = best ?? {
    delimiter: ',',
    columns: 1,
    understood: 0,
    isRanked: false,
  };
  // Names of two columns are hardly ever those of two films, and a mark in a cell of its own is a table's.
  const isTable = understood > 1 || isRanked;
  const lines = text.split('\n', LINES_LOOKED_AT).map((line) => line.slice(0, LENGTH_LOOKED_AT));
  const list = isTable ? null : plainListOf(lines, columns > 1);
  return { delimiter: list === null ? delimiter : NO_DELIMITER, list };
}

/** @returns the number that stands there most often; of several the highest, and 0 of none. */
export function commonest(numbers: number[]): number {
  const counts = new Map<number, number>();
  for (const each of numbers) counts.set(each, (counts.get(each) ?? 0) + 1);
  const [first] = [...counts].toSorted((a, b) => b[1] - a[1] || b[0] - a[0]);
  return first?.[0] ?? 0;
}
