/** Ids decide: how the ids of two sides compare. */
import type { Evidence, FilmIds } from '../film.ts';

export interface IdComparison {
  /** Which ids say "the same film", as evidence. */
  agree: Evidence[];
  /** Whether any id says "another film". */
  differ: boolean;
}

/**
 * Compares ids namespace by namespace; one known to a single side says nothing. Letterboxd's film
 * number outranks its slug, which can change or pass to another film: where both sides have the
 * number, the slug is not looked at.
 */
export function compareIds(a: FilmIds, b: FilmIds): IdComparison {
  const agree: Evidence[] = [];
  let differ = false;
  const look = (
    one: string | number | undefined,
    other: typeof one,
    evidence: Evidence,
  ): boolean => {
    if (one === undefined || other === undefined) return false;
    if (one === other) agree.push(evidence);
    else differ = true;
    return true;
  };
  if (!look(a.letterboxdFilm, b.letterboxdFilm, 'letterboxd-film-id')) {
    look(a.letterboxd, b.letterboxd, 'letterboxd-slug');
  }
  look(a.imdb, b.imdb, 'imdb-id');
  look(a.tmdb, b.tmdb, 'tmdb-id');
  return { agree, differ };
}
