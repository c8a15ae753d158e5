/** Takes a cell with the names of several people apart. */
import type { Person } from '../../film.ts';
import { MAX_TITLE_LENGTH } from '../../limits.ts';
import { MAX_ITEMS } from '../format.ts';
import { plainText } from './plain-text.ts';

/** What stands in no name, and a word that may come after it: "Han Ara, Seo Bom, and Oh Mir". */
const BETWEEN = /[\n;|、&＆/／]\s*(?:(?:and|und|et|y|e)\s+)?/u;

/** Between people, as Letterboxd has it, or behind the family name: "Hur, Jin-ho". */
const COMMA = /[,，]\s*(?:(?:and|und|et|y|e)\s+)?/u;

/** What joins two people, and also the parts of one name: "Ortega y Gasset", "장·뤽 고다르". */
const JOINT = /\s+(?:[Aa]nd|AND|und|et|y|e)\s+|[·ㆍ・･]/u;

/** A name by itself: two words or more that begin and end as names do, or one in Hangul alone. */
const WHOLE_NAME = /^(?!\p{Ll})\S.*\s(?!\p{Ll})\S+$|^\p{Script=Hangul}{2,}$/u;

/** Part of a name, or one of the few people who go by one word; what needs no spaces is a name. */
const ONE_WORD =
  /^(?![\p{Script=Hangul}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]{2,}$)\S+$/u;

/** Stands where nobody is named, and would come apart. */
const NOBODY = /^\s*n\/a\.?\s*$/iu;

/** A given name by its hyphen: nobody goes by "Jin-ho" alone. */
const GIVEN_NAME = /^\p{Lu}\p{L}+-\p{Ll}+$/u;

/**
 * Letterboxd separates directors by commas, others by what they like. Where it is not clear whether one
 * person is named or two, both readings are kept, one of them as another spelling: a name that nobody
 * has would speak against the very film.
 * @param areSeveral whether the column says that it holds several, as Letterboxd's does.
 */
export function people(cell: string, areSeveral: boolean): Person[] {
  const named = new Map<string, Person>();
  if (NOBODY.test(cell)) return [];
  for (const part of plainText(cell).split(BETWEEN)) {
    for (const person of byComma(part.trim(), areSeveral)) {
      if (!named.has(person.name)) named.set(person.name, person);
    }
  }
  return [...named.values()].slice(0, MAX_ITEMS);
}

/** One comma beside a single word stands in a name far more often than between two. */
function byComma(whole: string, areSeveral: boolean): Person[] {
  const parts = whole
    .split(COMMA)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const [first = '', second = ''] = parts;
  const isOne = parts.length === 2 && ONE_WORD.test(first) && GIVEN_NAME.test(second);
  const mayBeOne = parts.length === 2 && parts.some((part) => ONE_WORD.test(part)) && !areSeveral;
  if (!(isOne || mayBeOne) || !isName(whole)) return parts.flatMap(peopleOf);
  return [{ name: whole, variants: isOne ? [] : parts }];
}

function peopleOf(whole: string): Person[] {
  if (!isName(whole)) return [];
  const parts = whole.split(JOINT).map((part) => part.trim());
  const names = [...new Set(parts.filter(isName))];
  if (names.length < 2) return [{ name: whole, variants: [] }];
  if (!parts.every((part) => WHOLE_NAME.test(part)))
    return [{ name: whole, variants: names.slice(0, MAX_ITEMS) }];
  return names.map((name, index) => ({ name, variants: index === 0 ? [whole] : [] }));
}

function isName(text: string): boolean {
  return text !== '' && text.length <= MAX_TITLE_LENGTH;
}
