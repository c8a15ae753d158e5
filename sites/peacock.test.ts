// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import type { Window } from 'happy-dom';
import peacock from './peacock.ts';
import { openPage, readAll } from './reading/open-page.ts';

const TITLE_PAGE =
  '<title>Paju - Peacock</title><div data-testid="immersive-image"><img alt=""></div>';

function titleOn(address: string, html: string): string | undefined {
  (globalThis.window as unknown as Window).happyDOM.setURL(`https://www.peacocktv.com${address}`);
  const page = new DOMParser().parseFromString(html, 'text/html');
  const name = page.querySelector('title');
  return (name && peacock.read(name))?.mention.title;
}

it('is read again when the name of the page changes', () => {
  expect(titleOn('/watch/asset/movies/paju/1', TITLE_PAGE)).toBe('Paju');
  expect(titleOn('/watch/asset/movies/sorum/2', TITLE_PAGE.replace('Paju', 'Sorum'))).toBe('Sorum');
});

it.each([
  ['/watch/movies/highlights', TITLE_PAGE],
  ['/watch/asset/movies/paju/1', TITLE_PAGE.replace('Paju - ', '')],
  ['/watch/asset/movies/paju/1', '<title>Paju - Peacock</title>'],
])('reads no title at %s of %j', (address, html) => {
  expect(titleOn(address, html)).toBeUndefined();
});

describe('a card', () => {
  const read = (html: string) =>
    readAll(peacock, openPage(html, 'https://www.peacocktv.com/watch/home')).map(
      ({ mention, element }) => [element.localName, mention.title, mention.kind],
    );
  const rail = (name: string) =>
    `<div class="rail"><h2 data-testid="rail-title">${name}<a>View all</a></h2><ul>
      <li data-testid="rail-tile"><a href="/watch/home"><span><img alt="Paju"></span></a></li></ul></div>`;
  const found = (tab: string) =>
    `<button aria-label="Results" data-testid="tab-${tab}"></button><ul data-testid="search-results-grid">
      <li data-testid="collection-tile"><a><h4 data-testid="title">Paju</h4></a></li></ul>`;

  it.each([
    ['a', '<a data-testid="tile-link" href="/stream/1" aria-label="Paju"><img alt="sample"></a>'],
    ['a', '<a data-testid="grid-tile" href="/stream/1" aria-label="Paju"><p>Paju</p></a>'],
    [
      'p',
      '<a data-testid="tile-link-wrapper"><img alt=""><p data-testid="tile-title">Paju</p></a>',
    ],
    ['h4', '<ul data-grid="recommendations"><li><h4 data-testid="title">Paju</h4></li></ul>'],
    ['h4', found('active')],
    ['span', rail('Because you watched Sorum')],
    ['span', rail('Live &amp; Upcoming') + rail('Crime')],
  ])('is read on its %s: %s', (tag, html) => {
    expect(read(html)).toEqual([[tag, 'Paju', null]]);
  });

  it.each([
    rail('Live &amp; Upcoming'),
    rail('Featured Channels'),
    found('clips'),
    '<li data-testid="rail-tile"><img alt=""></li>',
    '<a data-testid="tile-link" href="/stream/1"><img alt=""></a>',
    '<li data-testid="collection-tile" class="placeholder"></li>',
  ])('names no title: %s', (html) => {
    expect(read(html)).toEqual([]);
  });

  it('is read once where its link says the title, too', () => {
    const html =
      '<a href="/watch/asset/movies/paju/1"><li data-testid="rail-tile"><img alt="Paju"></li></a>';
    expect(read(html)).toEqual([['a', 'Paju', 'film']]);
  });
});
