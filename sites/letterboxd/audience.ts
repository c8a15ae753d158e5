/**
 * How many members have seen the film of the page, as the page itself says: "Watched by 834 members".
 * The figure arrives after the page, in a part that Letterboxd fills in.
 */
import { wholeNumberIn } from '../reading/whole-number.ts';
import { slugOfPage } from './film-page.ts';

/** Today's statistics, and those of 2022. */
const STATISTICS = '.production-statistic.-watches, .film-stats .icon-watched';

/** The whole figure stands in a label or a tooltip; what is shown is rounded ("1.1M"). */
const LABELS = ['aria-label', 'data-original-title', 'title'];

/** @returns null where the page is not a film's, or does not say, or not yet. */
export function audienceOf(page: Document): number | null {
  const slug = slugOfPage(page);
  if (!slug) return null;
  for (const statistic of page.querySelectorAll(STATISTICS)) {
    const link = statistic.matches('a') ? statistic : statistic.querySelector('a');
    // People have such figures too, and so do other films on the page.
    if (!link?.getAttribute('href')?.includes(`/film/${slug}/members/`)) continue;
    for (const element of [statistic, link]) {
      for (const label of LABELS) {
        const members = wholeNumberIn(element.getAttribute(label));
        if (members !== null) return members;
      }
    }
  }
  return null;
}
