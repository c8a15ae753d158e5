import { expect, it } from 'vitest';
import { isOwnPage } from './own-page.ts';

it.each([
  ['https://films.example/film/paju/', true],
  ['https://films.example/film/paju', true],
  ['https://films.example/film/paju/?cast', true],
  ['https://films.example/film/paju/#reviews', true],
  ['https://films.example/film/', false],
  ['https://films.example/film/paju/members/', false],
  ['https://films.example/member/film/paju/2/', false],
  ['https://films.example/films/', false],
])('takes %s for a film’s own page: %s', (address, expected) => {
  expect(isOwnPage(address, '/film/')).toBe(expected);
});
