/**
 * Links to films in an article's text, lists and tables.
 */
import type { FoundMention } from '../site.ts';
import { foundMention } from '../reading/mention.ts';
import { cleanText, yearIn } from '../reading/text.ts';
import { isWithoutCategories, yearByInfobox } from './infobox.ts';
import { articleIn, isAboutFilms, readName } from './name.ts';
import { readRow } from './table.ts';

/** Notes and references: newspapers are in italics there, and their articles' years in brackets. */
const NOTES = '.reference, .references, .reflist, cite';

/** What a year in brackets behind a title may belong to instead of a film. */
const OTHER_WORK =
  /\b(?:novel|book|play|album|song|single|story|manga|game|series|comic|magazine)\b/i;

/** The italics around a link; null where they hold more words, such as those of a new version. */
function wordsOf(link: Element): Element | null {
  const italics = link.closest('i');
  if (!italics) return link;
  return cleanText(italics.textContent) === cleanText(link.textContent) ? italics : null;
}

/** The year in the brackets that follow the words, as prose gives it: `Paju (2009)`. */
function yearBehind(link: Element): number | null {
  const behind = wordsOf(link)?.nextSibling?.nodeValue ?? '';
  return yearIn(/^\s?\((\d{4})[),;]/.exec(behind)?.[1]);
}

/** Whether the words before a link say that it is something else than a film. */
function isOtherWork(link: Element): boolean {
  const before = wordsOf(link)?.previousSibling?.nodeValue ?? '';
  return OTHER_WORK.test(before.slice(-40));
}

/**
 * Whether the article is about films, by its own name or one of its categories, or, on a page for phones,
 * is a film's by its infobox. All are looked up by id and class, as this is asked for hundreds of links
 * and a selector would search the whole article.
 */
function isFilmPage(page: Document): boolean {
  const heading = page.getElementById('firstHeading');
  const categories = page.getElementById('mw-normal-catlinks')?.querySelectorAll('li') ?? [];
  const isNamed = [heading, ...categories].some((name) =>
    /\bfilms?\b|영화|映画/i.test(name?.textContent ?? ''),
  );
  return isNamed || (isWithoutCategories(page) && yearByInfobox(page) !== null);
}

/**
 * Reads a link. Its article's name says that it is a film's; or it stands where a table has films; or,
 * in an article about films, a year follows it. All other words in italics are silent: novels,
 * newspapers and ships are written so too.
 */
export function readLink(link: Element): FoundMention | null {
  const name = articleIn(link.getAttribute('href'));
  if (name === null) return null;
  const { title, year, kind } = readName(name);
  if (kind === 'series') return foundMention(link, { title, year, ids: {}, kind });
  if (kind === 'other' || isAboutFilms(name)) return null;
  const row = readRow(link);
  const isNote = link.closest(NOTES) !== null;
  const behind = isNote ? null : yearBehind(link);
  if (kind === 'film') {
    const known = { year: year ?? row?.year ?? behind, directors: row?.directors ?? [] };
    return foundMention(link, { title, ...known, ids: {}, kind });
  }
  if (isNote) return null;
  if (row) return foundMention(link, { title, ...row, ids: {} });
  if (behind === null || isOtherWork(link) || !isFilmPage(link.ownerDocument)) return null;
  return foundMention(link, { title, year: behind, ids: {} });
}
