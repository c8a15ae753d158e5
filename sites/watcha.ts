/**
 * watcha.com, whose lists give no year, and Watcha Pedia at pedia.watcha.com, which has books and webtoons
 * too. Class names are hashes; addresses hold ids.
 */
import type { Mention } from '../film.ts';
import { agreed } from './reading/agreed.ts';
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

/** Pedia's line of facts: "2005 · 드라마 · 한국". */
const FACTS = /^\d{4}(?= ?[·・])/;

/** What stands below the heading on Pedia: the original title, which not every page has, and the facts. */
function linesBelow(heading: Element): { original: string[]; year: number | null } {
  const next = heading.nextElementSibling;
  const [first = '', second = ''] = [next, next?.nextElementSibling].map((line) =>
    line?.matches('div') ? cleanText(line.textContent) : '',
  );
  return FACTS.test(first)
    ? { original: [], year: yearIn(FACTS.exec(first)?.[0]) }
    : { original: [first], year: yearIn(FACTS.exec(second)?.[0]) };
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
  const lines = isPedia(page) ? linesBelow(heading) : null;
  const below = lines
    ? // The page's title may still be that of a namesake.
      { year: agreed([yearInPageTitle(page, title), lines.year]) ?? null, kind: null }
    : factsBelow(page);
  if (named.kind && below.kind && named.kind !== below.kind) return null;
  return asSubject(
    foundMention(heading, {
      title,
      otherTitles: lines?.original ?? [],
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
