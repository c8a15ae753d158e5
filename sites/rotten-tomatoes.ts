/**
 * rottentomatoes.com. Films stand at `/m/<slug>`, series at `/tv/<slug>`. Custom elements hold what a
 * visitor sees, but all titles are in the page's own tree.
 */
import type { Mention } from '../film.ts';
import { foundMention } from './reading/mention.ts';
import { metaContent } from './reading/meta.ts';
import { slugAgrees } from './reading/slug.ts';
import { asSubject } from './reading/subject.ts';
import { cleanText, splitYear, yearIn } from './reading/text.ts';
import { workOf } from './reading/work.ts';
import { type FoundMention, defineSite } from './site.ts';

const ADDRESS =
  /^(?:https:\/\/(?:www\.|editorial\.)?rottentomatoes\.com)?\/(m|tv)\/([^/?#]+)\/?(?:[?#]|$)/;

const TILE_TITLE = '[data-qa="discovery-media-list-item-title"], .p--small';
const TILE_DATE = '[data-qa="discovery-media-list-item-start-date"]';

interface Addressed {
  slug: string;
  kind: Mention['kind'];
}

/** What an address names, if it is a film or a series and nothing below it, such as its reviews. */
function addressed(address: string | null): Addressed | null {
  const [, folder, slug] = ADDRESS.exec(address ?? '') ?? [];
  return slug ? { slug, kind: folder === 'm' ? 'film' : 'series' } : null;
}

/** The year in a slug is the film's; the date on a tile, when it opened or began to stream. */
function yearOfTile(slugYear: true | number | null, date: Element | null): Partial<Mention> {
  if (typeof slugYear === 'number') return { year: slugYear };
  const opened = yearIn(date?.textContent);
  return opened === null ? {} : { year: opened, yearKind: 'service' };
}

/**
 * Reads a link. A tile names its title in an element of its own; in text the words are the title if
 * they end in a year, as lists of the editors have them, or are those of the address.
 */
function readLink(link: Element): FoundMention | null {
  const named = addressed(link.getAttribute('href'));
  if (!named) return null;
  const { slug, kind } = named;
  const tile = link.querySelector(TILE_TITLE);
  if (tile) {
    const title = cleanText(tile.textContent);
    const when = yearOfTile(slugAgrees(slug, title), link.querySelector(TILE_DATE));
    return foundMention(link, { title, ...when, ids: {}, kind });
  }
  const { title, year } = splitYear(link.textContent);
  const agrees = slugAgrees(slug, title);
  if (year === null && agrees === null) return null;
  const inSlug = typeof agrees === 'number' ? agrees : null;
  return foundMention(link, { title, year: year ?? inSlug, ids: {}, kind });
}

/** The heading of a film's or series' own page. The dates in its JSON-LD are those of streaming. */
function readHeading(heading: Element): FoundMention | null {
  const page = heading.ownerDocument;
  const named = addressed(page.URL);
  if (!named || page.querySelector('h1') !== heading) return null;
  const title = cleanText(heading.textContent);
  const work = workOf(page);
  const agrees = slugAgrees(named.slug, title);
  const inSlug = typeof agrees === 'number' ? agrees : null;
  const inName = /^(.*) \((\d{4})\)(?: \||$)/.exec(cleanText(metaContent(page, 'og:title')));
  return asSubject(
    foundMention(heading, {
      title,
      otherTitles: (work?.titles ?? []).filter((name) => name !== title),
      year: yearIn(inName?.[2]) ?? inSlug,
      directors: work?.directors ?? [],
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
    addressed(href) !== null || pathname.startsWith('/browse/movies_'),
  read: (element) => (element.matches('a') ? readLink(element) : readHeading(element)),
});
