/**
 * The verdict on one mention and one film: right or silent.
 *
 *   the user said no, or an id of another film ──► never
 *   a confirmed id of this film ────────────────► certain
 *   series, year, directors, a namesake's ──────► never
 *   a shared title ─────────────────────────────► what it weighs with director, year, slug
 */
import type { Film, Judgement, Mention, Namesake } from '../film.ts';
import { weigh } from './confidence.ts';
import type { Correction } from './correction.ts';
import { compareIds } from './ids.ts';
import { sharedTitles } from './titles.ts';
import { descriptionVeto, firmVeto } from './vetoes.ts';

/**
 * Judges whether a mention names a film.
 * @param others films of the same title that are known besides the film's curated namesakes.
 * @returns null where it does not, or where nothing but doubt would be left.
 */
export function judgeFilm(
  mention: Mention,
  film: Film,
  corrections: Correction[] = [],
  others: Namesake[] = [],
): Judgement | null {
  const namesakes = [...(film.namesakes ?? []), ...others];
  if (firmVeto(mention, film, namesakes, corrections) !== null) return null;
  const byTitle = weigh(sharedTitles(mention, film), { mention, film, namesakes });
  const byId = compareIds(mention.ids, film.ids).agree;
  if (byId.length > 0) {
    return { confidence: 'certain', evidence: [...byId, ...byTitle.evidence] };
  }
  if (byTitle.confidence === null || descriptionVeto(mention, film, namesakes) !== null)
    return null;
  return { confidence: byTitle.confidence, evidence: byTitle.evidence };
}
