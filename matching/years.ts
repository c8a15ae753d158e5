/** How the year that a mention gives compares with the years of a film. */
import type { Film, Mention } from '../film.ts';

/** `off` is what vetoes; `unknown` says nothing. */
export type YearAgreement = 'exact' | 'service' | 'near' | 'off' | 'unknown';

/** Sources disagree by a year about 2 % of films: premiere, release and production. */
const NEAR = 1;

/**
 * @returns `service` where the year is one of the film's but only says when a service opened it;
 * such a year is `unknown` where it comes later, for re-releases come at any time, and `off` where it
 * comes before the film: nobody had that then.
 */
export function compareYear(
  mention: Pick<Mention, 'year' | 'yearKind'>,
  film: Pick<Film, 'acceptedYears' | 'year'>,
): YearAgreement {
  const { year, yearKind } = mention;
  if (year === null) return 'unknown';
  const accepted = [film.year, ...film.acceptedYears];
  const exact = accepted.includes(year);
  if (yearKind === 'service') {
    if (exact) return 'service';
    return year < Math.min(...accepted) - NEAR ? 'off' : 'unknown';
  }
  if (exact) return 'exact';
  return accepted.some((each) => Math.abs(each - year) <= NEAR) ? 'near' : 'off';
}
