/**
 * The Criterion Channel (a Vimeo OTT theme), its table of all films at films.criterionchannel.com, and
 * the shop at criterion.com.
 */
import { type Facts, foundMention } from './reading/mention.ts';
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

/** The tooltip of a card, elsewhere in the page: "Directed by John Ford • 1956 • United States". */
function factsInTooltip(card: Element): Partial<Facts> | null {
  const number = /\bcollection-item-(\d+)\b/.exec(card.className)?.[1];
  const tooltip = number ? card.ownerDocument.getElementById(`collection-tooltip-${number}`) : null;
  const [, directors, year] =
    /Directed by ([^•]+?) ?• ?(\d{4})\b/.exec(cleanText(tooltip?.textContent)) ?? [];
  return directors ? { directors: directorsIn(directors), year: yearIn(year) } : null;
}

/**
 * Films, series and collections share one card. What has directors is a film; what is marked as
 * anything but a single video and has none is left out.
 */
function readCard(card: Element): FoundMention | null {
  if (card.parentElement?.closest(CARD)) return null;
  const facts = factsInTooltip(card);
  const type = /\bitem-type-(\w+)/.exec(card.className)?.[1];
  if (!facts && type !== undefined && type !== 'video') return null;
  const title = wordsIn(card, '.browse-item-title strong');
  return foundMention(card.querySelector('.browse-item-card') ?? card, {
    ...facts,
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
    return element.matches(CARD) ? readCard(element) : readBySlug(element, titleAt);
  },
});
