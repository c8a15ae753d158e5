// @vitest-environment happy-dom
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Mention } from '../film.ts';
import letterboxd from './letterboxd.ts';
import type { FoundMention } from './site.ts';

const OWN_PAGES = join(import.meta.dirname, '../e2e/pages/letterboxd');
const SAVED_PAGES = join(import.meta.dirname, '../../shared/pages/letterboxd');

interface Film {
  slug: string;
  title: string;
  year: number | null;
}

/** Style sheets go: happy-dom would complain of each that it does not load them. */
const load = (folder: string, name: string): Document =>
  new DOMParser().parseFromString(
    readFileSync(join(folder, name), 'utf8').replaceAll(/<link\b[^>]*>/g, ''),
    'text/html',
  );

const readAll = (root: ParentNode): FoundMention[] =>
  [...root.querySelectorAll(letterboxd.selector)]
    .map((element) => letterboxd.read(element))
    .filter((found) => found !== null);

const mentionsIn = (root: ParentNode): Mention[] => readAll(root).map(({ mention }) => mention);

describe('pages made by hand', () => {
  it('are read the same whether posters are filled or not', () => {
    const [served, filled] = ['user-films-served.html', 'user-films-hydrated.html'].map((name) =>
      mentionsIn(load(OWN_PAGES, name)),
    );
    expect(filled).toEqual(served);
  });

  it('are read when rows arrive late', () => {
    const rows = load(OWN_PAGES, 'activity.html').querySelectorAll('.activity-row');
    const page = load(OWN_PAGES, 'members-no-films.html');
    const late = [...rows].flatMap((row) =>
      mentionsIn(page.body.appendChild(page.importNode(row, true))),
    );
    expect(late).toEqual(mentionsIn(load(OWN_PAGES, 'activity.html')));
    expect(late).toHaveLength(6);
  });
});

describe('odd elements', () => {
  const read = (html: string): FoundMention | null => {
    const page = new DOMParser().parseFromString(html, 'text/html');
    const element = page.querySelector(letterboxd.selector);
    return element && letterboxd.read(element);
  };

  it.each([
    [
      'a poster of something else',
      '<div data-item-slug="x" data-item-name="X" data-item-link="/list/x/">',
    ],
    ['a poster without a name', '<div data-item-slug="paju"></div>'],
    ['page text taken for a title', `<div data-item-slug="x" data-item-name="${'x'.repeat(301)}">`],
    ['a link without words', '<a href="/film/paju/"><img alt="Paju"></a>'],
    ['another site', '<a href="https://example.com/film/paju/">Paju</a>'],
    ['a page below the film', '<a href="/film/paju/reviews/">Paju</a>'],
    ['words about a film', '<a href="/film/paju/">that fog</a>'],
    ['a heading off a film page', '<div class="production-masthead"><h1>Paju</h1></div>'],
  ])('%s is no mention', (_, html) => expect(read(html)).toBeNull());

  it('leaves what other extensions put into a poster alone', () => {
    const poster =
      '<div data-item-slug="paju" data-item-name="Paju (2009)"><div class="film-poster">';
    const page = new DOMParser().parseFromString(
      `${poster}<a href="/film/paju/">Paju</a></div></div>`,
      'text/html',
    );
    expect(readAll(page).map(({ element }) => element.localName)).toEqual(['div']);
  });

  it.each([
    ['/film/paju/', 'Paju'],
    ['/film/paju', 'Paju'],
    ['/sampler/film/paju/3/', 'PAJU'],
    ['https://letterboxd.com/film/paju/?ref=x', '\u200ePaju '],
    ['/film/paju/', 'Paju (2009)'],
    ['/film/paju-2009/', 'Paju'],
    ['/film/paju-2009-1/', 'Paju'],
    ['/film/paju-2/', 'Paju'],
    ['/film/the-paju/', 'Paju'],
  ])('%s names the film of its text %j', (href, text) => {
    expect(read(`<p><a href="${href}">${text}</a></p>`)?.mention.title).toMatch(/^paju$/i);
  });

  it('takes only a bracketed year at the end that films can have', () => {
    const titleAndYear = (name: string) => {
      const mention = read(`<div data-item-slug="x" data-item-name="${name}"></div>`)?.mention;
      return [mention?.title, mention?.year];
    };
    expect(titleAndYear('1917 (2019)')).toEqual(['1917', 2019]);
    expect(titleAndYear('(500) Days (2009) Later (2010)')).toEqual([
      '(500) Days (2009) Later',
      2010,
    ]);
    expect(titleAndYear('Room (0237)')).toEqual(['Room (0237)', null]);
    expect(titleAndYear('2046')).toEqual(['2046', null]);
  });
});

describe.skipIf(!existsSync(SAVED_PAGES))('saved pages', () => {
  const truth = (
    existsSync(SAVED_PAGES) ? JSON.parse(readFileSync(join(SAVED_PAGES, 'truth.json'), 'utf8')) : {}
  ) as Record<string, { films: Film[]; optional?: string[] }>;

  it('are at hand', () => {
    expect(Object.keys(truth).length).toBeGreaterThan(0);
  });

  it.each(Object.entries(truth))('%s', (name, { films, optional = [] }) => {
    const mentions = mentionsIn(load(SAVED_PAGES, name));
    const slugs = new Set(mentions.map(({ ids }) => ids.letterboxd ?? ''));
    const found = [...slugs].map((slug) => {
      const ofFilm = mentions.filter(({ ids }) => ids.letterboxd === slug);
      return {
        slug,
        titles: [...new Set(ofFilm.map(({ title }) => title))],
        // A text link seldom has the year that a poster elsewhere on the page has.
        years: [...new Set(ofFilm.map(({ year }) => year))].filter((year) => year !== null),
      };
    });
    const wanted = films.map(({ slug, title, year }) => ({
      slug,
      titles: [title],
      years: year === null ? [] : [year],
    }));
    const bySlug = (a: { slug: string }, b: { slug: string }) => (a.slug < b.slug ? -1 : 1);
    expect(found.filter(({ slug }) => !optional.includes(slug)).toSorted(bySlug)).toEqual(
      wanted.toSorted(bySlug),
    );
  });

  const rendered = Object.keys(truth).filter((name) => name.includes('rendered'));

  it.each(rendered)('%s is read the same before its posters are filled', (name) => {
    const page = load(SAVED_PAGES, name);
    const filled = mentionsIn(page);
    const posters = [...page.querySelectorAll('[data-component-class="LazyPoster"]')];
    const contents = posters.map((poster) => {
      const content = poster.innerHTML;
      const title = poster.getAttribute('data-item-name')?.replace(/ \(\d{4}\)$/, '') ?? '';
      const image = page.createElement('img');
      image.setAttribute('class', 'image');
      image.setAttribute('alt', title);
      poster.innerHTML =
        '<div class="poster film-poster"><span class="frame"><span class="frame-title"></span></span></div>';
      poster.firstElementChild?.prepend(image);
      return content;
    });
    expect(mentionsIn(page)).toEqual(filled);
    for (const [at, poster] of posters.entries()) poster.innerHTML = contents[at] ?? '';
    expect(mentionsIn(page)).toEqual(filled);
  });
});

describe('how many members have seen the film of the page', () => {
  const audience = (page: Document) => letterboxd.audience?.(page);
  const filmPage = () => load(OWN_PAGES, 'film.html');
  const statistic = (page: Document) => page.querySelector('.production-statistic.-watches');

  it('is read where the page writes it out', () => {
    expect(audience(filmPage())).toBe(9412);
  });

  it('is read from the label too, and from the form of 2022', () => {
    const labelled = filmPage();
    statistic(labelled)?.setAttribute('aria-label', 'Watched by 1,065,456\u00a0members');
    expect(audience(labelled)).toBe(1_065_456);
    const older = filmPage();
    const link =
      '<a href="/film/paju/members/" class="has-icon icon-watched" title="Watched by 834 members">834</a>';
    statistic(older)?.replaceWith(
      older.importNode(
        new DOMParser().parseFromString(`<ul class="film-stats"><li>${link}</li></ul>`, 'text/html')
          .body,
        true,
      ),
    );
    expect(audience(older)).toBe(834);
  });

  it('is nothing where it has not arrived, is rounded, or is of somebody or something else', () => {
    const late = filmPage();
    statistic(late)?.remove();
    expect(audience(late)).toBeNull();
    const rounded = filmPage();
    statistic(rounded)?.querySelector('a')?.setAttribute('data-original-title', '9.4K members');
    expect(audience(rounded)).toBeNull();
    const other = filmPage();
    statistic(other)?.querySelector('a')?.setAttribute('href', '/film/sample-film-one/members/');
    expect(audience(other)).toBeNull();
    expect(audience(load(OWN_PAGES, 'members-no-films.html'))).toBeNull();
  });

  it.skipIf(!existsSync(SAVED_PAGES))('is read from real pages', () => {
    const saved = (name: string) => audience(load(SAVED_PAGES, name));
    expect(saved('2025-11_film_the-zone-of-interest_rendered-loggedin.html')).toBe(1_065_456);
    expect(saved('2026-01_film_mulholland-drive_served.html')).toBeNull();
    expect(saved('2025-11_popular-members_rendered_no-films.html')).toBeNull();
  });
});
