/**
 * Takes the text of a JSON file apart at the items of one list in it, so that a long one need not be parsed
 * in one breath, in which a page would stand still. Only the places of brackets, commas and strings are
 * looked at: whether the pieces are JSON is for JSON.parse to say, and together they are exactly when the
 * whole is.
 */
import type { Pause } from './pause.ts';

export interface ListPieces {
  /** The text with an empty list in the place of the one taken apart. */
  head: string;
  /** Where the items were taken out: after this many characters of `head`, and of the text. */
  cut: number;
  /** Where each item starts and ends in the text; empty where there is no such list. */
  items: [start: number, end: number][];
}

/** Marks passed before the page may have its turn. */
const MARKS_AT_ONCE = 20_000;

/** Whether the list under this key, whose first item begins there, is meant. */
export type IsList = (key: string, start: number) => boolean;

/** @param isList asked of each list in the file's object; null where the file is a list. */
export async function splitList(
  text: string,
  isList: IsList | null,
  pause: Pause,
): Promise<ListPieces> {
  const scan = new Scan(text, isList);
  const mark = /["[\]{},:]/g;
  for (let found = mark.exec(text), count = 1; found; found = mark.exec(text), count += 1) {
    if (found[0] === '"') {
      mark.lastIndex = stringEnd(text, found.index);
      scan.string(found.index, mark.lastIndex);
    } else if (scan.mark(found[0], found.index)) {
      const { cut, items } = scan;
      return { head: text.slice(0, cut) + text.slice(found.index), cut, items };
    }
    if (count % MARKS_AT_ONCE === 0) await pause();
  }
  return { head: text, cut: text.length, items: [] };
}

class Scan {
  readonly items: ListPieces['items'] = [];
  /** Where the list begins; -1 before it does. */
  cut = -1;
  readonly #text: string;
  readonly #isList: IsList | null;
  /** How deep within brackets the items stand. */
  readonly #itemDepth: number;
  #depth = 0;
  #item = -1;
  #lastString = '';
  #key = '';

  constructor(text: string, isList: IsList | null) {
    this.#text = text;
    this.#isList = isList;
    this.#itemDepth = isList === null ? 1 : 2;
  }

  string(start: number, end: number): void {
    if (this.#depth === 1) this.#lastString = this.#text.slice(start, end);
  }

  /** @returns whether the list ends here. */
  mark(sign: string, place: number): boolean {
    if (sign === '[' || sign === '{') this.#open(sign, place);
    else if (sign === ':') this.#key = this.#depth === 1 ? this.#lastString : this.#key;
    else if (sign === ',') this.#comma(place);
    else return this.#close(place);
    return false;
  }

  #open(sign: string, place: number): void {
    this.#depth += 1;
    if (this.#depth !== this.#itemDepth || sign !== '[' || this.cut !== -1) return;
    if (this.#isList?.(this.#key.slice(1, -1), place + 1) === false) return;
    this.cut = place + 1;
    this.#item = this.cut;
  }

  #comma(place: number): void {
    if (this.#depth === 1) this.#key = '';
    if (this.#depth !== this.#itemDepth || this.cut === -1) return;
    this.items.push([this.#item, place]);
    this.#item = place + 1;
  }

  #close(place: number): boolean {
    if (this.#depth !== this.#itemDepth || this.cut === -1) {
      this.#depth -= 1;
      return false;
    }
    // A list without gems has no first one either; one that ends in a comma lacks its last.
    const isEmpty = this.items.length === 0 && this.#text.slice(this.#item, place).trim() === '';
    if (!isEmpty) this.items.push([this.#item, place]);
    return true;
  }
}

/** @returns the place after the closing quotation mark; the text's end where there is none. */
function stringEnd(text: string, start: number): number {
  for (let end = text.indexOf('"', start + 1); end !== -1; end = text.indexOf('"', end + 1)) {
    let slashes = 0;
    while (text[end - 1 - slashes] === '\\') slashes += 1;
    if (slashes % 2 === 0) return end + 1;
  }
  return text.length;
}
