/** JSON of others, with the line in which it breaks. */
import { Refused } from './refused.ts';
import type { ListPieces } from './split-list.ts';

/**
 * @param firstLine asked where the text is broken: the number of its first line in the file.
 * @throws Refused, naming the line, where the text is not JSON.
 */
export function parseJson(text: string, file: string, firstLine: () => number): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    throw new Refused({ code: 'not-json', file, row: firstLine() + linesBefore(error, text) });
  }
}

/** Chromium tells the place of an error in characters, Firefox in lines; both nothing where the text ends too soon. */
function linesBefore(error: unknown, text: string): number {
  const message = error instanceof Error ? error.message : '';
  const line = /\bline (\d+)/.exec(message)?.[1];
  if (line !== undefined) return Number(line) - 1;
  const position = /\bposition (\d+)/.exec(message)?.[1];
  const before = text.slice(0, position === undefined ? text.length : Number(position));
  return before.trimEnd().split('\n').length - 1;
}

/**
 * @returns what stands around a list that was taken apart, with an empty one in its place.
 * @throws Refused as `parseJson`: a break behind the list stands as many lines further down as that takes.
 */
export function parseAround(text: string, { head, cut }: ListPieces, file: string): unknown {
  try {
    return parseJson(head, file, () => 1);
  } catch (error) {
    const [problem] = error instanceof Refused ? error.problems : [];
    if (!problem) throw error;
    const before = new LineCount(head).at(cut);
    const taken = new LineCount(text).at(text.length) - new LineCount(head).at(head.length);
    const row = problem.row ?? 1;
    throw new Refused({ ...problem, row: row > before ? row + taken : row });
  }
}

/** Counts the lines up to places in a text that are asked for one after the other. */
export class LineCount {
  readonly #text: string;
  #place = 0;
  #line = 1;

  constructor(text: string) {
    this.#text = text;
  }

  /** @returns the number of the line, from 1, in which the first character from there on stands that is not white. */
  at(place: number): number {
    const start = place + (/\s*/y.exec(this.#text.slice(place, place + 200))?.[0].length ?? 0);
    let next = this.#text.indexOf('\n', this.#place);
    while (next !== -1 && next < start) {
      this.#line += 1;
      this.#place = next + 1;
      next = this.#text.indexOf('\n', this.#place);
    }
    return this.#line;
  }
}
