/** What rules a match out. */
import type { Film, Mention, Namesake } from '../film.ts';
import type { Correction } from './correction.ts';
import { corrects } from './correction.ts';
import { compareDirectors } from './directors.ts';
import { compareIds } from './ids.ts';
import { hasIdOf, isDescribedAs } from './namesakes.ts';
import { compareYear } from './years.ts';

/** Never overruled, by nothing: the user's word and the ids. */
export type FirmVeto = 'correction' | 'other-id' | 'namesake-id';
/** Never overruled but by a confirmed id of the film itself, for ids decide. */
export type DescriptionVeto = 'series' | 'year' | 'directors' | 'namesake';

export function firmVeto(
  mention: Mention,
  film: Film,
  namesakes: Namesake[],
  corrections: Correction[],
): FirmVeto | null {
  if (corrections.some((correction) => corrects(correction, mention, film))) return 'correction';
  if (compareIds(mention.ids, film.ids).differ) return 'other-id';
  if (namesakes.some((namesake) => hasIdOf(namesake, mention, film))) return 'namesake-id';
  return null;
}

export function descriptionVeto(
  mention: Mention,
  film: Film,
  namesakes: Namesake[],
): DescriptionVeto | null {
  if (mention.kind === 'series') return 'series';
  if (compareYear(mention, film) === 'off') return 'year';
  if (compareDirectors(mention.directors, film.directors) === 'differ') return 'directors';
  if (namesakes.some((namesake) => isDescribedAs(namesake, mention, film))) return 'namesake';
  return null;
}
