/**
 * kocowa.com. Nothing is known of its cards; addresses have numbers and no words, and films, series
 * and shows share them, so the kind is unknown.
 */
import { asSubject, foundMention } from './reading/mention.ts';
import { placeOf, placeOfLink, placeOfPage } from './reading/place.ts';
import { cleanText, splitYear } from './reading/text.ts';
import { labelsOf } from './reading/labels.ts';
import { defineSite } from './reading/define-site.ts';
import type { FoundMention } from './site.ts';

const isTitle = (place: string): boolean =>
  /^kocowa\.com\/(?:[a-z]{2}(?:_[a-z]{2})?\/)?season\/\d+(?:\/[^/]*)?\/?$/i.test(place);

/** The title over the player; at a single episode, its series. */
const PLAYER_TITLE = '.vjs-dock-title';

function readHeading(heading: Element): FoundMention | null {
  const page = heading.ownerDocument;
  if (!isTitle(placeOfPage(page)) || page.querySelector('h1') !== heading) return null;
  return asSubject(foundMention(heading, { ...splitYear(heading.textContent), ids: {} }));
}

function readLink(link: Element): FoundMention | null {
  const [words] = labelsOf(link);
  return isTitle(placeOfLink(link)) && words !== undefined
    ? foundMention(link, { ...splitYear(words), ids: {} })
    : null;
}

export default defineSite({
  name: 'KOCOWA',
  kind: 'streaming',
  matches: ['https://www.kocowa.com/*'],
  selector: `a[href*="/season/"], h1, ${PLAYER_TITLE}`,
  attributes: ['href', 'aria-label', 'title', 'alt'],
  showsFilms: (address) => isTitle(placeOf(address)),
  read(element) {
    if (element.matches(PLAYER_TITLE)) {
      return foundMention(element, { title: cleanText(element.textContent), ids: {} });
    }
    return element.matches('a') ? readLink(element) : readHeading(element);
  },
});
