/**
 * watch.plex.tv, whose addresses hold slugs, and the app at app.plex.tv, where a title is known by
 * the test id of its link alone.
 */
import { foundMention } from './reading/mention.ts';
import { placeOf } from './reading/place.ts';
import { type TitleAt, readBySlug } from './reading/slug-site.ts';
import { splitYear } from './reading/text.ts';
import { defineSite } from './reading/define-site.ts';

/** The country may stand in front: `/gb/movie/…`. What lies below a show is an episode. */
const titleAt: TitleAt = (place) => {
  const [, section, slug] =
    /^watch\.plex\.tv\/(?:[a-z]{2}(?:-[a-z]{2})?\/)?(movie|show)\/([^/]+)\/?$/i.exec(place) ?? [];
  return slug ? { slug, kind: section === 'movie' ? 'film' : 'series', isSure: true } : null;
};

/** In the app; it may also name a series or an episode, and nothing at it tells. */
const APP_TITLE = '[data-testid="metadataTitleLink"]';

export default defineSite({
  name: 'Plex',
  kind: 'streaming',
  matches: ['https://watch.plex.tv/*', 'https://app.plex.tv/*'],
  selector: `a[href*="/movie/"], a[href*="/show/"], h1, ${APP_TITLE}`,
  attributes: ['href', 'aria-label', 'title', 'alt'],
  showsFilms: (address) => titleAt(placeOf(address)) !== null,
  read(element) {
    if (element.matches(APP_TITLE)) {
      return foundMention(element, { ...splitYear(element.textContent), ids: {} });
    }
    return readBySlug(element, titleAt);
  },
});
