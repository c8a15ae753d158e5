import type { Film } from '../film.ts';

interface FilmHeadingProps {
  film: Film;
  /** BCP 47 language of `film.title`. */
  lang: string;
  id: string;
}

/** Title, original title and year. */
export function FilmHeading({ film, lang, id }: FilmHeadingProps) {
  const { title, originalTitle, year } = film;
  return (
    <div class="film-heading">
      <h2 class="film-heading__title" id={id} lang={lang} dir="auto">
        {title}
      </h2>
      <p class="film-heading__origin">
        {originalTitle && originalTitle.text !== title && (
          <span class="film-heading__original" lang={originalTitle.lang} dir="auto">
            {originalTitle.text}
          </span>
        )}
        <span class="film-heading__year">{year}</span>
      </p>
    </div>
  );
}
