/** What a title weighs, alone and with a year or a director. */
import { describe, expect, it } from 'vitest';
import type { Film } from '../film.ts';
import {
  badMovie,
  confidence,
  cruelWinterBlues,
  makeFilm,
  possessed,
  shower,
  sorum,
  sunflower,
  veryOrdinaryCouple,
  type Said,
} from './made-films.ts';

const outing = makeFilm({
  title: 'Outing',
  originalTitle: { text: '외출 이야기', lang: 'ko', romanised: ['Oechul iyagi'] },
  year: 2005,
});

const ambiguousOuting = {
  ...outing,
  ambiguousTitles: ['외출 이야기', 'Outing Story'],
  namesakes: [],
};

describe('titles', () => {
  it.each<[string, Said, Film, string]>([
    ['with a director', { title: 'Bad Movie', directors: ['Sun-Woo Jang'] }, badMovie, 'certain'],
    [
      'with a director in Hangul',
      { title: '해바라기', directors: ['강석범'] },
      sunflower,
      'certain',
    ],
    ['with a year, namesakes curated', { title: 'Bad Movie', year: 1997 }, badMovie, 'certain'],
    [
      'with a year, namesakes of other years',
      { title: 'Sunflower', year: 2006 },
      sunflower,
      'certain',
    ],
    [
      'with a year, a namesake of that year',
      { title: 'Possessed', year: 2009 },
      possessed,
      'likely',
    ],
    ['with a year, nobody looked for namesakes', { title: 'Sorum', year: 2001 }, sorum, 'likely'],
    [
      "with a service's year",
      { title: 'Bad Movie', year: 1997, yearKind: 'service' },
      badMovie,
      'likely',
    ],
    ['with a year one off', { title: 'Sorum', year: 2002 }, sorum, 'possible'],
    [
      'with a year one off, distinctive',
      { title: 'Cruel Winter Blues', year: 2008 },
      cruelWinterBlues,
      'likely',
    ],
    ['alone', { title: 'Bad Movie' }, badMovie, 'possible'],
    ['alone, distinctive', { title: 'Timeless Bottomless Bad Movie' }, badMovie, 'likely'],
    [
      'alone, distinctive, but of namesakes',
      { title: 'Cruel Winter Blues' },
      { ...cruelWinterBlues, namesakes: [{ title: 'Cruel Winter Blues', year: 1990 }] },
      'possible',
    ],
    ['with another article', { title: 'The Sunflower', year: 2006 }, sunflower, 'likely'],
    [
      'of several words with another article and the year',
      { title: 'The Bad Movie', year: 1997 },
      makeFilm({ title: 'Bad Movie', year: 1997 }),
      'likely',
    ],
    [
      'of one word with another article and the year',
      { title: 'The Sorum', year: 2001 },
      sorum,
      'possible',
    ],
    [
      'of several words joined otherwise, with the year',
      { title: 'Badmovie Show', year: 1997 },
      makeFilm({ title: 'Bad Movie Show', year: 1997 }),
      'likely',
    ],
    [
      'of one word joined otherwise, with the year',
      { title: 'Sun Flower', year: 2006 },
      makeFilm({ title: 'Sunflower', year: 2006 }),
      'possible',
    ],
    [
      'with another number and the year',
      { title: 'Bad Movie II', year: 1997 },
      makeFilm({ title: 'Bad Movie 2', year: 1997 }),
      'likely',
    ],
    [
      'romanised otherwise, with the year',
      { title: 'Oechool iyagi', year: 2005 },
      outing,
      'likely',
    ],
    ['romanised otherwise, a year off', { title: 'Oechool iyagi', year: 2006 }, outing, 'possible'],
    ['romanised otherwise, alone', { title: 'Oechool iyagi' }, outing, 'possible'],
    [
      'two of them with a year one off',
      { title: 'Outing', otherTitles: ['Oechool iyagi'], year: 2006 },
      outing,
      'likely',
    ],
    [
      'one of them in two scripts with a year one off',
      { title: 'Oechul iyagi', otherTitles: ['외출 이야기'], year: 2006 },
      outing,
      'possible',
    ],
    [
      'alone, long, but nobody looked for namesakes',
      { title: 'Cruel Winter Blues' },
      cruelWinterBlues,
      'possible',
    ],
    [
      'alone, very long, and nobody looked for namesakes',
      { title: 'Why Has Bodhi-Dharma Left for the East?' },
      makeFilm({ title: 'Why Has Bodhi-Dharma Left for the East?', year: 1989 }),
      'likely',
    ],
    [
      'of three short words, a year off, and nobody looked for namesakes',
      { title: 'Hide and Seek', year: 2014 },
      makeFilm({ title: 'Hide and Seek', year: 2013 }),
      'possible',
    ],
    [
      'with another article and a director',
      { title: 'A Bad Movie', directors: ['Jang Sun-woo'] },
      badMovie,
      'likely',
    ],
    ['with another article, alone', { title: 'A Bad Movie' }, badMovie, 'never'],
    ['that are ambiguous, alone', { title: 'Temperature of Love' }, veryOrdinaryCouple, 'possible'],
    [
      'that are ambiguous, with a year',
      { title: 'Temperature of Love', year: 2013 },
      veryOrdinaryCouple,
      'possible',
    ],
    [
      'that are ambiguous, with a director',
      { title: 'Temperature of Love', directors: ['Deok Noh'] },
      veryOrdinaryCouple,
      'certain',
    ],
    [
      'that are ambiguous without their article',
      { title: 'Shower', year: 1979 },
      shower,
      'possible',
    ],
    [
      'that are ambiguous and the original one, with the exact year',
      { title: '외출 이야기', year: 2005 },
      ambiguousOuting,
      'likely',
    ],
    [
      'that are the ambiguous original one, with a year one off',
      { title: '외출 이야기', year: 2006 },
      ambiguousOuting,
      'possible',
    ],
    [
      "that are the ambiguous original one, with a service's year",
      { title: '외출 이야기', year: 2005, yearKind: 'service' },
      ambiguousOuting,
      'possible',
    ],
    [
      'that are the ambiguous original one, and a namesake’s of that year',
      { title: '외출 이야기', year: 2005 },
      { ...ambiguousOuting, namesakes: [{ title: '외출 이야기', year: 2005, ids: { tmdb: 7 } }] },
      'possible',
    ],
    ['that are not ambiguous with it', { title: 'The Shower', year: 1978 }, shower, 'certain'],
  ])('%s', (_, said, film, expected) => {
    expect(confidence(said, film)).toBe(expected);
  });

  it.each([
    'Sunflower (해바라기)',
    '해바라기 (Sunflower)',
    '해바라기 / Sunflower',
    '해바라기 | Sunflower',
  ])('in two scripts are two: %s', (title) => {
    expect(confidence({ title, year: 2006 }, sunflower)).toBe('certain');
    expect(confidence({ title, year: 2005 }, sunflower)).toBe('never');
    expect(confidence({ title }, sunflower)).toBe('possible');
  });

  it.each([
    'Sunflower (Field)',
    'Field / Sunflower',
    'Sunflower (K 해바라기)',
    'Sunflower 해바라기 II',
  ])('are one where they are not in two scripts: %s', (title) => {
    expect(confidence({ title, year: 2006 }, sunflower)).toBe('never');
  });

  it('with a year are a coin toss where a namesake has both', () => {
    const film = { ...sorum, namesakes: [{ title: 'Sorum', year: 2001, ids: { tmdb: 7 } }] };
    expect(confidence({ title: 'Sorum', year: 2001 }, film)).toBe('possible');
    expect(confidence({ title: 'Sorum', year: 2001, directors: ['Yoon Jong-chan'] }, film)).toBe(
      'certain',
    );
  });

  it('with a year are sure where an id rules the namesake of unknown year out', () => {
    const film = { ...sorum, namesakes: [{ title: 'Sorum', ids: { letterboxd: 'sorum-1' } }] };
    expect(confidence({ title: 'Sorum', year: 2001 }, film)).toBe('likely');
    expect(confidence({ title: 'Sorum', year: 2001, ids: { letterboxd: 'sorum' } }, film)).toBe(
      'certain',
    );
  });
});
