import { list, useWords } from '../../../components/words.ts';
import type { Gem } from '../../../film.ts';

interface FilmReadProps {
  gem: Gem;
  /** BCP 47 language of the film's title. */
  lang: string;
}

/**
 * A film as it was read from a list: title and year, who made it, and how begins what was written of it,
 * each as far as the list has it. What was taken for something else is seen before it is kept.
 */
export function FilmRead({ gem, lang }: FilmReadProps) {
  const words = useWords();
  const { title, year, directors } = gem.film;
  const { premise, verdict, lang: written } = gem.review;
  const said = [premise, verdict].filter(Boolean).join(' ');
  return (
    <li class="film-read" dir="auto">
      <span class="film-read__title" lang={lang}>{`${title} (${year})`}</span>
      {directors.length > 0 && (
        <span class="film-read__facts">
          {words(
            'directedBy',
            list(
              words,
              directors.map(({ name }) => name),
            ),
          )}
        </span>
      )}
      {said && (
        <span class="film-read__said" lang={written} dir="auto">
          {said}
        </span>
      )}
    </li>
  );
}
