/**
 * rottentomatoes.com. Films stand at `/m/<slug>`, series at `/tv/<slug>`. Custom elements hold what a
 * visitor sees, but all titles are in the page's own tree.
 */
import type { Mention } from '../film.ts';
import { asSubject, foundMention } from './reading/mention.ts';
import { namedBySlug } from './reading/slug.ts';
import { cleanText, splitYear, yearIn } from './reading/text.ts';
import { type TitleAddress, statedFacts, yearInMeta } from './reading/title-page.ts';
import { defineSite } from './reading/define-site.ts';
import type { FoundMention } from './site.ts';

const ADDRESS =
  /^(?:https:\/\/(?:www\.|editorial\.)?rottentomatoes\.com)?\/(m|tv)\/([^/?#]+)\/?(?:[?#]|$)/;

const TILE_TITLE = '[data-qa="discovery-media-list-item-title"], .p--small';
const TILE_DATE = '[data-qa="discovery-media-list-item-start-date"]';

/** What an address names, if it is a film or a series and nothing below it, such as its reviews. */
function addressOf(address: string | null): TitleAddress | null {
  const [, folder, slug] = ADDRESS.exec(address ?? '') ?? [];
  return slug ? { slug, kind: folder === 'm' ? 'film' : 'series' } : null;
}

/** The year in a slug is the film's; the date on a tile, when it opened or began to stream. */
function yearOfTile(slugYear: number | null, date: Element | null): Partial<Mention> {
  if (slugYear !== null) return { year: slugYear };
  const opened = yearIn(date?.textContent);
  return opened === null ? {} : { year: opened, yearKind: 'service' };
}

/**
 * Reads a link. A tile names its title in an element of its own; in text the words are the title if
 * they end in a year, as lists of the editors have them, or are those of the address.
 */
function readLink(link: Element): FoundMention | null {
  const named = addressOf(link.getAttribute('href'));
  if (!named) return null;
  const { slug, kind } = named;
  const tile = link.querySelector(TILE_TITLE);
  if (tile) {
    const title = cleanText(tile.textContent);
    const when = yearOfTile(namedBySlug(title, slug)?.year ?? null, link.querySelector(TILE_DATE));
    return foundMention(link, { title, ...when, ids: {}, kind });
  }
  const words = splitYear(link.textContent);
  const facts = namedBySlug(link.textContent, slug) ?? (words.year === null ? null : words);
  return facts && foundMention(link, { ...facts, ids: {}, kind });
}

/** The heading of a film's or series' own page. The dates in its JSON-LD are those of streaming. */
function readHeading(heading: Element): FoundMention | null {
  const page = heading.ownerDocument;
  const named = addressOf(page.URL);
  if (!named || page.querySelector('h1') !== heading) return null;
  const title = cleanText(heading.textContent);
  const { otherTitles, directors } = statedFacts(page, title);
  return asSubject(
    foundMention(heading, {
      title,
      otherTitles: otherTitles ?? [],
      year: yearInMeta(page, title) ?? namedBySlug(title, named.slug)?.year ?? null,
      directors: directors ?? [],
      ids: {},
      kind: named.kind,
    }),
  );
}

export default defineSite({
  name: 'Rotten Tomatoes',
  kind: 'films',
  matches: ['https://www.rottentomatoes.com/*', 'https://editorial.rottentomatoes.com/*'],
  selector: 'a[href*="/m/"], a[href*="/tv/"], h1',
  attributes: ['href'],
  showsFilms: ({ href, pathname }) =>
    addressOf(href) !== null || pathname.startsWith('/browse/movies_'),
  read: (element) => (element.matches('a') ? readLink(element) : readHeading(element)),
});
