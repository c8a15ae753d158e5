/**
 * trakt.tv, its classic pages and its new app. Films stand at `/movies/<slug>`, and the slug mostly
 * ends in the year.
 */
import type { FilmIds } from '../film.ts';
import { imdbIn, tmdbIn } from './reading/ids.ts';
import { asSubject, foundMention } from './reading/mention.ts';
import { metaContent } from './reading/meta.ts';
import { namedBySlug } from './reading/slug.ts';
import { cleanText, splitYear, textOf, yearIn } from './reading/text.ts';
import type { TitleAddress } from './reading/title-page.ts';
import { defineSite } from './reading/define-site.ts';
import type { FoundMention } from './site.ts';

const ADDRESS =
  /^(?:https:\/\/(?:classic\.|app\.)?trakt\.tv)?\/(movies|shows)\/([^/?#]+)\/?(?:[?#]|$)/;

/** The titles on cards, in the classic pages and the app; genres and dates stand beside the app's. */
const TITLE_WORDS = '.titles, .trakt-card-title';

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

/**
 * Words without what stands among them in the classic pages, and the year that does:
 * `Paju <span class="year">2009</span> <div class="certification">R</div>`.
 */
function titleAndYear(words: Element): { title: string; year: number | null } {
  const { title, year } = splitYear(textOf(words, '.year, .certification'));
  return { title, year: year ?? yearIn(words.querySelector('.year')?.textContent) };
}

/** Other databases by the classic page's own links to them. */
function idsOf(page: Document): FilmIds {
  const address = (selector: string) => page.querySelector(selector)?.getAttribute('href') ?? null;
  const imdb = imdbIn(address('a#external-link-imdb'))?.ids;
  const tmdb = tmdbIn(address('a[id^="external-link"][href*="themoviedb.org/movie/"]'))?.ids;
  return { ...imdb, ...tmdb };
}

/** The title on a link's poster, beside which there may be badges with words of their own. */
const posterTitle = (link: Element): string =>
  cleanText(link.querySelector('img')?.getAttribute('alt')).replace(/ poster$/i, '');

/**
 * A link's words or its card's, where they are the title that the slug spells. Words that are no card's
 * need a year in it besides: "Overview" is some film's title, too.
 */
function titleInWords(link: Element, slug: string): { title: string; year: number | null } | null {
  const card = link.querySelector(TITLE_WORDS);
  const { title, year } = titleAndYear(card ?? link);
  const spelled = namedBySlug(title, slug);
  if (!spelled || (spelled.behind === '' && !card)) return null;
  return { title, year: year ?? spelled.year };
}

/** Reads a link whose words or poster have the title that is in its address. */
function readLink(link: Element): FoundMention | null {
  const named = addressOf(link.getAttribute('href'));
  if (!named) return null;
  const { slug, kind } = named;
  const found = titleInWords(link, slug) ?? namedBySlug(posterTitle(link), slug);
  return found && foundMention(link, { title: found.title, year: found.year, ids: {}, kind });
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
  attributes: ['href', 'alt'],
  showsFilms: ({ href }) => addressOf(href) !== null,
  read: (element) => (element.matches('a') ? readLink(element) : readHeading(element)),
});
