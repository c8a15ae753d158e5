/**
 * tubitv.com. Most class names change with every release, those of its library of tiles do not;
 * addresses hold number and slug of a title, and whether it is a film.
 */
import { agreed } from './reading/agreed.ts';
import { labelsOf } from './reading/labels.ts';
import { foundMention } from './reading/mention.ts';
import { placeOf, placeOfLink } from './reading/place.ts';
import { namedAmong } from './reading/slug.ts';
import { type TitleAt, readBySlug } from './reading/slug-site.ts';
import { yearIn } from './reading/text.ts';
import { titleOfSlug } from './reading/title-page.ts';
import { defineSite } from './reading/define-site.ts';
import type { FoundMention } from './site.ts';

const LINK = 'a[href*="/movies/"], a[href*="/series/"]';

/** Picture, title and year of one title; picture and title may each be a link to it. */
const TILE = '.web-content-tile';

const TILE_YEAR = '.web-content-tile__year';

/** After the language, where one is chosen: `/es-mx/movies/…`. `/tv-shows/` are episodes: no titles. */
const TITLE = /^tubitv\.com\/(?:[a-z]{2}-[a-z]{2}\/)?(movies|series)\/\d+\/([^/]+)\/?$/;

const titleAt: TitleAt = (place) => {
  const [, section, slug] = TITLE.exec(place) ?? [];
  return slug ? { slug, kind: section === 'movies' ? 'film' : 'series', isSure: true } : null;
};

function readTile(tile: Element): FoundMention | null {
  const links = [...tile.querySelectorAll(LINK)];
  const address = titleAt(placeOfLink(links[0]));
  if (!address) return null;
  const { slug, kind } = address;
  const named = namedAmong(links.flatMap(labelsOf), slug, 'numbered') ?? titleOfSlug(slug);
  const year = agreed([named?.year, yearIn(tile.querySelector(TILE_YEAR)?.textContent)]);
  if (!named || year === undefined) return null;
  return foundMention(tile, { title: named.title, year, kind, ids: {} });
}

export default defineSite({
  name: 'Tubi',
  kind: 'streaming',
  matches: ['https://tubitv.com/*', 'https://www.tubitv.com/*'],
  selector: `${TILE}, ${LINK}, h1`,
  attributes: ['href', 'aria-label', 'title', 'alt'],
  showsFilms: (address) => titleAt(placeOf(address)) !== null,
  read(element) {
    if (element.matches(TILE)) return readTile(element);
    return element.closest(TILE) ? null : readBySlug(element, titleAt);
  },
});
