/**
 * A film's own article.
 */
import type { FoundMention } from '../site.ts';
import { imdbIn } from '../reading/ids.ts';
import { asSubject, foundMention } from '../reading/mention.ts';
import { cleanText, yearIn } from '../reading/text.ts';
import { articleIn, readName } from './name.ts';

export const HEADING = '#firstHeading';

/** The infobox's word for directors, in languages whose films are described here most. */
const DIRECTED_BY = /^(?:Directed by|감독|監督)$/;

/** `2005 films`, `2005년 영화`, `2005年の映画`: categories of one year's films, and of nothing else. */
const FILMS_OF_YEAR = /^(\d{4})(?: films|년 영화|年の映画)$/;

export function isFilmArticle(pathname: string): boolean {
  return readName(articleIn(pathname) ?? '').kind === 'film';
}

/** @returns the year of the category that has the page among its year's films, else null. */
function yearByCategory(page: Document): number | null {
  const categories = page.querySelectorAll('#catlinks a');
  for (const category of categories) {
    const year = yearIn(FILMS_OF_YEAR.exec(cleanText(category.textContent))?.[1]);
    if (year) return year;
  }
  return null;
}

/** Names stand one to a link, one to a list item, or one to a line. */
function directorsOf(page: Document): string[] {
  const labels = page.querySelectorAll('.infobox th');
  const label = [...labels].find((each) => DIRECTED_BY.test(cleanText(each.textContent)));
  const cell = label?.parentElement?.querySelector('td');
  if (!cell) return [];
  const parts = cell.querySelectorAll('li, a[href*="/wiki/"]');
  const innermost = [...parts].filter((part) => !part.querySelector('li, a[href*="/wiki/"]'));
  const names = innermost.length ? innermost.map((part) => part.textContent) : [cell.textContent];
  return names.map(cleanText);
}

/** The link to IMDb that closes an article: its words are the title, and it is the only one such. */
function imdbOf(page: Document, title: string): { imdb?: string } {
  const links = [...page.querySelectorAll('a[href*="imdb.com/title/tt"]')];
  const own = links.filter((link) => cleanText(link.textContent) === title);
  const ids = new Set(own.map((link) => imdbIn(link.getAttribute('href'))?.ids.imdb));
  const [imdb] = ids;
  return ids.size === 1 && imdb ? { imdb } : {};
}

/**
 * Reads the heading of an article whose name or categories say that it is a film's. The article's
 * address has the name where the heading is written otherwise (in lower case, say).
 */
export function readHeading(heading: Element): FoundMention | null {
  const page = heading.ownerDocument;
  const { title, year, kind } = readName(cleanText(heading.textContent));
  if (kind === 'series') {
    return asSubject(foundMention(heading, { title, year, ids: {}, kind }));
  }
  const filed = yearByCategory(page);
  if (kind !== 'film' && (kind === 'other' || filed === null)) return null;
  return asSubject(
    foundMention(heading, {
      title,
      year: year ?? filed,
      directors: directorsOf(page),
      ids: imdbOf(page, title),
      kind: 'film',
    }),
  );
}
