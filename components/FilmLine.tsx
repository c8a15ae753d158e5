import type { Film, PackInfo } from '../film.ts';
import type { Mark, Marks } from '../messages.ts';
import { MarkSign } from './MarkSign.tsx';
import { list, useWords } from './words.ts';

/** In the order in which they are shown and told. */
const SHOWN: Mark[] = ['saved', 'seen', 'notInterested'];

/** What a line shows of a gem. */
export interface FilmOnLine {
  pack: Pick<PackInfo, 'language'>;
  gem: { film: Pick<Film, 'title' | 'originalTitle' | 'year'> };
  marks: Marks;
}

/** A gem in one line of a list: title, original title, year, and how the user marked it. */
export function FilmLine({ entry }: { entry: FilmOnLine }) {
  const words = useWords();
  const { title, originalTitle, year } = entry.gem.film;
  const marks = SHOWN.filter((mark) => entry.marks[mark]);
  return (
    <span class="film-line" data-marks={marks.join(' ')}>
      <span class="film-line__names">
        <span class="film-line__title" lang={entry.pack.language} dir="auto">
          {title}
        </span>{' '}
        {originalTitle && originalTitle.text !== title && (
          <span class="film-line__original" lang={originalTitle.lang} dir="auto">
            {originalTitle.text}
          </span>
        )}
      </span>{' '}
      {marks.map((mark) => (
        <MarkSign key={mark} mark={mark} class="film-line__sign" />
      ))}
      <span class="film-line__year">{year}</span>
      {marks.length > 0 && (
        <span class="visually-hidden">
          {' '}
          (
          {list(
            words,
            marks.map((mark) => words(mark)),
          )}
          )
        </span>
      )}
    </span>
  );
}
