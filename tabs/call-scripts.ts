/** Brings scripts of a site into a page that has fewer so far. */
import { browser } from 'wxt/browser';
import type { ScriptPublicPath } from 'wxt/utils/inject-script';
import type { KnownSite } from '../sites/site.ts';
import { firstScripts, spottingScripts } from './site-scripts.ts';

/**
 * Brings the spotter into a page that has had only a scout so far.
 * @param more scripts of the build that come along with it
 * @returns false where the page is out of reach: closed, left, or its permission was just revoked
 */
export async function callSpotter(
  tabId: number,
  { id }: KnownSite,
  more: string[] = [],
): Promise<boolean> {
  return call(tabId, [...spottingScripts(id), ...more]);
}

/** Brings the scout into a page that has had only a lookout so far. @returns as `callSpotter` does */
export async function callScout(tabId: number, site: KnownSite): Promise<boolean> {
  return call(tabId, firstScripts(site));
}

async function call(tabId: number, scripts: string[]): Promise<boolean> {
  // The build made them all.
  const files = scripts.map((name) => `/${name}`) as ScriptPublicPath[];
  const target = { tabId, frameIds: [0] };
  try {
    // The page is there, since one of its scripts has spoken; pictures that still load are not waited for.
    await browser.scripting.executeScript({ target, files, injectImmediately: true });
    return true;
  } catch {
    return false;
  }
}
