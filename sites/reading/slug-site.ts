/**
 * Sites of whose markup little is known or lasts, and whose addresses spell the title: links and the
 * heading of a title's own page are read by the slug, whatever surrounds them.
 */
import type { FoundMention } from '../site.ts';
import { hasPicture, labelsOf } from './labels.ts';
import { foundMention } from './mention.ts';
import { placeOfLink, placeOfPage } from './place.ts';
import { namedAmong } from './slug.ts';
import { type TitleAddress, readTitleHeading, titleOfSlug } from './title-page.ts';

/** Reads a place (see place.ts). @returns null where it is not that of a title's own page. */
export type TitleAt = (place: string) => TitleAddress | null;

/**
 * A link to a title: a poster or card, or words that are the title. Words that are not ("Watch now",
 * "its sequel") make no mention; a picture shows what it links to, whatever its words.
 */
export function readSlugLink(link: Element, address: TitleAddress | null): FoundMention | null {
  if (!address) return null;
  const { kind, slug, isSure } = address;
  const named =
    namedAmong(labelsOf(link), slug, isSure && 'numbered') ??
    (isSure && hasPicture(link) ? titleOfSlug(slug) : null);
  return named && foundMention(link, { ...named, kind, ids: {} });
}

/** Reads a link by where it leads, and any other element as the heading of the page. */
export function readBySlug(element: Element, titleAt: TitleAt): FoundMention | null {
  return element.matches('a')
    ? readSlugLink(element, titleAt(placeOfLink(element)))
    : readTitleHeading(element, titleAt(placeOfPage(element.ownerDocument)));
}
