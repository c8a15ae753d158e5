/** Which names stand where a source names directors: placeholders, what is written around a name, several in one. */
import { remembered } from './remembered.ts';
import { fold, words } from './text.ts';

/** What stands there where nobody is named, as folded words. */
const NOBODY = new Set([
  'n a',
  'na',
  'nan',
  'null',
  'none',
  'unknown',
  'unknown director',
  'not available',
  'not known',
  'anonymous',
  'uncredited',
  'tba',
  'tbd',
  'various',
  'various artists',
  'various directors',
  'multiple directors',
  'director',
  'directors',
  '감독',
  '연출',
  '미상',
  '미정',
  '불명',
  '없음',
  '정보 없음',
  '정보없음',
  '감독 미상',
  '알 수 없음',
]);

const BEFORE_A_NAME =
  /^\s*(?:directed\s+by\b|dir(?:ector(?:s|\(s\))?)?\s*[.:：]|directors?\s+(?=\S)|(?:감독|연출)(?:\s*[:：]|\s+))\s*[:：]?\s*/iu;
const BEHIND_A_NAME =
  /(?:\s*,\s*(?:director|dir\.)|(?<=\p{Script=Hangul}{2})\s*감독님?|\s+(?:외(?:\s*\d+\s*[명인])?|et\s+al\.?|and\s+others))\s*$/iu;

/** What stands in no name. */
const BETWEEN_NAMES = /[\n;|&＆/／、]/u;

/** What stands between names, and also within one: "Jang, Sun-woo", "Ortega y Gasset", "장·뤽 고다르". */
const JOINT = /[,，]\s*(?:and\s+)?|\s+(?:and|und|et|y|e)\s+|[·ㆍ・･]/iu;

/** A name by itself: of two words that do not begin as particles do, or in a script that needs no two. */
const WHOLE_NAME =
  /^(?!\p{Ll})\S+(?:\s+\S+)*\s+(?!\p{Ll})\S+$|^[\p{Script=Hangul}\p{Script=Han}]{2,}$/u;

function undecorated(text: string): string {
  return text.replace(BEFORE_A_NAME, '').replace(BEHIND_A_NAME, '').trim();
}

/** A name with every way to read it: as one, and as several where each of these is a name by itself. */
function readings(name: string): string[] {
  const parts = name.split(JOINT).map((part) => part.trim());
  const areNames = parts.length > 1 && parts.every((part) => WHOLE_NAME.test(part));
  return areNames ? [name, ...parts] : [name];
}

/**
 * @returns the names that a text may mean, the whole text among them where it may be one name; none where it
 * only says that nobody is known.
 */
export const namesIn = remembered((text): string[] => {
  // First as a whole, for "N/A" would come apart.
  if (!isSomebody(text)) return [];
  const names = undecorated(text)
    .split(BETWEEN_NAMES)
    .map(undecorated)
    .filter((name) => name !== '');
  return [...new Set(names.flatMap(readings))].filter(isSomebody);
});

function isSomebody(name: string): boolean {
  const said = words(fold(name)).join(' ');
  return said !== '' && !NOBODY.has(said);
}
