import { browser } from 'wxt/browser';
import type { ScriptPublicPath } from 'wxt/utils/inject-script';
import { SUPERSEDED_EVENT } from '../../spotter/superseded.ts';

/**
 * Starts the spotter in tabs that were open before install or update. Firefox does so by itself;
 * Chromium leaves them with the dead scripts of the old version, which are told to end first.
 */
export async function reachOpenTabs(): Promise<void> {
  for (const script of browser.runtime.getManifest().content_scripts ?? []) {
    for (const tab of await browser.tabs.query({ url: script.matches })) {
      if (tab.id === undefined || tab.discarded) continue;
      // The manifest names no other files than the build made.
      await reach(tab.id, (script.js ?? []) as ScriptPublicPath[], script.css ?? []);
    }
  }
}

async function reach(tabId: number, js: ScriptPublicPath[], css: string[]): Promise<void> {
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
