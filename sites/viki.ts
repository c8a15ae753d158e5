/**
 * viki.com. Addresses hold number and slug of a title and whether it is a film; class names are hashes.
 */
import { foundMention } from './reading/mention.ts';
import { placeOf, placeOfLink } from './reading/place.ts';
import { type TitleAt, readBySlug } from './reading/slug-site.ts';
import { cleanText } from './reading/text.ts';
import { defineSite } from './reading/define-site.ts';
import type { FoundMention } from './site.ts';

/** `/videos/` are single videos: episodes, trailers, and the film itself. */
const titleAt: TitleAt = (place) => {
  const [, section, slug] = /^viki\.com\/(movies|tv)\/\d+c-([^/]+)\/?$/.exec(place) ?? [];
  return slug ? { slug, kind: section === 'movies' ? 'film' : 'series', isSure: true } : null;
};

/** In the player: which film or series the video belongs to. */
const PLAYER_TITLE = '#channel-link > span';

function readPlayer(words: Element): FoundMention | null {
  const link = words.closest('a') ?? words.parentElement?.querySelector('a');
  return foundMention(words, {
    title: cleanText(words.textContent),
    kind: titleAt(placeOfLink(link))?.kind ?? null,
    ids: {},
  });
}

export default defineSite({
  name: 'Viki',
  kind: 'streaming',
  matches: ['https://www.viki.com/*'],
  selector: `a[href*="/movies/"], a[href*="/tv/"], h1, ${PLAYER_TITLE}`,
  attributes: ['href', 'aria-label', 'title', 'alt'],
  showsFilms: (address) => titleAt(placeOf(address)) !== null,
  read(element) {
    if (element.matches(PLAYER_TITLE)) return readPlayer(element);
    return element.id === 'channel-link' ? null : readBySlug(element, titleAt);
  },
});
