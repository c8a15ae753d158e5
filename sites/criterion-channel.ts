/**
 * The Criterion Channel (a Vimeo OTT theme), its table of all films at films.criterionchannel.com, and
 * the shop at criterion.com.
 */
import { type Facts, asSubject, foundMention } from './reading/mention.ts';
import { metaContent } from './reading/meta.ts';
import { placeOf } from './reading/place.ts';
import { type TitleAt, readBySlug } from './reading/slug-site.ts';
import { cleanText, yearIn } from './reading/text.ts';
import { defineSite } from './reading/define-site.ts';
import type { FoundMention } from './site.ts';

const CARD = 'li.js-collection-item, .browse-item-card';
const TABLE_ROW = 'tr.criterion-channel__tr';
const SHOP_ROW = 'tr.gridFilm';

const wordsIn = (place: ParentNode | null, selector: string): string =>
  cleanText(place?.querySelector(selector)?.textContent);

/** "Joel Coen and Ethan Coen", "A, B, and C". */
const directorsIn = (words: string): string[] => words.split(/, and |,| and /).map(cleanText);

/** A row of a table of films, with cells for each fact. */
function readRow(row: Element, cell: (name: string) => string): FoundMention | null {
  const title = row.querySelector(`${cell('title')} a`) ?? row.querySelector(cell('title'));
  return (
    title &&
    foundMention(title, {
      title: cleanText(title.textContent),
      year: yearIn(wordsIn(row, cell('year'))),
      directors: directorsIn(wordsIn(row, cell('director'))),
      ids: {},
    })
  );
}

interface Credits {
  directors: string[];
  year: number | null;
}

/** Director and year, with the country behind the year or, on some pages, before it. */
const CREDITS = /Directed by ([^•\n]+?)\s*•\s*(?:[^•\n\d]+•\s*)?(\d{4})(?![\da-z])/;

/** What words such as "Directed by John Ford • 1956 • United States" say. */
function creditsIn(words: string): Credits | null {
  const [, directors, year] = CREDITS.exec(words) ?? [];
  return directors ? { directors: directorsIn(directors), year: yearIn(year) } : null;
}

/** The tooltip of a card, elsewhere in the page. */
function creditsInTooltip(card: Element): Credits | null {
  const number = /\bcollection-item-(\d+)\b/.exec(card.className)?.[1];
  const tooltip = number ? card.ownerDocument.getElementById(`collection-tooltip-${number}`) : null;
  return creditsIn(cleanText(tooltip?.textContent));
}

/** What cards of films are marked as; so are those of extras, which have titles of their own. */
const FILM_TYPES = new Set(['movie', 'video']);

/**
 * Films, series and collections share one card. What has directors is a film; what is marked as
 * anything but a film or a single video and has none is left out.
 */
function readCard(card: Element): FoundMention | null {
  if (card.parentElement?.closest(CARD)) return null;
  const credits = creditsInTooltip(card);
  const type = /\bitem-type-(\w+)/.exec(card.className)?.[1];
  if (!credits && type !== undefined && !FILM_TYPES.has(type)) return null;
  const title = wordsIn(card, '.browse-item-title strong');
  return foundMention(card.querySelector('.browse-item-card') ?? card, {
    ...credits,
    title,
    ids: {},
  });
}

/** A collection's address looks as a film's does; so heading and slug must agree. */
const titleAt: TitleAt = (place) => {
  const slug =
    /^criterionchannel\.com\/([^/]+)\/?$/.exec(place)?.[1] ??
    /^criterion\.com\/films\/\d+-([^/]+)\/?$/.exec(place)?.[1];
  return slug && slug !== 'browse' && slug !== 'search' ? { slug, kind: null } : null;
};

/**
 * The heading of a title's own page, with what the page's description says. Descriptions name no title:
 * one of another year than the address has is of another page.
 */
function readHeading(heading: Element): FoundMention | null {
  const found = readBySlug(heading, titleAt);
  const description = metaContent(heading.ownerDocument, 'description') ?? '';
  // Some have the no-break space written out twice over.
  const credits = creditsIn(description.replaceAll('&nbsp;', ' '));
  if (!found || !credits) return found;
  const { year, yearKind } = found.mention;
  if (year !== null && yearKind === 'release' && year !== credits.year) return found;
  const withCredits: Facts = { ...found.mention, ...credits, yearKind: 'release' };
  return asSubject(foundMention(heading, withCredits));
}

export default defineSite({
  name: 'Criterion Channel',
  kind: 'streaming',
  matches: [
    'https://www.criterionchannel.com/*',
    'https://films.criterionchannel.com/*',
    'https://www.criterion.com/*',
  ],
  selector: `${CARD}, ${TABLE_ROW}, ${SHOP_ROW}, h1`,
  attributes: ['href'],
  showsFilms: (address) => placeOf(address) === 'films.criterionchannel.com/',
  read(element) {
    if (element.matches(TABLE_ROW)) {
      return readRow(element, (name) => `.criterion-channel__td--${name}`);
    }
    if (element.matches(SHOP_ROW)) return readRow(element, (name) => `.g-${name}`);
    return element.matches(CARD) ? readCard(element) : readHeading(element);
  },
});
