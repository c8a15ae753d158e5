/** Other films of the same title: whether a mention is one of them, or could be. */
import type { Film, FilmIds, Mention, Namesake } from '../film.ts';
import { compareDirectors } from './directors.ts';
import { compareIds } from './ids.ts';
import { filmTitles, mentionTitles } from './keys.ts';
import { titleForm } from './title-key.ts';
import { compareYear } from './years.ts';

/** The mention's ids as far as they can be a namesake's. */
function idsBesides(mention: Mention, film: Film): FilmIds {
  const ids = { ...mention.ids };
  // The film's own number under a slug that once was a namesake's: the number outranks the slug.
  if (ids.letterboxdFilm !== undefined && ids.letterboxdFilm === film.ids.letterboxdFilm) {
    delete ids.letterboxd;
  }
  return ids;
}

function namesIt(mention: Mention, namesake: Namesake): boolean {
  const form = titleForm(namesake.title);
  return mentionTitles(mention).some((title) => titleForm(title) === form);
}

/** Whether the mention has an id of the namesake. */
export function hasIdOf(namesake: Namesake, mention: Mention, film: Film): boolean {
  return compareIds(idsBesides(mention, film), namesake.ids ?? {}).agree.length > 0;
}

/** The namesake's directors as people; a list of namesakes has no variants. */
const peopleOf = ({ directors = [] }: Namesake) =>
  directors.map((name) => ({ name, variants: [] }));

/**
 * Whether title and year, or title and director, of the mention are the namesake's and not the film's.
 * The article counts: "The Possessed" of 2009 is not "Possessed" of 2009. A director says more than a
 * year: one of the film's own, or one that is not the namesake's, and the year decides nothing.
 */
export function isDescribedAs(namesake: Namesake, mention: Mention, film: Film): boolean {
  if (!namesIt(mention, namesake)) return false;
  const its = compareDirectors(mention.directors, peopleOf(namesake));
  const own = compareDirectors(mention.directors, film.directors);
  if (its === 'differ' || (own === 'agree' && its !== 'agree')) return false;
  const ownForms = new Set(filmTitles(film).map(titleForm));
  const ownTitle = mentionTitles(mention).some((title) => ownForms.has(titleForm(title)));
  const sameYear =
    mention.yearKind === 'release' && mention.year !== null && mention.year === namesake.year;
  if (sameYear && !(ownTitle && compareYear(mention, film) === 'exact')) return true;
  return its === 'agree' && own !== 'agree';
}

/**
 * @returns the namesakes that a mention of that year could still be: those that no id, no kind
 * and no director rules out, of that year or of none known.
 */
export function contenders(namesakes: Namesake[], mention: Mention, year: number): Namesake[] {
  return namesakes.filter(
    (namesake) =>
      (namesake.year === undefined || namesake.year === year) &&
      !(namesake.kind === 'series' && mention.kind === 'film') &&
      compareDirectors(mention.directors, peopleOf(namesake)) !== 'differ' &&
      !compareIds(namesake.ids ?? {}, mention.ids).differ,
  );
}
