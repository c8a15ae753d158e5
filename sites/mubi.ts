/**
 * mubi.com. Its class names are hashes; addresses hold the slug of a film, and a film's own page its
 * whole record as state.
 */
import { namesIn } from './reading/json-ld.ts';
import { type Facts, asSubject, foundMention } from './reading/mention.ts';
import { placeOf, placeOfPage } from './reading/place.ts';
import { sameWords } from './reading/same-words.ts';
import { type TitleAt, readBySlug } from './reading/slug-site.ts';
import { inside, nextState } from './reading/state.ts';
import { cleanText, yearIn } from './reading/text.ts';
import { defineSite } from './reading/define-site.ts';
import type { FoundMention } from './site.ts';

/** MUBI keeps miniseries under `/films/` too, so the address does not tell the kind. */
const titleAt: TitleAt = (place) => {
  const slug = /^mubi\.com\/(?:[a-z]{2}\/){0,2}films\/([^/]+)\/?$/.exec(place)?.[1];
  return slug ? { slug, kind: null, isSure: true } : null;
};

const text = (value: unknown): string => (typeof value === 'string' ? cleanText(value) : '');

/**
 * The record of the film that the page was loaded for: null where that is not the one whose slug the
 * address now has, or, in a record without slug, not the one that the heading names.
 */
function recordOf(page: Document, slug: string, heading: string): Facts | null {
  const props = inside(nextState(page), 'props');
  const film =
    inside(props, 'initialProps', 'pageProps', 'initFilm') ??
    inside(props, 'pageProps', 'initFilm');
  const titles = [inside(film, 'title'), inside(film, 'original_title')].map(text);
  const ownSlug = inside(film, 'slug');
  const isThis = ownSlug ? ownSlug === slug : titles.some((title) => sameWords(title, heading));
  const [title = '', original = ''] = titles;
  if (!isThis || !title) return null;
  return {
    title,
    otherTitles: [original].filter((other) => other !== title),
    year: yearIn(String(inside(film, 'year'))),
    directors: namesIn(inside(film, 'directors')).map(cleanText),
    ids: {},
  };
}

function readHeading(heading: Element): FoundMention | null {
  const page = heading.ownerDocument;
  const slug = titleAt(placeOfPage(page))?.slug;
  if (!slug || page.querySelector('h1') !== heading) return null;
  const record = recordOf(page, slug, heading.textContent);
  return record ? asSubject(foundMention(heading, record)) : readBySlug(heading, titleAt);
}

export default defineSite({
  name: 'MUBI',
  kind: 'streaming',
  matches: ['https://mubi.com/*'],
  selector: 'a[href*="/films/"], h1',
  attributes: ['href', 'aria-label', 'title', 'alt'],
  showsFilms: (address) => titleAt(placeOf(address)) !== null,
  read: (element) => (element.matches('a') ? readBySlug(element, titleAt) : readHeading(element)),
});
