/**
 * watcha.com, whose lists give no year, and Watcha Pedia at pedia.watcha.com, which has books and webtoons
 * too. Class names are hashes; addresses hold ids.
 */
import type { Mention } from '../film.ts';
import { asSubject, foundMention } from './reading/mention.ts';
import { placeOf, placeOfLink, placeOfPage } from './reading/place.ts';
import { sameWords } from './reading/same-words.ts';
import { cleanText, splitYear, yearIn } from './reading/text.ts';
import { defineSite } from './reading/define-site.ts';
import { titleAt } from './watcha/address.ts';
import { readCard } from './watcha/card.ts';
import type { FoundMention } from './site.ts';

const isPedia = (page: Document): boolean => placeOfPage(page).startsWith('pedia.');

function readLink(link: Element): FoundMention | null {
  const named = titleAt(placeOfLink(link));
  return named && readCard(link, named);
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
  const named = titleAt(placeOfPage(page));
  if (!named || page.querySelector('h1') !== heading) return null;
  const { title, year } = splitYear(heading.textContent);
  const original = isPedia(page) ? heading.nextElementSibling : null;
  const below = isPedia(page)
    ? { year: yearInPageTitle(page, title), kind: null }
    : factsBelow(page);
  if (named.kind && below.kind && named.kind !== below.kind) return null;
  return asSubject(
    foundMention(heading, {
      title,
      otherTitles: original?.matches('div') ? [cleanText(original.textContent)] : [],
      year: year ?? below.year,
      kind: named.kind ?? below.kind,
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
  showsFilms: (address) => titleAt(placeOf(address)) !== null,
  read: (element) => (element.matches('a') ? readLink(element) : readHeading(element)),
});
