/** For tests only: films made by hand from public facts, and mentions with all that is not said absent. */
import type { Confidence, Film, Gem, Mention } from '../film.ts';
import { judgeFilm } from './judge.ts';

/** What a mention says, as far as it matters. */
export type Said = Partial<Mention> & Pick<Mention, 'title'>;

export function makeFilm(facts: Partial<Film> & Pick<Film, 'title' | 'year'>): Film {
  return {
    otherTitles: [],
    ambiguousTitles: [],
    acceptedYears: [facts.year],
    directors: [],
    cast: [],
    genres: [],
    countries: ['KR'],
    ids: {},
    ...facts,
  };
}

export function makeGem(film: Film, id = film.title): Gem {
  const review = { premise: '', verdict: '', lang: 'en', credit: '' };
  return { id, film, review, contentNotes: [], leads: [] };
}

export function makeMention(said: Said): Mention {
  return {
    otherTitles: [],
    year: null,
    yearKind: 'release',
    directors: [],
    ids: {},
    kind: null,
    ...said,
  };
}

/** How sure it is that a mention names a film. */
export function confidence(said: Said, film: Film): Confidence | 'never' {
  return judgeFilm(makeMention(said), film)?.confidence ?? 'never';
}

export const sunflower = makeFilm({
  title: 'Sunflower',
  originalTitle: { text: '해바라기', lang: 'ko', romanised: ['Haebaragi'] },
  ambiguousTitles: ['해바라기'],
  year: 2006,
  directors: [{ name: 'Kang Seok-beom', variants: ['강석범'] }],
  ids: { imdb: 'tt0923714', tmdb: 49283 },
  probableSlug: 'sunflower-2006',
  namesakes: [
    {
      title: 'Sunflower',
      year: 1970,
      directors: ['Vittorio De Sica'],
      ids: { letterboxd: 'sunflower-1970', imdb: 'tt0065782', tmdb: 1863 },
    },
    {
      title: 'Sunflower',
      year: 2005,
      directors: ['Zhang Yang'],
      ids: { imdb: 'tt0401808', tmdb: 38019 },
    },
  ],
});

export const possessed = makeFilm({
  title: 'Possessed',
  otherTitles: ['Living Death', 'Disbelief Hell'],
  ambiguousTitles: ['Living Death'],
  year: 2009,
  directors: [{ name: 'Lee Yong-ju', variants: [] }],
  ids: { imdb: 'tt1535472', tmdb: 56781 },
  probableSlug: 'possessed-2009',
  namesakes: [
    {
      title: 'Possessed',
      year: 1947,
      ids: { letterboxd: 'possessed', letterboxdFilm: 38761, imdb: 'tt0039725', tmdb: 20849 },
    },
    { title: 'The Possessed', year: 2009, ids: { imdb: 'tt1067777', tmdb: 348540 } },
  ],
});

export const aprilSnow = makeFilm({
  title: 'April Snow',
  year: 2005,
  directors: [{ name: 'Hur Jin-ho', variants: ['Heo Jin-ho', '허진호'] }],
  ids: { letterboxd: 'april-snow', letterboxdFilm: 4233, tmdb: 62569 },
  namesakes: [{ title: 'April Snow', year: 2010, ids: { letterboxd: 'april-snow-2010' } }],
});

export const shower = makeFilm({
  title: 'The Shower',
  otherTitles: ['Shower'],
  ambiguousTitles: ['Shower'],
  year: 1979,
  acceptedYears: [1978, 1979],
  directors: [{ name: 'Ko Young-nam', variants: ['Go Yeong-nam', '고영남'] }],
  ids: { imdb: 'tt0303068', tmdb: 161280 },
  namesakes: [{ title: 'The Shower', year: 2011, ids: { letterboxd: 'the-shower-2011' } }],
});

export const badMovie = makeFilm({
  title: 'Bad Movie',
  otherTitles: ['Timeless Bottomless Bad Movie'],
  year: 1997,
  directors: [{ name: 'Jang Sun-woo', variants: ['장선우'] }],
  ids: { letterboxd: 'timeless-bottomless-bad-movie', letterboxdFilm: 82549, tmdb: 101348 },
  namesakes: [],
});

export const veryOrdinaryCouple = makeFilm({
  title: 'Very Ordinary Couple',
  otherTitles: ['Temperature of Love', 'The Temperature of Love'],
  ambiguousTitles: ['Temperature of Love', 'The Temperature of Love'],
  year: 2013,
  directors: [{ name: 'Roh Deok', variants: ['Noh Deok'] }],
  ids: { letterboxd: 'very-ordinary-couple', letterboxdFilm: 130905, tmdb: 180252 },
  namesakes: [{ title: 'Temperature of Love', year: 2017, kind: 'series' }],
});

/** Nobody looked for namesakes, and its slug is only probable. */
export const cruelWinterBlues = makeFilm({
  title: 'Cruel Winter Blues',
  year: 2006,
  acceptedYears: [2006, 2007],
  directors: [{ name: 'Lee Jeong-beom', variants: [] }],
  ids: { imdb: 'tt0969367', tmdb: 70131 },
  probableSlug: 'cruel-winter-blues',
});

export const sorum = makeFilm({
  title: 'Sorum',
  year: 2001,
  directors: [{ name: 'Yoon Jong-chan', variants: ['Yun Jong-chan'] }],
  ids: { imdb: 'tt0294929', tmdb: 48192 },
  probableSlug: 'sorum',
});

export const madeFilms: Film[] = [
  sunflower,
  possessed,
  aprilSnow,
  shower,
  badMovie,
  veryOrdinaryCouple,
  cruelWinterBlues,
  sorum,
];
