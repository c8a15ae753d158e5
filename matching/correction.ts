/** "Not this film": what the user said about a mention and a gem, and whether it is said of others. */
import type { Film, FilmIds, Mention } from '../film.ts';
import { compareIds } from './ids.ts';
import { filmKey, mentionTitles } from './keys.ts';
import { titleKey } from './title-key.ts';

export interface Correction {
  /** The gem's film: its own key and its confirmed ids (a pack may know it under another year). */
  film: string;
  filmIds: FilmIds;
  /** The site where it was said; told to the user, no part of the judgement. */
  site: string;
  /** What the mention gave: the key of its title, its year and its ids. */
  title: string;
  year: number | null;
  ids: FilmIds;
}

/** Makes the correction "this mention is not that film". */
export function correctionOf(mention: Mention, film: Film, site: string): Correction {
  return {
    film: filmKey(film),
    filmIds: { ...film.ids },
    site,
    title: titleKey(mention.title),
    year: mention.year,
    ids: { ...mention.ids },
  };
}

/**
 * Whether a correction is about this pair, on whatever site. A mention is the corrected one where an
 * id says so; where no id can tell, where title and year do.
 */
export function corrects(correction: Correction, mention: Mention, film: Film): boolean {
  const sameFilm =
    correction.film === filmKey(film) || compareIds(correction.filmIds, film.ids).agree.length > 0;
  if (!sameFilm) return false;
  const ids = compareIds(correction.ids, mention.ids);
  if (ids.agree.length > 0) return true;
  if (ids.differ || correction.title === '' || correction.year !== mention.year) return false;
  return mentionTitles(mention).some((title) => titleKey(title) === correction.title);
}
