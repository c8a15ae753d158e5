import type { Page } from 'playwright-core';
import type { Chromium } from './chromium.ts';
import { isolatedWorld } from './isolated-world.ts';

/** The scout of a page has had its answer, or needed none: what comes of it would be there now. */
export async function scoutSettled(chromium: Chromium, page: Page): Promise<void> {
  const world = await isolatedWorld(page, chromium.extensionId);
  // Answered one after the other, so later than what the scout asked.
  await world.evaluate(`chrome.runtime.sendMessage({ type: 'count', gems: 0 })`);
  await page.evaluate(
    () =>
      new Promise((done) => {
        requestIdleCallback(() => requestIdleCallback(done));
      }),
  );
  await world.detach();
}
