/**
 * Folding of written text, shared by titles and people: what is left are the letters and numbers that
 * two honest spellings of the same thing have in common.
 */

/** Marks inside a word that spellings add or leave out: Devil's, P‘aju, Oech'ul. Folded to nothing. */
const APOSTROPHES = /['’‘‛ʼʻʽ`´′＇｀]/gu;

/** Zero-width, direction and variation marks: invisible, yet copied along with text. */
const INVISIBLE = /[\p{Cf}\uFE00-\uFE0F]/gu;

/** ½ becomes "1⁄2" in NFKC and would melt into the digit before it ("8½"). */
const VULGAR_FRACTION = /[¼-¾⅐-⅞]/gu;

/** The accents of Latin, Greek and Cyrillic; the marks of kana, Thai or Hindi carry meaning and stay. */
const ACCENTS = /[\u0300-\u036f]/gu;

/** Letters whose stroke or ligature Unicode does not take apart. */
const PLAIN: Record<string, string> = {
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
  ς: 'σ',
};
const UNPLAIN = new RegExp(`[${Object.keys(PLAIN).join('')}]`, 'gu');

const NOT_IN_WORDS = /[^\p{L}\p{N}\p{M}]+/u;
const LETTER_OR_NUMBER = /[\p{L}\p{N}]/u;

/**
 * Folds case, width, compatibility forms, accents, apostrophes and invisible marks; punctuation and
 * spaces stay. Hangul is taken apart with the accents and put together again whole.
 */
export function fold(text: string): string {
  const compatible = text
    .replace(APOSTROPHES, '')
    .replace(INVISIBLE, '')
    .replace(VULGAR_FRACTION, ' $&')
    .normalize('NFKC')
    .replace(APOSTROPHES, '');
  // Lower, upper, lower: JavaScript has no case folding, and this joins ẞ, ß and ss; ı, I and i.
  const caseless = compatible.toLowerCase().toUpperCase().toLowerCase();
  return caseless
    .normalize('NFD')
    .replace(ACCENTS, '')
    .replace(UNPLAIN, (letter) => PLAIN[letter] ?? letter)
    .normalize('NFKC');
}

/** @returns the words of folded text: runs of letters and numbers, hyphens and other marks apart. */
export function words(folded: string): string[] {
  return folded.split(NOT_IN_WORDS).filter((word) => LETTER_OR_NUMBER.test(word));
}
