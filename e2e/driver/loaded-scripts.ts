import type { Page } from 'playwright-core';
import type { Chromium } from './chromium.ts';

/** @returns which of the extension's scripts this page has loaded: `spotter.js`. */
export async function loadedScripts({ extensionId }: Chromium, page: Page): Promise<string[]> {
  const origin = `chrome-extension://${extensionId}/`;
  const cdp = await page.context().newCDPSession(page);
  const loaded: string[] = [];
  cdp.on('Debugger.scriptParsed', ({ url }) => {
    if (url.startsWith(origin)) loaded.push(url.slice(origin.length));
  });
  // Tells every script that was parsed before, too, before it answers.
  await cdp.send('Debugger.enable');
  await cdp.detach();
  return loaded.toSorted();
}
