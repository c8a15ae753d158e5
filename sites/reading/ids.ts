/**
 * Films by their addresses in the databases that number them. Sites link there, and on the databases'
 * own pages these addresses are the surest thing.
 */
import type { FilmIds, Mention } from '../../film.ts';

/** What an address names, and nothing below it: no cast list, no gallery. */
export interface Addressed {
  ids: FilmIds;
  kind: Mention['kind'];
}

const IMDB =
  /^(?:https?:\/\/(?:www\.|m\.)?imdb\.com)?(?:\/[a-z]{2}(?:-[a-z]{2})?)?\/title\/(tt\d{7,9})\/?(?:[?#]|$)/;
const TMDB =
  /^(?:https?:\/\/(?:www\.)?themoviedb\.org)?\/(movie|tv)\/(\d+)(?:-[^/?#]*)?\/?(?:[?#]|$)/;

/** The title that an IMDb address names: `/title/tt1515205/`, in a language too (`/de/title/…`). */
export function imdbIn(address: string | null): Addressed | null {
  const imdb = IMDB.exec(address ?? '')?.[1];
  return imdb ? { ids: { imdb }, kind: null } : null;
}

/** The film or series that a TMDB address names: `/movie/36329-paju`. A series gets no id. */
export function tmdbIn(address: string | null): Addressed | null {
  const [, kind, number] = TMDB.exec(address ?? '') ?? [];
  if (kind === 'tv') return { ids: {}, kind: 'series' };
  const tmdb = Number(number);
  return Number.isSafeInteger(tmdb) && tmdb > 0 ? { ids: { tmdb }, kind: 'film' } : null;
}
