import { expect, it } from 'vitest';
import { imdbIn, tmdbIn } from './ids.ts';

it.each([
  '/title/tt1515205/',
  '/title/tt1515205?ref_=x',
  '/de/title/tt1515205/#top',
  '/es-es/title/tt1515205',
  'https://www.imdb.com/title/tt1515205/',
  'https://m.imdb.com/title/tt1515205/',
])('%s is an IMDb title', (address) => {
  expect(imdbIn(address)).toEqual({ ids: { imdb: 'tt1515205' }, kind: null });
});

it.each([
  null,
  '/title/tt1515205/fullcredits',
  '/title/tt151520512345/',
  '/name/nm1515205/',
  'https://pro.imdb.com/title/tt1515205/',
  'https://imdb.com.example/title/tt1515205/',
])('%s is none', (address) => expect(imdbIn(address)).toBeNull());

it.each([
  '/movie/36329',
  '/movie/36329-paju?language=ko-KR',
  'https://www.themoviedb.org/movie/36329/',
])('%s is a TMDB film', (address) =>
  expect(tmdbIn(address)).toEqual({ ids: { tmdb: 36329 }, kind: 'film' }),
);

it('gives a series no id, for TMDB numbers films and series apart', () => {
  expect(tmdbIn('/tv/36329-x')).toEqual({ ids: {}, kind: 'series' });
});

it.each(['/movie/36329-paju/cast', '/movie', '/movie/0', '/person/36329-x', '/collection/3-x'])(
  '%s names no film',
  (address) => expect(tmdbIn(address)).toBeNull(),
);
