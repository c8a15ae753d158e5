import type { PageSettings } from '../settings.ts';
import type { Site } from '../sites/site.ts';
import type { Opener, Opening } from './card.ts';
import type { GemsOnPage } from './gems-on-page.ts';

export interface OpeningOf {
  page: Document;
  site: Site;
  gems: GemsOnPage;
  opener: Opener;
  settings: PageSettings;
}

/** What the card shows at an element; null where nothing is drawn. */
export function openingAt(
  element: Element,
  { page, site, gems, opener, settings }: OpeningOf,
): Opening | null {
  const matches = gems.drawnAt(element);
  if (!matches) return null;
  const seenBy = gems.at(element)?.isSubject ? (site.audience?.(page) ?? null) : null;
  return {
    matches,
    opener,
    says: { site: site.name, ...site.standing?.(element), seenBy },
    settings,
  };
}
