/** Waits for a figure that sites fill in after their page is there. */
import type { Site } from '../sites/site.ts';

/**
 * Tells how many members have seen the film of the page, as soon as the page says so.
 * @param signal ends the waiting
 */
export function watchAudience(
  page: Document,
  site: Site,
  tell: (seenBy: number) => void,
  signal: AbortSignal,
): void {
  if (!site.audience) return;
  const observer = new MutationObserver(() => {
    const seenBy = site.audience?.(page) ?? null;
    if (seenBy === null) return;
    observer.disconnect();
    tell(seenBy);
  });
  observer.observe(page, { childList: true, subtree: true, attributeFilter: ['aria-label'] });
  signal.addEventListener('abort', () => observer.disconnect());
}
