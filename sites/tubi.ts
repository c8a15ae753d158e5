/**
 * tubitv.com. Class names change with every release; addresses hold number and slug of a title, and
 * whether it is a film.
 */
import { placeOf } from './reading/place.ts';
import { type TitleAt, readBySlug } from './reading/slug-site.ts';
import { defineSite } from './reading/define-site.ts';

/** `/tv-shows/` are episodes: no titles of their own. */
const titleAt: TitleAt = (place) => {
  const [, section, slug] = /^tubitv\.com\/(movies|series)\/\d+\/([^/]+)\/?$/.exec(place) ?? [];
  return slug ? { slug, kind: section === 'movies' ? 'film' : 'series', isSure: true } : null;
};

export default defineSite({
  name: 'Tubi',
  kind: 'streaming',
  matches: ['https://tubitv.com/*', 'https://www.tubitv.com/*'],
  selector: 'a[href*="/movies/"], a[href*="/series/"], h1',
  attributes: ['href', 'aria-label', 'title', 'alt'],
  showsFilms: (address) => titleAt(placeOf(address)) !== null,
  read: (element) => readBySlug(element, titleAt),
});
