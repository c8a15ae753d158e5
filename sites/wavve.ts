/**
 * wavve.com. Its cards have plain class names, no address and no year; the page of a title is its
 * player.
 */
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

/** A programme has episodes: it is a series. */
const isProgramme = (page: Document): boolean =>
  /^https:\/\/www\.wavve\.com\/player\/vod\?(?:.*&)?programid=/.test(page.URL);

function readPlayer(words: Element): FoundMention | null {
  const page = words.ownerDocument;
  if (!placeOfPage(page).startsWith('wavve.com/player/')) return null;
  return asSubject(
    foundMention(words, {
      title: withoutEdition(words.textContent),
      year: releaseYear(page),
      kind: isProgramme(page) ? 'series' : null,
      ids: {},
    }),
  );
}

export default defineSite({
  name: 'Wavve',
  kind: 'streaming',
  matches: ['https://www.wavve.com/*'],
  selector: `${CARDS}, ${PLAYER_TITLE}`,
  attributes: [],
  read: (element) => (element.matches(PLAYER_TITLE) ? readPlayer(element) : readCard(element)),
});
