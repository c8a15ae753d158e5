/** Which scripts of the build read a site's pages. */
import type { KnownSite } from '../sites/site.ts';

/** What every page of the site gets. */
export function firstScripts({ id, scouted }: Pick<KnownSite, 'id' | 'scouted'>): string[] {
  return scouted ? [`scouts/${id}.js`] : spottingScripts(id);
}

/** What reads a page and draws its markers. */
export function spottingScripts(id: KnownSite['id']): string[] {
  return ['spotter.js', `sites/${id}.js`];
}
