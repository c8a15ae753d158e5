/**
 * Ids and addresses of films as tables write them. Each answers null for an empty cell and undefined
 * for one that holds something else.
 */
import type { FilmIds } from '../../film.ts';

/** A number that no rating or score is: five digits or more, without a fraction. */
const NO_RATING = /^\d{5,10}$/;

/** Whether it is a number that may be an id, or a rating out of ten or a hundred. */
export function mayBeRating(cell: string): boolean {
  return /^\d{1,4}(?:\.0+)?$/.test(cell);
}

/**
 * `tt0402842`, its digits alone, or an address with it, which may be of another language.
 * @param areIds whether the column is known to hold ids; in others a short number may be a rating.
 */
export function imdbIdOf(cell: string, areIds: boolean): string | null | undefined {
  if (cell === '') return null;
  const id =
    /(?:^|\bimdb\.com\/(?:[a-z]{2}(?:-[a-z]{2,4})?\/)?title\/)(tt\d{7,9})(?:[/?#]|$)/i.exec(
      cell,
    )?.[1];
  if (id !== undefined) return id.toLowerCase();
  if (!areIds && !NO_RATING.test(cell)) return undefined;
  // Some lists leave out the prefix, and with it leading zeros.
  return /^[1-9]\d{0,8}$|^0\d{6,8}$/.test(cell) ? `tt${cell.padStart(7, '0')}` : undefined;
}

/**
 * `4233`, or an address with it; a series has a number of its own kind and is no film.
 * @param areIds as with `imdbIdOf`.
 * @param mayBeSeries whether the row does not say that it is a film: then only an address does.
 */
export function tmdbIdOf(
  cell: string,
  areIds: boolean,
  mayBeSeries: boolean,
): number | null | undefined {
  if (cell === '') return null;
  if (mayBeSeries && /^[\d.]+$/.test(cell)) return undefined;
  if (!areIds && /^[\d.]+$/.test(cell) && !NO_RATING.test(cell)) return undefined;
  const digits = /^(\d{1,10})(?:\.0+)?$|\bthemoviedb\.org\/movie\/(\d{1,10})(?:[-/?#]|$)/.exec(
    cell,
  );
  const id = Number(digits?.[1] ?? digits?.[2]);
  return id >= 1 ? id : undefined;
}

/** @returns the ids in one address, of whatever service; an address of another says nothing. */
export function idsInLink(link: string): FilmIds {
  const letterboxd = letterboxdLinkOf(link, false);
  const imdb = imdbIdOf(link, false);
  const tmdb = tmdbIdOf(link, false, false);
  return {
    ...(letterboxd && 'slug' in letterboxd && { letterboxd: letterboxd.slug }),
    ...(imdb && { imdb }),
    ...(tmdb && { tmdb }),
  };
}

/** A film's slug, or a short address that only Letterboxd can tell the meaning of. */
export type LetterboxdLink = { slug: string } | { short: string };

/**
 * Reads an address of letterboxd.com or boxd.it; one of another host says nothing, as an empty cell does.
 * @param mayBeSlug whether the column holds slugs by themselves: any lower-case word looks like one.
 */
export function letterboxdLinkOf(
  cell: string,
  mayBeSlug: boolean,
): LetterboxdLink | null | undefined {
  if (cell === '') return null;
  if (mayBeSlug && /^[a-z0-9][a-z0-9_-]{0,199}$/.test(cell)) return { slug: cell };
  // As it stands in an address bar.
  const address = /^(?:www\.)?(?:letterboxd\.com|boxd\.it)\//i.test(cell)
    ? `https://${cell}`
    : cell;
  if (!URL.canParse(address)) return undefined;
  const { protocol, hostname, pathname } = new URL(address);
  if (protocol !== 'https:' && protocol !== 'http:') return undefined;
  if (hostname === 'boxd.it') {
    const short = /^\/([\da-z]{1,12})\/?$/i.exec(pathname)?.[1];
    return short === undefined ? undefined : { short };
  }
  if (!/^(?:www\.)?letterboxd\.com$/.test(hostname)) return null;
  const slug = /^(?:\/[\w-]+)?\/film\/([a-z0-9_-]{1,200})(?:\/|$)/.exec(pathname)?.[1];
  return slug === undefined ? undefined : { slug };
}
