/** Which sites the user lets Underseen read: the browser's own host permissions say so. */
import { browser } from 'wxt/browser';
import type { KnownSite } from '../sites/site.ts';
import { KNOWN_SITES } from './known-sites.ts';

/** @returns whether every address of the site may be read. */
export function isGranted({ matches }: KnownSite): Promise<boolean> {
  return browser.permissions.contains({ origins: matches });
}

/** @returns the sites that may be read, in the order of all. */
export async function grantedSites(): Promise<KnownSite[]> {
  const granted = await Promise.all(KNOWN_SITES.map(isGranted));
  return KNOWN_SITES.filter((_, index) => granted[index]);
}

/**
 * Asks the user for sites; to be called at a click, as browsers demand.
 * @returns whether they were granted
 */
export function requestSites(sites: KnownSite[]): Promise<boolean> {
  return browser.permissions.request({ origins: sites.flatMap(({ matches }) => matches) });
}

/**
 * Tells of every permission that comes or goes, here or in the browser's own settings.
 * @returns a function that ends this
 */
export function onPermissions(changed: () => void): () => void {
  const { onAdded, onRemoved } = browser.permissions;
  onAdded.addListener(changed);
  onRemoved.addListener(changed);
  return () => {
    onAdded.removeListener(changed);
    onRemoved.removeListener(changed);
  };
}

/** Gives a site's permission back. */
export async function giveBackSite({ matches }: KnownSite): Promise<void> {
  await browser.permissions.remove({ origins: matches });
}
