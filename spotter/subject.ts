/** What a page as a whole is about. Pure. */
import type { Mention } from '../film.ts';
import type { FoundMention } from '../sites/site.ts';

/**
 * Puts together what the places of a page say that name the film which the page is about: the title of
 * the first, and of everything else what the first knows that knows any of it.
 * @returns null where the page is about no film, or about a series
 */
export function subjectOf(found: FoundMention[]): Mention | null {
  const about = found.filter(({ isSubject }) => isSubject).map(({ mention }) => mention);
  if (about.some(({ kind }) => kind === 'series')) return null;
  const [first, ...others] = about;
  if (!first) return null;
  let whole = first;
  for (const { year, yearKind, directors, otherTitles, ids, kind } of others) {
    whole = {
      ...whole,
      ...(whole.year === null ? { year, yearKind } : {}),
      directors: whole.directors.length > 0 ? whole.directors : directors,
      otherTitles: whole.otherTitles.length > 0 ? whole.otherTitles : otherTitles,
      ids: { ...ids, ...whole.ids },
      kind: whole.kind ?? kind,
    };
  }
  return whole;
}
