import type { GemEntry } from '../messages.ts';
import { useWords } from './words.ts';

/** A gem in one line of a list: title, original title, year, and whether it is saved. */
export function FilmLine({ entry }: { entry: GemEntry }) {
  const words = useWords();
  const { title, originalTitle, year } = entry.gem.film;
  const saved = entry.marks.saved === true;
  return (
    <span class="film-line" data-saved={saved}>
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
      <span class="film-line__year">{year}</span>
      {saved && <span class="visually-hidden"> ({words('saved')})</span>}
    </span>
  );
}
