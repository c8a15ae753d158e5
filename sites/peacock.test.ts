// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import type { Window } from 'happy-dom';
import peacock from './peacock.ts';

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
