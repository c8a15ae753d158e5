/**
 * youtube.com: whole films among videos. The names of cards change about once a year; the forms of
 * today and those before are all read.
 */
import { foundMention } from './reading/mention.ts';
import { placeOf, placeOfPage } from './reading/place.ts';
import { cleanText, splitYear, yearIn } from './reading/text.ts';
import { defineSite } from './reading/define-site.ts';
import type { FoundMention } from './site.ts';
import { filmInTitle } from './youtube/video-title.ts';

/** Titles of videos on cards: until 2025, since then, since April 2026, and on phones. */
const CARD_TITLES = [
  '#video-title',
  '.yt-lockup-metadata-view-model-wiz__title',
  '.yt-lockup-metadata-view-model__title',
  '.ytLockupMetadataViewModelTitle',
  '.media-item-headline',
];
/** Cards of films that YouTube itself lends and sells. */
const FILM_CARD = 'ytd-movie-renderer, ytd-grid-movie-renderer, ytd-compact-movie-renderer';
const FILM_TITLE = '#movie-title';

/** Since 2026 their cards are those of videos, with this badge in English. */
const BADGE = 'yt-badge-view-model';
const FOR_SALE = /^Buy or rent$/;
/** The lines below a title; the first has genre and year, "Drama • 2005". */
const BELOW = '.ytContentMetadataViewModelMetadataText';
const HEADING = 'h1 yt-formatted-string';

/** Lists, channels and short videos have the same titles. */
const isVideo = (title: Element): boolean => {
  const link = title.closest('a') ?? title.querySelector('a');
  const address = link?.getAttribute('href');
  return !address || /^(?:https:\/\/(?:www|m)\.youtube\.com)?\/watch\?/.test(address);
};

/** The label of a title has its full text; what is shown may be cut. */
const wordsOf = (title: Element): string =>
  cleanText(title.getAttribute('title')) || cleanText(title.textContent);

function readFilmCard(title: Element): FoundMention | null {
  const facts = title.closest(FILM_CARD)?.querySelector('.grid-movie-renderer-metadata');
  const named = splitYear(wordsOf(title));
  return foundMention(title, {
    title: named.title,
    year: named.year ?? yearIn(facts?.textContent),
    kind: 'film',
    ids: {},
  });
}

/** Seasons of series are sold, too, and look the same. */
function readForSale(title: Element): FoundMention | null {
  const card = title.closest('yt-lockup-view-model');
  const badges = [...(card?.querySelectorAll(BADGE) ?? [])];
  if (!badges.some((badge) => FOR_SALE.test(cleanText(badge.textContent)))) return null;
  const named = splitYear(wordsOf(title));
  const below = /(?<!\d)\d{4}$/.exec(cleanText(card?.querySelector(BELOW)?.textContent))?.[0];
  return foundMention(title, { ...named, year: named.year ?? yearIn(below), ids: {} });
}

function readVideo(title: Element): FoundMention | null {
  const film = filmInTitle(wordsOf(title));
  return film && foundMention(title, { ...film, kind: 'film', ids: {} });
}

function readHeading(heading: Element): FoundMention | null {
  if (!placeOfPage(heading.ownerDocument).endsWith('youtube.com/watch')) return null;
  const found = readVideo(heading);
  return found && { ...found, isSubject: true };
}

/** The Korean Film Archive's channel, by name and by number. */
const ARCHIVE =
  /^(?:m\.)?youtube\.com\/(?:@KoreanFilm|channel\/UCvH6u_Qzn5RQdz9W198umDw)\/videos\/?$/i;

export default defineSite({
  name: 'YouTube',
  kind: 'streaming',
  filmParameters: ['v'],
  matches: ['https://www.youtube.com/*', 'https://m.youtube.com/*'],
  selector: [...CARD_TITLES, FILM_TITLE, HEADING].join(),
  attributes: ['href', 'title'],
  showsFilms: (address) => ARCHIVE.test(placeOf(address)),
  read(element) {
    if (element.matches(HEADING)) return readHeading(element);
    if (element.matches(FILM_TITLE) || element.closest(FILM_CARD)) return readFilmCard(element);
    return isVideo(element) ? (readForSale(element) ?? readVideo(element)) : null;
  },
});
