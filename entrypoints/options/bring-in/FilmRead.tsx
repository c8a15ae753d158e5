import { FilmFacts } from '../../../components/FilmFacts.tsx';
import type { Gem } from '../../../film.ts';

interface FilmReadProps {
  gem: Gem;
  /** BCP 47 language of the film's title. */
  lang: string;
}

/**
 * A film as it was read from a list: titles and year, its facts, and how begins what was written of it, each
 * as far as the list has it. What was taken for something else is seen before it is kept.
 */
export function FilmRead({ gem, lang }: FilmReadProps) {
  const { title, originalTitle, otherTitles, year } = gem.film;
  const { premise, verdict, lang: written } = gem.review;
  const said = [premise, verdict].filter(Boolean).join(' ');
  const others = [...(originalTitle ? [originalTitle.text] : []), ...otherTitles];
  return (
    <li class="film-read" dir="auto">
      <span class="film-read__title" lang={lang}>{`${title} (${year})`}</span>{' '}
      {others.map((other) => (
        <bdi key={other} class="film-read__other">
          {other}
        </bdi>
      ))}
      <FilmFacts film={gem.film} lang={lang} />
      {said && (
        <span class="film-read__said" lang={written} dir="auto">
          {said}
        </span>
      )}
    </li>
  );
}
