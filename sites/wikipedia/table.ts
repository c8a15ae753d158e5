/**
 * Rows of tables of films: what the row of a link says of its film.
 */
import { cleanText, yearIn } from '../reading/text.ts';

export interface Row {
  year: number | null;
  directors: string[];
}

/** Column heads of films, and of what tells that a row's year is another's: a prize's. */
const TITLE_HEAD = /^(?:films?|movies?|title|titles|제목|영화|작품)$/i;
const YEAR_HEAD = /^(?:year|연도|년도)$/i;
const DIRECTOR_HEAD = /^(?:directors?|directed by|감독)$/i;
const PRIZE_HEAD = /award|categor|nominat|result|prize|ceremony/i;

/** What heads a table that is of no films, though it may have years and titles. */
const OTHER_WORKS =
  /televis|\btv\b|drama|series|web|video|game|theat|stage|music|album|song|single|podcast|radio|novel|book|bibliograph/i;

/** Tables give years of films to 30 rows together at most: a decade's list, a busy actor's year. */
const MAX_ROWS_A_YEAR = 30;

const cleanCell = (cell: Element | undefined): string =>
  // Notes and their numbers stand in the cell too.
  cleanText(cell?.textContent.replaceAll(/\[[^\]]*\]/g, ''));

function headsOf(table: HTMLTableElement): string[] {
  return [...(table.rows[0]?.cells ?? [])].map(cleanCell);
}

/** The heading that an element is or wraps; null for all else, such as a section with its own. */
function headingIn(element: Element): Element | null {
  if (/^H[2-6]$/.test(element.nodeName)) return element;
  const isWrapper =
    element.nodeName === 'DIV' && /\b(?:mw|section)-heading\b/.test(element.className);
  return isWrapper ? element.querySelector('h2, h3, h4, h5, h6') : null;
}

/**
 * The headings that a table stands under, the nearest first: of each rank the last before it that no
 * higher one follows. Tables may be wrapped, and on phones what stands under a heading is.
 */
function headingsOver(table: Element): string[] {
  const found: string[] = [];
  let rank = 7;
  for (let around: Element | null = table; around && rank > 2; around = around.parentElement) {
    if (around.id === 'mw-content-text') break;
    let at = around.previousElementSibling;
    for (; at && rank > 2; at = at.previousElementSibling) {
      const heading = headingIn(at);
      const its = Number(heading?.nodeName[1] ?? rank);
      if (its < rank) found.push(cleanText(heading?.textContent));
      rank = Math.min(rank, its);
    }
  }
  return found;
}

/**
 * Whether a table is of other works, by its caption and headings: the nearest of them counts that says
 * films, or what else. "Films for television" are films.
 */
function isOfOtherWorks(table: HTMLTableElement): boolean {
  const names = [cleanText(table.caption?.textContent), ...headingsOver(table)];
  for (const name of names) {
    const [before = '', ...behind] = name.split(/\bfilms?\b/i);
    if (OTHER_WORKS.test(before)) return true;
    if (behind.length > 0) return false;
  }
  return false;
}

/**
 * The bare year in a row, or in a cell of a row above that reaches down to it.
 * @param title the cell of the title, which may be a bare year itself: `2046`
 */
function yearOfRow(row: HTMLTableRowElement, title: Element): number | null {
  let at: Element | null = row;
  for (let up = 0; at && up <= MAX_ROWS_A_YEAR; up += 1) {
    for (const cell of (at as HTMLTableRowElement).cells) {
      if (cell === title || cell.rowSpan <= up) continue;
      const text = cleanCell(cell);
      if (/^\d{4}$/.test(text)) return yearIn(text);
    }
    at = at.previousElementSibling;
  }
  return null;
}

/** The year that the article's own name gives to all its films: `List of South Korean films of 2005`. */
function yearOfPage(page: Document): number | null {
  const name = cleanText(page.querySelector('#firstHeading')?.textContent);
  return yearIn(/^List of .*\bfilms of (\d{4})$/.exec(name)?.[1]);
}

/** The cell under a head, where no cell of a row above pushes this row's cells aside. */
function cellUnder(head: RegExp, heads: string[], row: HTMLTableRowElement): Element | undefined {
  return row.cells.length === heads.length
    ? row.cells[heads.findIndex((each) => head.test(each))]
    : undefined;
}

/**
 * @returns null where the link stands in no table of films, or under another head than the title's.
 */
export function readRow(link: Element): Row | null {
  const cell = link.closest('td, th');
  const row = cell?.closest('tr');
  const table = row?.closest('table');
  if (!cell || !row || !table?.matches('.wikitable')) return null;
  const heads = headsOf(table);
  const hasTitles = heads.some((head) => TITLE_HEAD.test(head));
  if (!hasTitles || heads.some((head) => PRIZE_HEAD.test(head))) return null;
  if (isOfOtherWorks(table)) return null;
  const under = cellUnder(TITLE_HEAD, heads, row);
  if (under && under !== cell) return null;
  const year = heads.some((head) => YEAR_HEAD.test(head))
    ? yearOfRow(row, cell)
    : yearOfPage(link.ownerDocument);
  const directors = cellUnder(DIRECTOR_HEAD, heads, row)?.querySelectorAll('a') ?? [];
  return { year, directors: [...directors].map((each) => cleanText(each.textContent)) };
}
