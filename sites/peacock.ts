/**
 * peacocktv.com. A title's own page says its title in the page's name alone. How cards are marked up
 * nobody has described, so of them only links that say the title in their own address are read.
 */
import type { Mention } from '../film.ts';
import { frameOf, labelsOf } from './reading/labels.ts';
import { asSubject, foundMention } from './reading/mention.ts';
import { cleanText } from './reading/text.ts';
import { namedAmong } from './reading/slug.ts';
import { defineSite } from './reading/define-site.ts';
import type { FoundMention } from './site.ts';

const LINK = 'a[href*="/watch/asset/"]';

/** The large picture on a title's own page. */
const PICTURE = '[data-testid="immersive-image"]';

/** Where the title stands; the page's scripts change it when they show another. */
const NAME = 'head > title';

/** `/watch/asset/movies/…` or `/watch/asset/tv/…`, and words of which one may be the title. */
const OWN_PAGE = /\/watch\/asset\/([^?#]+)/;

function wordsOf(address: string): string[] {
  return OWN_PAGE.exec(address)?.[1]?.split('/') ?? [];
}

function kindOf([place]: string[]): Mention['kind'] {
  return place === 'movies' ? 'film' : place === 'tv' ? 'series' : null;
}

function readOwnPage(page: Document): FoundMention | null {
  const picture = page.querySelector(PICTURE);
  const words = wordsOf(page.URL);
  const title = /^(.+) - Peacock$/.exec(cleanText(page.title))?.[1];
  if (!picture || !words.length || !title) return null;
  return asSubject(foundMention(frameOf(picture), { title, ids: {}, kind: kindOf(words) }));
}

function readLink(link: Element): FoundMention | null {
  const words = wordsOf(link.getAttribute('href') ?? '');
  const kind = kindOf(words);
  const labels = labelsOf(link);
  const named = (kind ? words.slice(1) : words).flatMap((word) => namedAmong(labels, word) ?? []);
  return named[0] ? foundMention(link, { ...named[0], ids: {}, kind }) : null;
}

export default defineSite({
  name: 'Peacock',
  kind: 'streaming',
  matches: ['https://www.peacocktv.com/*'],
  selector: `${LINK}, ${PICTURE}, ${NAME}`,
  attributes: ['href', 'aria-label', 'title', 'alt'],
  showsFilms: ({ pathname }) => OWN_PAGE.test(pathname),
  read: (element) =>
    element.matches(LINK) ? readLink(element) : readOwnPage(element.ownerDocument),
});
