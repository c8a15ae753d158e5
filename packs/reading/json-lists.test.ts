/** Lists of films in the JSON of other programs, made by hand from what these write. No such films exist. */
import { describe, expect, test } from 'vitest';
import { draft, read, refusal } from './made-lists.ts';

const lamp = { title: 'The Lamp', year: 1990 };

async function filmsOf(value: unknown) {
  const { pack, skipped, adjusted } = await draft(JSON.stringify(value, null, 1));
  expect(adjusted).toEqual([]);
  const films = pack.gems.map(({ film }) => ({
    title: film.title,
    year: film.year,
    ids: film.ids,
    directors: film.directors.map(({ name }) => name),
  }));
  return { films, skipped: skipped.map(({ code, row }) => [code, row]), pack };
}

const withIds = { ...lamp, ids: { imdb: 'tt0000007', tmdb: 7 }, directors: [] };

describe('a list', () => {
  test('as Trakt writes it: the film within its entry, its ids within the film', async () => {
    const ids = { trakt: 1, slug: 'the-lamp-1990', imdb: 'tt0000007', tmdb: 7 };
    const { films, skipped, pack } = await filmsOf([
      { rank: 1, id: 5, notes: 'Bright.', type: 'movie', movie: { ...lamp, ids } },
      { rank: 2, id: 6, notes: null, type: 'show', show: { title: 'Lamps', year: 2001, ids } },
      {
        type: 'episode',
        episode: { number: 2, title: 'Oil' },
        show: { title: 'Lamps', year: 2001 },
      },
    ]);
    expect(films).toEqual([withIds]);
    expect(pack.gems[0]?.review).toMatchObject({ verdict: 'Bright.', credit: 'lamps' });
    expect(skipped).toEqual([
      ['not-a-film', 2],
      ['not-a-film', 3],
    ]);
  });

  test('as Radarr writes it: side by side, with other things of the same names within', async () => {
    const { films, pack } = await filmsOf([
      {
        ...lamp,
        originalTitle: '등불',
        originalLanguage: { id: 21, name: 'Korean' },
        imdbId: 'tt0000007',
        tmdbId: 7,
        ratings: { imdb: { votes: 10, value: 7, type: 'user' }, tmdb: { value: 8 } },
        collection: { title: 'Lamps', tmdbId: 99 },
        genres: ['Drama'],
      },
      { title: 'Oil', year: 2001, tmdbId: 8 },
    ]);
    expect(films).toEqual([withIds, { title: 'Oil', year: 2001, ids: { tmdb: 8 }, directors: [] }]);
    expect(pack.gems[0]?.film.otherTitles).toEqual(['등불']);
  });

  test('as Jellyfin writes it', async () => {
    const { films } = await filmsOf({
      Items: [
        {
          Name: 'The Lamp',
          ProductionYear: 1990,
          ProviderIds: { Tmdb: '7', Imdb: 'tt0000007' },
          Type: 'Movie',
        },
      ],
      TotalRecordCount: 1,
    });
    expect(films).toEqual([withIds]);
  });

  test('as TMDB answers: a date for the year, and an id of which nothing says whose', async () => {
    const { films } = await filmsOf({
      page: 1,
      results: [{ id: 7, title: 'The Lamp', original_title: '등불', release_date: '1990-05-01' }],
    });
    expect(films).toEqual([{ ...lamp, ids: {}, directors: [] }]);
  });

  test('of films beside others is that of films', async () => {
    const { films } = await filmsOf({
      tags: ['light', 'oil'],
      shows: [{ show: { title: 'Lamps', year: 2001 } }],
      movies: [{ status: 'completed', movie: lamp }],
    });
    expect(films).toEqual([{ ...lamp, ids: {}, directors: [] }]);
  });

  test('of texts', async () => {
    const { films } = await filmsOf(['The Lamp (1990)', 'Oil (Seo Bom, 2001)']);
    expect(films).toEqual([
      { ...lamp, ids: {}, directors: [] },
      { title: 'Oil', year: 2001, ids: {}, directors: ['Seo Bom'] },
    ]);
  });

  test.each([
    ['texts', ['Han Ara', 'Seo Bom']],
    ['objects', [{ name: 'Han Ara' }, { name: 'Seo Bom', id: 3 }]],
  ])('with several people as %s', async (_, director) => {
    expect((await filmsOf([{ ...lamp, director }])).films).toMatchObject([
      { directors: ['Han Ara', 'Seo Bom'] },
    ]);
  });

  test('has a column where only a later film says something', async () => {
    const { films } = await filmsOf([
      { title: 'Oil', year: 2001 },
      { ...lamp, tmdbId: 7 },
    ]);
    expect(films[1]?.ids).toEqual({ tmdb: 7 });
  });
});

test('what the names do not tell is asked', async () => {
  expect(await read(JSON.stringify([{ a: 'The Lamp', b: 1990 }]))).toMatchObject({
    kind: 'columns',
    columns: ['a', 'b'],
    sample: [['The Lamp', '1990']],
    guess: { columns: { title: 0, year: 1 } },
  });
});

test('a film without a year is told by its place in the list', async () => {
  const { skipped } = await filmsOf([lamp, { title: 'Oil' }]);
  expect(skipped).toEqual([['no-year', 2]]);
});

test.each([
  ['in an item', '[\n{"title": "The Lamp", "year": 1990},\n{"title": "Oil", oops}\n]', 3],
  ['where it breaks off', '[\n{"title": "The Lamp", "year": 1990},\n{"title": "Oil"', 3],
  ['behind the list', '{"films": [\n{"title": "The Lamp", "year": 1990}\n],\n"page": oops}', 4],
])('what is no JSON %s is told with its line', async (_, text, line) => {
  const [problem] = await refusal(text);
  expect(problem).toMatchObject({ code: 'not-json' });
  expect(Math.abs((problem?.row ?? 0) - line)).toBeLessThanOrEqual(1);
});

test.each(['[]', '[{}]', '[[1]]', '{"films": []}', '{"films": ["Lamp"]}', '{"title": "Lamp"}'])(
  '%s is no list of films',
  async (text) => {
    expect(await refusal(text)).toMatchObject([{ code: 'not-a-pack' }]);
  },
);

test('an object a line is a list, whose rows are its lines', async () => {
  const { pack, skipped } = await draft(
    '{"title":"The Lamp","year":1990}\n{"title":"Oil"}\n\n{"title":"Wick","year":1999}\n',
  );
  expect(pack.gems.map(({ film }) => film.title)).toEqual(['The Lamp', 'Wick']);
  expect(skipped.map(({ code }) => code)).toEqual(['no-year']);
  expect(await read('{"title":"Lamp","year":1990}\n{"title":"Oil",\n')).toMatchObject({
    problems: [{ code: 'not-json', row: 2 }],
  });
});
