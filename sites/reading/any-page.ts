/**
 * Any page that no site file knows, read when somebody asks: what it declares in its JSON-LD and meta
 * tags, its links to Letterboxd, IMDb and TMDB, and titles with a year in links, headings, list items
 * and emphasis. No site of its own, so it has no addresses.
 */
import type { FilmIds } from '../../film.ts';
import { letterboxdIds, slugIn } from '../letterboxd/address.ts';
import type { FoundMention, Site } from '../site.ts';
import { imdbIn, tmdbIn } from './ids.ts';
import { type Facts, asSubject, foundMention } from './mention.ts';
import { metaContent } from './meta.ts';
import { cleanText, splitYear, yearIn } from './text.ts';
import { type Work, listedWorks, reviewedWorkOf, workOf } from './work.ts';

const HEADINGS = 'h1, h2, h3, h4';
const BLOCKS = `${HEADINGS}, li`;
const WORDS = 'a, em, i, cite, b, strong';

/** Longer words are prose that happens to end in a year. */
const LONGEST_LABEL = 120;

/** The number of an item, where it stands in the text. */
const NUMBER = /^\d{1,4}[.)] (?=\S)/;

/** A film's own id in an address of one of the databases; `{}` for any other address. */
function idsIn(address: string | null): FilmIds {
  if (!address || !/^https?:/.test(address)) return {};
  const slug = address.includes('//letterboxd.com/') ? slugIn(address) : null;
  return {
    ...(slug ? letterboxdIds(slug, null) : {}),
    ...imdbIn(address)?.ids,
    ...tmdbIn(address)?.ids,
  };
}

/** What JSON-LD says of a film. The date may be that of this page, of a shop or of a service. */
function factsOf({ titles, directors, serviceYear, sameAs, url, kind }: Work): Facts {
  const [title = '', ...otherTitles] = titles;
  const ids = Object.assign({}, ...[...sameAs, url].map(idsIn)) as FilmIds;
  const when = serviceYear === null ? {} : { year: serviceYear, yearKind: 'service' as const };
  return { title, otherTitles, directors, ids, kind, ...when };
}

/** What the page declares itself to be about; null where it declares no film. */
function subjectOf(page: Document): Facts | null {
  const work = workOf(page) ?? reviewedWorkOf(page);
  if (work) return factsOf(work);
  if (!/^(?:video\.)?movie$/.test(metaContent(page, 'og:type') ?? '')) return null;
  return { ...splitYear(metaContent(page, 'og:title')), ids: {}, kind: 'film' };
}

const withoutCase = (text: string): string => text.normalize('NFKC').toLowerCase();

/** The page's first heading, if it names the film that the page declares; its words may be more. */
function readHeading(heading: Element, subject: Facts | null): FoundMention | null {
  if (!subject || heading.ownerDocument.querySelector('h1') !== heading) return null;
  const words = withoutCase(cleanText(heading.textContent));
  const titles = [subject.title, ...(subject.otherTitles ?? [])];
  const isNamed = titles.some((title) => title && words.includes(withoutCase(title)));
  return isNamed ? asSubject(foundMention(heading, subject)) : null;
}

/** The year in brackets right behind an element: `<em>Paju</em> (2009)`. */
function yearBehind(element: Element): number | null {
  const behind = element.nextSibling?.nodeValue ?? '';
  return yearIn(/^\s?\((\d{4})\)/.exec(behind)?.[1]);
}

/** A title with its year: the element's whole text, or its text with the year right behind it. */
function labelOf(element: Element): { title: string; year: number } | null {
  const text = cleanText(element.textContent).replace(NUMBER, '');
  if (text.length > LONGEST_LABEL) return null;
  const { title, year } = splitYear(text);
  if (year !== null) return { title, year };
  const behind = element.matches(WORDS) ? yearBehind(element) : null;
  return title && behind !== null ? { title, year: behind } : null;
}

/** Whether the same words are read from an element around this one: a link around emphasis, say. */
function isInner(element: Element): boolean {
  const around = element.parentElement?.closest(WORDS);
  return around ? cleanText(around.textContent) === cleanText(element.textContent) : false;
}

function readWords(element: Element): FoundMention | null {
  if (isInner(element)) return null;
  const label = labelOf(element);
  return label && foundMention(element, { ...label, ids: {} });
}

/** A heading or list item that is a title and its year; what stands in it comes first. */
function readBlock(block: Element): FoundMention | null {
  if (block.querySelector('ul, ol, table')) return null;
  const label = labelOf(block);
  if (!label) return null;
  const words = [...block.querySelectorAll(WORDS)];
  return words.some((each) => labelOf(each)) ? null : foundMention(block, { ...label, ids: {} });
}

/** A link into a database, by its id; its words may be no title ("on IMDb"), and then say nothing. */
function readDatabaseLink(link: Element, ids: FilmIds): FoundMention | null {
  const picture = link.querySelector('img')?.getAttribute('alt');
  const { title, year } = splitYear(cleanText(link.textContent) || cleanText(picture));
  return foundMention(link, { title, year: year ?? yearBehind(link), ids });
}

/**
 * A reader for this page. What the page declares is read once, so make another when its address
 * changes.
 */
export function anyPage(page: Document): Site {
  const subject = subjectOf(page);
  const listed = new Map<string, Facts>();
  for (const work of listedWorks(page)) {
    if (work.url && URL.canParse(work.url, page.URL)) {
      listed.set(new URL(work.url, page.URL).href, factsOf(work));
    }
  }

  function readLink(link: HTMLAnchorElement): FoundMention | null {
    const ids = idsIn(link.href);
    if (Object.keys(ids).length > 0) return readDatabaseLink(link, ids);
    const facts = listed.get(link.href);
    // A link without words or picture is no place for a marker.
    if (facts && (cleanText(link.textContent) || link.querySelector('img'))) {
      return foundMention(link, facts);
    }
    return readWords(link);
  }

  return {
    name: new URL(page.URL).hostname,
    kind: 'films',
    matches: [],
    selector: `${BLOCKS}, ${WORDS}`,
    attributes: ['href'],
    read(element) {
      if (element.matches('a')) return readLink(element);
      if (element.matches(BLOCKS)) return readHeading(element, subject) ?? readBlock(element);
      return readWords(element);
    },
  };
}
