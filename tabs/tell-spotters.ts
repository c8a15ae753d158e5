import { type Browser, browser } from 'wxt/browser';
import type { ToSpotter } from '../messages.ts';
import { callScout } from './call-scripts.ts';
import { siteAt } from './known-sites.ts';
import { unlessAsleep } from './unless-asleep.ts';

/**
 * Tells the spotter of every tab. Where there is none, nothing is said; but a scout looks again where
 * what matches may have changed. A tab that sleeps hears it when it wakes, and is not waited for.
 */
export async function tellSpotters(message: ToSpotter): Promise<void> {
  const tabs = await browser.tabs.query({ discarded: false });
  await Promise.all(tabs.map(async (tab) => unlessAsleep(tell(tab, message))));
}

async function tell({ id, url }: Browser.tabs.Tab, message: ToSpotter): Promise<void> {
  if (id === undefined) return;
  try {
    await browser.tabs.sendMessage(id, message);
  } catch {
    const site = siteAt(url);
    if (message.type === 'ask-again' && site?.scouted) await callScout(id, site);
  }
}
