import type { Review } from '../film.ts';

/**
 * @returns BCP 47: what a review is in. Its pack says so; only letters that plainly say otherwise outweigh
 *   that, and those are Hangul alone, of which no other language makes most of a text. Marked as another
 *   one, Korean is read out as such and broken inside of words.
 */
export function reviewLanguage({ premise = '', verdict = '', lang }: Review): string {
  const text = `${premise} ${verdict}`;
  // Most of them: a review in another language may well quote a Korean title.
  const isHangul = 2 * lettersIn(text, /\p{Script=Hangul}/gu) > lettersIn(text, /\p{Letter}/gu);
  return isHangul && !/^ko\b/i.test(lang) ? 'ko' : lang;
}

function lettersIn(text: string, letters: RegExp): number {
  return text.match(letters)?.length ?? 0;
}
