/**
 * watcha.com, and Watcha Pedia at pedia.watcha.com. Class names are hashes; addresses hold ids, and
 * lists give no year.
 */
import type { Mention } from '../film.ts';
import { asSubject, foundMention } from './reading/mention.ts';
import { placeOf, placeOfLink, placeOfPage } from './reading/place.ts';
import { sameWords } from './reading/same-words.ts';
import { cleanText, splitYear, yearIn } from './reading/text.ts';
import { labelsOf } from './reading/labels.ts';
import { defineSite } from './reading/define-site.ts';
import type { FoundMention } from './site.ts';

/** The language stands in front since August 2026: `/ko/contents/…`. */
const isTitle = (place: string): boolean =>
  /^(?:pedia\.)?watcha\.com\/(?:[a-z]{2}(?:-[A-Za-z]{2})?\/)?contents\/[^/]+\/?$/.test(place);

const isPedia = (page: Document): boolean => placeOfPage(page).startsWith('pedia.');

/** Where cards have the title; their own labels and pictures carry more than that. */
const CARD_TITLE = 'div[aria-hidden] > p';

function readLink(link: Element): FoundMention | null {
  if (!isTitle(placeOfLink(link))) return null;
  const words = link.querySelector(CARD_TITLE)?.textContent ?? labelsOf(link)[0];
  return foundMention(link, { ...splitYear(words), ids: {} });
}

/** Year and number of seasons stand below the heading, in a line that is known by its place alone. */
function factsBelow(page: Document): { year: number | null; kind: Mention['kind'] } {
  const line = page.querySelector('section > div + div > p > span > span')?.closest('p');
  const facts = [...(line?.querySelectorAll('span > span') ?? [])].map((each) =>
    cleanText(each.textContent),
  );
  return {
    year: yearIn(facts.find((fact) => /^\d{4}(?!\d)/.test(fact))),
    kind: facts.some((fact) => /^시즌 \d+개/.test(fact)) ? 'series' : null,
  };
}

/** Pedia's page title, "Title (2005) - 왓챠피디아": of use only while it names what the heading names. */
function yearInPageTitle(page: Document, title: string): number | null {
  const [, named] = /^(.*?\(\d{4}\)) - /.exec(cleanText(page.title)) ?? [];
  const { title: name, year } = splitYear(named);
  return sameWords(name, title) ? year : null;
}

function readHeading(heading: Element): FoundMention | null {
  const page = heading.ownerDocument;
  if (!isTitle(placeOfPage(page)) || page.querySelector('h1') !== heading) return null;
  const { title, year } = splitYear(heading.textContent);
  const original = isPedia(page) ? heading.nextElementSibling : null;
  const below = isPedia(page)
    ? { year: yearInPageTitle(page, title), kind: null }
    : factsBelow(page);
  return asSubject(
    foundMention(heading, {
      title,
      otherTitles: original?.matches('div') ? [cleanText(original.textContent)] : [],
      year: year ?? below.year,
      kind: below.kind,
      ids: {},
    }),
  );
}

export default defineSite({
  name: 'Watcha',
  kind: 'streaming',
  matches: ['https://watcha.com/*', 'https://pedia.watcha.com/*'],
  selector: 'a[href*="/contents/"], h1',
  attributes: ['href', 'aria-label', 'title', 'alt'],
  showsFilms: (address) => isTitle(placeOf(address)),
  read: (element) => (element.matches('a') ? readLink(element) : readHeading(element)),
});
