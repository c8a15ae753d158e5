/**
 * The film or series that a page on a streaming service is about, by its JSON-LD and its heading.
 */
import type { Mention } from '../../film.ts';
import type { FoundMention } from '../site.ts';
import { jsonLd, namesIn } from './json-ld.ts';
import { isAlike, isTitleOf, labelsOf } from './labels.ts';
import { type Facts, foundMention } from './mention.ts';
import { cleanText, splitYear, yearIn } from './text.ts';

const KINDS: Record<string, Mention['kind']> = { Movie: 'film', TVSeries: 'series' };

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

function listed(value: unknown): unknown[] {
  return Array.isArray(value) ? value : value === undefined ? [] : [value];
}

/**
 * The films and series in the JSON-LD of a page. What services date there is often the day on which
 * they opened a title, so a date counts as a service's.
 */
export function worksIn(page: Document): Facts[] {
  const objects = jsonLd(page).flatMap((object) => [object, ...listed(object['@graph'])]);
  return objects.filter(isRecord).flatMap((object) => {
    const kind = listed(object['@type'])
      .map((type) => KINDS[String(type)])
      .find(Boolean);
    const name = object['name'];
    if (!kind || typeof name !== 'string') return [];
    const date = object['datePublished'] ?? object['dateCreated'];
    return {
      title: cleanText(name),
      year: typeof date === 'string' ? yearIn(date) : null,
      yearKind: 'service' as const,
      directors: namesIn(object['director']).map(cleanText),
      ids: {},
      kind,
    };
  });
}

/**
 * Reads the heading of a title's own page. A heading counts only if the page says the same elsewhere,
 * in its JSON-LD or in its address, since single-page apps leave the facts of an earlier page behind.
 * @param slug the title as the page's address has it, null where it has none
 * @param kind what the address says
 */
export function readOwnHeading(
  heading: Element,
  slug: string | null,
  kind: Mention['kind'],
): FoundMention | null {
  const labels = labelsOf(heading);
  const work = worksIn(heading.ownerDocument).find(({ title }) =>
    labels.some((label) => isAlike(label, title)),
  );
  if (work) return asSubject(foundMention(heading, { ...work, kind: kind ?? work.kind ?? null }));
  const named = slug ? labels.map(splitYear).find(({ title }) => isTitleOf(title, slug)) : null;
  return named ? asSubject(foundMention(heading, { ...named, ids: {}, kind })) : null;
}

/** Says of a mention that the whole page is about it. */
export function asSubject(found: FoundMention | null): FoundMention | null {
  return found && { ...found, isSubject: true };
}
