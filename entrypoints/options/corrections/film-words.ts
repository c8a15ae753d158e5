import type { ListedCorrection } from '../../../library/history.ts';

/** A film as it is named in a line. */
export function filmWords({ title, year }: ListedCorrection['film']): string {
  return year === null ? title : `${title} (${year})`;
}
