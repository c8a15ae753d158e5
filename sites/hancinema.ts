/**
 * hancinema.net. Only the form of a film's address is known, which has the title in it:
 * `/korean_movie_April_Snow.php`. Words and pictures count where they link there.
 */
import { placeOf } from './reading/place.ts';
import { type TitleAt, readBySlug } from './reading/slug-site.ts';
import { defineSite } from './reading/define-site.ts';

const titleAt: TitleAt = (place) => {
  const slug = /^hancinema\.net\/korean_movie_([^/]+)\.php$/.exec(place)?.[1];
  return slug ? { slug, kind: 'film', isSure: true } : null;
};

export default defineSite({
  name: 'HanCinema',
  kind: 'films',
  matches: ['https://www.hancinema.net/*'],
  selector: 'a[href*="korean_movie_"], h1',
  attributes: ['href', 'aria-label', 'title', 'alt'],
  showsFilms: (address) => titleAt(placeOf(address)) !== null,
  read: (element) => readBySlug(element, titleAt),
});
