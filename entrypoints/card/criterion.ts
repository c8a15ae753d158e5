/** Whether the hidden-gem criterion can be told of a gem on its own page, and how it stands. */
import type { CriterionProps } from '../../components/Criterion.tsx';
import type { GemEntry } from '../../messages.ts';
import type { PageSettings } from '../../settings.ts';
import type { PageSays } from '../../spotter/card.ts';

/** @returns null where the page does not say how many have seen the film, or nothing says what is few. */
export function criterionOf(
  { pack }: GemEntry,
  { seenBy }: PageSays,
  settings: PageSettings,
): CriterionProps | null {
  const threshold = settings.threshold ?? pack.criterion?.threshold;
  return seenBy === null || threshold === undefined ? null : { seenBy, threshold };
}
