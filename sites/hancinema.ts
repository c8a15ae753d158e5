/**
 * hancinema.net. Only the form of a film's address is known, which has the title in it:
 * `/korean_movie_April_Snow.php`. Words and pictures count where they link there.
 */
import { placeOf } from './reading/place.ts';
import { type TitleAt, readBySlug } from './reading/slug-site.ts';
import { defineSite } from './reading/define-site.ts';

const titleAt: TitleAt = (place) => {
  const slug = /^hancinema\.net\/korean_movie_([^/]+)(?<!-shopping)\.php$/.exec(place)?.[1];
  if (!slug) return null;
  // What lies below a film has its kind behind the title; so may a title end, and then the words do too.
  return /-[a-z_]+$/.test(slug) ? { slug, kind: 'film' } : { slug, kind: 'film', isSure: true };
};

export default defineSite({
  name: 'HanCinema',
  kind: 'films',
  matches: ['https://www.hancinema.net/*'],
  selector: 'a[href*="korean_movie_"], h1',
  attributes: ['href', 'aria-label', 'title', 'alt'],
  showsFilms: (address) => titleAt(placeOf(address))?.isSure === true,
  read: (element) => readBySlug(element, titleAt),
});
