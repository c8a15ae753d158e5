/** The verdict on one mention and every gem that it could name. */
import type { Film, Gem, Judgement, Mention, Namesake } from '../film.ts';
import { stepOf } from './confidence.ts';
import type { Correction } from './correction.ts';
import { judgeFilm } from './judge.ts';
import { filmTitles } from './keys.ts';
import { sameFilm } from './same-film.ts';

/** A gem in the pack it stands in; callers keep whatever else they like beside. */
export interface Candidate {
  pack: { id: string };
  gem: Gem;
}

export interface Verdict<C extends Candidate> {
  candidate: C;
  judgement: Judgement;
}

/** The film as a namesake of others: once for each of its titles and years. */
function asNamesakes(film: Film): Namesake[] {
  const directors = film.directors.flatMap((person) => [person.name, ...person.variants]);
  const years = [...new Set([film.year, ...film.acceptedYears])];
  return filmTitles(film).flatMap((title) =>
    years.map((year) => ({ title, year, kind: 'film' as const, directors, ids: film.ids })),
  );
}

/** Gathers candidates that are about one film. Two groups that a third joins become one. */
function byFilm<C extends Candidate>(candidates: C[]): C[][] {
  let groups: C[][] = [];
  for (const candidate of candidates) {
    const same = (other: C) => sameFilm(candidate.gem.film, other.gem.film);
    const joined = groups.filter((group) => group.some(same));
    groups = [...groups.filter((group) => !joined.includes(group)), [candidate, ...joined.flat()]];
  }
  return groups;
}

/** An order of verdicts that does not depend on where they came from: best first. */
function better<C extends Candidate>(a: Verdict<C>, b: Verdict<C>): number {
  const text = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0);
  return (
    stepOf(b.judgement.confidence) - stepOf(a.judgement.confidence) ||
    b.judgement.evidence.length - a.judgement.evidence.length ||
    text(a.candidate.pack.id, b.candidate.pack.id) ||
    text(a.candidate.gem.id, b.candidate.gem.id)
  );
}

/**
 * Judges a mention against every gem that it could name, in any order. One film in several packs is
 * one film. Different films that the mention could name are namesakes to each other, so that a title
 * that two gems carry is not distinctive; where two still fit equally well, the answer is silence.
 * @returns the gem that fits best, as the caller gave it; null where none fits, or two do.
 */
export function judgeAll<C extends Candidate>(
  mention: Mention,
  candidates: Iterable<C>,
  corrections: Correction[] = [],
): Verdict<C> | null {
  const possible = [...candidates].filter(
    ({ gem }) => judgeFilm(mention, gem.film, corrections) !== null,
  );
  const films = byFilm(possible);
  const verdicts = films.flatMap((group) => {
    const others =
      films.length === 1
        ? []
        : films.filter((other) => other !== group).flatMap((other) => asNamesakesOf(other));
    const judged = group.flatMap((candidate) => {
      const judgement = judgeFilm(mention, candidate.gem.film, corrections, others);
      return judgement ? [{ candidate, judgement }] : [];
    });
    return judged.toSorted(better).slice(0, 1);
  });
  const [best, next] = verdicts.toSorted(better);
  if (!best) return null;
  const tie = next !== undefined && next.judgement.confidence === best.judgement.confidence;
  return tie ? null : best;
}

function asNamesakesOf(group: Candidate[]): Namesake[] {
  return group.flatMap(({ gem }) => asNamesakes(gem.film));
}
