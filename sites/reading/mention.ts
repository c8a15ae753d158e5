/**
 * From what a page says to a mention that keeps the bounds of limits.ts.
 */
import type { Mention } from '../../film.ts';
import { MAX_NAMES_A_MENTION, MAX_TITLE_LENGTH } from '../../limits.ts';
import type { FoundMention } from '../site.ts';

/** What was read about a film; what is absent, the page does not say. */
export type Facts = Pick<Mention, 'title' | 'ids'> & Partial<Mention>;

const withinBounds = (names: string[] | undefined): string[] =>
  [...new Set(names)]
    .filter((name) => name && name.length <= MAX_TITLE_LENGTH)
    .slice(0, MAX_NAMES_A_MENTION);

/** @returns null where there is no title, or one so long that it is page text read by mistake. */
export function mentionOf(facts: Facts): Mention | null {
  if (!facts.title || facts.title.length > MAX_TITLE_LENGTH) return null;
  return {
    title: facts.title,
    otherTitles: withinBounds(facts.otherTitles),
    year: facts.year ?? null,
    yearKind: facts.yearKind ?? 'release',
    directors: withinBounds(facts.directors),
    ids: facts.ids,
    kind: facts.kind ?? null,
  };
}

/** @returns null where there is no mention to be made of it. */
export function foundMention(element: Element, facts: Facts): FoundMention | null {
  const mention = mentionOf(facts);
  return mention && { mention, element };
}

/**
 * Says of a mention that the whole page is about its film.
 * @returns null where nothing was found.
 */
export function asSubject(found: FoundMention | null): FoundMention | null {
  return found && { ...found, isSubject: true };
}
