/**
 * Takes the text of a pack apart at its gems, so that a long one need not be parsed in one breath, in
 * which a page would stand still. Only the places of brackets, commas and strings are looked at: whether
 * the pieces are JSON is for JSON.parse to say, and together they are exactly when the whole is.
 */
import type { Pause } from './pause.ts';

export interface PackPieces {
  /** The text with an empty list in the place of the gems. */
  head: string;
  /** Where the gems were taken out: after this many characters of `head`, and of the text. */
  cut: number;
  /** Where each gem starts and ends in the text; empty where there is no list of gems. */
  gems: [start: number, end: number][];
}

const GEMS_KEY = '"gems"';

/** Marks passed before the page may have its turn. */
const MARKS_AT_ONCE = 20_000;

export async function splitPack(text: string, pause: Pause): Promise<PackPieces> {
  const scan = new Scan(text);
  const mark = /["[\]{},:]/g;
  for (let found = mark.exec(text), count = 1; found; found = mark.exec(text), count += 1) {
    if (found[0] === '"') {
      mark.lastIndex = stringEnd(text, found.index);
      scan.string(found.index, mark.lastIndex);
    } else if (scan.mark(found[0], found.index)) {
      const { cut, gems } = scan;
      return { head: text.slice(0, cut) + text.slice(found.index), cut, gems };
    }
    if (count % MARKS_AT_ONCE === 0) await pause();
  }
  return { head: text, cut: text.length, gems: [] };
}

class Scan {
  readonly gems: PackPieces['gems'] = [];
  /** Where the list of gems begins; -1 before it does. */
  cut = -1;
  readonly #text: string;
  #depth = 0;
  #gem = -1;
  #lastString = '';
  #key = '';

  constructor(text: string) {
    this.#text = text;
  }

  string(start: number, end: number): void {
    if (this.#depth === 1) this.#lastString = this.#text.slice(start, end);
  }

  /** @returns whether the list of gems ends here. */
  mark(sign: string, place: number): boolean {
    if (sign === '[' || sign === '{') this.#open(sign, place);
    else if (sign === ':') this.#key = this.#depth === 1 ? this.#lastString : this.#key;
    else if (sign === ',') this.#comma(place);
    else return this.#close(place);
    return false;
  }

  #open(sign: string, place: number): void {
    this.#depth += 1;
    if (this.#depth !== 2 || sign !== '[' || this.#key !== GEMS_KEY) return;
    this.cut = place + 1;
    this.#gem = this.cut;
  }

  #comma(place: number): void {
    if (this.#depth === 1) this.#key = '';
    if (this.#depth !== 2 || this.cut === -1) return;
    this.gems.push([this.#gem, place]);
    this.#gem = place + 1;
  }

  #close(place: number): boolean {
    if (this.#depth !== 2 || this.cut === -1) {
      this.#depth -= 1;
      return false;
    }
    // A list without gems has no first one either; one that ends in a comma lacks its last.
    const isEmpty = this.gems.length === 0 && this.#text.slice(this.#gem, place).trim() === '';
    if (!isEmpty) this.gems.push([this.#gem, place]);
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
