/** The verdict on a mention and the film of a lead. */
import type { Evidence, Judgement, Lead, Mention } from '../film.ts';
import type { Correction } from './correction.ts';
import { judgeFilm } from './judge.ts';
import { leadFilm } from './lead.ts';

const SLUG_TITLE_YEAR: Evidence[] = ['probable-slug', 'title', 'year'];

/**
 * Judges whether a mention names the film of a lead.
 *
 * A lead's probable slug was joined to it by title and year in a list of Letterboxd's own films. Where a
 * page gives all three, only another film of that very title and year could have taken the slug, and a
 * wrong lead is a small harm: that is enough (docs/decisions/0025).
 * @returns null unless that is certain: a lead says more than a mark, and of a film that many know.
 */
export function judgeLead(
  mention: Mention,
  lead: Lead,
  corrections: Correction[] = [],
): Judgement | null {
  const judgement = judgeFilm(mention, leadFilm(lead), corrections);
  if (!judgement) return null;
  const { confidence, evidence } = judgement;
  const bySlug = SLUG_TITLE_YEAR.every((kind) => evidence.includes(kind));
  return confidence === 'certain' || bySlug ? { ...judgement, confidence: 'certain' } : null;
}
