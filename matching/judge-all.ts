/** The verdict on one mention and every gem that it could name. */
import { MAX_CANDIDATES } from '../limits.ts';
import type { Film, Gem, Judgement, Mention, Namesake } from '../film.ts';
import { stepOf } from './confidence.ts';
import { corrects, type Correction } from './correction.ts';
import { compareIds } from './ids.ts';
import { judgeFilm } from './judge.ts';
import { filmTitles, mentionTitles } from './keys.ts';
import { isNamed, sameFilm } from './same-film.ts';
import { looseKey } from './title-key.ts';

/** A gem in the pack it stands in; callers keep whatever else they like beside. */
export interface Candidate {
  pack: { id: string };
  gem: Gem;
}

export interface Verdict<C extends Candidate> {
  candidate: C;
  judgement: Judgement;
}

/**
 * The film as a namesake of others: once for each of its titles that the mention could have, and each
 * of its years.
 */
function asNamesakes(film: Film, said: ReadonlySet<string>): Namesake[] {
  const directors = film.directors.flatMap((person) => [person.name, ...person.variants]);
  const years = [...new Set([film.year, ...film.acceptedYears])];
  const titles = filmTitles(film).filter((title) => said.has(looseKey(title)));
  return (titles.length > 0 ? titles : [film.title]).flatMap((title) =>
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

/**
 * Where far more gems than ever share a title have the mention's, an id alone can tell which it is.
 * @returns none where even those are too many
 */
function fewEnough<C extends Candidate>(mention: Mention, candidates: C[]): C[] {
  if (candidates.length <= MAX_CANDIDATES) return candidates;
  const sharing = candidates.filter(
    ({ gem }) => compareIds(mention.ids, gem.film.ids).agree.length > 0,
  );
  return sharing.length <= MAX_CANDIDATES ? sharing : [];
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
 * The best of the verdicts on one film; none where two equally sure ones turn out to be of different
 * films, which a third, of a film that could be either, had joined.
 */
function first<C extends Candidate>(verdicts: Verdict<C>[]): Verdict<C>[] {
  const [best, ...others] = verdicts.toSorted(better);
  const contradicted = others.some(
    ({ candidate, judgement }) =>
      judgement.confidence === best?.judgement.confidence &&
      compareIds(candidate.gem.film.ids, best.candidate.gem.film.ids).differ,
  );
  return best && !contradicted ? [best] : [];
}

/**
 * The other films of its titles that the library knows besides a film: those of other gems, and those
 * that any of the gems lists as its namesakes.
 */
function knownBesides(mention: Mention, film: Film, films: Film[], others: Film[]): Namesake[] {
  const said = new Set(mentionTitles(mention).map(looseKey));
  const listed = [...films, ...others]
    .filter((other) => other !== film)
    .flatMap(({ namesakes = [] }) => namesakes)
    .filter(
      ({ title, ids = {} }) =>
        said.has(looseKey(title)) || compareIds(ids, mention.ids).agree.length > 0,
    );
  return [
    ...others.flatMap((other) => asNamesakes(other, said)),
    ...listed.filter((namesake) => !films.some((same) => isNamed(same, namesake))),
  ];
}

/**
 * Judges a mention against every gem that it could name, in any order. One film in several packs is
 * one film. Different films are namesakes to each other, and so are the namesakes that each of them
 * lists, whatever pack they stand in: a pack whose author did not look for namesakes has those that
 * the user's library knows. So a title that two gems carry is not distinctive, though one of them be
 * ruled out; where two still fit equally well, the answer is silence. A film that the user said it is
 * not is no namesake either, in whatever packs it stands.
 * @returns the gem that fits best, as the caller gave it; null where none fits, or two do.
 */
export function judgeAll<C extends Candidate>(
  mention: Mention,
  candidates: Iterable<C>,
  corrections: Correction[] = [],
): Verdict<C> | null {
  const all = fewEnough(mention, [...candidates]);
  const denied = all.filter(({ gem }) =>
    corrections.some((correction) => corrects(correction, mention, gem.film)),
  );
  // What was said of a film holds for every review of it.
  const open = all.filter(
    (one) => !denied.some((other) => other === one || sameFilm(other.gem.film, one.gem.film)),
  );
  // Namesakes only take away: whoever is out without them is out.
  const fitting = new Set(open.filter(({ gem }) => judgeFilm(mention, gem.film) !== null));
  if (fitting.size === 0) return null;
  const groups = byFilm(open);
  const verdicts = groups.flatMap((group) => {
    const films = group.map(({ gem }) => gem.film);
    const others = groups.filter((other) => other !== group).flat();
    const otherFilms = others.map(({ gem }) => gem.film);
    const judged = group.flatMap((candidate) => {
      if (!fitting.has(candidate)) return [];
      const { film } = candidate.gem;
      const besides = knownBesides(mention, film, films, otherFilms);
      const judgement = judgeFilm(mention, film, [], besides);
      return judgement ? [{ candidate, judgement }] : [];
    });
    return first(judged);
  });
  const [best, next] = verdicts.toSorted(better);
  if (!best) return null;
  const tie = next !== undefined && next.judgement.confidence === best.judgement.confidence;
  return tie ? null : best;
}
