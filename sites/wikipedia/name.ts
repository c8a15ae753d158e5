/**
 * Names of articles, which are also their addresses: `Sunflower (2006 film)`.
 */
import type { Mention } from '../../film.ts';
import { cleanText, yearIn } from '../reading/text.ts';

export interface ArticleName {
  title: string;
  year: number | null;
  /** What the brackets say it is; null without brackets, `other` for what is no film and no series. */
  kind: Mention['kind'] | 'other';
}

/**
 * "film" as languages of which such names were seen write it (en and its kin, ko, ja, es): last of all,
 * or with the year behind it. Other words behind it make a person or a company: "film director".
 */
const FILM = /(?:^|[\s,\d])(?:film|영화|映画|の映画|película)(?=$|,|(?:\s\p{L}{2,4})?\s\d{4}\b)/iu;

/** Words before it that make more than one film of it, or a thing about films: it, "serie di film". */
const NO_FILM = /\b(?:series?|franchise|trilogy|score|soundtrack|magazine|festival|company)\b/i;

/** Series on television, as these languages write it. */
const SERIES =
  /\b(?:tv|television|web|drama|anime) (?:mini)?series\b|\bminiseries\b|드라마|テレビドラマ|serie de televisión/i;

/** @returns the name in an address of this Wikipedia or another, null where it is no article's. */
export function articleIn(address: string | null): string | null {
  const path = /^(?:https:\/\/[a-z-]+(?:\.m)?\.wikipedia\.org)?\/wiki\/([^?#]+)/.exec(
    address ?? '',
  );
  try {
    return path?.[1] ? cleanText(decodeURIComponent(path[1]).replaceAll('_', ' ')) : null;
  } catch {
    return null;
  }
}

/** Parts an article's name. What stands in brackets is no part of the title, whatever it says. */
export function readName(name: string): ArticleName {
  const [, title, brackets] = /^(.*\S) ?[(（]([^()（）]*)[)）]$/.exec(name) ?? [];
  if (!title || brackets === undefined) return { title: name, year: null, kind: null };
  const year = yearIn(brackets);
  if (SERIES.test(brackets)) return { title, year, kind: 'series' };
  const isFilm = FILM.test(brackets.replace(/년|年の/, ' ')) && !NO_FILM.test(brackets);
  if (isFilm) return { title, year, kind: 'film' };
  return { title, year: null, kind: 'other' };
}

/** `List of …`, `Batman in film`, `Template:…`: names of no film whatever stands around the link. */
export function isAboutFilms(name: string): boolean {
  return /^(?:Lists? of|[\p{L} ]+:(?=\S))|\b(?:in film|in other media|trilogy)$/u.test(name);
}
