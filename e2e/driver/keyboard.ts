/** Going through a page by keyboard alone. */
import type { Locator, Page } from 'playwright-core';

/** More stops than any page of ours has in a test. */
const MOST_STOPS = 120;

/** Presses Tab until the element has the focus. @throws where Tab never comes to it */
export async function tabTo(page: Page, wanted: Locator): Promise<void> {
  await wanted.waitFor();
  for (let stop = 0; stop < MOST_STOPS; stop += 1) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not come to ${wanted.toString()}.`);
}
