/**
 * hancinema.net. A film's address has the title in it: `/korean_movie_April_Snow.php`. Words and
 * pictures count where they link there; lists and title pages say more in microdata.
 */
import { agreed } from './reading/agreed.ts';
import { asSubject, foundMention } from './reading/mention.ts';
import { placeOf, placeOfLink } from './reading/place.ts';
import { namedBySlug } from './reading/slug.ts';
import { type TitleAt, readBySlug } from './reading/slug-site.ts';
import { cleanText, textOf, yearIn } from './reading/text.ts';
import type { TitleAddress } from './reading/title-page.ts';
import { defineSite } from './reading/define-site.ts';
import type { FoundMention } from './site.ts';

const titleAt: TitleAt = (place) => {
  const slug = /^hancinema\.net\/korean_movie_([^/]+)(?<!-shopping)\.php$/.exec(place)?.[1];
  if (!slug) return null;
  // What lies below a film has its kind behind the title; so may a title end, and then the words do too.
  return /-[a-z_]+$/.test(slug) ? { slug, kind: 'film' } : { slug, kind: 'film', isSure: true };
};

/** The year that a text begins with: "2005", "2005/09/08", "2024~2025". */
const yearBefore = (text: string): number | null =>
  yearIn(/^\d{4}(?!\d)/.exec(cleanText(text))?.[0]);

/** The one year that these elements begin with; null where they give several. */
const yearAmong = (elements: Iterable<Element>): number | null =>
  agreed([...elements].map((each) => yearBefore(each.textContent))) ?? null;

/** A list's words: `<a>April Snow <span>외출</span></a>`, above them the poster, below kind and year. */
function readListed(link: Element, { slug }: TitleAddress): FoundMention | null {
  const named = namedBySlug(textOf(link, 'span'), slug, 'numbered');
  const years = link.parentElement?.querySelectorAll(
    ':scope > p:first-of-type > a, [itemprop="datePublished"]',
  );
  return (
    named &&
    foundMention(link, {
      title: named.title,
      otherTitles: [cleanText(link.querySelector('span')?.textContent)],
      year: named.year ?? yearAmong(years ?? []),
      kind: 'film',
      ids: {},
    })
  );
}

/** Around the heading: "외출 | Oechul" below it, director and date of release above the synopsis. */
function readHeading(heading: Element): FoundMention | null {
  const found = readBySlug(heading, titleAt);
  const work = heading.closest('.work_info');
  if (!found || !work) return found;
  const { mention } = found;
  const directors = [...work.querySelectorAll('.synopsis a[itemprop="director"]')];
  const released = yearAmong(work.querySelectorAll('.synopsis [itemprop="datePublished"]'));
  const isDated = mention.year !== null && mention.yearKind === 'release';
  return asSubject(
    foundMention(heading, {
      ...mention,
      otherTitles: [
        ...cleanText(work.querySelector('h3')?.textContent).split(/ ?\| ?/),
        ...mention.otherTitles,
      ],
      directors: directors.length
        ? directors.map((each) => cleanText(each.textContent))
        : mention.directors,
      ...(released !== null && !isDated && { year: released, yearKind: 'release' }),
    }),
  );
}

function readLink(link: Element): FoundMention | null {
  const address = link.matches('.work_info_short > a') ? titleAt(placeOfLink(link)) : null;
  return (address && readListed(link, address)) ?? readBySlug(link, titleAt);
}

export default defineSite({
  name: 'HanCinema',
  kind: 'films',
  matches: ['https://www.hancinema.net/*'],
  selector: 'a[href*="korean_movie_"], h1',
  attributes: ['href', 'aria-label', 'title', 'alt'],
  showsFilms: (address) => titleAt(placeOf(address))?.isSure === true,
  read: (element) => (element.matches('a') ? readLink(element) : readHeading(element)),
});
