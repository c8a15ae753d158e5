import { describe, expect, it } from 'vitest';
import type { Film, Mention } from '../film.ts';
import { correctionOf } from './correction.ts';
import { judgeFilm } from './judge.ts';
import {
  aprilSnow,
  badMovie,
  cruelWinterBlues,
  makeFilm,
  makeMention,
  possessed,
  shower,
  sorum,
  sunflower,
  veryOrdinaryCouple,
} from './made-films.ts';

type Said = Partial<Mention> & Pick<Mention, 'title'>;
const confidence = (said: Said, film: Film) =>
  judgeFilm(makeMention(said), film)?.confidence ?? 'never';

const outing = makeFilm({
  title: 'Outing',
  originalTitle: { text: '외출 이야기', lang: 'ko', romanised: ['Oechul iyagi'] },
  year: 2005,
});

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

describe('a probable slug', () => {
  it.each<[string, Said, Film, string]>([
    [
      'is nothing without a title',
      { title: 'X', year: 2001, ids: { letterboxd: 'sorum' } },
      sorum,
      'never',
    ],
    ['supports a title', { title: 'Sorum', ids: { letterboxd: 'sorum' } }, sorum, 'likely'],
    [
      'supports a title and a near year',
      { title: 'Sorum', year: 2002, ids: { letterboxd: 'sorum' } },
      sorum,
      'likely',
    ],
    [
      'leaves title and year what they are',
      { title: 'Sorum', year: 2001, ids: { letterboxd: 'sorum', letterboxdFilm: 5 } },
      sorum,
      'likely',
    ],
    [
      'vetoes nothing by differing',
      { title: 'Sorum', year: 2001, ids: { letterboxd: 'sorum-2001' } },
      sorum,
      'likely',
    ],
    [
      'is vetoed by a year',
      { title: 'Sorum', year: 2010, ids: { letterboxd: 'sorum' } },
      sorum,
      'never',
    ],
    [
      'says the year that it carries',
      { title: 'Sunflower', ids: { letterboxd: 'sunflower-2006' } },
      sunflower,
      'likely',
    ],
    [
      'says little where namesakes are known',
      { title: 'Sunflower', ids: { letterboxd: 'sunflower' } },
      { ...sunflower, probableSlug: 'sunflower' },
      'possible',
    ],
  ])('%s', (_, said, film, expected) => {
    expect(confidence(said, film)).toBe(expected);
  });
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
});

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
    ['that are not ambiguous with it', { title: 'The Shower', year: 1978 }, shower, 'certain'],
  ])('%s', (_, said, film, expected) => {
    expect(confidence(said, film)).toBe(expected);
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
    expect(after({ title: 'Sunflower', year: 2006, ids: { letterboxd: 'other' } })).toBe('certain');
    expect(after({ title: 'Sunflower', directors: ['Kang Seok-beom'] })).toBe('certain');
    expect(after({ title: 'Bad Movie', year: 1997 }, badMovie)).toBe('certain');
  });
});
