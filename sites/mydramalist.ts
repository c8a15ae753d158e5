/**
 * mydramalist.com: films, series and shows of East Asia under numbers and slugs, with the original
 * title, the kind and the year of each on its page.
 */
import type { Mention } from '../film.ts';
import { type Facts, asSubject, foundMention } from './reading/mention.ts';
import { placeOf, placeOfLink, placeOfPage } from './reading/place.ts';
import { statedFacts } from './reading/title-page.ts';
import { cleanText, splitYear, yearIn } from './reading/text.ts';
import { defineSite } from './reading/define-site.ts';
import type { FoundMention } from './site.ts';

/** `/<number>-<slug>`; people and lists have a folder in front. */
const isTitle = (place: string): boolean => /^mydramalist\.com\/\d+-[^/]+\/?$/.test(place);

const HEADING = 'h1.film-title';
const LINKS = ['a.title', '.title > a', 'td.title a', 'div.film-title > a'].join();

/** "Movie", "Korean Movie" and "Drama", "TV Show" as MyDramaList names them. */
const TYPE = /\b(?:Movie|Drama|TV Show|TV Series|Special)\b/;

/** A special, "Drama Special", may be either. */
function kindNamed(words: string): Mention['kind'] {
  if (/\bSpecial\b/.test(words)) return null;
  if (/\bMovie\b/.test(words)) return 'film';
  return TYPE.test(words) ? 'series' : null;
}

/** The line below the heading: "외출 ‧ Movie ‧ 2005". */
function factsInSubtitle(page: Document): Partial<Facts> {
  const parts = cleanText(page.querySelector('.film-subtitle')?.textContent).split(/ ?‧ ?/);
  const year = parts.length > 1 ? yearIn(parts.at(-1)) : null;
  const kind = kindNamed(parts.slice(1).join(' '));
  const native = parts[0] && !TYPE.test(parts[0]) && !yearIn(parts[0]) ? [parts[0]] : [];
  return { otherTitles: native, kind, ...(year ? { year } : {}) };
}

/** The values of one line of the page's list of facts, "Director: A, B". */
function inDetails(page: Document, label: string): string[] {
  const term = [...page.querySelectorAll('.show-detailsxss li b')].find(
    (each) => cleanText(each.textContent) === label,
  );
  const line = cleanText(term?.parentElement?.textContent).slice(label.length);
  return line.split(',').map(cleanText).filter(Boolean);
}

/** Who also wrote the film stands under a label of their own. */
const DIRECTOR_LABELS = ['Director:', 'Screenwriter & Director:'];

function readHeading(heading: Element): FoundMention | null {
  const page = heading.ownerDocument;
  if (!isTitle(placeOfPage(page))) return null;
  const words = heading.querySelector('a') ?? heading;
  const { title, year } = splitYear(heading.textContent);
  const stated = statedFacts(page, title);
  const below = factsInSubtitle(page);
  const directors = DIRECTOR_LABELS.flatMap((label) => inDetails(page, label));
  const ownYear = year ?? below.year;
  return asSubject(
    foundMention(words, {
      ids: {},
      ...stated,
      title,
      otherTitles: [
        ...(below.otherTitles ?? []),
        ...inDetails(page, 'Native Title:'),
        ...inDetails(page, 'Also Known As:'),
        ...(stated.otherTitles ?? []),
      ],
      ...(ownYear ? { year: ownYear, yearKind: 'release' } : {}),
      directors: directors.length ? directors : (stated.directors ?? []),
      kind: below.kind ?? stated.kind ?? null,
    }),
  );
}

/** In a person's works, and in members' lists in both of their forms. */
const YEAR_CELL = 'td.year, td.mdl-style-col-year';
const TYPE_CELL = 'td.mdl-style-col-type';
const EPISODE_COUNT = 'td.episodes, .episode-total, .num-total';

function factsInRow(row: Element): Partial<Facts> {
  const episodes = cleanText(row.querySelector(EPISODE_COUNT)?.textContent);
  const isSerial = /^\d/.test(episodes) && Number.parseInt(episodes, 10) > 1;
  const type = cleanText(row.querySelector(TYPE_CELL)?.textContent);
  return {
    year: yearIn(row.querySelector(YEAR_CELL)?.textContent),
    kind: kindNamed(type) ?? (isSerial ? 'series' : null),
  };
}

/** What stands beside a link: "Korean Movie - 2005" in results, cells in tables. */
function factsBeside(link: Element): Partial<Facts> {
  const row = link.closest('tr');
  if (row) return factsInRow(row);
  const box = link.closest('[id^="mdl-"]');
  const line = cleanText(box?.querySelector('.text-muted')?.textContent);
  return / - \d{4}\b/.test(line) ? { year: yearIn(line), kind: kindNamed(line) } : {};
}

function readLink(link: Element): FoundMention | null {
  if (!isTitle(placeOfLink(link))) return null;
  const named = splitYear(link.textContent);
  const beside = factsBeside(link);
  return foundMention(link, {
    ...beside,
    title: named.title,
    year: named.year ?? beside.year ?? null,
    ids: {},
  });
}

export default defineSite({
  name: 'MyDramaList',
  kind: 'films',
  matches: ['https://mydramalist.com/*', 'https://www.mydramalist.com/*'],
  selector: `${HEADING}, ${LINKS}`,
  attributes: ['href'],
  showsFilms: (address) => isTitle(placeOf(address)),
  read: (element) => (element.matches('a') ? readLink(element) : readHeading(element)),
});
