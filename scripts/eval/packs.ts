/** Packs made of lists, as large as nobody curates them: no namesakes, no other titles, no ids. */
import type { Gem, Pack } from '../../film.ts';
import type { Facts } from './lists.ts';

/** What a list knows of a film. */
interface KnownFilm {
  id: string;
  title: string;
  originalTitle?: string | undefined;
  year: number;
  directors: string[];
}

/** The film's id is the gem's name only; the matcher is shown none, so that it cannot decide by it. */
function gemOf({ id, title, originalTitle, year, directors }: KnownFilm): Gem {
  const original = originalTitle === undefined || originalTitle === title ? null : originalTitle;
  return {
    id,
    film: {
      title,
      ...(original !== null && { originalTitle: { text: original, lang: 'ko', romanised: [] } }),
      otherTitles: [],
      ambiguousTitles: [],
      year,
      acceptedYears: [year],
      directors: directors.map((name) => ({ name, variants: [] })),
      cast: [],
      genres: [],
      countries: [],
      ids: {},
    },
    review: { premise: '', verdict: '', lang: 'en', credit: '' },
    contentNotes: [],
    leads: [],
  };
}

function packOf(id: string, gems: Gem[]): Pack {
  return {
    format: 1,
    id,
    title: id,
    author: 'npm run eval',
    version: '1.0.0',
    language: 'en',
    gems,
  };
}

const names = (cell = ''): string[] => cell.split('|').filter((name) => name.trim() !== '');

/** A pack of `tmdb_korean_films.csv`, whose gems are named by their TMDB ids. */
export function koreanPack(films: Facts[]): Pack {
  const gems = films.map((film) =>
    gemOf({
      id: film['tmdb_id'] ?? '',
      title: film['title'] ?? '',
      originalTitle: film['original_title'],
      year: Number(film['year']),
      directors: names(film['director']),
    }),
  );
  return packOf('korean-films', gems);
}

/** A pack of JustWatch's films on Netflix, whose gems are named by their IMDb ids. */
export function netflixPack(titles: Facts[], credits: Facts[]): Pack {
  const directors = new Map<string, string[]>();
  for (const { id = '', name = '', role } of credits) {
    if (role === 'DIRECTOR') directors.set(id, [...(directors.get(id) ?? []), name]);
  }
  const films = titles.filter(
    (film) => film['type'] === 'MOVIE' && film['imdb_id'] !== '' && film['title'] !== '',
  );
  const gems = films.map((film) =>
    gemOf({
      id: film['imdb_id'] ?? '',
      title: film['title'] ?? '',
      year: Number(film['release_year']),
      directors: directors.get(film['id'] ?? '') ?? [],
    }),
  );
  return packOf('netflix-films', gems);
}
