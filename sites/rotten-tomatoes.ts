/**
 * rottentomatoes.com. Films stand at `/m/<slug>`, series at `/tv/<slug>`. Custom elements hold what a
 * visitor sees, but all titles are in the page's own tree.
 */
import type { Mention } from '../film.ts';
import { agreed } from './reading/agreed.ts';
import { asSubject, foundMention } from './reading/mention.ts';
import { type NamedBySlug, namedBySlug } from './reading/slug.ts';
import { cleanText, splitYear, yearIn } from './reading/text.ts';
import { statedFacts, yearInMeta } from './reading/title-page.ts';
import { defineSite } from './reading/define-site.ts';
import type { FoundMention } from './site.ts';

const ADDRESS =
  /^(?:https:\/\/(?:www\.|editorial\.)?rottentomatoes\.com)?\/(m|tv)\/([^/?#]+)\/?(?:[?#]|$)/;

/** A result of a search has the year that the title is filed under; the names differ by their age. */
const ROW = 'search-page-media-row';
const ROW_TITLE = '[data-qa="info-name"]';
const ROW_YEARS = { film: ['release-year', 'releaseyear'], series: ['start-year', 'startyear'] };

/** A title in a guide of the editors: its year stands behind it, its directors further below. */
const GUIDE_TITLE = '.article_movie_title';
const GUIDE_YEAR = '.subtle';
const GUIDE_ITEM = '.countdown-item';
const GUIDE_DIRECTORS = '.director a';

/** A title in a person's filmography. */
const FILMOGRAPHY_ROW = 'tr[data-title]';
const FILMOGRAPHY_TITLE = '.celebrity-filmography__title';

/** Where a link's words are a title, whatever its address spells. */
const TITLE_LINKS = [
  `${ROW} ${ROW_TITLE}`,
  `${GUIDE_TITLE} a`,
  `${FILMOGRAPHY_ROW} ${FILMOGRAPHY_TITLE} a`,
].join();

/** The title on its own page, where that has no `h1` any more; cast and seasons fill the same slot. */
const HERO = 'media-hero';
const HERO_TITLE = `${HERO} rt-text[slot="title"]`;
const HERO_FACTS = 'rt-text[slot="metadata-prop"], rt-text[slot="metadataProp"]';

const TILE_TITLE = '[data-qa="discovery-media-list-item-title"], .p--small';
const TILE_DATE = '[data-qa="discovery-media-list-item-start-date"]';

/** What an address names, if it is a film or a series and nothing below it, such as its reviews. */
function addressOf(address: string | null): { slug: string; kind: 'film' | 'series' } | null {
  const [, folder, slug] = ADDRESS.exec(address ?? '') ?? [];
  return slug ? { slug, kind: folder === 'm' ? 'film' : 'series' } : null;
}

/**
 * Reads words as the title that a slug spells. Old slugs have a number before it, which is no part of it:
 * `1000085_2001_a_space_odyssey`.
 */
function namedHere(words: string | null, slug: string): NamedBySlug | null {
  return namedBySlug(words, slug) ?? namedBySlug(words, slug.replace(/^\d{6,}[-_]/, ''));
}

/** The year in a slug is the film's; the date on a tile, when it opened or began to stream. */
function yearOfTile(slugYear: number | null, date: Element | null): Partial<Mention> {
  if (slugYear !== null) return { year: slugYear };
  const opened = yearIn(date?.textContent);
  return opened === null ? {} : { year: opened, yearKind: 'service' };
}

/** The years that a row of a search or filmography, or a guide, has beside the title. */
function yearsBeside(link: Element, kind: keyof typeof ROW_YEARS): (number | null)[] {
  const row = link.closest(ROW);
  const guide = cleanText(link.closest(GUIDE_TITLE)?.querySelector(GUIDE_YEAR)?.textContent);
  // Beside a series stand the years in which somebody was in it.
  const role = kind === 'film' ? link.closest(FILMOGRAPHY_ROW) : null;
  return [
    ...ROW_YEARS[kind].map((name) => yearIn(row?.getAttribute(name))),
    yearIn(/^\((\d{4})\)$/.exec(guide)?.[1]),
    yearIn(role?.getAttribute('data-year')),
  ];
}

function directorsInGuide(link: Element): string[] {
  const item = link.matches(`${GUIDE_TITLE} a`) ? link.closest(GUIDE_ITEM) : null;
  return [...(item?.querySelectorAll(GUIDE_DIRECTORS) ?? [])].map((director) =>
    cleanText(director.textContent),
  );
}

/**
 * Reads a link. A tile names its title in an element of its own; in text the words are the title if
 * they end in a year, as lists of the editors have them, or are those of the address.
 */
function readLink(link: Element): FoundMention | null {
  const address = addressOf(link.getAttribute('href'));
  if (!address) return null;
  const { slug, kind } = address;
  const tile = link.querySelector(TILE_TITLE);
  if (tile) {
    const title = cleanText(tile.textContent);
    const when = yearOfTile(namedHere(title, slug)?.year ?? null, link.querySelector(TILE_DATE));
    return foundMention(link, { title, ...when, ids: {}, kind });
  }
  const words = splitYear(link.textContent);
  const isTitle = words.year !== null || link.matches(TITLE_LINKS);
  const named = namedHere(link.textContent, slug) ?? (isTitle ? words : null);
  const year = agreed([named?.year, ...yearsBeside(link, kind)]);
  if (!named || year === undefined) return null;
  const directors = kind === 'film' ? directorsInGuide(link) : [];
  return foundMention(link, { title: named.title, year, directors, ids: {}, kind });
}

/** The year beside a title's name. While a film is shown again, the date of that stands there instead. */
function yearsInHero(heading: Element): (number | null)[] {
  const facts = heading.closest(HERO)?.querySelectorAll(HERO_FACTS) ?? [];
  // A comma behind a fact is there to part it from the next.
  return [...facts].map((fact) => yearIn(/^(\d{4}),?$/.exec(cleanText(fact.textContent))?.[1]));
}

/** The heading of a film's or series' own page. The dates in its JSON-LD are those of streaming. */
function readHeading(heading: Element): FoundMention | null {
  const page = heading.ownerDocument;
  const named = addressOf(page.URL);
  if (!named || (page.querySelector(HERO_TITLE) ?? page.querySelector('h1')) !== heading)
    return null;
  const title = cleanText(heading.textContent);
  const { otherTitles, directors } = statedFacts(page, title);
  const stated = yearInMeta(page, title) ?? namedHere(title, named.slug)?.year ?? null;
  const year = agreed([stated, ...yearsInHero(heading)]);
  if (year === undefined) return null;
  return asSubject(
    foundMention(heading, {
      title,
      otherTitles: otherTitles ?? [],
      year,
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
  selector: `a[href*="/m/"], a[href*="/tv/"], h1, ${HERO_TITLE}`,
  attributes: ['href'],
  showsFilms: ({ href, pathname }) =>
    addressOf(href) !== null || pathname.startsWith('/browse/movies_'),
  read: (element) => (element.matches('a') ? readLink(element) : readHeading(element)),
});
