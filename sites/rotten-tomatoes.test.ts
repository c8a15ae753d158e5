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
