/**
 * A film as an entry of a page, copied with all that stands there: its title behind a number, its year in the
 * line below, then how long it is, who may see it, how it was rated, and what may be done with it.
 *
 *     1. The Lamp
 *     1990
 *     2h 22m
 *     R
 */
import { isNoFilm } from './kinds.ts';

/** `1990`, and where the page has no spaces between, `19902h 22m`; `1990–1994` is of a series. */
const YEAR_BELOW =
  /^((?:1[89]\d|20[0-4])\d)(?:\s*(?:[·•|]\s*)?(?:\d{1,2}h|\d{1,3}\s?m(?:in)?)(?!\p{Ll}).*|\s*[·•|].*)?$/su;

/** @returns the year that stands in the line below a film's title; null where none does. */
export function yearBelow(line: string): string | null {
  return YEAR_BELOW.exec(line.trim())?.[1] ?? null;
}

/**
 * Puts into a list's row (film, note, kind) what a line of its entry says of the film.
 * @param isFirst whether the line stands right below the title
 * @returns whether it says anything of it
 */
export function addFact(cells: string[], line: string, isFirst: boolean): boolean {
  const year = isFirst ? yearBelow(line) : null;
  if (year !== null) cells[0] = `${cells[0] ?? ''} (${year})`;
  else if (isNoFilm(line)) cells[2] = line;
  else return false;
  return true;
}
