/**
 * Letterboxd's addresses and numbers of films.
 */
import type { FilmIds } from '../../film.ts';

/**
 * A film's own address, or one member's entry for it: `/film/slug/`, `/member/film/slug/`,
 * `/member/film/slug/2/`. What lies below (`/film/slug/members/`, `…/likes/`) names something else.
 */
const FILM =
  /^(?:https?:\/\/(?:www\.)?letterboxd\.com)?(?:\/(?!tag\/)[^/?#]+)?\/film\/([^/?#]+)(?:\/\d*)?\/?(?:[?#]|$)/;

/** @returns the slug in an address that names a film and nothing below it, else null. */
export function slugIn(address: string | null): string | null {
  return FILM.exec(address ?? '')?.[1] ?? null;
}

/**
 * The ids of a film. Films that never got a slug of their own stand under `film:` and a number; that
 * is not taken for an id, since nothing shows that it is the film's number.
 * @param uid the number alone (`4233`) or as Letterboxd writes it (`film:4233`)
 */
export function letterboxdIds(slug: string, uid: string | null | undefined): FilmIds {
  const number = Number(/^(?:film:)?(\d+)$/.exec(uid ?? '')?.[1]);
  return {
    ...(/^[a-z0-9_-]{1,200}$/.test(slug) ? { letterboxd: slug } : {}),
    ...(number > 0 ? { letterboxdFilm: number } : {}),
  };
}
