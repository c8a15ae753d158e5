/**
 * tv.apple.com. Links to films and series carry Apple's own id and the title in their address.
 */
import { addressOf } from './apple-tv/address.ts';
import { readOwnName } from './apple-tv/own-page.ts';
import { labelsOf } from './reading/labels.ts';
import { foundMention } from './reading/mention.ts';
import { pathOfPage } from './reading/place.ts';
import { namedAmong } from './reading/slug.ts';
import { cleanText } from './reading/text.ts';
import { defineSite } from './reading/define-site.ts';
import type { FoundMention } from './site.ts';

const LINK = 'a[href*="/movie/"][href*="/umc."], a[href*="/show/"][href*="/umc."]';

/** The large picture of a title, at the top of a page. */
const LOGO = '[class^="content-logo"]';

const HEADING = 'h1';

/**
 * The title on cards whose picture is called nothing: said to screen readers alone, or, among what was
 * found by a search, beside other words.
 */
const TITLE_WORDS = '[data-testid="lockup"] .visually-hidden, .search-card .search-card-title';

/** Rows that show parts of titles, and what looks like a title and is none. */
const EXCLUDED = [
  '[aria-label^="Trailers"]',
  '[aria-label^="Episodes"]',
  '[aria-label^="Bonus Content"]',
  '[data-testid^="person-lockup"]',
  '[data-testid^="how-to-watch-card"]',
].join();

/**
 * What a link is called: by preference as its address has it, since "Play" and "Go to show" lead to
 * titles too; where the address spells it otherwise, as it does Japanese, it is what the picture or
 * the card says.
 */
function nameOf(link: Element, slug: string): { title: string; year: number | null } {
  const picture = link.querySelector('.artwork-component__contents[alt]')?.getAttribute('alt');
  const title = cleanText(picture) || cleanText(link.querySelector(TITLE_WORDS)?.textContent);
  return namedAmong(labelsOf(link), slug) ?? { title, year: null };
}

function readLink(link: Element): FoundMention | null {
  const address = addressOf(link.getAttribute('href'));
  if (!address || link.closest(EXCLUDED) || link.querySelector(EXCLUDED)) return null;
  return foundMention(link, { ...nameOf(link, address.slug), ids: {}, kind: address.kind });
}

/** Off a title's own page a logo is that of a title on display. */
function readLogo(logo: Element): FoundMention | null {
  const alt = (logo.matches('[alt]') ? logo : logo.querySelector('[alt]'))?.getAttribute('alt');
  return logo.closest('a') ? null : foundMention(logo, { title: cleanText(alt), ids: {} });
}

export default defineSite({
  name: 'Apple TV',
  kind: 'streaming',
  matches: ['https://tv.apple.com/*'],
  selector: `${LINK}, ${LOGO}, ${HEADING}`,
  attributes: ['aria-label', 'href', 'alt'],
  showsFilms: ({ pathname }) =>
    /^\/(?:[a-z]{2}\/?)?$/.test(pathname) || addressOf(pathname) !== null,
  read(element) {
    if (element.matches(LINK)) return readLink(element);
    const address = addressOf(pathOfPage(element.ownerDocument));
    if (address) return readOwnName(element, address);
    return element.matches(LOGO) ? readLogo(element) : null;
  },
});
