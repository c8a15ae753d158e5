/**
 * paramountplus.com. A card is a link whose tooltip is the title; its address says whether that is a
 * film or a series.
 */
import { foundMention } from './reading/mention.ts';
import { pathOfPage } from './reading/place.ts';
import { splitYear } from './reading/text.ts';
import { type TitleAddress, readTitleHeading } from './reading/title-page.ts';
import { defineSite } from './reading/define-site.ts';
import type { FoundMention } from './site.ts';

const CARD = 'a[href*="/movies/"][title], a[href*="/shows/"][title]';

const HEADING = 'h1';

/**
 * `/movies/april-snow/0AbC/`, `/movies/video/0AbC/april-snow/`, `/shows/sample/`. A word alone after
 * `/movies/` is a shelf, and what lies below a series is an episode.
 */
const FILM = /\/movies\/(?:video\/[^/?#]+\/([^/?#]+)|([^/?#]+)\/[^/?#]+)\/?(?:[?#]|$)/;
const SERIES = /\/shows\/([^/?#]+)\/?(?:[?#]|$)/;

function addressOf(address: string): TitleAddress | null {
  const film = FILM.exec(address);
  const slug = film?.[1] ?? film?.[2];
  if (slug) return { kind: 'film', slug };
  const series = SERIES.exec(address)?.[1];
  return series ? { kind: 'series', slug: series } : null;
}

function readCard(card: Element): FoundMention | null {
  const address = addressOf(card.getAttribute('href') ?? '');
  const facts = splitYear(card.getAttribute('title'));
  return address && foundMention(card, { ...facts, ids: {}, kind: address.kind });
}

export default defineSite({
  name: 'Paramount+',
  kind: 'streaming',
  matches: ['https://www.paramountplus.com/*'],
  selector: `${CARD}, ${HEADING}`,
  attributes: ['title', 'href'],
  showsFilms: ({ pathname }) =>
    /^(?:\/[a-z]{2})?\/(?:home|movies)\/?$/.test(pathname) || addressOf(pathname) !== null,
  read(element) {
    if (element.matches(CARD)) return readCard(element);
    return readTitleHeading(element, addressOf(pathOfPage(element.ownerDocument)));
  },
});
