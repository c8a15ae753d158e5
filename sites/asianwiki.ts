/**
 * asianwiki.com, a MediaWiki. Films, series and people share one form of address and of page; a list of
 * facts on the page tells which it is.
 */
import { asSubject, foundMention } from './reading/mention.ts';
import { placeOfLink, placeOfPage } from './reading/place.ts';
import { sameWords } from './reading/same-words.ts';
import { wordsOfSlug } from './reading/slug.ts';
import { cleanText, splitYear, yearIn } from './reading/text.ts';
import { defineSite } from './reading/define-site.ts';
import type { FoundMention } from './site.ts';

/** The home page's row of new films; the row of new series has other names. */
const SLIDE = '#slidorion #slider .slide a';

/** The page's own facts, "Hangul" → "외출"; the key is in bold and may have its colon inside or behind. */
function factsOf(page: Document): Map<string, string> {
  const lines = [...page.querySelectorAll('#mw-content-text ul > li')].flatMap((line) => {
    const bold = line.querySelector(':scope > b');
    const name = cleanText(bold?.textContent).replace(/ ?:$/, '');
    const value = cleanText(line.textContent).slice(cleanText(bold?.textContent).length);
    return name ? [[name, cleanText(value.replace(/^ ?:/, ''))] as const] : [];
  });
  return new Map(lines.toReversed());
}

/** "Sunflower (Korean Movie)", "April Snow (2005)": what the wiki adds to tell pages apart. */
function parted(label: string): { title: string; year: number | null; remark: string } {
  const { title: whole, year } = splitYear(label);
  const [, title, remark] = /^(.+) \(([^()]*\b(?:Movie|Film|Drama)\b[^()]*)\)$/i.exec(whole) ?? [];
  return title && remark
    ? { title, year: year ?? yearIn(remark), remark }
    : { title: whole, year, remark: '' };
}

/** Where the page tells the title in languages and scripts. */
const OTHER_TITLES = ['Hangul', 'Revised romanization', 'Japanese', 'Romaji'];

/** What the page says of itself, "Drama", counts before what it is on: a film for television has a network. */
function isSeries(facts: Map<string, string>, remark: string): boolean {
  if (/drama/i.test(remark) || facts.has('Drama')) return true;
  return !facts.has('TV Movie') && (facts.has('Network') || facts.has('Episodes'));
}

/** A film has a director and a release; a person has neither. */
function readHeading(heading: Element): FoundMention | null {
  const page = heading.ownerDocument;
  if (!placeOfPage(page).startsWith('asianwiki.com/') || page.querySelector('h1') !== heading) {
    return null;
  }
  const facts = factsOf(page);
  const { title, year, remark } = parted(cleanText(heading.textContent));
  const kind = isSeries(facts, remark) ? 'series' : 'film';
  const isFilm = facts.has('Director') && (facts.has('Release Date') || facts.has('Runtime'));
  if (kind === 'film' && !isFilm) return null;
  return asSubject(
    foundMention(heading, {
      title,
      otherTitles: OTHER_TITLES.map((name) => facts.get(name) ?? ''),
      year: yearIn(facts.get('Release Date')) ?? year,
      directors: (facts.get('Director') ?? '').split(',').map(cleanText),
      kind,
      ids: {},
    }),
  );
}

/** A picture in the row of new films: its address has the title, and so has its description. */
function readSlide(link: Element): FoundMention | null {
  const slug = /^asianwiki\.com\/([^/:]+)$/.exec(placeOfLink(link))?.[1];
  if (!slug) return null;
  const { title, year, remark } = parted(wordsOfSlug(slug));
  if (/drama/i.test(remark)) return null;
  const described = parted(cleanText(link.querySelector('img')?.getAttribute('alt')));
  const named = sameWords(described.title, title) ? described : { title, year };
  return foundMention(link, { title: named.title, year: year ?? named.year, ids: {} });
}

export default defineSite({
  name: 'AsianWiki',
  kind: 'films',
  matches: ['https://asianwiki.com/*'],
  selector: `h1, ${SLIDE}`,
  attributes: ['href', 'alt'],
  read: (element) => (element.matches('a') ? readSlide(element) : readHeading(element)),
});
