/** The verdict on a mention and the film of a lead. */
import type { Judgement, Lead, Mention } from '../film.ts';
import type { Correction } from './correction.ts';
import { judgeFilm } from './judge.ts';
import { leadFilm } from './lead.ts';

/**
 * Judges whether a mention names the film of a lead.
 * @returns null unless that is certain: a lead says more than a mark, and of a film that many know.
 */
export function judgeLead(
  mention: Mention,
  lead: Lead,
  corrections: Correction[] = [],
): Judgement | null {
  const judgement = judgeFilm(mention, leadFilm(lead), corrections);
  return judgement?.confidence === 'certain' ? judgement : null;
}
