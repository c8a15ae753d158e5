/**
 * tving.com. Addresses hold a code, of which the letter says what it is of; cards give no year.
 */
import type { Mention } from '../film.ts';
import { withoutEdition } from './reading/edition.ts';
import { asSubject, foundMention } from './reading/mention.ts';
import { placeOf, placeOfLink, placeOfPage } from './reading/place.ts';
import { defineSite } from './reading/define-site.ts';
import type { FoundMention } from './site.ts';

/** M is a film, P a programme, which has episodes; one of these (E) is no title. */
const TITLE = /^tving\.com\/contents\/([MP])\d+\/?$/;

/** @returns null where the place is no title's. */
function kindAt(place: string): Mention['kind'] {
  const letter = TITLE.exec(place)?.[1];
  return letter ? (letter === 'M' ? 'film' : 'series') : null;
}

/** Where cards have the title as text, which some show in place of a label on the picture. */
const CARD_TITLE = 'p.atom-text-wrapper, p.item__title';
const HEADING = 'article h1';

function readLink(link: Element): FoundMention | null {
  const kind = kindAt(placeOfLink(link));
  if (!kind || link.querySelector(HEADING)) return null;
  const words =
    link.querySelector(CARD_TITLE)?.textContent ??
    link.querySelector('img[alt]')?.getAttribute('alt');
  return foundMention(link, { title: withoutEdition(words), ids: {}, kind });
}

/** Where the title of a heading has its own page: where its link leads, or here. */
function placeOfHeading(heading: Element): string {
  const page = heading.ownerDocument;
  const link = heading.closest('a');
  if (link) return placeOfLink(link);
  return page.querySelector(HEADING) === heading ? placeOfPage(page) : '';
}

/** The large heading: on a title's own page its title, elsewhere that of a title put forward. */
function readHeading(heading: Element): FoundMention | null {
  const place = placeOfHeading(heading);
  const kind = kindAt(place);
  if (!kind && place.startsWith('tving.com/contents/')) return null;
  const words = heading.textContent.trim() || heading.querySelector('img')?.getAttribute('alt');
  const found = foundMention(heading, { title: withoutEdition(words), ids: {}, kind });
  return kind && !heading.closest('a') ? asSubject(found) : found;
}

export default defineSite({
  name: 'TVING',
  kind: 'streaming',
  matches: ['https://www.tving.com/*'],
  selector: `a[href*="/contents/"], ${HEADING}`,
  attributes: ['href', 'alt'],
  showsFilms: (address) => kindAt(placeOf(address)) !== null,
  read: (element) => (element.matches('a') ? readLink(element) : readHeading(element)),
});
