import { Fragment } from 'preact';
import type { Film } from '../film.ts';
import { knownGenre } from './genre.ts';
import { list, useWords } from './words.ts';

interface FilmFactsProps {
  film: Film;
  /** BCP 47 language of the genres. */
  lang: string;
}

/**
 * Who made the film, of what kind it is (in the reader's language where we can), and how long; says
 * nothing of what is not known.
 */
export function FilmFacts({ film, lang }: FilmFactsProps) {
  const words = useWords();
  const { directors, genres, runtimeMinutes } = film;
  if (directors.length === 0 && genres.length === 0 && runtimeMinutes === undefined) return null;
  const names = directors.map((director) => director.name);
  return (
    <ul class="film-facts">
      {names.length > 0 && (
        <li class="film-facts__directors">{words('directedBy', list(words, names))}</li>
      )}
      {genres.length > 0 && (
        <li>
          {genres.map((genre, index) => {
            const key = knownGenre(genre);
            return (
              <Fragment key={genre}>
                {index > 0 && ', '}
                {key ? words(key) : <span lang={lang}>{genre}</span>}
              </Fragment>
            );
          })}
        </li>
      )}
      {runtimeMinutes !== undefined && <li>{minutes(runtimeMinutes, words('language'))}</li>}
    </ul>
  );
}

function minutes(length: number, language: string): string {
  return new Intl.NumberFormat(language, { style: 'unit', unit: 'minute' }).format(length);
}
