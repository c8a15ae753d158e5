/** Where else a film can be met: addresses that are opened only when the user clicks them. Pure. */
import type { Film, FilmIds } from '../film.ts';

/**
 * The film on Letterboxd: by its own slug, else through the forwarding that Letterboxd does for TMDB and
 * IMDb ids (letterboxd.com/tmdb/…, letterboxd.com/imdb/…).
 * @returns null where none of these ids is confirmed
 */
export function letterboxdAddress({ letterboxd, tmdb, imdb }: FilmIds): string | null {
  if (letterboxd) return `https://letterboxd.com/film/${letterboxd}/`;
  if (tmdb) return `https://letterboxd.com/tmdb/${tmdb}/`;
  return imdb ? `https://letterboxd.com/imdb/${imdb}/` : null;
}

/**
 * JustWatch's search for the film, in the user's own country where a language of the browser names one
 * (`en-GB`); else JustWatch finds the country by itself.
 * @param languages BCP 47, the preferred one first: `navigator.languages`
 */
export function whereToWatchAddress(film: Film, languages: readonly string[]): string {
  const country = countryOf(languages);
  const path = country ? `/${country}/search` : '/search';
  return `https://www.justwatch.com${path}?q=${encodeURIComponent(film.title)}`;
}

/** JustWatch's name of a country: its ISO code in small letters, but for the United Kingdom. */
function countryOf(languages: readonly string[]): string | null {
  for (const language of languages) {
    const region = regionOf(language);
    if (region) return region === 'GB' ? 'uk' : region.toLowerCase();
  }
  return null;
}

/** @returns an ISO 3166-1 code; null for a language without a region, or with a UN one (`es-419`). */
function regionOf(language: string): string | null {
  try {
    const { region } = new Intl.Locale(language);
    return region && /^[A-Z]{2}$/.test(region) ? region : null;
  } catch {
    return null;
  }
}
