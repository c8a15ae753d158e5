/**
 * Slugs: titles as addresses spell them. A slug proves which of the words at a link are the title,
 * and is a title itself where a picture has no words.
 */
import { cleanText, splitYear, yearIn } from './text.ts';

/** Letters and figures alone, of any script, without diacritics and without leading article. */
const key = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/['’\p{M}]/gu, '')
    .replaceAll('&', ' and ')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/^(?:the|an?) /, '')
    .replaceAll(' ', '');

/** The words of a slug, be they parted by hyphens or underscores; what is not encoded well stays. */
export function wordsOfSlug(slug: string): string {
  let words = slug;
  try {
    words = decodeURIComponent(slug);
  } catch {
    // A lone % is a character like any other.
  }
  return cleanText(words.replaceAll(/[-_]/g, ' '));
}

/** Whether two texts have the same letters and figures, whatever stands between them. */
export const sameWords = (one: string, other: string): boolean =>
  key(one) !== '' && key(one) === key(other);

/**
 * Parts words into title and year if they are the title that the slug spells. The slug may have a
 * year (`memento-2000`) or a number (`possessed-2`) behind, which tells namesakes apart; the year
 * counts only where the words show that it is no part of the title (`blade-runner-2049`).
 * @returns null where the words say something else: "Watch now", "Cast", another film
 */
export function namedBySlug(
  words: string | null | undefined,
  slug: string,
): { title: string; year: number | null } | null {
  const spelled = wordsOfSlug(slug);
  const { title, year } = splitYear(words);
  if (sameWords(title, spelled)) return { title, year };
  const [, stem = '', figures = ''] = /^(.+) (\d{4}|\d)$/.exec(spelled) ?? [];
  return sameWords(title, stem) ? { title, year: year ?? yearIn(figures) } : null;
}
