/**
 * The scripts of optional sites: registered for what is granted, and for nothing else. Those of a
 * declared site stand in the manifest.
 */
import { type Browser, browser } from 'wxt/browser';
import type { KnownSite } from '../sites/site.ts';
import { grantedSites } from './permissions.ts';
import { firstScripts } from './site-scripts.ts';

export type SiteScripts = Browser.scripting.RegisteredContentScript;

/** What every page of the site loads, with the marker's style sheet. */
export function scriptsOf(site: KnownSite): SiteScripts {
  return {
    id: site.id,
    matches: site.matches,
    js: firstScripts(site),
    css: ['marker.css'],
    runAt: 'document_idle',
    persistAcrossSessions: true,
  };
}

/**
 * Brings what is registered in line with what is granted. Idempotent: browsers drop registrations at
 * an update, and keep those of a host that was revoked.
 * @returns the sites that came anew
 */
export async function registerGranted(): Promise<KnownSite[]> {
  const granted = (await grantedSites()).filter(({ declared }) => !declared);
  const registered = await browser.scripting.getRegisteredContentScripts();
  const known = new Set(registered.map(({ id }) => id));
  const wanted = new Set(granted.map(({ id }) => id));
  const gone = [...known].filter((id) => !wanted.has(id));
  const come = granted.filter(({ id }) => !known.has(id));
  if (gone.length > 0) await browser.scripting.unregisterContentScripts({ ids: gone });
  if (come.length > 0) await browser.scripting.registerContentScripts(come.map(scriptsOf));
  return come;
}
