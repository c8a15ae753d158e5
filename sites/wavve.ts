/**
 * wavve.com. Its cards have plain class names, no address and no year; the page of a title is its
 * player.
 */
import type { Mention } from '../film.ts';
import { withoutEdition } from './reading/edition.ts';
import { asSubject, foundMention } from './reading/mention.ts';
import { placeOfPage } from './reading/place.ts';
import { cleanText, yearIn } from './reading/text.ts';
import { defineSite } from './reading/define-site.ts';
import type { FoundMention } from './site.ts';

/** A card in a row that slides, or in the list that a search or genre gives. */
const CARDS = ['.swiper-wrapper', 'ul > li']
  .flatMap((place) => [`${place} div.portrait`, `${place} div.landscape`])
  .join();
const CARD_TITLES = ['strong.con-tit', 'span.title1', 'span.alt-text'];
const PLAYER_TITLE = 'h1 > em';

function readCard(card: Element): FoundMention | null {
  const titles = CARD_TITLES.map((selector) =>
    withoutEdition(card.querySelector(selector)?.textContent),
  );
  return foundMention(card, { title: titles.find((title) => title) ?? '', ids: {} });
}

/** The year behind "개봉연도", in the table of details or a list of terms. */
function releaseYear(page: Document): number | null {
  const labels = [...page.querySelectorAll('table.detail-info-table th, dt')];
  const label = labels.find((each) => /^개봉연도 ?:?$/.test(cleanText(each.textContent)));
  return yearIn(label?.nextElementSibling?.textContent);
}

/**
 * A film has a player of its own; another has programmes, be they named by themselves or by an episode.
 * What is on a channel now is no title.
 */
function kindAt(place: string): Mention['kind'] {
  const player = /^wavve\.com\/player\/(movie|vod)\/?$/.exec(place)?.[1];
  return player ? (player === 'movie' ? 'film' : 'series') : null;
}

function readPlayer(words: Element): FoundMention | null {
  const page = words.ownerDocument;
  const kind = kindAt(placeOfPage(page));
  if (!kind) return null;
  const title = withoutEdition(words.textContent);
  return asSubject(foundMention(words, { title, year: releaseYear(page), kind, ids: {} }));
}

export default defineSite({
  name: 'Wavve',
  kind: 'streaming',
  matches: ['https://www.wavve.com/*'],
  selector: `${CARDS}, ${PLAYER_TITLE}`,
  attributes: [],
  read: (element) => (element.matches(PLAYER_TITLE) ? readPlayer(element) : readCard(element)),
});
