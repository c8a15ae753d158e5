/**
 * tving.com. Addresses hold codes that films, series and shows share; cards give no year.
 */
import { withoutEdition } from './reading/edition.ts';
import { foundMention } from './reading/mention.ts';
import { placeOf, placeOfLink, placeOfPage } from './reading/place.ts';
import { defineSite } from './reading/define-site.ts';
import type { FoundMention } from './site.ts';

const isTitle = (place: string): boolean => /^tving\.com\/contents\/[^/]+\/?$/.test(place);

/** Where cards have the title as text, which some show in place of a label on the picture. */
const CARD_TITLE = 'p.atom-text-wrapper, p.item__title';
const HEADING = 'article h1';

function readLink(link: Element): FoundMention | null {
  if (!isTitle(placeOfLink(link)) || link.querySelector(HEADING)) return null;
  const words =
    link.querySelector(CARD_TITLE)?.textContent ??
    link.querySelector('img[alt]')?.getAttribute('alt');
  return foundMention(link, { title: withoutEdition(words), ids: {} });
}

/** The large heading: on a title's own page its title, elsewhere that of a title put forward. */
function readHeading(heading: Element): FoundMention | null {
  const page = heading.ownerDocument;
  const words = heading.textContent.trim() || heading.querySelector('img')?.getAttribute('alt');
  const found = foundMention(heading, { title: withoutEdition(words), ids: {} });
  const isSubject = isTitle(placeOfPage(page)) && page.querySelector(HEADING) === heading;
  return found && isSubject ? { ...found, isSubject } : found;
}

export default defineSite({
  name: 'TVING',
  kind: 'streaming',
  matches: ['https://www.tving.com/*'],
  selector: `a[href*="/contents/"], ${HEADING}`,
  attributes: ['href', 'alt'],
  showsFilms: (address) => isTitle(placeOf(address)),
  read: (element) => (element.matches('a') ? readLink(element) : readHeading(element)),
});
