import { describe, expect, it } from 'vitest';
import { findColumns } from './columns.ts';
import { readDirectors, readKind, readRow, readTitle } from './row.ts';

const read = (row: Record<string, string>) =>
  readRow(Object.values(row), findColumns(Object.keys(row)));

describe('readTitle', () => {
  it.each([
    ['Sunflower', 'Sunflower', [], null],
    ['Shower, The (2012)', 'Shower, The', [], 2012],
    [
      'City of Lost Children, The (Cité des enfants perdus, La) (1995)',
      'City of Lost Children, The',
      ['Cité des enfants perdus, La'],
      1995,
    ],
    ['Seven (a.k.a. Se7en) (1995)', 'Seven', ['Se7en'], 1995],
    ['Paju (파주) (P‘aju) (2009) ', 'Paju', ['파주', 'P‘aju'], 2009],
    ['(500) Days of Summer (2009)', '(500) Days of Summer', [], 2009],
    ['2012', '2012', [], null],
    ['(1995)', '(1995)', [], null],
  ])('%s', (text, title, otherTitles, year) => {
    expect(readTitle(text)).toEqual({ title, otherTitles, year });
  });
});

describe('readDirectors', () => {
  it.each([
    ['Ahn Jae-hoon, Han Hye-jin', ['Ahn Jae-hoon', 'Han Hye-jin']],
    ['Ahn Jae-hoon|Han Hye-jin', ['Ahn Jae-hoon', 'Han Hye-jin']],
    ['Jang, Sun-woo', ['Jang Sun-woo']],
    ['', []],
  ])('%s', (text, names) => {
    expect(readDirectors(text)).toEqual(names);
  });
});

describe('readKind', () => {
  it.each([
    ['Movie', 'film'],
    ['TV Movie', 'film'],
    ['TV Show', 'series'],
    ['SHOW', 'series'],
    ['tvMiniSeries', 'series'],
    ['', null],
    ['Video Game', null],
  ])('%s', (text, kind) => {
    expect(readKind(text)).toBe(kind);
  });
});

describe('readRow', () => {
  it('knows columns by many names, whatever their case', () => {
    expect(
      read({
        ROW_TITLE: 'Possessed',
        'Original Title': '불신지옥',
        Release_Year: '2009.0',
        row_director: 'Lee Yong-ju',
        imdbID: '1535472',
        tmdbID: '56781.0',
        'Letterboxd URI': 'https://letterboxd.com/somebody/film/possessed-2009/',
        Type: 'MOVIE',
      }),
    ).toEqual({
      title: 'Possessed',
      otherTitles: ['불신지옥'],
      year: 2009,
      yearKind: 'release',
      directors: ['Lee Yong-ju'],
      ids: { imdb: 'tt1535472', tmdb: 56781, letterboxd: 'possessed-2009' },
      kind: 'film',
    });
  });

  it('reads ids from links and mixed ids', () => {
    expect(
      read({ Const: 'tt0294929', URL: 'https://www.imdb.com/title/tt0294929/', Title: 'Sorum' })
        ?.ids,
    ).toEqual({ imdb: 'tt0294929' });
    expect(read({ title: 'Sorum', row_id: 'ml1 tt0294929 tmdb48192' })?.ids).toEqual({
      imdb: 'tt0294929',
      tmdb: 48192,
    });
    expect(read({ name: 'Sorum', url: 'https://boxd.it/2a4c', id: 's4821' })?.ids).toEqual({});
  });

  it("leaves a series' TMDB number out", () => {
    const row = { title: 'X', type: 'SHOW', tmdb_id: '49283', imdb_id: 'tt9537306' };
    expect(read(row)?.kind).toBe('series');
    expect(read(row)?.ids).toEqual({ imdb: 'tt9537306' });
    expect(read({ ...row, type: 'MOVIE' })?.ids).toEqual({ imdb: 'tt9537306', tmdb: 49283 });
  });

  it('leaves a TMDB number out that may be a series’, by a kind that is not known', () => {
    const row = { title: 'X', type: 'Drama', tmdb_id: '49283', url: '' };
    expect(read(row)?.ids).toEqual({});
    expect(read({ ...row, tmdb_id: '', url: 'tmdb49283' })?.ids).toEqual({});
    for (const link of ['tmdb_id', 'url']) {
      const film = { ...row, tmdb_id: '', [link]: 'https://www.themoviedb.org/movie/49283' };
      expect(read(film)?.ids).toEqual({ tmdb: 49283 });
    }
    expect(read({ ...row, type: ' ' })?.ids).toEqual({ tmdb: 49283 });
  });

  it('prefers the year of its column and needs a title', () => {
    expect(read({ title: 'Blade Runner (2049)', year: '2017' })?.year).toBe(2017);
    expect(read({ title: ' ', year: '2017' })).toBeNull();
    expect(read({ title: 'Sorum', year: '12' })?.year).toBeNull();
  });
});
