/**
 * disneyplus.com. A card is called by a sentence, in the language of the page, that has the title
 * somewhere and often the year.
 */
import type { Mention } from '../film.ts';
import { factsOf } from './disney-plus/label.ts';
import {
  EPISODE,
  PLAYING,
  TREATMENT,
  readPlaying,
  readPublicHeading,
  readTreatment,
} from './disney-plus/own-page.ts';
import { foundMention } from './reading/mention.ts';
import { pathOfPage } from './reading/place.ts';
import { cleanText } from './reading/text.ts';
import { defineSite } from './reading/define-site.ts';
import type { FoundMention } from './site.ts';

/** Cards; those of collections and brands lead to `/browse/page-…`. */
const CARD =
  'a[data-testid="set-item"]:not([href*="/browse/page"]), a[data-item-id][aria-label]:not([href*="/browse/page"])';

/** The large pictures that take turns at the top. */
const HERO = '[data-testid="hero-carousel-shelf-item"]';

/** The age that a card is for may be a picture, too: "12+", which its label says as well. */
const RATING = '[data-testid="set-item-rating"]';

/** What an episode's row in the list of a series has, and no other card. */
const EPISODE_ROW = '[data-testid^="standard-regular-list-item"]';

/** A title's own page. Elsewhere headings are no titles. */
const HEADING = 'h1';

const LOCALE = '(?:/[a-z]{2}(?:-[a-z0-9]{2,3})?)?';
const OWN_PAGE = new RegExp(`^${LOCALE}/browse/entity-`);
const SHELVES = new RegExp(`^${LOCALE}/(?:home|browse/(?:movies|series))/?$`);

/** An address, of the page or of a card, that leads to films alone or to series alone. */
function kindIn(address: string): Mention['kind'] {
  return /\/movies(?:\/|$)/.test(address)
    ? 'film'
    : /\/series(?:\/|$)/.test(address)
      ? 'series'
      : null;
}

/**
 * What stands below the card of something begun: time left or what to do, title, and of a series its
 * episode, each a line of its own in every language.
 */
function readBegun(card: Element): { title: string; kind: Mention['kind'] } | null {
  const wrapper = card.closest('[data-testid="cw-set-item-wrapper"]');
  const below = wrapper?.querySelector('[data-testid="cw-set-item-metadata"]');
  if (!below) return null;
  const lines = [...below.children].map((line) => cleanText(line.textContent)).filter(Boolean);
  const episode = lines.findIndex((line) => EPISODE.test(line));
  const title = lines[episode < 0 ? 1 : episode - 1];
  return title ? { title, kind: episode < 0 && lines.length < 3 ? null : 'series' } : null;
}

function readCard(card: Element): FoundMention | null {
  if (card.querySelector(EPISODE_ROW)) return null;
  const page = card.ownerDocument;
  const named = card.hasAttribute('aria-label') ? card : card.querySelector('[aria-label]');
  // In the hero an invitation stands within the label, which no rule could tell from a title.
  const prompt = cleanText(card.querySelector('[data-testid="hero-carousel-prompt"]')?.textContent);
  const label = cleanText(named?.getAttribute('aria-label'));
  const alts = [...card.querySelectorAll('img[alt]')]
    .filter((picture) => !picture.closest(RATING))
    .map((picture) => picture.getAttribute('alt'));
  const begun = readBegun(card);
  const facts = factsOf(
    prompt ? label.replace(` ${prompt}`, '') : label,
    begun ? [begun.title] : alts,
    page.documentElement.lang,
  );
  const kind = begun?.kind ?? kindIn(card.getAttribute('href') ?? '') ?? kindIn(pathOfPage(page));
  return facts && foundMention(card, { ...facts, kind: facts.kind ?? kind });
}

export default defineSite({
  name: 'Disney+',
  kind: 'streaming',
  matches: ['https://www.disneyplus.com/*'],
  selector: `${CARD}, ${HERO}, ${TREATMENT}, ${PLAYING}, ${HEADING}`,
  attributes: ['aria-label', 'alt', 'href'],
  showsFilms: ({ pathname }) => OWN_PAGE.test(pathname) || SHELVES.test(pathname),
  read(element) {
    if (element.matches(HERO)) return element.querySelector(CARD) ? null : readCard(element);
    if (element.matches(CARD)) return readCard(element);
    if (element.matches(PLAYING)) return readPlaying(element);
    if (element.matches(TREATMENT)) return readTreatment(element);
    return OWN_PAGE.test(pathOfPage(element.ownerDocument)) ? readPublicHeading(element) : null;
  },
});
