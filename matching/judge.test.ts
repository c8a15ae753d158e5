import { describe, expect, it } from 'vitest';
import type { Film } from '../film.ts';
import { correctionOf } from './correction.ts';
import { judgeFilm } from './judge.ts';
import {
  aprilSnow,
  badMovie,
  confidence,
  makeFilm,
  makeMention,
  possessed,
  shower,
  sunflower,
  veryOrdinaryCouple,
  type Said,
} from './made-films.ts';

describe('ids decide', () => {
  it.each<[string, Said, Film, string]>([
    ['a confirmed id', { title: 'X', ids: { imdb: 'tt0923714' } }, sunflower, 'certain'],
    [
      'another id',
      { title: 'Sunflower', year: 2006, directors: ['Kang Seok-beom'], ids: { tmdb: 38019 } },
      sunflower,
      'never',
    ],
    [
      'ids that contradict each other',
      { title: 'Sunflower', year: 2006, ids: { imdb: 'tt0923714', tmdb: 1 } },
      sunflower,
      'never',
    ],
    [
      "a namesake's slug",
      { title: 'Possessed', year: 2009, ids: { letterboxd: 'possessed' } },
      possessed,
      'never',
    ],
    [
      "a namesake's id beside the film's",
      { title: 'Possessed', ids: { imdb: 'tt1535472', letterboxd: 'possessed' } },
      possessed,
      'never',
    ],
    [
      "Letterboxd's number over a changed slug",
      { title: 'X', ids: { letterboxd: 'new', letterboxdFilm: 4233 } },
      aprilSnow,
      'certain',
    ],
    [
      "Letterboxd's number over a slug that passed on",
      { title: 'April Snow', year: 2005, ids: { letterboxd: 'april-snow', letterboxdFilm: 9 } },
      aprilSnow,
      'never',
    ],
    [
      "Letterboxd's number over a namesake's slug",
      { title: 'April Snow', ids: { letterboxd: 'april-snow-2010', letterboxdFilm: 4233 } },
      aprilSnow,
      'certain',
    ],
    [
      'the slug alone',
      { title: 'April Snow', ids: { letterboxd: 'april-snow' } },
      aprilSnow,
      'certain',
    ],
    [
      'another slug alone',
      { title: 'April Snow', year: 2005, ids: { letterboxd: 'april-snow-1' } },
      aprilSnow,
      'never',
    ],
    [
      'a confirmed id over a year that is off',
      { title: 'Sunflower', year: 2024, ids: { tmdb: 49283 } },
      sunflower,
      'certain',
    ],
  ])('%s', (_, said, film, expected) => {
    expect(confidence(said, film)).toBe(expected);
  });
});

it('a series of the title and year is no rival of what is said to be a film', () => {
  const namesakes: Film['namesakes'] = [{ title: 'Sorum', year: 2001, kind: 'series' }];
  const film = makeFilm({ title: 'Sorum', year: 2001, namesakes });
  const said = { title: 'Sorum', year: 2001 };
  expect(confidence({ ...said, kind: 'film' }, film)).toBe('certain');
  expect(confidence(said, film)).toBe('possible');
});

describe('vetoes', () => {
  it.each<[string, Said, Film]>([
    ['a year more than one off', { title: 'Sunflower', year: 2008 }, sunflower],
    ['other directors', { title: 'Sunflower', year: 2006, directors: ['Zhang Yang'] }, sunflower],
    [
      'a series',
      { title: 'Temperature of Love', year: 2013, directors: ['Roh Deok'], kind: 'series' },
      veryOrdinaryCouple,
    ],
    [
      'a series of another year',
      { title: 'Temperature of Love', year: 2017, kind: 'series' },
      veryOrdinaryCouple,
    ],
    ["a namesake's title and year", { title: 'Sunflower', year: 2005 }, sunflower],
    [
      "a namesake's title and year, article and all",
      { title: 'The Possessed', year: 2009 },
      possessed,
    ],
    [
      "a namesake's title and year, the article last",
      { title: 'Possessed, The', year: 2009 },
      possessed,
    ],
    [
      'The Shower of 2011',
      { title: 'The Shower', year: 2011, ids: { letterboxd: 'the-shower-2011' } },
      shower,
    ],
    ["an alias that is another film's title", { title: 'Living Death', year: 2006 }, possessed],
    [
      "a title that only holds the film's",
      { title: 'El Camino: A Breaking Bad Movie', year: 1997 },
      badMovie,
    ],
    ['a title without letters', { title: '!', year: 1997 }, makeFilm({ title: '!', year: 1997 })],
  ])('%s', (_, said, film) => {
    expect(confidence(said, film)).toBe('never');
  });

  it("do not come from a namesake's year where the director is the film's own", () => {
    const said = { title: 'Sunflower', year: 2005, directors: ['Kang Seok-beom'] };
    expect(confidence(said, sunflower)).toBe('certain');
  });

  it("leave a year that is the film's as well as a namesake's to tell nothing", () => {
    const film = { ...sunflower, acceptedYears: [2005, 2006] };
    expect(confidence({ title: 'Sunflower', year: 2006 }, film)).toBe('certain');
    expect(confidence({ title: 'Sunflower', year: 2005 }, film)).toBe('possible');
  });

  it('take a director of a namesake as a word against a film without one', () => {
    const film = { ...sunflower, directors: [] };
    expect(confidence({ title: 'Sunflower', directors: ['Yang Zhang'] }, film)).toBe('never');
  });

  it("do not come from a service's year", () => {
    expect(confidence({ title: 'Sunflower', year: 2024, yearKind: 'service' }, sunflower)).toBe(
      'possible',
    );
    expect(
      confidence(
        { title: 'Sunflower', year: 2024, yearKind: 'service', directors: ['Kang Suk-bum'] },
        sunflower,
      ),
    ).toBe('certain');
    expect(confidence({ title: 'Sunflower', year: 2005, yearKind: 'service' }, sunflower)).toBe(
      'possible',
    );
  });

  it.each([
    [2005, 'possible'],
    [2004, 'never'],
    [1970, 'never'],
  ])('but no service had a film of 2006 in %i', (year, expected) => {
    const said: Said = { title: 'Sunflower', year, yearKind: 'service' };
    expect(confidence(said, { ...sunflower, acceptedYears: [2006, 2007] })).toBe(expected);
    expect(confidence({ ...said, ids: sunflower.ids }, sunflower)).toBe('certain');
  });
});

describe('evidence', () => {
  it('tells what spoke for the match', () => {
    expect(
      judgeFilm(
        makeMention({ title: 'April Snow', year: 2005, ids: { letterboxd: 'april-snow' } }),
        aprilSnow,
      ),
    ).toEqual({ confidence: 'certain', evidence: ['letterboxd-slug', 'title', 'year'] });
    expect(
      judgeFilm(makeMention({ title: 'The Sunflower', year: 2006 }), sunflower)?.evidence,
    ).toEqual(['title', 'article-differs', 'year']);
  });
});

describe('corrections', () => {
  const mention = makeMention({
    title: 'Sunflower',
    year: 2006,
    ids: { letterboxd: 'sunflower-2006' },
  });
  const correction = correctionOf(mention, sunflower, 'Letterboxd');
  const after = (said: Said, film = sunflower) =>
    judgeFilm(makeMention(said), film, [correction])?.confidence ?? 'never';

  it('hold for the same mention, on any site', () => {
    expect(judgeFilm(mention, sunflower, [correction])).toBeNull();
    expect(after({ title: 'SUNFLOWER', year: 2006, directors: ['Kang Seok-beom'] })).toBe('never');
    expect(after({ title: 'X', ids: { letterboxd: 'sunflower-2006', imdb: 'tt0923714' } })).toBe(
      'never',
    );
  });
  it('hold for the film as another pack has it', () => {
    expect(
      after(
        { title: 'Sunflower', year: 2006 },
        { ...sunflower, title: 'Haebaragi', otherTitles: ['Sunflower'] },
      ),
    ).toBe('never');
  });
  it('do not hold for another mention or another film', () => {
    expect(after({ title: 'Sunflower', year: 2006, ids: { letterboxd: 'other' } })).toBe('likely');
    expect(after({ title: 'Sunflower', directors: ['Kang Seok-beom'] })).toBe('certain');
    expect(after({ title: 'Bad Movie', year: 1997 }, badMovie)).toBe('certain');
  });
});
