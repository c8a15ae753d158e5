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
    if (before === undefined || !/\p{L}/u.test(other) || VERSION.test(other)) break;
    title = before;
    otherTitles.unshift(other.replace(ALSO_KNOWN_AS, ''));
  }
  return { title, otherTitles: otherTitles.filter((other) => other.length <= MAX_TITLE_LENGTH) };
}
