/**
 * Whole numbers as pages write them out, in whatever language the page is shown.
 */

/** Digits of any script, in one run or in groups; groups of two occur in India: 10,65,456. */
const NUMBER = /\p{Nd}{1,3}(?:[.,'’٬\s]\p{Nd}{2,3})+(?!\p{Nd})|\p{Nd}+/gu;

/** What turns the figures before it into thousands or more: such a number is rounded. */
const MULTIPLIER = /^\s?(?:[kmb]\b|mio|mil\b|mln|mrd|тыс|млн|[千万萬億亿천만억백])/iu;

/**
 * @returns the one whole number that `text` writes out; null where there is none, or several, or one
 * that is rounded ("1.1M"), since half a figure would be worse than none.
 */
export function wholeNumberIn(text: string | null | undefined): number | null {
  const found = [...(text ?? '').matchAll(NUMBER)];
  const [only] = found;
  if (!only || found.length > 1) return null;
  const after = (text ?? '').slice(only.index + only[0].length);
  if (MULTIPLIER.test(after)) return null;
  const groups = only[0].split(/[^\p{Nd}]/u);
  // The last group of a number written out has three digits; "1.5" or "1,50" is a fraction.
  if (groups.length > 1 && groups.at(-1)?.length !== 3) return null;
  return Number([...groups.join('')].map(digitOf).join(''));
}

/** Decimal digits stand in runs of ten that begin with their zero (Unicode, general category Nd). */
function digitOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  let zero = code;
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return code - zero;
}
