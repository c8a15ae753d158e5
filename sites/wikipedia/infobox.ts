/**
 * The box beside an article that has a film's facts, in languages whose films are described here most.
 */
import { cleanText, yearIn } from '../reading/text.ts';

const DIRECTED_BY = /^(?:Directed by|감독|監督)$/;

/** Of films alone: series have "Release" and "Original release", their episodes "Original air date". */
const RELEASED = /^(?:Release dates?|Release date\(s\)|개봉일|公開)$/;

/** What stands behind a label of a box; several boxes may follow each other in an article. */
function cellBehind(label: RegExp, boxes: Iterable<Element>): Element | null {
  for (const box of boxes) {
    for (const head of box.querySelectorAll('th')) {
      if (label.test(cleanText(head.textContent))) {
        return head.parentElement?.querySelector('td') ?? null;
      }
    }
  }
  return null;
}

/** Live, and so looked up but once a page. */
const boxesOf = (page: Document): HTMLCollectionOf<Element> =>
  page.getElementsByClassName('infobox');

/** @returns the directors. Names stand one to a link, one to a list item, or one to a line. */
export function directorsOf(page: Document): string[] {
  const cell = cellBehind(DIRECTED_BY, boxesOf(page));
  if (!cell) return [];
  const parts = cell.querySelectorAll('li, a[href*="/wiki/"]');
  const innermost = [...parts].filter((part) => !part.querySelector('li, a[href*="/wiki/"]'));
  const names = innermost.length ? innermost.map((part) => part.textContent) : [cell.textContent];
  return names.map(cleanText);
}

/** Every year in a cell, text by text: line breaks alone part a date from the next. */
function yearsIn(cell: Node | null): number[] {
  if (!cell) return [];
  if (cell.nodeType !== 3) return [...cell.childNodes].flatMap(yearsIn);
  const figures = cell.nodeValue?.match(/\d+/g) ?? [];
  return figures.flatMap((each) => yearIn(each) ?? []);
}

/**
 * The year in which the film came out that an article is about by its first box: that of the earliest
 * date, as categories of years have it.
 * @returns null where that box is no film's, or that of several films, which came out over years
 */
export function yearByInfobox(page: Document): number | null {
  const [box] = boxesOf(page);
  if (!box || !cellBehind(DIRECTED_BY, [box])) return null;
  const years = yearsIn(cellBehind(RELEASED, [box]));
  const [first, last] = [Math.min(...years), Math.max(...years)];
  return years.length > 0 && last - first <= 1 ? first : null;
}

/** Whether the page has none of an article's categories: pages for phones leave them out. */
export const isWithoutCategories = (page: Document): boolean =>
  page.getElementById('catlinks') === null;
