/** Whether two entries, of one pack or of two, are about one film. */
import type { Film } from '../film.ts';
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
