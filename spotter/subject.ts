/** What a page as a whole is about. Pure. */
import type { FilmIds, Mention } from '../film.ts';
import type { FoundMention } from '../sites/site.ts';

/**
 * Puts together what the places of a page say that name the film which the page is about: the title of
 * the first, and of everything else what the first knows that knows any of it.
 * @returns null where the page is about no film, or about a series
 */
export function subjectOf(found: FoundMention[]): Mention | null {
  const about = found.filter(({ isSubject }) => isSubject).map(({ mention }) => mention);
  if (about.some(({ kind }) => kind === 'series')) return null;
  const [first] = about;
  if (!first) return null;
  const dated = about.find(({ year }) => year !== null) ?? first;
  return {
    title: first.title,
    otherTitles: about.map(({ otherTitles }) => otherTitles).find(hasAny) ?? [],
    year: dated.year,
    yearKind: dated.yearKind,
    directors: about.map(({ directors }) => directors).find(hasAny) ?? [],
    // Of each kind the first one's.
    ids: Object.assign({}, ...about.map(({ ids }) => ids).toReversed()) as FilmIds,
    kind: about.find(({ kind }) => kind !== null)?.kind ?? null,
  };
}

function hasAny(names: string[]): boolean {
  return names.length > 0;
}
