import { browser } from 'wxt/browser';
import type { ScriptPublicPath } from 'wxt/utils/inject-script';
import type { KnownSite } from '../sites/site.ts';
import { spottingScripts } from './site-scripts.ts';

/**
 * Brings the spotter into a page that has had only a scout so far.
 * @returns false where the page is out of reach: closed, left, or its permission was just revoked
 */
export async function callSpotter(tabId: number, { id }: KnownSite): Promise<boolean> {
  // The build made them all.
  const files = spottingScripts(id).map((name) => `/${name}`) as ScriptPublicPath[];
  try {
    await browser.scripting.executeScript({ target: { tabId, frameIds: [0] }, files });
    return true;
  } catch {
    return false;
  }
}
