/**
 * Titles as keys: two spellings of a title have the same key. A leading article is no part of the key,
 * so that "Shower, The" finds "The Shower"; that it differs counts against a match elsewhere.
 */
import { remembered } from './remembered.ts';
import { fold, words } from './text.ts';

const ENGLISH_ARTICLES = new Set(['the', 'a', 'an']);

/**
 * Articles that sorted lists put last: "Shower, The", "Girasoli, I", "Avventura, L'". Only the English
 * ones are then dropped: "I", "Die" or "La" at the head of a title may be words of another language.
 */
const TRAILING_ARTICLE =
  /^(.*\S)\s*,\s*(the|an?|l['’]|les?|la|une?|des|der|die|das|eine?|il|lo|i|gli|el|los|las|os?|as|het|den|det)\s*$/iu;

const SPACE_BETWEEN_HANGUL = /(?<=\p{Script=Hangul}) (?=\p{Script=Hangul})/gu;

/** A title in the order in which it is spoken. */
function articleFirst(title: string): string {
  const [, rest, article] = TRAILING_ARTICLE.exec(title.normalize('NFKC').trim()) ?? [];
  if (rest === undefined || article === undefined) return title;
  return /['’]$/u.test(article) ? article + rest : `${article} ${rest}`;
}

const split = remembered((title): { articles: string[]; rest: string[] } => {
  const all = words(fold(articleFirst(title)).replaceAll('&', ' and '));
  let articles = 0;
  // More than one can stand there ("The A-Team"); a title that is an article keeps it ("A").
  while (articles < all.length - 1 && ENGLISH_ARTICLES.has(all[articles] ?? '')) articles += 1;
  return { articles: all.slice(0, articles), rest: all.slice(articles) };
});

/**
 * The key under which a title compares: NFKC, caseless, without accents, punctuation or leading
 * article, `&` as "and", one space between words and none between Hangul words (their spacing varies
 * from source to source). Idempotent.
 * @returns '' for a title without any letter or number ("!"); such a title never matches.
 */
export const titleKey = remembered((title): string =>
  // Composed once more, for a loose jamo joins the syllable that it then stands behind.
  split(title).rest.join(' ').replaceAll(SPACE_BETWEEN_HANGUL, '').normalize('NFC'),
);

/** Numbers as words; past twelve hardly a title spells them out. */
const NUMBER_WORDS = 'zero one two three four five six seven eight nine ten eleven twelve'.split(
  ' ',
);
/** Numbers of sequels. I, V and X alone are letters as often as numbers. */
const ROMAN = new Map(
  ['ii', 'iii', 'iv', 'vi', 'vii', 'viii', 'ix', 'xi', 'xii'].map((roman, at) => [
    roman,
    String([2, 3, 4, 6, 7, 8, 9, 11, 12][at]),
  ]),
);
const SPACE_NOT_BETWEEN_DIGITS = /(?<!\d) | (?!\d)/gu;

function asDigits(word: string, at: number): string {
  const number = NUMBER_WORDS.indexOf(word);
  if (number >= 0) return String(number);
  return (at > 0 && ROMAN.get(word)) || word;
}

/**
 * The key under which titles *find* each other: as `titleKey`, but joins and numbers are as one likes:
 * "Box of Moon Light" and "Box of Moonlight", "Bambi II" and "Bambi 2". Of 87,585 MovieLens titles the
 * joins bring six pairs of different films of one year together, all of one word ("Blackout", "Black
 * Out"), and the numbers two; for what that weighs see `confidence.ts`.
 */
export const looseKey = remembered((title): string =>
  titleKey(title)
    .split(' ')
    .map(asDigits)
    .join(' ')
    .replaceAll(SPACE_NOT_BETWEEN_DIGITS, '')
    .normalize('NFC'),
);

/** @returns the English article that `titleKey` dropped from the title ("the"), '' if none. */
export function leadingArticle(title: string): string {
  return split(title).articles.join(' ');
}

/** A title's key with its article: equal only where nothing but spelling differs. */
export function titleForm(title: string): string {
  return `${leadingArticle(title)}|${titleKey(title)}`;
}

/**
 * How much a title says by its length, its article aside.
 * @returns words as spaces divide them (so "Yeo-haeng-ja" is one), and letters, of which a Hangul
 * syllable has two to six: each jamo is one.
 */
export const titleLength = remembered((title): { words: number; letters: number } => {
  const { articles, rest } = split(title);
  const spaced = articleFirst(title)
    .split(/\s+/u)
    .filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
  return {
    words: Math.max(spaced - articles.length, 1),
    letters: rest.join('').normalize('NFD').replaceAll(/\p{M}/gu, '').length,
  };
});
