/** Takes apart what film databases write behind a title: "Lamp, The (La lampe) (a.k.a. Lantern)". */
import { MAX_TITLE_LENGTH } from '../../limits.ts';
import { MAX_ITEMS } from '../format.ts';

const LAST_BRACKET = /^(.*\S)\s*\(([^()]*)\)$/su;

const ALSO_KNOWN_AS = /^a\.?\s?k\.?\s?a\.?:?\s+/iu;

/** What tells a version or a part of a work and is no title of the whole. */
const VERSION =
  /\b(?:cut|edition|version|parts?|vol|volume|episode|chapter|uncut|extended|unrated|remaster(?:ed)?|restored|imax|3-?d|tv|movie|live|shorts?|series|season)\b|감독판|확장판|무삭제|완전판|재개봉|더빙|극장판|\d부/iu;

/**
 * @param text a title that stood before its year, "The Lamp (La lampe) (1990)": so MovieLens writes, and of
 * its 4,804 titles with another bracket there nearly each has another title in it. Elsewhere a bracket as
 * often is a part of the title, or names a language.
 */
export function titlesIn(text: string): { title: string; otherTitles: string[] } {
  let title = text;
  const otherTitles: string[] = [];
  while (otherTitles.length < MAX_ITEMS) {
    const [, before, inside = ''] = LAST_BRACKET.exec(title) ?? [];
    const other = inside.trim();
    if (before === undefined || !/\p{L}/u.test(other) || isVersion(other)) break;
    title = before;
    otherTitles.unshift(other.replace(ALSO_KNOWN_AS, ''));
  }
  const [first = title, ...others] = besideEachOther(title);
  const all = [...others, ...otherTitles];
  return { title: first, otherTitles: all.filter((other) => other.length <= MAX_TITLE_LENGTH) };
}

/** Takes `The Lamp / 등불` apart, where the two are in different scripts: "Lamp/Oil" is one title. */
function besideEachOther(text: string): string[] {
  const parts = text.split(/\s+[/／|]\s+/u);
  const [first = '', second = ''] = parts;
  return parts.length === 2 && areTitles(first, second) ? parts : [text];
}

const ANY_LAST_BRACKET = /^(.*\S)\s*[([（［【]([^()[\]（）［］【】]+)[)\]）］】]$/su;

/** What else stands behind a title in Korean, Japanese or Chinese and is none. */
const LANGUAGE = /자막|더빙|한국|영어|일본|중국|영화|드라마|字幕|吹替|日本|中国|電影|电影|\p{N}/u;

/** The same in Latin letters, where it is all that stands there: "The English Teacher" is a title. */
const ONLY_LANGUAGE =
  /^(?:(?:korean|english|japanese|chinese|dub|dubbed|sub|subs|subbed|subtitled|blu-?ray|dvd|b&w|black|and|white|colou?r|anime|animated|hd)(?:[\s/,&-]+|$))+$/iu;

const LATIN = /\p{Script=Latin}/u;
const NOT_LATIN = /[^\P{L}\p{Script=Latin}]/u;

/** @param text a title without its year behind it: there a bracket is another title where it is in another script. */
export function titlesInScripts(text: string): { title: string; otherTitles: string[] } {
  const [, before = '', inside = ''] = ANY_LAST_BRACKET.exec(text) ?? [];
  const isNone = isVersion(inside) || isLanguage(inside) || !areInTwoScripts(before, inside);
  if (isNone || inside.length > MAX_TITLE_LENGTH) return { title: text, otherTitles: [] };
  return { title: before, otherTitles: [inside.trim()] };
}

function isLanguage(inside: string): boolean {
  return LANGUAGE.test(inside) || ONLY_LANGUAGE.test(inside.trim());
}

/** @returns whether text tells a version or a part of a film, and does not name it. */
export function isVersion(text: string): boolean {
  return VERSION.test(text);
}

function areTitles(one: string, other: string): boolean {
  return areInTwoScripts(one, other) && !isVersion(other) && !isLanguage(other);
}

/** @returns the two titles of `등불 The Lamp`, where one script ends and another begins; null else. */
export function apartByScript(title: string): [string, string] | null {
  for (const space of title.matchAll(/\s+(?=\p{L})/gu)) {
    const before = title.slice(0, space.index);
    const behind = title.slice(space.index + space[0].length);
    if (areTitles(before, behind)) return [before, behind];
  }
  return null;
}

/** @returns whether one of two texts is in Latin letters alone, and the other in none. */
export function areInTwoScripts(one: string, other: string): boolean {
  const [scripts, others] = [one, other].map((text) => [LATIN.test(text), NOT_LATIN.test(text)]);
  const isPure = ([latin, rest]: boolean[] = []) => latin !== rest;
  return isPure(scripts) && isPure(others) && scripts?.[0] !== others?.[0];
}
