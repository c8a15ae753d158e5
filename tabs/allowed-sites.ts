import { browser } from 'wxt/browser';
import type { KnownSite } from '../sites/site.ts';
import { KNOWN_SITES } from './known-sites.ts';

/** @returns the sites that the browser lets Underseen read. */
export async function allowedSites(): Promise<KnownSite[]> {
  const allowed = await Promise.all(
    KNOWN_SITES.map(({ matches }) => browser.permissions.contains({ origins: matches })),
  );
  return KNOWN_SITES.filter((_, index) => allowed[index]);
}
