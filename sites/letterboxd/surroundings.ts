/**
 * What stands near a film on Letterboxd and belongs to it: the year beside its title, the directors
 * in a search result, the poster of the same row.
 */
import { cleanText, yearIn } from '../reading/text.ts';

/** The row, card or review that an element stands in. */
export function rowOf(element: Element): Element | null {
  return element.closest('tr, li, article, .viewing-poster-container');
}

/** The year that heads a row; today it stands in the masthead, until 2025 in small type or a cell. */
export function yearNear(place: Element | null): number | null {
  const selector =
    '.releasedate, .col-releaseyear, .metadata a[href*="/films/year/"], .td-released';
  return yearIn(place?.querySelector(selector)?.textContent);
}

/** The directors that are linked at these places. */
export function directorsIn(place: ParentNode | null, selector: string): string[] {
  const links = place?.querySelectorAll(`${selector} a[href*="/director/"]`) ?? [];
  return [...links].map((link) => cleanText(link.textContent));
}
