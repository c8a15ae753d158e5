import { browser } from 'wxt/browser';
import type { ScriptPublicPath } from 'wxt/utils/inject-script';
import { SUPERSEDED_EVENT } from '../../spotter/superseded.ts';
import type { KnownSite } from '../../sites/site.ts';
import { scriptsOf } from '../../tabs/registration.ts';
import { unlessAsleep } from '../../tabs/unless-asleep.ts';

/**
 * Starts the spotter in tabs of these sites that were open before install, update, or the permission.
 * Firefox does so by itself for what the manifest declares; Chromium leaves such tabs with the dead
 * scripts of the old version, which are told to end first. A tab that sleeps gets them when it wakes.
 */
export async function reachOpenTabs(sites: KnownSite[]): Promise<void> {
  await Promise.all(sites.map(reachTabsOf));
}

async function reachTabsOf(site: KnownSite): Promise<void> {
  const { js = [], css = [] } = scriptsOf(site);
  const tabs = await browser.tabs.query({ url: site.matches, discarded: false });
  await Promise.all(
    tabs.map(async ({ id }) => {
      // The scripts of a site are those that the build made.
      if (id !== undefined) await unlessAsleep(startIn(id, js as ScriptPublicPath[], css));
    }),
  );
}

/** Starts scripts in the top frame of a tab, in the place of what an old version left there. */
async function startIn(tabId: number, js: ScriptPublicPath[], css: string[]): Promise<void> {
  const target = { tabId };
  try {
    await browser.scripting.executeScript({
      target,
      func: (name: string) => document.dispatchEvent(new Event(name)),
      args: [SUPERSEDED_EVENT],
    });
    if (css.length > 0) await browser.scripting.insertCSS({ target, files: css });
    await browser.scripting.executeScript({ target, files: js });
  } catch {
    // A tab that shows an error page or was closed cannot be reached, and need not be.
  }
}
