/** Whether two entries, of one pack or of two, are about one film. */
import type { Film, Namesake } from '../film.ts';
import { compareDirectors } from './directors.ts';
import { compareIds } from './ids.ts';
import { filmTitles } from './keys.ts';
import { titleForm } from './title-key.ts';

/**
 * Ids decide where both have one in common. Else they are one film where a title (article and all)
 * and a year are the same, and the directors do not speak against it.
 */
export function sameFilm(a: Film, b: Film): boolean {
  const ids = compareIds(a.ids, b.ids);
  if (ids.differ) return false;
  if (ids.agree.length > 0) return true;
  const years = new Set([a.year, ...a.acceptedYears]);
  if (![b.year, ...b.acceptedYears].some((year) => years.has(year))) return false;
  const names = a.directors.flatMap((person) => [person.name, ...person.variants]);
  if (compareDirectors(names, b.directors) === 'differ') return false;
  const forms = new Set(filmTitles(a).map(titleForm));
  return filmTitles(b).some((title) => forms.has(titleForm(title)));
}

/**
 * Whether what somebody listed as another film's namesake is this film: by ids, else by title, year and
 * directors as above. A namesake without ids or year is nobody in particular.
 */
export function isNamed(film: Film, namesake: Namesake): boolean {
  const ids = compareIds(film.ids, namesake.ids ?? {});
  if (ids.differ || namesake.kind === 'series') return false;
  if (ids.agree.length > 0) return true;
  const { year, directors = [] } = namesake;
  if (year === undefined || ![film.year, ...film.acceptedYears].includes(year)) return false;
  if (compareDirectors(directors, film.directors) === 'differ') return false;
  const form = titleForm(namesake.title);
  return filmTitles(film).some((title) => titleForm(title) === form);
}
