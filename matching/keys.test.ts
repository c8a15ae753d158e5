import { expect, it } from 'vitest';
import { candidatesFor, indexGems } from './candidates.ts';
import { filmAliases, filmKey, gemKeys, mentionKeys } from './keys.ts';
import { aprilSnow, makeFilm, makeGem, makeMention, sunflower } from './made-films.ts';

it('finds a gem by any title, any id and its probable slug', () => {
  expect(gemKeys(makeGem(sunflower)).toSorted()).toEqual([
    'imdb:tt0923714',
    'k:plk',
    'lb:sunflower-2006',
    't:haebaragi',
    't:sunflower',
    't:해바라기',
    'tmdb:49283',
  ]);
});

it('looks for a mention by its titles and ids, and never by an empty title', () => {
  const ids = { letterboxd: 'april-snow', letterboxdFilm: 4233 };
  expect(mentionKeys(makeMention({ title: '!', otherTitles: ['Café, The'], ids }))).toEqual([
    'lbf:4233',
    'lb:april-snow',
    't:cafe',
  ]);
});

it('finds a title however it is joined, numbered or romanised', () => {
  const film = makeFilm({
    title: 'Marrying the Mafia 2',
    originalTitle: { text: '나쁜 남자', lang: 'ko', romanised: [] },
    year: 2005,
  });
  const one = { pack: { id: 'p' }, gem: makeGem(film) };
  const index = indexGems([one]);
  const found = (title: string) => candidatesFor(index, makeMention({ title })).length;
  expect(['Marrying the Mafia II', 'Marryingthe Mafia Two', 'Nabbeun namja'].map(found)).toEqual([
    1, 1, 1,
  ]);
  expect(['Marrying the Mafia', 'Marrying the Mafia III', 'Nabbeun yeoja'].map(found)).toEqual([
    0, 0, 0,
  ]);
});

it('names a film by title key and year, and confirmed ids', () => {
  expect(filmKey(aprilSnow)).toBe('april snow|2005');
  expect(filmKey(makeFilm({ title: '$', year: 1971 }))).toBe('$|1971');
  expect(filmAliases(sunflower)).toEqual(['imdb:tt0923714', 'tmdb:49283']);
});

it('gives each gem that shares a key once', () => {
  const [one, other] = [sunflower, aprilSnow].map((film) => ({
    pack: { id: 'p' },
    gem: makeGem(film),
  }));
  if (!one || !other) throw new Error('two candidates were made');
  const index = indexGems([one, other]);
  const mention = makeMention({
    title: 'Sunflower',
    otherTitles: ['Haebaragi'],
    ids: { tmdb: 49283 },
  });
  expect(candidatesFor(index, mention)).toEqual([one]);
  expect(candidatesFor(index, makeMention({ title: 'April' }))).toEqual([]);
});
