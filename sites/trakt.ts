/**
 * trakt.tv, its classic pages and its new app. Films stand at `/movies/<slug>`, and the slug mostly
 * ends in the year.
 */
import type { FilmIds } from '../film.ts';
import { imdbIn, tmdbIn } from './reading/ids.ts';
import { asSubject, foundMention } from './reading/mention.ts';
import { metaContent } from './reading/meta.ts';
import { namedBySlug } from './reading/slug.ts';
import { splitYear, textOf, yearIn } from './reading/text.ts';
import type { TitleAddress } from './reading/title-page.ts';
import { defineSite } from './reading/define-site.ts';
import type { FoundMention } from './site.ts';

const ADDRESS =
  /^(?:https:\/\/(?:classic\.|app\.)?trakt\.tv)?\/(movies|shows)\/([^/?#]+)\/?(?:[?#]|$)/;

/** The titles of shelves and lists, in the classic pages and the app. */
const TITLE_WORDS = '.titles, .trakt-list-title';

/** Pages of many films or series, which stand where one of them would. */
const LISTS =
  /^(?:anticipated|boxoffice|collected|favorited|hot|popular|recommended|streaming|trending|watched)$/;

/** What the app's bar calls the page, in a heading before all others. */
const BAR = '.trakt-navbar-header';

/** What an address names, if it is a film or a series and nothing below it. */
function addressOf(address: string | null): TitleAddress | null {
  const [, folder, slug] = ADDRESS.exec(address ?? '') ?? [];
  if (!slug || LISTS.test(slug)) return null;
  return { slug, kind: folder === 'movies' ? 'film' : 'series' };
}

/** Words without the year that stands among them, and that year: `Paju <span class="year">2009`. */
function titleAndYear(words: Element): { title: string; year: number | null } {
  const { title, year } = splitYear(textOf(words, '.year'));
  return { title, year: year ?? yearIn(words.querySelector('.year')?.textContent) };
}

/** Other databases by the classic page's own links to them. */
function idsOf(page: Document): FilmIds {
  const address = (selector: string) => page.querySelector(selector)?.getAttribute('href') ?? null;
  const imdb = imdbIn(address('a#external-link-imdb'))?.ids;
  const tmdb = tmdbIn(address('a[id^="external-link"][href*="themoviedb.org/movie/"]'))?.ids;
  return { ...imdb, ...tmdb };
}

/**
 * Reads a link whose words, or whose card's, are the title that is in its address. Outside cards the
 * address must have a year besides: `/movies/trending` is a page of many films.
 */
function readLink(link: Element): FoundMention | null {
  const named = addressOf(link.getAttribute('href'));
  if (!named) return null;
  const card = link.querySelector(TITLE_WORDS);
  const { title, year } = titleAndYear(card ?? link);
  const spelled = namedBySlug(title, named.slug);
  if (!spelled || (spelled.behind === '' && !card)) return null;
  return foundMention(link, { title, year: year ?? spelled.year, ids: {}, kind: named.kind });
}

/**
 * Whether the page says that it is another's. While the app goes from one page to the next it shows the
 * one before, under the new address.
 */
function isOfAnother(page: Document, { slug, kind }: TitleAddress): boolean {
  const stated = metaContent(page, 'og:url');
  if (!stated || !URL.canParse(stated)) return false;
  const its = addressOf(new URL(stated).pathname);
  return its?.slug !== slug || its.kind !== kind;
}

/** The heading of a film's or series' own page; its year may be a part of it. */
function readHeading(heading: Element): FoundMention | null {
  const page = heading.ownerDocument;
  const named = addressOf(page.URL);
  const first = [...page.querySelectorAll('h1')].find((each) => !each.closest(BAR));
  if (!named || first !== heading || isOfAnother(page, named)) return null;
  const { title, year } = titleAndYear(heading);
  // The app paints its own name before it has the film's.
  if (title === 'Trakt Web') return null;
  return asSubject(
    foundMention(heading, {
      title,
      year: year ?? namedBySlug(title, named.slug)?.year ?? null,
      ids: named.kind === 'film' ? idsOf(page) : {},
      kind: named.kind,
    }),
  );
}

export default defineSite({
  name: 'Trakt',
  kind: 'films',
  matches: ['https://trakt.tv/*', 'https://classic.trakt.tv/*', 'https://app.trakt.tv/*'],
  selector: 'a[href*="/movies/"], a[href*="/shows/"], h1',
  attributes: ['href'],
  showsFilms: ({ href }) => addressOf(href) !== null,
  read: (element) => (element.matches('a') ? readLink(element) : readHeading(element)),
});
