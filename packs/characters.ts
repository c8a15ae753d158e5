/** Which characters text of others may bring along, and how the rest is taken out of it. */

/** Control characters, lone surrogates, line separators, and what turns the direction of other text. */
export const FORBIDDEN = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u202A-\u202E\u2066-\u2069]/u;

/** The same for prose, where a line break starts a paragraph. */
export const FORBIDDEN_IN_PROSE = /(?!\n)[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u202A-\u202E\u2066-\u2069]/u;

const SPACES = /[\s\p{Zl}\p{Zp}]+/gu;
const EVERY_FORBIDDEN = new RegExp(FORBIDDEN, 'gu');

/** Longest quotation of a stranger's words in a sentence of ours. */
const MAX_QUOTE = 60;

/** @returns the text as one line without what is forbidden: runs of white space become one space. */
export function oneLine(text: string): string {
  return text.replaceAll(SPACES, ' ').replaceAll(EVERY_FORBIDDEN, '').trim();
}

/** @returns the text with one line for each paragraph that has words, without what is forbidden. */
export function paragraphs(text: string): string {
  return text
    .split(/\r\n?|[\n\p{Zl}\p{Zp}]/u)
    .map(oneLine)
    .filter((line) => line !== '')
    .join('\n');
}

/** @returns a stranger's words, made fit to be quoted in a sentence of ours. */
export function quote(value: unknown): string {
  const words = String(value)
    .slice(0, 4 * MAX_QUOTE)
    .replaceAll(EVERY_FORBIDDEN, '\uFFFD');
  return words.length > MAX_QUOTE ? `${cutAt(words, MAX_QUOTE)}…` : words;
}

/** @returns the first `length` UTF-16 units of a text, or one less where that would halve a character. */
export function cutAt(text: string, length: number): string {
  const last = text.charCodeAt(length - 1);
  const halves = text.length > length && last >= 0xd8_00 && last <= 0xdb_ff;
  return text.slice(0, halves ? length - 1 : length);
}
