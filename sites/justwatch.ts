/**
 * justwatch.com. A guide to where films can be seen; addresses tell films from series, in the words of
 * each country's language.
 */
import type { Mention } from '../film.ts';
import { asSubject, foundMention } from './reading/mention.ts';
import { cleanText, splitYear, textOf, yearIn } from './reading/text.ts';
import { defineSite } from './reading/define-site.ts';
import type { FoundMention } from './site.ts';

/** `/us/movie/…`, `/de/Film/…`, `/kr/영화/…`, `/us/tv-show/…`, with nothing below. */
const TITLE_PAGE =
  /^(?:https:\/\/www\.justwatch\.com)?\/[a-z]{2}\/([^/?#]+)\/[^/?#]+\/?(?:[?#]|$)/i;

/** What countries call them, as far as it is known: their addresses stand in public code. */
const WORDS = {
  film: ['movie', 'film', 'pelicula', 'filme', 'elokuva', 'фильм', '映画', '영화'],
  series: [
    'tv-show',
    'tv-series',
    'serie',
    'serie-tv',
    'serial',
    'dizi',
    'tv-sovu',
    'テレビ番組',
    'tv-프로그램',
  ],
};

const GRID_LINK = 'a.title-list-grid__item--link';

/** In rows: what is new on a service, what is like a title, and on a series' page its seasons. */
const ROW_LINK = '.horizontal-title-list__item > a';

const SEARCH_LINK = 'a.title-list-row__column-header';

/** @returns undefined where the address is no title's; countries may have words that we do not know. */
function kindOf(address: string | null): 'film' | 'series' | undefined {
  const word = TITLE_PAGE.exec(address ?? '')?.[1]?.toLowerCase();
  // As it stands in a link, or as the browser writes it.
  const isIt = (known: string) => word === known || word === encodeURI(known).toLowerCase();
  if (WORDS.film.some(isIt)) return 'film';
  return WORDS.series.some(isIt) ? 'series' : undefined;
}

/** A card of a grid or row: its picture's text is the title and no more. */
function readCard(link: Element, kind: Mention['kind']): FoundMention | null {
  const title = cleanText(
    link.querySelector('img')?.getAttribute('alt') ?? link.getAttribute('title'),
  );
  return foundMention(link, { title, ids: {}, kind });
}

/** A row of a search: `Paju (2009)` as one text, or title and year in elements of their own. */
function readSearchLink(link: Element, kind: Mention['kind']): FoundMention | null {
  const name = link.querySelector('.header-title')?.textContent ?? textOf(link, '.header-year');
  const { title, year } = splitYear(name);
  const beside = yearIn(link.querySelector('.header-year')?.textContent);
  return foundMention(link, { title, year: year ?? beside, ids: {}, kind });
}

/** What the page says the original title is, behind words for that: "원제: April Snow". */
function originalTitlesOn(page: Document): string[] {
  const [only, ...others] = page.querySelectorAll('.original-title');
  const [, title] = /^[^:：]+[:：] ?(.+)$/.exec(cleanText(only?.textContent)) ?? [];
  return title && others.length === 0 ? [title] : [];
}

/** Beside a film only directors are named; its cast stands below, in another block. */
const DIRECTORS = '.poster-detail-infos__value .title-credit-name';

function directorsOn(page: Document): string[] {
  const names = [...page.querySelectorAll(DIRECTORS)].flatMap(({ textContent }) =>
    textContent.split(','),
  );
  return names.map(cleanText);
}

/** The heading of a title's own page; the year stands in it or beside it. */
function readHeading(heading: Element): FoundMention | null {
  const page = heading.ownerDocument;
  const kind = kindOf(page.URL);
  if (!kind || page.querySelector('h1') !== heading) return null;
  const { title, year } = splitYear(textOf(heading, '.release-year'));
  const beside = heading.parentElement?.querySelector('.release-year');
  return asSubject(
    foundMention(heading, {
      title,
      otherTitles: originalTitlesOn(page),
      year: year ?? yearIn(beside?.textContent),
      directors: kind === 'film' ? directorsOn(page) : [],
      ids: {},
      kind,
    }),
  );
}

export default defineSite({
  name: 'JustWatch',
  kind: 'films',
  matches: ['https://www.justwatch.com/*'],
  selector: `${GRID_LINK}, ${ROW_LINK}, ${SEARCH_LINK}, h1`,
  attributes: ['href', 'alt'],
  showsFilms: ({ href }) => kindOf(href) !== undefined,
  read(element) {
    if (!element.matches('a')) return readHeading(element);
    const kind = kindOf(element.getAttribute('href')) ?? null;
    if (kind === null && element.matches(ROW_LINK)) return null;
    return element.matches(SEARCH_LINK) ? readSearchLink(element, kind) : readCard(element, kind);
  },
});
