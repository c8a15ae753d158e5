/**
 * hulu.com. Addresses have the title before an id. How cards are marked up nobody has described, so
 * of them only links that say their own title are read.
 */
import { pathOfPage } from './reading/place.ts';
import { readSlugLink } from './reading/slug-site.ts';
import { type TitleAddress, readTitleHeading } from './reading/title-page.ts';
import { defineSite } from './reading/define-site.ts';

const LINK = 'a[href*="/movie/"], a[href*="/series/"]';

/** The title on its own page. */
const HEADING = '.Masthead__title';

/** `/movie/april-snow-00000000-0000-4000-8000-000000000000` */
const TITLE_ADDRESS =
  /\/(movie|series)\/([^/?#]+)-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/;

function addressOf(address: string | null): TitleAddress | null {
  const [, place, slug] = TITLE_ADDRESS.exec(address ?? '') ?? [];
  return slug ? { kind: place === 'movie' ? 'film' : 'series', slug } : null;
}

export default defineSite({
  name: 'Hulu',
  kind: 'streaming',
  matches: ['https://www.hulu.com/*'],
  selector: `${LINK}, ${HEADING}`,
  attributes: ['href', 'aria-label', 'title', 'alt'],
  showsFilms: ({ pathname }) => addressOf(pathname) !== null,
  read(element) {
    return element.matches(LINK)
      ? readSlugLink(element, addressOf(element.getAttribute('href')))
      : readTitleHeading(element, addressOf(pathOfPage(element.ownerDocument)));
  },
});
