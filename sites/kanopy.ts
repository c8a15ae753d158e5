/**
 * kanopy.com. Drawn by its scripts, with numbers or slugs for addresses; known from a scraper of search
 * results and title pages, and otherwise from lists of guesses at class names.
 */
import { type Facts, asSubject, foundMention } from './reading/mention.ts';
import { placeOf, placeOfLink, placeOfPage } from './reading/place.ts';
import { cleanText, splitYear, yearIn } from './reading/text.ts';
import { labelsOf } from './reading/labels.ts';
import { defineSite } from './reading/define-site.ts';
import type { FoundMention } from './site.ts';

const TITLE = '.product-title';
const YEAR = '.product-year';

/** In a link to a film: what else a card says there is no part of its title. */
const CARD_TITLE = `${TITLE}, .title`;

/** On a title's own page, whose first heading of this level is the title. */
const OWN_YEAR = '.product-release-year';
const OWN_TITLE = 'h3';

/** `/video/1`, `/en/library/video/slug`, `/watch/video/1`, `/library/product/slug`: in any mixture. */
const isFilm = (place: string): boolean =>
  /^kanopy\.com\/(?:[^/]+\/){0,2}(?:video|product)\/[^/]+\/?$/.test(place);

/** How far above a title its year may stand: in the same card or masthead, not elsewhere in the page. */
const YEAR_WITHIN = 3;

/** The year in the nearest surroundings that name no second title. */
function yearNear(title: Element): number | null {
  let place: Element | null = title;
  for (let up = 0; place && up <= YEAR_WITHIN; up++) {
    if (place.querySelectorAll(CARD_TITLE).length > 1) return null;
    const year = place.querySelector(YEAR);
    if (year) return yearIn(year.textContent);
    place = place.parentElement;
  }
  return null;
}

/**
 * Kanopy joins English and original title by " - ", which may also part a title from its subtitle.
 * They are taken apart where the second is in another script, or where a year guards the match.
 */
function titlesIn(label: string, near: number | null): Facts {
  const { title: whole, year: own } = splitYear(label);
  const year = own ?? near;
  const [, title, original] = /^(.+?) - (.+)$/.exec(whole) ?? [];
  if (!title || !original || (year === null && /^[\p{Script=Latin}\P{L}]*$/u.test(original))) {
    return { title: whole, year, ids: {} };
  }
  return { title, otherTitles: [original, whole], year, ids: {} };
}

/** The title on a title's own page; elsewhere its link is read. */
function readHeading(words: Element): FoundMention | null {
  const page = words.ownerDocument;
  const ownYear = page.querySelector(OWN_YEAR);
  const isFirst = page.querySelector(ownYear ? OWN_TITLE : `${TITLE}, h1`) === words;
  if (!isFirst || !isFilm(placeOfPage(page)) || words.closest('a') || words.querySelector('a')) {
    return null;
  }
  const year = ownYear ? yearIn(ownYear.textContent) : yearNear(words);
  return asSubject(foundMention(words, titlesIn(cleanText(words.textContent), year)));
}

function readLink(link: Element): FoundMention | null {
  if (!isFilm(placeOfLink(link))) return null;
  const title = link.querySelector(CARD_TITLE) ?? link.closest(TITLE);
  const words = title?.textContent ?? labelsOf(link)[0] ?? '';
  return foundMention(link, titlesIn(words, title && yearNear(title)));
}

export default defineSite({
  name: 'Kanopy',
  kind: 'streaming',
  matches: ['https://www.kanopy.com/*'],
  selector: `${TITLE}, h1, ${OWN_TITLE}, a[href*="/video/"], a[href*="/product/"]`,
  attributes: ['href', 'aria-label', 'title', 'alt'],
  showsFilms: (address) => isFilm(placeOf(address)),
  read: (element) => (element.matches('a') ? readLink(element) : readHeading(element)),
});
