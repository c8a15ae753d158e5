import { browser } from 'wxt/browser';
import type { ToSpotter } from '../messages.ts';

/** Tells the spotter of every tab; tabs without one are not read, and need not know. */
export async function tellSpotters(message: ToSpotter): Promise<void> {
  const tabs = await browser.tabs.query({ discarded: false });
  await Promise.all(
    tabs.map(async ({ id }) => {
      if (id === undefined) return;
      try {
        await browser.tabs.sendMessage(id, message);
      } catch {
        // Nobody listens in that tab.
      }
    }),
  );
}
