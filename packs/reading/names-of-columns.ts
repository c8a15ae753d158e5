/** What the name of a column in other people's tables says of it. */
import { oneLine } from '../characters.ts';
import { COLUMN_NAMES } from './column-names.ts';
import { COLUMN_ROLES, type ColumnRole } from './source.ts';

/** Letters and digits in lower case, in words, without accents: `tmdbID` and `TMDb-ID` are both `tmdb id`. */
export function headerKey(name: string): string {
  return oneLine(name)
    .normalize('NFKD')
    .replaceAll(/[\u0300-\u036F]/gu, '')
    .normalize('NFKC')
    .replaceAll(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

const PLACES = new Map(
  COLUMN_ROLES.flatMap((role) =>
    COLUMN_NAMES[role].map((name, place) => [lookUpKey(name), { role, place }] as const),
  ),
);

/** Without spaces, so that `imdbid`, `Letterboxd URI` and `LetterboxdURI` are found. */
function lookUpKey(name: string): string {
  return headerKey(name).replaceAll(' ', '');
}

/** What Wikidata's answers add to the name of a column whose ids it has put into words. */
const LABEL = /Label$/;

/** @returns what a column of this name says, and how good a name it is for that; undefined where none is known. */
export function placeOf(name: string): { role: ColumnRole; place: number } | undefined {
  return PLACES.get(lookUpKey(name.replace(LABEL, '')));
}

/** @returns how many of the cells are names of columns that we know. */
export function knownNames(cells: string[]): number {
  return cells.filter((cell) => placeOf(cell) !== undefined).length;
}

/** @returns whether a column's name says that its numbers are ids: those of one called `IMDb` may be ratings. */
export function saysId(name: string): boolean {
  return /(?:ids?|const|번호)$/u.test(headerKey(name));
}

/** @returns whether a column's name says that commas in it stand between people, as in Letterboxd's. */
export function saysSeveral(name: string): boolean {
  return headerKey(name) === 'directors';
}

/** @returns whether a column holds slugs, and nothing in the table says that they are Letterboxd's: every service has its own. */
export function areAnyonesSlugs(name: string, names: string[]): boolean {
  return headerKey(name) === 'slug' && !names.some((each) => /letterboxd|레터박스/iu.test(each));
}

/** @returns whether a word names what has the directors, as before a colon: `Directors: Han Ara`. */
export function isOfDirectors(label: string): boolean {
  return placeOf(label)?.role === 'directors';
}
