/**
 * Posters in the three forms Letterboxd has given them: islands that React fills (since August 2025),
 * islands that are the poster itself (2024 to 2025), and posters filled by request (to 2024).
 */
import type { Facts } from '../reading/mention.ts';
import { cleanText, splitYear, yearIn } from '../reading/text.ts';
import type { SiteStanding } from '../site.ts';
import { letterboxdIds, slugIn } from './address.ts';

/** The outermost element of a poster: it stays when what is inside is filled or redrawn. */
export const POSTER = '[data-item-slug], .film-poster[data-film-slug]';

/** In these today's posters say which film it is: its address, and its title with the year. */
export const POSTER_FACTS = ['data-item-link', 'data-item-full-display-name'] as const;

/** The first of these attributes that is not empty. */
function attribute(element: Element, ...names: string[]): string {
  return names.map((name) => element.getAttribute(name)).find((value) => value) ?? '';
}

/** @returns the slug of the film on a poster, null where the poster is of something else. */
export function slugOfPoster(poster: Element): string | null {
  const address = attribute(poster, 'data-item-link', 'data-film-link');
  if (address) return slugIn(address);
  // A path until 2023, the bare slug since.
  const slug = attribute(poster, 'data-item-slug', 'data-film-slug');
  return slugIn(slug) ?? (slug || null);
}

/** @returns the number of the film as Letterboxd writes it (`film:4233`), in a poster's identifier. */
function uidIn(identifier: string): string | undefined {
  return /"uid":\s*"([^"]*)"/.exec(identifier)?.[1];
}

/** The older forms have no full name; the year, if at all, is where filling the poster left it. */
function olderName(poster: Element): { title: string; year: number | null } {
  const frame = poster.querySelector('.frame');
  const alt = poster
    .querySelector('img')
    ?.getAttribute('alt')
    ?.replace(/^Poster for /, '');
  const shown = splitYear((frame && attribute(frame, 'data-original-title', 'title')) || alt);
  return {
    title: cleanText(attribute(poster, 'data-film-name')) || shown.title,
    year: yearIn(attribute(poster, 'data-film-release-year')) ?? shown.year,
  };
}

/**
 * What a poster says by itself. Today's form says it all in attributes that stand in the served page
 * already, so that filling changes nothing; its address, alternative text and tooltip do not count,
 * since each may be another page's or carry other words.
 */
export function factsOfPoster(poster: Element): (Facts & { year: number | null }) | null {
  const slug = slugOfPoster(poster);
  if (!slug) return null;
  const name = attribute(poster, 'data-item-full-display-name', 'data-item-name');
  const uid = uidIn(attribute(poster, 'data-postered-identifier'));
  return {
    ...(name ? splitYear(name) : olderName(poster)),
    ids: letterboxdIds(slug, uid ?? attribute(poster, 'data-film-id', 'data-item-id')),
  };
}

/**
 * What a signed-in member's poster says. Its attributes arrive late, and signed out they never do: one
 * that is missing says nothing.
 */
export function standingOn(element: Element): SiteStanding {
  const poster = element.matches('.film-poster') ? element : element.querySelector('.film-poster');
  const says = (name: string): boolean | undefined =>
    ({ true: true, false: false })[poster?.getAttribute(name) ?? ''];
  const watched = says('data-watched');
  const inWatchlist = says('data-in-watchlist');
  return {
    ...(watched === undefined ? {} : { watched }),
    ...(inWatchlist === undefined ? {} : { inWatchlist }),
  };
}
