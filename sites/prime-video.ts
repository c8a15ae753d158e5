/**
 * Prime Video, on its own addresses and in Amazon's shops. Two layouts are about at a time, so each
 * card is asked for its title in every known place.
 */
import type { Mention } from '../film.ts';
import { factsOf } from './prime-video/label.ts';
import { frameOf } from './reading/labels.ts';
import { asSubject, foundMention } from './reading/mention.ts';
import { pathOfPage } from './reading/place.ts';
import { cleanText, yearIn } from './reading/text.ts';
import { defineSite } from './reading/define-site.ts';
import type { FoundMention } from './site.ts';

const CARD = [
  'article[data-card-title]',
  'article[data-testid*="-card"]',
  '[data-testid="card"]',
  '[data-testid$="carousel-card"]',
  '[data-testid$="hero-card"]',
].join();

/** The title in words or as a picture; the large cards on top of a page fill it, so there it is what is named. */
const TITLE_ART = '[data-testid="title-art"][aria-label]';
const HERO = '[data-testid$="hero-card"]';

/** The title on its own page, in either layout: words, or a picture of them. */
const OWN_TITLE = 'h1[data-testid="title-art"], [data-automation-id="title"]';

/** The picture on a title's own page; asked only where the title stands nowhere else. */
const OWN_PICTURE = 'img[data-testid="base-image"][alt]:not([alt=""])';

/** What series alone have on their own page, whose title may say nothing of seasons. */
const EPISODES = [
  '[data-testid="dp-season-selector"]',
  '[data-testid="btf-episodes-tab"]',
  '[data-automation-id^="ep-title-episode"]',
  '[id^="av-ep-episodes-"]',
].join();

const YEAR = '[data-automation-id="release-year-badge"]';

/** `/detail/0ABC/`, `/region/eu/detail/0ABC`, `/gp/video/detail/B00ABC`, `/-/de/Some-Title/video/detail/…` */
const OWN_PAGE = /\/detail\/[A-Z0-9.-]+/i;

/** Amazon's shops with a part for videos. */
const SHOPS = [
  'com',
  'ca',
  'com.au',
  'com.br',
  'com.mx',
  'co.jp',
  'co.uk',
  'de',
  'es',
  'fr',
  'in',
  'it',
  'nl',
];

/** Sport and channels stand among films; what is neither film nor series is not read. */
function kindOf(type: string): Mention['kind'] | undefined {
  if (type === '') return null;
  return /^tv/i.test(type) ? 'series' : /^movie/i.test(type) ? 'film' : undefined;
}

function labelOf(card: Element): string {
  const art = card.querySelector(TITLE_ART);
  const link = card.querySelector('a[aria-label]');
  const labels = [
    card.getAttribute('data-card-title'),
    ...[art, link].map((element) => element?.getAttribute('aria-label')),
  ];
  return labels.map(cleanText).find((label) => label !== '') ?? '';
}

function readCard(card: Element): FoundMention | null {
  if (card.parentElement?.closest(CARD)) return null;
  // One layout states title and type on the card itself, the other on an article inside it.
  const stated = card.matches('[data-card-title]')
    ? card
    : (card.querySelector('article[data-card-title]') ?? card);
  const kind = kindOf(stated.getAttribute('data-card-entity-type') ?? '');
  if (kind === undefined || !card.querySelector('a[href*="/detail/"]')) return null;
  const facts = factsOf(labelOf(stated));
  const place = card.matches(HERO) ? card.querySelector(TITLE_ART) : null;
  return foundMention(place ?? card, {
    ...facts,
    year: facts.year ?? yearIn(card.querySelector(YEAR)?.textContent),
    kind: facts.kind ?? kind,
  });
}

/** Where a title's own page names it; its large picture names it once more. */
function ownPlace(page: Document): Element | undefined {
  const places = [OWN_TITLE, OWN_PICTURE].flatMap((names) => [...page.querySelectorAll(names)]);
  return places.find((place) => !place.closest(CARD));
}

function readOwnTitle(place: Element): FoundMention | null {
  const page = place.ownerDocument;
  const picture = place.localName === 'img' ? place : place.querySelector('img[alt]');
  const facts = factsOf(cleanText(place.textContent) || picture?.getAttribute('alt'));
  const year = [...page.querySelectorAll(YEAR)].find((badge) => !badge.closest(CARD));
  return asSubject(
    foundMention(frameOf(place), {
      ...facts,
      year: facts.year ?? yearIn(year?.textContent),
      ...(page.querySelector(EPISODES) && { kind: 'series' }),
    }),
  );
}

function read(element: Element): FoundMention | null {
  if (element.matches(CARD)) return readCard(element);
  const page = element.ownerDocument;
  if (element.closest(CARD) || !OWN_PAGE.test(pathOfPage(page))) return null;
  return ownPlace(page) === element ? readOwnTitle(element) : null;
}

export default defineSite({
  name: 'Prime Video',
  kind: 'streaming',
  matches: [
    'https://www.primevideo.com/*',
    ...SHOPS.flatMap((shop) => [
      `https://www.amazon.${shop}/gp/video/*`,
      `https://www.amazon.${shop}/*/video/detail/*`,
    ]),
  ],
  selector: `${CARD}, ${OWN_TITLE}, ${OWN_PICTURE}`,
  attributes: ['data-card-title', 'data-card-entity-type', 'aria-label', 'alt', 'href'],
  showsFilms: ({ pathname }) =>
    OWN_PAGE.test(pathname) || /\/(?:storefront|movie|genre|categories)(?:\/|$)/.test(pathname),
  read,
});
