import { expect, it } from 'vitest';
import { koreanPack, netflixPack } from './packs.ts';

it('makes a pack that no id and no namesake helps', () => {
  const [gem] = koreanPack([
    {
      tmdb_id: '1255',
      title: 'The Host',
      original_title: '괴물',
      year: '2006',
      director: 'Bong Joon-ho|',
    },
  ]).gems;
  expect(gem?.id).toBe('1255');
  expect(gem?.film.ids).toEqual({});
  expect(gem?.film.namesakes).toBeUndefined();
  expect(gem?.film).toMatchObject({
    title: 'The Host',
    originalTitle: { text: '괴물' },
    year: 2006,
    directors: [{ name: 'Bong Joon-ho' }],
  });
});

it('takes the films of JustWatch that have an id, with those who directed them', () => {
  const facts = { title: 'Mother', type: 'MOVIE', release_year: '2009' };
  const { gems } = netflixPack(
    [
      { ...facts, id: 'tm1', imdb_id: 'tt1216496' },
      { ...facts, id: 'tm2', imdb_id: '' },
      { ...facts, id: 'ts3', imdb_id: 'tt0000003', type: 'SHOW' },
    ],
    [
      { id: 'tm1', name: 'Bong Joon-ho', role: 'DIRECTOR' },
      { id: 'tm1', name: 'Won Bin', role: 'ACTOR' },
    ],
  );
  expect(gems.map(({ id, film }) => [id, film.directors.map(({ name }) => name)])).toEqual([
    ['tt1216496', ['Bong Joon-ho']],
  ]);
});
