// @vitest-environment happy-dom
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openPage, readAll } from './reading/open-page.ts';
import rottenTomatoes from './rotten-tomatoes.ts';

const SAVED_PAGES = join(import.meta.dirname, '../../shared/pages/streaming');
const BROWSE = 'https://www.rottentomatoes.com/browse/movies_in_theaters/';

const read = (html: string, address = BROWSE) => readAll(rottenTomatoes, openPage(html, address));

describe('links', () => {
  it.each([
    ['a page below the film', '<a href="/m/paju/reviews">Paju</a>'],
    ['words about the film', '<a href="/m/paju">Read more</a>'],
    ['no words', '<a href="/m/paju"><rt-img alt="Paju poster image"></rt-img></a>'],
    ['another site', '<a href="https://example.com/m/paju">Paju (2009)</a>'],
  ])('%s is no mention', (_, html) => expect(read(html)).toEqual([]));

  it('take the last year in brackets, and that of the address only behind the whole title', () => {
    const titleAndYear = (href: string, words: string) => {
      const mention = read(`<a href="${href}">${words}</a>`)[0]?.mention;
      return [mention?.title, mention?.year, mention?.yearKind];
    };
    expect(titleAndYear('/m/x', 'Us (Them) (1999) (2019)')).toEqual([
      'Us (Them) (1999)',
      2019,
      'release',
    ]);
    expect(titleAndYear('/m/paju_2009', 'Paju')).toEqual(['Paju', 2009, 'release']);
    expect(titleAndYear('/m/sample_2049', 'Sample 2049')).toEqual(['Sample 2049', null, 'release']);
  });
});

it('gives a title page the year of its name, and none from the dates of streaming', () => {
  const data =
    '<script type="application/ld+json">{"@type":"Movie","name":"Paju","dateCreated":"2020-01-01"}</script>';
  const page = `${data}<h1>Paju</h1><h1>Cast</h1>`;
  const address = 'https://www.rottentomatoes.com/m/paju';
  expect(read(page, address)).toMatchObject([
    { isSubject: true, mention: { title: 'Paju', year: null } },
  ]);
  const named = `<meta property="og:title" content="Paju (2009) | Rotten Tomatoes">${page}`;
  expect(read(named, address)[0]?.mention.year).toBe(2009);
  expect(read(page, `${address}/reviews`)).toEqual([]);
});

it('takes nothing from JSON-LD and page name of another film', () => {
  const head =
    '<meta property="og:title" content="Sorum (2001) | Rotten Tomatoes">' +
    '<script type="application/ld+json">{"@type":"Movie","name":"Sorum","director":{"name":"X"}}</script>';
  expect(read(`${head}<h1>Paju</h1>`, 'https://www.rottentomatoes.com/m/paju')).toMatchObject([
    { mention: { title: 'Paju', year: null, directors: [], otherTitles: [] } },
  ]);
});

describe('a title beside a picture, without a heading', () => {
  const address = 'https://www.rottentomatoes.com/m/paju';
  const hero = (...facts: string[]) =>
    `<media-hero><rt-text slot="title" context="heading">Paju</rt-text>${facts.map((fact) => `<rt-text slot="metadata-prop">${fact}</rt-text>`).join('')}</media-hero>`;
  const years = (html: string, at = address) => read(html, at).map(({ mention }) => mention.year);

  it('has the year that stands there alone, never one within other words', () => {
    expect(years(hero('PG-13, ', '2009, '))).toEqual([2009]);
    expect(years(hero('2009'))).toEqual([2009]);
    expect(years(hero('In Theaters Oct 9, 2026', '1h 51m'))).toEqual([null]);
    expect(years(hero('2008 - 2013, '))).toEqual([null]);
    expect(years(`${hero()}<aside><rt-text slot="metadata-prop">2026</rt-text></aside>`)).toEqual([
      null,
    ]);
  });

  it('stands for the heading, and for nothing on a page below', () => {
    expect(read(`<h1>Paju</h1>${hero()}`, address)).toHaveLength(1);
    expect(read(hero(), `${address}/reviews`)).toEqual([]);
    expect(read('<cast-card><rt-text slot="title">Paju</rt-text></cast-card>', address)).toEqual(
      [],
    );
  });

  it('is no mention where the page gives another year, too', () => {
    const named = '<meta property="og:title" content="Paju (2009) | Rotten Tomatoes">';
    expect(years(named + hero('2009'))).toEqual([2009]);
    expect(years(named + hero('2019'))).toEqual([]);
    expect(years(hero('2019'), `${address}_2009`)).toEqual([]);
  });
});

it('compares a title with its old slug without the number before', () => {
  const facts = (href: string, words: string) =>
    read(`<a href="${href}">${words}</a>`).map(({ mention }) => [mention.title, mention.year]);
  expect(facts('/m/10009458_defiance', 'Defiance')).toEqual([['Defiance', null]]);
  expect(facts('/m/10011268-paju_2009', 'Paju')).toEqual([['Paju', 2009]]);
  expect(facts('/m/1000085_2001_a_space_odyssey', '2001: A Space Odyssey')).toHaveLength(1);
  expect(facts('/m/1000000_samples', '1000000 Samples')).toHaveLength(1);
  // Five figures are a title's own.
  expect(facts('/m/10000_samples', 'Samples')).toEqual([]);
  const page = read('<h1>Paju</h1>', 'https://www.rottentomatoes.com/m/10011268-paju_2009');
  expect(page.map(({ mention }) => mention.year)).toEqual([2009]);
});

describe.skipIf(!existsSync(SAVED_PAGES))('saved pages', () => {
  it('the list has its 28 films, and the three of the menu', () => {
    const file = join(SAVED_PAGES, 'rottentomatoes_browse_in-theaters_2025-02.html');
    const found = read(readFileSync(file, 'utf8'), BROWSE);
    const listed = found.filter(({ element }) =>
      element.matches('[data-qa^="discovery-media-list"]'),
    );
    expect(listed).toHaveLength(28);
    expect(found).toHaveLength(31);
    expect(found.filter(({ mention }) => mention.kind !== 'film')).toEqual([]);
    expect(listed.filter(({ mention }) => mention.year === null)).toEqual([]);
    const named = (title: string) => listed.find(({ mention }) => mention.title === title)?.mention;
    expect(named('Heart Eyes')).toMatchObject({ year: 2025, yearKind: 'service' });
    // Shown again in 2025.
    expect(named('Parasite')).toMatchObject({ year: 2019, yearKind: 'release' });
  });
});
