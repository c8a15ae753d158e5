// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import {
  hasSavedPages,
  savedLetterboxdHtml,
  savedLetterboxdPages,
} from '../../e2e/driver/saved-pages.ts';
import { handMadeGrid } from '../../e2e/driver/gem-page.ts';
import letterboxd from '../letterboxd.ts';
import readGlance from './glance.ts';
import { POSTER_FACTS } from './poster.ts';
import lookout from './lookout.ts';
import scout from './scout.ts';

/** Finds what has one of the facts. It stands for the scout's XPath, of which happy-dom knows nothing. */
const WITH_FACTS = scout.facts
  .split('|')
  .map((path) => path.replace(/^\/\/\*\/@([\w-]+)$/, '[$1]'))
  .join();

/** What the scout's XPath gives. */
function factsAt(page: Document): string[] {
  return [...page.querySelectorAll(WITH_FACTS)].flatMap((poster) =>
    [...poster.attributes]
      .filter(({ name }) => (POSTER_FACTS as readonly string[]).includes(name))
      .map(({ value }) => value),
  );
}

/** Whether a browser brings the scout to that address; a star stands for anything, slashes too. */
function isFilmPage(address: string): boolean {
  const globs = letterboxd.filmPages ?? [];
  return globs.some((glob) => {
    const parts = glob.split('*').map((part) => part.replaceAll(/[.?+^${}()|[\]\\/]/g, '\\$&'));
    return new RegExp(`^${parts.join('.*')}$`).test(address);
  });
}

function open(html: string): Document {
  return new DOMParser().parseFromString(html.replaceAll(/<link\b[^>]*>/g, ''), 'text/html');
}

const lists = [
  handMadeGrid(),
  ...(hasSavedPages ? [savedLetterboxdHtml('2025-12_list_served.html')] : []),
];

it.each(lists)('says of each film what reading its poster says (list %#)', (html) => {
  const page = open(html);
  const read = [...page.querySelectorAll(letterboxd.selector)].map((element) =>
    letterboxd.read(element),
  );
  const glanced = readGlance(factsAt(page));
  expect(page.querySelector(scout.more)).toBeNull();
  expect(glanced?.length).toBeGreaterThan(30);
  expect(glanced).toEqual(
    read.map((found) => {
      const { letterboxdFilm: _number, ...ids } = found?.mention.ids ?? {};
      return { ...found?.mention, ids };
    }),
  );
});

it('reads the facts of a film in whichever order its poster has them', () => {
  const [address, name] = ['/film/paju/', 'Paju (2009)'];
  const film: unknown = expect.objectContaining({
    title: 'Paju',
    year: 2009,
    ids: { letterboxd: 'paju' },
  });
  expect(readGlance([address, name])).toEqual([film]);
  expect(readGlance([name, address, address, name])).toEqual([film, film]);
  expect(readGlance([])).toEqual([]);
});

it.each([
  ['an address of something else', '/film/paju/members/', 'Paju (2009)'],
  ['a year that stands elsewhere', '/film/paju/', 'Paju'],
  ['an address alone', '/film/paju/'],
  ['a name alone', 'Paju (2009)'],
  ['two addresses', '/film/paju/', '/film/possessed-2009/'],
  ['two names', 'Paju (2009)', 'Possessed (2009)'],
  ['facts that say nothing', '', ''],
])('leaves a page that has a poster with %s to the reader', (_what, ...facts) => {
  expect(readGlance(facts)).toBeNull();
  expect(readGlance(['/film/april-snow/', 'April Snow (2005)', ...facts])).toBeNull();
});

it.each([
  ['a link that names a film', '<a href="/film/paju/">Paju</a>'],
  ['a poster of the older kind', '<div class="film-poster" data-film-slug="paju"></div>'],
  ['a poster without facts', '<div data-item-slug="paju"></div>'],
  [
    'a poster without its address',
    '<div data-item-slug="paju" data-item-full-display-name="Paju (2009)"></div>',
  ],
  ['a poster without its name', '<div data-item-slug="paju" data-item-link="/film/paju/"></div>'],
  ['a director beside a poster', '<p class="film-metadata"><a href="/director/x/">X</a></p>'],
])('says of %s that there is more to read', (_what, html) => {
  expect(open(html).querySelector(scout.more)).not.toBeNull();
});

it('calls no scout where no film is named', () => {
  expect(open('<a href="/members/">Members</a>').querySelector(lookout.any)).toBeNull();
});

it.each([
  ['a poster', '<div data-item-slug="paju"></div>'],
  ['a link that names a film', '<a href="/film/paju/">Paju</a>'],
  ['a poster of the older kind', '<div class="film-poster" data-film-slug="paju"></div>'],
])('calls the scout to %s', (_what, html) => {
  expect(open(html).querySelector(lookout.any)).not.toBeNull();
});

it.skipIf(!hasSavedPages).each(savedLetterboxdPages())(
  'calls the scout to $file wherever there is something to read, or its address brings it',
  ({ file, as }) => {
    const page = open(savedLetterboxdHtml(file));
    const isWorthIt = page.querySelector(`${WITH_FACTS}, ${scout.more}`) !== null;
    const isCalled = page.querySelector(lookout.any) !== null;
    expect(isCalled || isFilmPage(as)).toBe(isWorthIt || isFilmPage(as));
  },
);

it.each(['paju/', 'paju', 'paju/?cast', 'paju/#reviews'])(
  'brings the scout to a film’s own page, at %s',
  (name) => {
    expect(isFilmPage(`https://letterboxd.com${scout.filmFolder}${name}`)).toBe(true);
  },
);
