/**
 * themoviedb.org. Films stand at `/movie/<id>`, series at `/tv/<id>`; a film's own page has its year
 * and its crew.
 */
import { imdbIn, tmdbIn } from './reading/ids.ts';
import { type Facts, asSubject, foundMention } from './reading/mention.ts';
import { pathOfPage } from './reading/place.ts';
import { namedBySlug } from './reading/slug.ts';
import { cleanText, textOf, yearIn } from './reading/text.ts';
import { defineSite } from './reading/define-site.ts';
import type { FoundMention } from './site.ts';

/** Where the credits of a person's page have their titles, with a year in a cell of the same row. */
const CREDIT = 'td.role > a.tooltip';

/** Where TMDB puts titles and nothing else, unless a heading stands within the link. */
const TITLE_PLACES = `h2 > a, ${CREDIT}`;

/** Where a film or series stands, with all pages below it. */
const FOLDER = /\/(?:movie|tv)\/\d+/;

/** A film or series of a search, with its picture, its title and a date. */
const CARD = '[class~="comp:media-card"]';

/** The original title, in brackets behind the one in the page's language. */
const ORIGINAL = 'h2 > span ~ span';

/** The one fact beside a film's page that may take several lines, behind its label: the original title. */
const ORIGINAL_FACT = '.facts p.wrap';

/** The cast, which slides: a role may be called "Director", too. */
const CAST = '.scroller';

/** Crew under the heading: the task stands beside the name, several tasks in one line. */
function directorsOf(page: Document): string[] {
  return [...page.querySelectorAll('p.character')]
    .filter((task) => /(?:^|,)\s*Director\s*(?:,|$)/.test(task.textContent))
    .filter((task) => !task.closest(CAST))
    .map((task) => cleanText(task.parentElement?.querySelector('a')?.textContent));
}

/** IMDb by the one link to it among a film's external links; visitors' reviews may link there too. */
function imdbOf(page: Document): { imdb?: string } {
  const links = [...page.querySelectorAll('a[href*="imdb.com/title/"]')];
  const own = links.filter((link) => !link.closest('p, blockquote'));
  const ids = new Set(own.map((link) => imdbIn(link.getAttribute('href'))?.ids.imdb));
  const [imdb] = ids;
  return ids.size === 1 && imdb ? { imdb } : {};
}

/** What a row of a person's credits says of its film beside the title. */
function yearOfCredit(link: Element): number | null {
  const row = link.matches(CREDIT) ? link.closest('tr') : null;
  return yearIn(row?.querySelector('td.year')?.textContent);
}

/** What a card says of its film beside the title. */
function factsOn(card: Element): Pick<Facts, 'otherTitles' | 'year'> {
  const [, original] =
    /^\((.+)\)$/.exec(cleanText(card.querySelector(ORIGINAL)?.textContent)) ?? [];
  return {
    otherTitles: original ? [original] : [],
    year: yearIn(card.querySelector('.release_date')?.textContent),
  };
}

/**
 * Whether words are what a menu calls a film's page: they are not those of the address. Titles in other
 * scripts have no words there; then the links to itself on the film's own pages are: "Main".
 */
function isOfMenu(words: string, address: string, page: Document): boolean {
  const slug = /\/\d+-([^/?#]+)/.exec(address)?.[1];
  if (slug !== undefined) return !namedBySlug(words, slug);
  return FOLDER.exec(address)?.[0] === FOLDER.exec(pathOfPage(page))?.[0];
}

/** Reads a link to a film or series, by its words or its picture's. */
function readLink(link: Element): FoundMention | null {
  const address = link.getAttribute('href') ?? '';
  const named = tmdbIn(address);
  const card = link.closest(CARD);
  const headline = link.querySelector('h2');
  const words = textOf(headline ?? link, ORIGINAL);
  const title = words || cleanText(link.querySelector('img')?.getAttribute('alt'));
  if (!named || !title) return null;
  const page = link.ownerDocument;
  // An address spells the original title, which the page may not show: no proof is asked of a heading.
  const inPlace = headline !== null || link.matches(TITLE_PLACES);
  if (!inPlace && isOfMenu(title, address, page)) return null;
  if (card) return foundMention(link, { title, ...factsOn(card), ...named });
  const heading = link.closest('.title h2');
  const own = tmdbIn(pathOfPage(page));
  const isOwn = heading && own && own.kind === named.kind && own.ids.tmdb === named.ids.tmdb;
  if (!isOwn) return foundMention(link, { title, year: yearOfCredit(link), ...named });
  const original = page.querySelector(ORIGINAL_FACT);
  return asSubject(
    foundMention(link, {
      title,
      otherTitles: original ? [textOf(original, 'strong')] : [],
      year: yearIn(heading.querySelector('.release_date')?.textContent),
      directors: directorsOf(page),
      ids: { ...named.ids, ...(named.kind === 'film' ? imdbOf(page) : {}) },
      kind: named.kind,
    }),
  );
}

export default defineSite({
  name: 'TMDB',
  kind: 'films',
  matches: ['https://www.themoviedb.org/*'],
  selector: 'a[href*="/movie/"], a[href*="/tv/"]',
  attributes: ['href', 'alt'],
  showsFilms: ({ pathname }) => tmdbIn(pathname) !== null,
  read: readLink,
});
