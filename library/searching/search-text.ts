/**
 * Texts as they are searched: accents, case, punctuation and the order of words do not matter, names
 * may be run together ("sunwoo", "sun-woo"), a word fits as soon as it is begun, and Hangul, kana and
 * Han anywhere inside one. Made once for each text; a search is then a plain look into it. Pure.
 */
import { fold, words } from '../../matching/text.ts';

/** Nobody types more of a title's words together than this; what is longer only fills the memory. */
const MAX_RUN = 24;

/** Scripts whose words are not divided, or not always: a search looks inside of them too. */
const UNDIVIDED = /[\p{Script=Hangul}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** @returns titles or names, each from each of its words on, run together; a space before each run. */
export function namesText(names: string[]): string {
  const runs = names.flatMap((name) => {
    const all = plainWords(name);
    const whole = UNDIVIDED.test(name) ? [all.join('')] : [];
    return [...whole, ...all.map((_, at) => all.slice(at).join('').slice(0, MAX_RUN))];
  });
  return runs.map((run) => ` ${run}`).join('');
}

/** @returns prose word by word, a space before each. */
export function proseText(prose: string[]): string {
  return prose
    .flatMap(plainWords)
    .map((word) => ` ${word}`)
    .join('');
}

/** @returns what to look for in such texts: a text has it where it includes it. */
export function soughtIn(query: string): string[] {
  return plainWords(query).map((word) => {
    const run = word.slice(0, MAX_RUN);
    return UNDIVIDED.test(run) ? run : ` ${run}`;
  });
}

/** Hangul as single letters, so that a syllable that is still being typed fits already. */
function plainWords(text: string): string[] {
  return words(fold(text).replaceAll('&', ' and ')).map((word) => word.normalize('NFD'));
}
