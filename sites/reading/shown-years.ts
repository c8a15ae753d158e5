import type { FoundMention } from '../site.ts';
import { agreed } from './agreed.ts';

/**
 * Adds what a title's own page shows as its year to what its heading says.
 * @param shown years as they stand in the page; null where one does not
 * @returns null where two years are given as the title's
 */
export function withShownYears(found: FoundMention, shown: (number | null)[]): FoundMention | null {
  const { mention } = found;
  const own = mention.yearKind === 'release' ? mention.year : null;
  const year = agreed([own, ...shown]);
  if (year === undefined) return null;
  return year === null ? found : { ...found, mention: { ...mention, year, yearKind: 'release' } };
}
