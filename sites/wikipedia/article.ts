/**
 * A film's own article.
 */
import type { FoundMention } from '../site.ts';
import { imdbIn } from '../reading/ids.ts';
import { asSubject, foundMention } from '../reading/mention.ts';
import { cleanText, yearIn } from '../reading/text.ts';
import { directorsOf, isWithoutCategories, yearByInfobox } from './infobox.ts';
import { articleIn, isAboutFilms, readName } from './name.ts';

export const HEADING = '#firstHeading';

/** `2005 films`, `2005년 영화`, `Filmtitel 2005`: categories of one year's films, and of nothing else. */
const FILMS_OF_YEAR = /^(?:\d{4}(?: films|년 영화|年の映画)|Filmtitel \d{4})$/;

export function isFilmArticle(pathname: string): boolean {
  return readName(articleIn(pathname) ?? '').kind === 'film';
}

/** @returns the year of the category that has the page among its year's films, else null. */
function yearByCategory(page: Document): number | null {
  const categories = page.querySelectorAll('#catlinks a');
  for (const category of categories) {
    const year = yearIn(FILMS_OF_YEAR.exec(cleanText(category.textContent))?.[0]);
    if (year) return year;
  }
  return null;
}

/** @returns the year under which the page is filed as a film's, null where it is filed as none. */
function filedYear(page: Document, title: string): number | null {
  if (!isWithoutCategories(page)) return yearByCategory(page);
  return isAboutFilms(title) ? null : yearByInfobox(page);
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
 * Reads the heading of an article whose name, categories or infobox say that it is a film's. The
 * article's address has the name where the heading is written otherwise (in lower case, say).
 */
export function readHeading(heading: Element): FoundMention | null {
  const page = heading.ownerDocument;
  const { title, year, kind } = readName(cleanText(heading.textContent));
  if (kind === 'series') {
    return asSubject(foundMention(heading, { title, year, ids: {}, kind }));
  }
  const filed = filedYear(page, title);
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
