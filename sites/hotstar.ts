/**
 * hotstar.com (JioHotstar). The address of a card has the title as a slug. Pictures and tooltips of
 * a card may say it, or "New Release", or "S1 E4": what agrees with the address is the title.
 */
import { foundMention } from './reading/mention.ts';
import { pathOfPage } from './reading/place.ts';
import { namedAmong } from './reading/slug.ts';
import { cleanText, yearAlone } from './reading/text.ts';
import { type TitleAddress, readTitleHeading } from './reading/title-page.ts';
import { defineSite } from './reading/define-site.ts';
import type { FoundMention } from './site.ts';

const CARD = '[data-testid="tray-card-default"], [data-testid="tray-horizontal-card-hover"]';

/** The title in the site's own preview over a card. */
const PREVIEW_TITLE = '[data-testid="card-hover-title-cutout"]';

const HEADING = 'h1';

/** `/in/movies/april-snow/1260000001`; sport and news stand elsewhere. */
const TITLE_ADDRESS = /\/(movies|shows)\/([^/?#]+)\/\d+/;

function addressOf(address: string | null | undefined): TitleAddress | null {
  const [, place, slug] = TITLE_ADDRESS.exec(address ?? '') ?? [];
  return slug ? { kind: place === 'movies' ? 'film' : 'series', slug } : null;
}

/**
 * A label up to each of its commas, behind which it may say more: "April Snow, Movie, 2 hours left".
 * One with more parts than eight is a text.
 */
function beginningsOf(label: string): string[] {
  const parts = label.split(',', 8);
  return parts.map((_part, at) => cleanText(parts.slice(0, parts.length - at).join(',')));
}

/** What labels, pictures and tooltips in a card say. */
function labelsIn(card: Element): string[] {
  const named = card.querySelectorAll('[aria-label], [title], img[alt]');
  return [...named].flatMap((element) =>
    ['aria-label', 'title', 'alt'].flatMap((name) =>
      beginningsOf(element.getAttribute(name) ?? ''),
    ),
  );
}

function readCard(card: Element): FoundMention | null {
  if (card.parentElement?.closest(CARD)) return null;
  const address = addressOf(card.querySelector('a[href]')?.getAttribute('href'));
  const named = address && namedAmong(labelsIn(card), address.slug);
  return named && foundMention(card, { ...named, ids: {}, kind: address.kind });
}

/** The first of the preview's tags, before age and length: "2005". */
function yearInTags(preview: Element): number | null {
  const tags = preview.querySelector('[data-testid="card-hover-tags-container"]');
  return yearAlone(tags?.querySelector('[data-testid="textTag"]')?.textContent);
}

function readPreview(cutout: Element): FoundMention | null {
  const preview = cutout.closest('[data-testid="card-hover-container"]') ?? cutout;
  const title = cleanText(cutout.querySelector('img[alt]')?.getAttribute('alt'));
  const around = cutout.closest('[data-testid="tray-card-hover"]') ?? preview;
  const links = [...around.querySelectorAll('[href]')];
  const kind = links.map((link) => addressOf(link.getAttribute('href'))?.kind).find(Boolean);
  return foundMention(preview, { title, year: yearInTags(around), ids: {}, kind: kind ?? null });
}

export default defineSite({
  name: 'Hotstar',
  kind: 'streaming',
  matches: ['https://www.hotstar.com/*'],
  selector: `${CARD}, ${PREVIEW_TITLE}, ${HEADING}`,
  attributes: ['aria-label', 'title', 'alt', 'href'],
  showsFilms: ({ pathname }) =>
    /^(?:\/[a-z]{2})?\/(?:home|movies|shows)\/?$/.test(pathname) || TITLE_ADDRESS.test(pathname),
  read(element) {
    if (element.matches(CARD)) return readCard(element);
    if (element.matches(PREVIEW_TITLE)) return readPreview(element);
    return readTitleHeading(element, addressOf(pathOfPage(element.ownerDocument)));
  },
});
