/**
 * Sites of whose markup little is known or lasts, and whose addresses spell the title: links and the
 * heading of a title's own page are read by the slug, whatever surrounds them.
 */
import type { Mention } from '../../film.ts';
import type { FoundMention } from '../site.ts';
import { foundMention } from './mention.ts';
import { placeOfLink, placeOfPage } from './place.ts';
import { namedBySlug, wordsOfSlug } from './slug-words.ts';
import { cleanText } from './text.ts';
import { statedFacts } from './title-page.ts';
import { hasPicture, wordsAt } from './words.ts';

/** What the address of a title's own page says. */
export interface TitleAddress {
  slug: string;
  kind: Mention['kind'];
  /** Set where pages that are no title have such addresses too: then the heading must say the same. */
  isUnsure?: true;
}

/** Reads a place (see place.ts). @returns null where it is not that of a title's own page. */
export type TitleAt = (place: string) => TitleAddress | null;

/** A slug with figures behind may be a title, or one with a year that tells it from a namesake. */
function bySlugAlone({ slug }: TitleAddress): { title: string; year: null } | null {
  return /\d$/.test(slug) ? null : { title: wordsOfSlug(slug), year: null };
}

/**
 * A link to a title: a poster or card, or words that are the title. Words that are not ("Watch now",
 * "its sequel") make no mention; a picture shows what it links to, whatever its words.
 */
export function readSlugLink(link: Element, titleAt: TitleAt): FoundMention | null {
  const address = titleAt(placeOfLink(link));
  if (!address) return null;
  const named = wordsAt(link)
    .map((words) => namedBySlug(words, address.slug))
    .find((found) => found !== null);
  const facts = named ?? (hasPicture(link) ? bySlugAlone(address) : null);
  return facts && foundMention(link, { ...facts, kind: address.kind, ids: {} });
}

/** The first heading of a title's own page. The address bar is right even before a page is redrawn. */
export function readSlugHeading(heading: Element, titleAt: TitleAt): FoundMention | null {
  const page = heading.ownerDocument;
  const address = titleAt(placeOfPage(page));
  if (!address || page.querySelector('h1') !== heading) return null;
  const words = cleanText(heading.textContent) || heading.querySelector('img')?.getAttribute('alt');
  const facts =
    namedBySlug(words, address.slug) ?? (address.isUnsure ? null : bySlugAlone(address));
  if (!facts) return null;
  const stated = statedFacts(page, facts.title);
  const found = foundMention(heading, {
    ids: {},
    ...stated,
    title: facts.title,
    // A year beside the title or in the slug is there to tell namesakes apart: it is the film's own.
    ...(facts.year ? { year: facts.year, yearKind: 'release' } : {}),
    kind: address.kind ?? stated.kind ?? null,
  });
  return found && { ...found, isSubject: true };
}
