// @vitest-environment happy-dom
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import netflix from './netflix.ts';
import { openPage } from './reading/open-page.ts';
import type { FoundMention } from './site.ts';

const SAVED_PAGES = join(import.meta.dirname, '../../shared/pages/streaming');

/** Without style sheets and frames, of which happy-dom would say that it does not load them. */
const savedPage = (file: string): string =>
  readFileSync(join(SAVED_PAGES, file), 'utf8').replaceAll(/<(?:link|iframe)\b[^>]*>/g, '');

const parse = (html: string): Document => new DOMParser().parseFromString(html, 'text/html');

const readAll = (page: Document): FoundMention[] =>
  [...page.querySelectorAll(netflix.selector)].flatMap((element) => netflix.read(element) ?? []);

const CARD = '<a data-uia="standard-card" aria-label="Paju" href="/browse?jbv=1"><img alt=""></a>';

it('follows a card that is used again for another film', () => {
  const page = parse(CARD);
  const card = page.querySelector('a');
  card?.setAttribute('aria-label', 'Sorum');
  expect(netflix.attributes).toContain('aria-label');
  expect(readAll(page).map(({ mention, element }) => [mention.title, element])).toEqual([
    ['Sorum', card],
  ]);
});

it.each([
  ['1h 47m', 'film'],
  ['107 min', 'film'],
  ['1시간 47분', 'film'],
  ['2 Seasons', 'series'],
  ['시즌 2개', 'series'],
  ['8 épisodes', 'series'],
  ['Limited Series', 'series'],
  ['', null],
])('takes a title of %j for: %s', (duration, kind) => {
  const [found] = readAll(
    parse(`<div class="previewModal--container"><div class="previewModal--player_container">
      <img class="previewModal--boxart" alt="Paju"></div><div class="videoMetadata--container">
      <span class="duration">${duration}</span></div></div>`),
  );
  expect(found?.mention).toMatchObject({ title: 'Paju', kind });
});

it('reads no preview that has no title yet', () => {
  const preview = '<div class="previewModal--player_container"><video></video></div>';
  expect(readAll(parse(`<div class="previewModal--container">${preview}</div>`))).toEqual([]);
});

it('reads no preview of which only the words are there', () => {
  const words = '<h3>About <strong>Paju</strong></h3>';
  expect(readAll(parse(`<div class="previewModal--container">${words}</div>`))).toEqual([]);
});

describe('the large title over the rows since May 2026', () => {
  const stage = (label: string, facts: string[], place = 'billboard-title') =>
    `<section data-uia="billboard" aria-label="${label}"><video></video><div data-uia="${place}"><img alt="">
      <div data-uia="attributes-elements">${facts.map((fact) => `<span>${fact}</span>`).join('')}</div></div></section>`;
  const read = (html: string) =>
    readAll(parse(html)).map(({ mention: { title, year, kind }, element }) => [
      title,
      year,
      kind,
      element.getAttribute('data-uia'),
    ]);

  it.each([
    [['Drama', '2009', '1h 47m'], 2009, 'film'],
    [['Drama', '2009', '2 Seasons'], 2009, 'series'],
    [['16+', 'Drama'], null, null],
    [[], null, null],
  ])('is read with %j beside', (facts, year, kind) => {
    expect(read(stage('Featured Content: Paju', facts))).toEqual([
      ['Paju', year, kind, 'billboard-title'],
    ]);
  });

  it.each([
    [
      'in a language whose words are not known',
      stage('추천 콘텐츠: Paju', ['Drama', '2009', '1h']),
    ],
    ['without its title', stage('Featured Content: ', [])],
    ['of which only the picture is there', stage('Featured Content: Paju', [], 'billboard-art')],
  ])('is not read %s', (_what, html) => {
    expect(read(html)).toEqual([]);
  });
});

describe('a title’s own page', () => {
  const DATA =
    '<script type="application/ld+json">{"@type":"Movie","name":"Paju","dateCreated":"2019-3-1"}</script>';
  const line = (year: string) => `<p><span data-uia="item-year">${year}</span></p>`;
  const years = (html: string) =>
    readAll(openPage(DATA + html, 'https://www.netflix.com/title/1')).map(({ mention }) => [
      mention.year,
      mention.yearKind,
    ]);

  it('has the year that it shows, before the day on which the service opened it', () => {
    expect(years(`<h1>Paju</h1>${line('2009')}`)).toEqual([[2009, 'release']]);
    expect(years(`<h1>Paju</h1>${line('')}`)).toEqual([[2019, 'service']]);
  });

  it('has the year that stands nearest, none of a title further down', () => {
    const own = `<div><h1>Paju</h1>${line('2009')}</div>`;
    expect(years(`${own}<div>${line('1999')}</div>`)).toEqual([[2009, 'release']]);
  });

  it('has none of a title whose card stands beside', () => {
    const card = `<div class="titleCard--container" aria-label="Sorum">${line('2009')}</div>`;
    expect(years(`<h1>Paju</h1>${card}`)[0]).toEqual([2019, 'service']);
  });

  it('is no mention where two years are given as the title’s', () => {
    expect(years(`<h1>Paju</h1>${line('2009')}${line('1999')}`)).toEqual([]);
    expect(years(`<h1>Paju (2009)</h1>${line('1999')}`)).toEqual([]);
    expect(years(`<h1>Paju (2009)</h1>${line('2009')}`)).toEqual([[2009, 'release']]);
  });
});

describe.skipIf(!existsSync(SAVED_PAGES))('saved pages', () => {
  it.each([
    ['netflix_browse_ko_2018-09.html', 19],
    ['netflix_browse_it_2023-11.html', 99],
  ])('%s has %i cards, each named as its own words have it', (file, cards) => {
    const found = readAll(parse(savedPage(file)));
    const words = found.map(({ element }) => element.querySelector('.fallback-text')?.textContent);
    expect(found).toHaveLength(cards);
    expect(found.map(({ mention }) => mention.title)).toEqual(
      words.map((text) => text?.replaceAll(/\s+/g, ' ').trim()),
    );
  });
});
