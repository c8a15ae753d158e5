/**
 * What IMDb calls its titles: films, series, and much that is neither.
 */
import type { Mention } from '../../film.ts';

/**
 * @param type as lists have it beside the year: `TV Series`, `TV Mini Series`, `Video Game`; films
 * mostly have none, and other languages have other words
 * @returns `none` for what is no film and no series
 */
export function kindOf(type: string): Mention['kind'] | 'none' {
  if (/\b(?:game|podcast|music video)\b/i.test(type)) return 'none';
  if (/\b(?:series|episode)\b/i.test(type)) return 'series';
  return /\b(?:movie|short|video|special)\b/i.test(type) ? 'film' : null;
}

/** `2008–2013`, `2019– `: only what goes on for years is written so. */
export const isSpan = (years: string): boolean => /^\(?\d{4}\s?[–-]/.test(years.trim());
