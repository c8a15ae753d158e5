/** Which scripts of the build read a site's pages. */
import type { KnownSite } from '../sites/site.ts';

/** What a page of the site gets that may name films. */
export function firstScripts({ id, scouted }: Pick<KnownSite, 'id' | 'scouted'>): string[] {
  return scouted ? [scoutScript(id)] : spottingScripts(id);
}

/** Looks at the films of a page, where a site has a scout. */
export function scoutScript(id: KnownSite['id']): string {
  return `scouts/${id}.js`;
}

/** What a page of a site with a scout gets where its address does not say that there are films. */
export function lookoutScript(id: KnownSite['id']): string {
  return `lookouts/${id}.js`;
}

/** What reads a page and draws its markers. */
export function spottingScripts(id: KnownSite['id']): string[] {
  return ['spotter.js', `sites/${id}.js`];
}
