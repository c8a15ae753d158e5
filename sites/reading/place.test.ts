// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { openPage } from './open-page.ts';
import { pathOfPage, placeOf, placeOfLink, placeOfPage } from './place.ts';

const ADDRESS = 'https://www.example.org/films/paju?a=b#c';

it('is host and path, without www, query and fragment', () => {
  expect(placeOf(new URL(ADDRESS))).toBe('example.org/films/paju');
  const page = openPage('', ADDRESS);
  expect(placeOfPage(page)).toBe('example.org/films/paju');
  expect(pathOfPage(page)).toBe('/films/paju');
});

it.each([
  ['/films/sorum', 'example.org/films/sorum'],
  ['sorum', 'example.org/films/sorum'],
  ['https://m.example.com/x?y', 'm.example.com/x'],
  ['', ''],
  ['https://', ''],
])('of a link to %j is %j', (href, place) => {
  const page = openPage(`<a href="${href}">X</a>`, ADDRESS);
  expect(placeOfLink(page.querySelector('a'))).toBe(place);
});

it('of a link without address, and of no link, is empty', () => {
  expect(placeOfLink(openPage('<a>X</a>', ADDRESS).querySelector('a'))).toBe('');
  expect(placeOfLink(null)).toBe('');
});
