// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import hulu from './hulu.ts';
import { openPage, readAll } from './reading/open-page.ts';

const ID = '00000000-0000-4000-8000-000000000001';
const SLUG = `april-snow-${ID}`;
const read = (html: string, path = '/hub/movies') =>
  readAll(hulu, openPage(html, `https://www.hulu.com${path}`)).map(({ mention, element }) => [
    element.localName,
    mention.title,
    mention.year,
    mention.kind,
  ]);

describe('a card', () => {
  const card = (href: string, label = 'April Snow, Item 3 of many') =>
    `<a data-testid="browse-action" href="${href}" aria-label="${label}"><img alt=""></a>`;
  const upright = (facts: string) =>
    `<div data-testid="medium-emphasis-vertical-tile">${card(`/movie/${SLUG}`)}
      <div data-testid="medium-emphasis-vertical-tile-content"><p>${facts}</p></div></div>`;

  it.each([
    ['its place in the row', card(`/movie/${SLUG}`), null, 'film'],
    ['an address without the title', card(`/movie/${ID}`), null, 'film'],
    ['a series', card(`/series/${SLUG}`), null, 'series'],
    ['the year below', upright('Drama • 2005'), 2005, 'film'],
    ['a rating below', upright('TV-14'), null, 'film'],
    [
      'its kind beside the year',
      `<div class="Tile"><a href="/movie/${SLUG}">April Snow</a><span class="Tile__description">Drama • Movie (2005)</span></div>`,
      2005,
      'film',
    ],
    [
      'the name of its picture',
      `<a data-testid="high-emphasis-tile-title-button" href="/movie/${SLUG}"><img alt="Cover art for April Snow"></a>`,
      null,
      'film',
    ],
  ])('with %s', (_what, html, year, kind) => {
    expect(read(html)).toEqual([['a', 'April Snow', year, kind]]);
  });

  it.each([
    card(`/movie/${SLUG}`, 'Trailer, Item 1 of many'),
    card('/hub/drama', 'Drama, Item 1 of many'),
    card(`/movie/${ID}`, 'Watch now').replace('browse-action', 'watch-action'),
    card(`/watch/${ID}`),
  ])('of something else makes no mention: %s', (html) => {
    expect(read(html)).toEqual([]);
  });
});

describe('a title’s own page', () => {
  const masthead = (facts: string) =>
    `<div data-testid="masthead-content"><div data-testid="masthead-title-container"><div class="Masthead__title">
      <img alt="April Snow"></div></div><ul data-testid="masthead-metadata">${facts}</ul></div>`;

  it.each([
    [masthead('<li>R</li><li>Drama</li><li>2005</li>'), 'div', 2005],
    [masthead('<li>1h 45m</li>'), 'div', null],
    [
      `<div class="DetailEntityMasthead__entity"><span class="DetailEntityMasthead__title__text">April Snow</span>
        <div class="DetailEntityMetadata__tag-group">Drama • Movie (2005)</div></div>`,
      'span',
      2005,
    ],
  ])('says the title once, with the year beside: %s', (html, tag, year) => {
    expect(read(html, `/movie/${SLUG}`)).toEqual([[tag, 'April Snow', year, 'film']]);
  });

  it('is silent where two years are given as its own', () => {
    const html = `<meta property="og:title" content="Watch April Snow (1999)">${masthead('<li>2005</li>')}`;
    expect(read(html, `/movie/${SLUG}`)).toEqual([]);
  });

  it('is silent while the masthead is that of the page before', () => {
    expect(read(masthead('<li>1999</li>'), `/movie/sorum-${ID}`)).toEqual([]);
  });
});
