/**
 * kmdb.or.kr, the Korean Film Archive's database. A film's page has Korean and English title, the year
 * of production and the director; its address the archive's own number.
 */
import { type Facts, asSubject, foundMention } from './reading/mention.ts';
import { placeOf, placeOfLink, placeOfPage } from './reading/place.ts';
import { cleanText, splitYear, yearAlone, yearIn } from './reading/text.ts';
import { labelsOf } from './reading/labels.ts';
import { defineSite } from './reading/define-site.ts';
import type { FoundMention } from './site.ts';

/** K is a Korean film, F a foreign one; what lies below the number is a part of what is known of it. */
const isFilm = (place: string): boolean =>
  /^kmdb\.or\.kr\/db\/kor\/detail\/movie\/[KF]\/\d{5}\/?$/.test(place);

const HEADING = '.na1';

/** "April Snow(Oechul)ㆍ2005": English title, how the Korean one is romanised, and the year. */
function factsBelow(page: Document): { titles: string[]; year: number | null } {
  const words = cleanText(page.querySelector('.na2')?.textContent);
  const [, label = words, figures] = /^(.*?)(?: ?[ㆍ·] ?| )(\d{4})\b(?!.*\d{4})/.exec(words) ?? [];
  const [, english, romanised] = /^(.+?) ?\(([^()]+)\)$/.exec(label) ?? [];
  return {
    titles: (english ? [english, romanised] : [label]).map(cleanText),
    year: yearIn(figures),
  };
}

/** Those behind 감독 (director) in the first list of facts. */
function directorsIn(page: Document): string[] {
  const label = [...(page.querySelector('.desc > dl')?.children ?? [])].find(
    (term) => cleanText(term.textContent) === '감독',
  );
  const names = label?.nextElementSibling;
  const links = [...(names?.querySelectorAll('a') ?? [])].map((link) => link.textContent);
  return (links.length ? links : (names?.textContent.split(',') ?? [])).map(cleanText);
}

function readHeading(heading: Element): FoundMention | null {
  const page = heading.ownerDocument;
  if (!isFilm(placeOfPage(page)) || page.querySelector(HEADING) !== heading) return null;
  const { titles, year } = factsBelow(page);
  return asSubject(
    foundMention(heading, {
      title: cleanText(heading.textContent),
      otherTitles: titles,
      year,
      directors: directorsIn(page),
      kind: 'film',
      ids: {},
    }),
  );
}

/** The archive's own lists, whose columns are known. */
const isList = (place: string): boolean => place.startsWith('kmdb.or.kr/db/list/detail/');

/** Director and year of production beside a title in a list; no director where no year comes next. */
function factsBeside(link: Element): Pick<Facts, 'year' | 'directors'> {
  const isListed = isList(placeOfPage(link.ownerDocument)) && link.matches('td.title a');
  const row = isListed ? link.closest('tr') : null;
  const [names = '', figures] = [...(row?.querySelectorAll('td.fcGray1') ?? [])].map((cell) =>
    cleanText(cell.textContent),
  );
  const year = yearAlone(figures);
  return year === null ? {} : { year, directors: names.split(',').map(cleanText) };
}

function readLink(link: Element): FoundMention | null {
  const [words] = labelsOf(link);
  if (!isFilm(placeOfLink(link)) || words === undefined || link.closest(HEADING)) return null;
  return foundMention(link, { ...splitYear(words), ...factsBeside(link), kind: 'film', ids: {} });
}

export default defineSite({
  name: 'KMDb',
  kind: 'films',
  matches: ['https://www.kmdb.or.kr/*'],
  selector: `${HEADING}, a[href*="/detail/movie/"]`,
  attributes: ['href', 'title', 'alt'],
  showsFilms: (address) => isFilm(placeOf(address)),
  read: (element) => (element.matches(HEADING) ? readHeading(element) : readLink(element)),
});
