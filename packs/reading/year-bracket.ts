/**
 * What stands in brackets with a film's year: `(Han Ara, 1990)`, as critics write, `(South Korea, 1990)`,
 * `(La lampe, 1990)`. A director who is none would speak against the very film, so that only what is
 * written as names are is taken for one.
 */
import { isCountry } from './countries.ts';
import { isOfDirectors } from './names-of-columns.ts';
import { areInTwoScripts, isVersion } from './title-brackets.ts';

export interface YearBracket {
  /** Four digits, which may be wide ones. */
  year: string;
  /** Names as they stood there, a line for several. */
  directors: string;
  otherTitles: string[];
  /** What else stood there, but for countries, lengths and that it is a film. */
  note: string;
}

const YEARS = /(?<![\d０-９])(?:1[89]|20|１[８９]|２０)[\d０-９]{2}(?![\d０-９])/gu;

/** `1990年`, `1990년 작`: the word for a year, and for what came to be in it. */
const YEAR_WORD = /^[년年](?:\s?(?:작|제작|개봉|製作|制作|公開|上映))?(?!\p{L})/u;

const BETWEEN = /\s*[,，;；、/|·]\s*|\s+[-–—]\s+/u;

const LENGTH = /^\d{1,3}\s?(?:′|'|m|min\.?|mins|minutes|분|分)$/iu;

/** As encyclopedias tell a film from a book: `(1990 film)`, `(film, 1990)`, `(1990 South Korean film)`. */
const KIND = /^(?:\p{Lu}.*\s)?(?:film|movie)$/u;

/** What stands before a name and says what its bearer did. */
const DIRECTED =
  /^(?:dir(?:\.:?\s?|:\s?|\s)|directed by\s|director\s|d:\s|r\.?:\s|réal(?:\.\s?|isé par\s)|regie\s|regia(?: di:?)?\s|реж(?:\.\s?|исс[её]р\s)|reż(?:\.\s?|yseria\s)|rež(?:\.\s?|ie\s)|감독\s?|导演\s?|導演\s?|監督\s?)(?=\p{L})/iu;

/** `Directors: `, and whatever else a column of them may be called: before a colon these need no rule above. */
const LABELLED = /^(\p{L}[^:：\p{N}]{1,24})[:：]\s*(?=\p{L})/u;

/** The same behind a Korean name. */
const DIRECTED_BEHIND = /(?<=^\p{Script=Hangul}{3})\s감독$/u;

/** Words that begin as names do, and between them the small ones that names have. */
const NAME =
  /^\p{Lu}[\p{L}\p{M}.'’-]*(?:\s(?:(?:d[aeiou]|de[lnr]|della|d[ao]s|v[ao]n|zu|ter|la|le|el|al|bin|ibn|y|e)\s)*\p{Lu}[\p{L}\p{M}.'’-]*){1,4}$/u;

/** A Korean name as it is mostly written, of three syllables. */
const KOREAN_NAME = /^\p{Script=Hangul}{3}$/u;

/** Where it is said that it is a name, one word or another script is enough. */
const NAMED =
  /^(?:\p{Lu}[\p{L}\p{M}.'’ -]{0,59}|[\p{Script=Hangul}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}・ ]{2,20})$/u;

const AND = /\s+(?:&|and|und|et)\s+/u;

/** With one of these it is rather a title, a genre, or says who showed the film. */
const NO_NAME =
  /^(?:the|a|an|la|le|les|el|los|las|il|lo|gli|der|die|das|ein|eine|un|une|o|os|my|in|on|seen|watched)\s|\b(?:drama|comedy|crime|horror|thriller|romance|action|adventure|war|western|fantasy|mystery|musical|noir|documentary|animat\w+|anime|silent|shorts?|films?|movies?|cinema|collection|originals?|netflix|criterion|mubi|blu|dvd|tv|studios?|pictures|festival|award|korean|japanese|chinese|french|german|italian|spanish|american|british)\b|^(?:드라마|스릴러|코미디|로맨스|판타지|뮤지컬|애니|미스터리)$/iu;

/**
 * @param inside what stood between the brackets, behind `title`
 * @returns null where it has not one year alone, or goes on in words that are part of a sentence or tell
 * a version of the film
 */
export function readYearBracket(inside: string, title: string): YearBracket | null {
  const years = [...inside.matchAll(YEARS)];
  const [found] = years;
  if (!found || years.length > 1) return null;
  const before = inside.slice(0, found.index);
  const behind = inside.slice(found.index + found[0].length).replace(YEAR_WORD, '');
  // A year of a decade or a date, or one among several, has its marks in the midst.
  if (/[-–—~'’]$|[\p{L}\d]$/u.test(before) || /^[-–—~'’/.]|^[\p{L}\d]/u.test(behind)) return null;
  const read: YearBracket = { year: found[0], directors: '', otherTitles: [], note: '' };
  const directors: string[] = [];
  const notes: string[] = [];
  for (const part of [before, behind].flatMap((text) => text.trim().split(BETWEEN))) {
    if (part === '' || isCountry(part) || LENGTH.test(part) || KIND.test(part)) continue;
    const names = directedBy(part) ?? (isPersonBehind(title, part) ? part : null);
    if (isVersion(part) || (names === null && /^\p{Ll}/u.test(part))) return null;
    if (names !== null) directors.push(names);
    else if (areInTwoScripts(title, part)) read.otherTitles.push(part);
    else notes.push(part);
  }
  return { ...read, directors: directors.join('\n'), note: notes.join(', ') };
}

/** Whether it is written as a person's name is; one in another script than the title is rather another title. */
export function isPersonBehind(title: string, text: string): boolean {
  return isWrittenAsNames(text) && !areInTwoScripts(title, text);
}

/** Whether each of the words that `and` joins is written as a person's name is. */
export function isWrittenAsNames(text: string): boolean {
  const areNames = text.split(AND).every((name) => NAME.test(name) || KOREAN_NAME.test(name));
  return areNames && !NO_NAME.test(text) && !isCountry(text);
}

/** @returns `dir. ` or the like that stands before a name at the start of `words`; '' where none does. */
export function wordBeforeNames(words: string): string {
  const word = DIRECTED.exec(words)?.[0];
  if (word !== undefined) return word;
  const [labelled = '', label = ''] = LABELLED.exec(words) ?? [];
  return isOfDirectors(label) ? labelled : '';
}

/** @returns the names behind `dir.` and the like, where there is nothing else in `words`; null else. */
export function directedBy(words: string): string | null {
  const names = words.slice(wordBeforeNames(words).length).replace(DIRECTED_BEHIND, '');
  if (names === words) return null;
  const each = names.split(/[,;/]\s*/u).flatMap((some) => some.split(AND));
  return each.every((name) => NAMED.test(name)) ? names : null;
}
