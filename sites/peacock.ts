/**
 * peacocktv.com. A title's own page says its title in the page's name alone. Cards say the title and
 * neither year nor kind; links may have it in their own address.
 */
import type { Mention } from '../film.ts';
import { frameOf, labelsOf } from './reading/labels.ts';
import { asSubject, foundMention } from './reading/mention.ts';
import { cleanText, splitYear } from './reading/text.ts';
import { namedAmong } from './reading/slug.ts';
import { defineSite } from './reading/define-site.ts';
import type { FoundMention } from './site.ts';

const LINK = 'a[href*="/watch/asset/"], a[href*="/watch-online/"]';

/** Cards of the pages without an account: links called by the title, or with its words. */
const TILE_LABEL = 'a[data-testid="tile-link"], a[data-testid="grid-tile"]';
/** Words of the title, without an account and with one. */
const TILE_WORDS = [
  '[data-testid="tile-link-wrapper"] [data-testid="tile-title"]',
  '[data-testid="collection-tile"] h4[data-testid="title"]',
  '[data-grid="recommendations"] h4[data-testid="title"]',
].join();
/** Cards in rows, with an account: a picture called by the title. */
const TILE_PICTURE = '[data-testid="rail-tile"] img[alt]';
const TILE = `${TILE_LABEL}, ${TILE_WORDS}, ${TILE_PICTURE}`;

/** Rows of what is on the air and of channels, some of which are called as films are. */
const NO_TITLES = /\b(?:Live|Channels|Brands)(?![a-z])/;

/** What was found by a search: titles, or clips under another tab. */
const FOUND = '[data-testid="search-results-grid"]';
const FOUND_TITLES = 'button[aria-label="Results"][data-testid$="active"]';

/** The large picture on a title's own page. */
const PICTURE = '[data-testid="immersive-image"]';

/** Where the title stands; the page's scripts change it when they show another. */
const NAME = 'head > title';

/**
 * `/watch/asset/movies/…` or `/watch/asset/tv/…`, and words of which one may be the title, with an id
 * behind it; without an account `/watch-online/movies/…`.
 */
const WORDS = /\/watch(?:\/asset|-online)\/([^?#]+)/;

function wordsOf(address: string): string[] {
  return WORDS.exec(address)?.[1]?.split('/') ?? [];
}

function kindOf([place]: string[]): Mention['kind'] {
  return place === 'movies' ? 'film' : place === 'tv' ? 'series' : null;
}

function readOwnPage(page: Document): FoundMention | null {
  const picture = page.querySelector(PICTURE);
  const words = wordsOf(page.URL);
  const title = /^(.+) - Peacock$/.exec(cleanText(page.title))?.[1];
  if (!picture || !words.length || !title) return null;
  return asSubject(foundMention(frameOf(picture), { title, ids: {}, kind: kindOf(words) }));
}

function readLink(link: Element): FoundMention | null {
  const words = wordsOf(link.getAttribute('href') ?? '');
  const kind = kindOf(words);
  const labels = labelsOf(link);
  // The last word is an id, or else the name of a shelf: `movies/horror`.
  const named = words.slice(kind ? 1 : 0, -1).flatMap((word) => namedAmong(labels, word) ?? []);
  return named[0] ? foundMention(link, { ...named[0], ids: {}, kind }) : null;
}

/** The name of the row around a card: the nearest above it. */
function rowOf(card: Element): string {
  for (let around = card.parentElement; around; around = around.parentElement) {
    const name = around.querySelector('[data-testid="rail-title"]');
    if (name) return cleanText(name.textContent);
  }
  return '';
}

function readTile(tile: Element): FoundMention | null {
  const isClip = tile.closest(FOUND) && !tile.ownerDocument.querySelector(FOUND_TITLES);
  const link = tile.parentElement?.closest(LINK);
  if (isClip || (link && readLink(link))) return null;
  if (tile.matches(TILE_PICTURE) && NO_TITLES.test(rowOf(tile))) return null;
  const label = ['aria-label', 'alt'].map((name) => tile.getAttribute(name)).find(Boolean);
  const words = label ?? (tile.matches(TILE_WORDS) ? tile.textContent : '');
  return foundMention(frameOf(tile), { ...splitYear(words), ids: {} });
}

export default defineSite({
  name: 'Peacock',
  kind: 'streaming',
  matches: ['https://www.peacocktv.com/*'],
  selector: `${LINK}, ${TILE}, ${PICTURE}, ${NAME}`,
  attributes: ['href', 'aria-label', 'title', 'alt'],
  showsFilms: ({ pathname }) => pathname.includes('/watch/asset/'),
  read(element) {
    if (element.matches(LINK)) {
      return readLink(element) ?? (element.matches(TILE) ? readTile(element) : null);
    }
    return element.matches(TILE) ? readTile(element) : readOwnPage(element.ownerDocument);
  },
});
