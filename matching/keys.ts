/**
 * The keys under which films are found and kept. Keys of one kind carry the kind before a colon:
 * `t:` a loose title key, `k:` how a Korean title sounds, `imdb:`, `tmdb:`, `lb:` a Letterboxd slug,
 * `lbf:` Letterboxd's film number.
 */
import type { Film, FilmIds, Gem, Mention } from '../film.ts';
import { koreanTitleKey, romanisedTitleKey } from './korean-titles.ts';
import { fold } from './text.ts';
import { leadFilm } from './lead.ts';
import { looseKey, titleKey } from './title-key.ts';
import { titleParts } from './title-parts.ts';

/** Every title under which a film is known. */
export function filmTitles(film: Film): string[] {
  const original = film.originalTitle;
  return [
    film.title,
    ...film.otherTitles,
    ...(original ? [original.text, ...original.romanised] : []),
  ];
}

/** Every title that a mention gives, two in one string each by itself as well. */
export function mentionTitles(mention: Mention): string[] {
  return [mention.title, ...mention.otherTitles].flatMap(titleParts);
}

/** One key for each id. */
function idKeys(ids: FilmIds): string[] {
  const keys: string[] = [];
  if (ids.imdb !== undefined) keys.push(`imdb:${ids.imdb}`);
  if (ids.tmdb !== undefined) keys.push(`tmdb:${ids.tmdb}`);
  if (ids.letterboxdFilm !== undefined) keys.push(`lbf:${ids.letterboxdFilm}`);
  if (ids.letterboxd !== undefined) keys.push(`lb:${ids.letterboxd}`);
  return keys;
}

function lookupKeys(
  titles: string[],
  ids: FilmIds,
  soundOf: (title: string) => string | null,
): string[] {
  const titleKeys = titles.map(looseKey).filter((key) => key !== '');
  const sounds = titles.map(soundOf).filter((key) => key !== null);
  return [
    ...new Set([
      ...idKeys(ids),
      ...titleKeys.map((key) => `t:${key}`),
      ...sounds.map((key) => `k:${key}`),
    ]),
  ];
}

/** @returns every key under which a gem is found; the probable slug finds it as well as a proven one. */
export function gemKeys({ film }: Gem): string[] {
  return filmKeys(film);
}

function filmKeys(film: Film): string[] {
  const keys = lookupKeys(filmTitles(film), film.ids, koreanTitleKey);
  const probable = film.probableSlug === undefined ? [] : [`lb:${film.probableSlug}`];
  return [...new Set([...keys, ...probable])];
}

/**
 * The leads of a gem are found under the keys of their films with this before them, in the same index
 * as the gems and apart from them.
 */
const LEAD = 'lead:';

/** Whether a key that a gem is filed under is of the gem itself, and not of one of its leads. */
export function isGemKey(key: string): boolean {
  return !key.startsWith(LEAD);
}

/** @returns every key under which a gem is found by one of its leads. */
export function leadKeys({ leads }: Gem): string[] {
  return [
    ...new Set(leads.flatMap((lead) => filmKeys(leadFilm(lead)).map((key) => `${LEAD}${key}`))),
  ];
}

/** @returns every key under which to look for gems that the film of a mention leads to. */
export function mentionLeadKeys(mention: Mention): string[] {
  return mentionKeys(mention).map((key) => `${LEAD}${key}`);
}

/** @returns every key under which to look for the gem that a mention may name. */
export function mentionKeys(mention: Mention): string[] {
  return lookupKeys(mentionTitles(mention), mention.ids, romanisedTitleKey);
}

/**
 * A film's own key, on which everything kept about it hangs: `april snow|2005`. Some films have no
 * confirmed id at all; for those that do, `filmAliases` gives them.
 */
export function filmKey(film: Pick<Film, 'title' | 'year'>): string {
  return `${titleKey(film.title) || fold(film.title).trim()}|${film.year}`;
}

/** @returns a film's confirmed ids as keys: other names of the film that `filmKey` names. */
export function filmAliases(film: Pick<Film, 'ids'>): string[] {
  return idKeys(film.ids);
}
