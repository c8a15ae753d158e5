/** Two titles in one: "Paju (파주)", "파주 / Paju". */
import { remembered } from './remembered.ts';

const IN_BRACKETS = /^(.*\S)\s*[([（［【]([^()[\]（）［］【】]+)[)\]）］】]$/su;
const BESIDE = /^(.*?\S)\s+[/|／｜]\s+(\S.*)$/su;

const LATIN = /\p{Script=Latin}/u;
const NOT_LATIN = /[^\P{L}\p{Script=Latin}]/u;
const DIGIT = /\p{N}/u;

const isLatin = (text: string) => LATIN.test(text) && !NOT_LATIN.test(text);
const isOther = (text: string) => NOT_LATIN.test(text) && !LATIN.test(text);

/**
 * @returns the title, and where it is one in two scripts each of them as well. In one script a bracket is as
 * often a part of the title, and a number in it tells a part of the work.
 */
export const titleParts = remembered((title): string[] => {
  const [, first, second] = IN_BRACKETS.exec(title) ?? BESIDE.exec(title) ?? [];
  if (first === undefined || second === undefined || DIGIT.test(second)) return [title];
  const areTwo = (isLatin(first) && isOther(second)) || (isOther(first) && isLatin(second));
  return areTwo ? [title, first, second] : [title];
});
