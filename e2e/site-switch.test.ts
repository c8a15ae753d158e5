/** A site turned off in the popup goes quiet at once, and comes back. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { badgeOf } from './driver/background.ts';
import { type Chromium, launchChromium, openAs } from './driver/chromium.ts';
import { APRIL_SNOW, GRID_ADDRESS, gridHtml, plant } from './driver/gem-page.ts';
import { openToolbarPopup } from './driver/toolbar-popup.ts';

let chromium: Chromium;
let page: Page;
beforeAll(async () => {
  chromium = await launchChromium();
  page = await chromium.context.newPage();
  await page.bringToFront();
  await openAs(page, GRID_ADDRESS, plant(gridHtml(), 0, APRIL_SNOW));
  await page.locator('[data-underseen]').first().waitFor();
});
afterAll(() => chromium.close());

async function press(name: string): Promise<void> {
  const popup = await openToolbarPopup(chromium, GRID_ADDRESS);
  const button = `[...document.querySelectorAll('button')].find((each) => each.innerText === ${JSON.stringify(name)})`;
  await expect.poll(() => popup.evaluate<boolean>(`${button} !== undefined`)).toBe(true);
  await popup.evaluate(`${button}.click()`);
}

it('leaves no marker, no host and no badge, in a page loaded later too, until it is turned on', async () => {
  await press('Turn off here');
  await expect.poll(() => page.locator('[data-underseen], underseen-card').count()).toBe(0);
  await expect.poll(() => badgeOf(chromium, GRID_ADDRESS)).toBe('');
  await page.reload();
  await page.waitForTimeout(1_000);
  expect(await page.locator('[data-underseen]').count()).toBe(0);
  await page.bringToFront();
  await press('Turn on here');
  await page.locator('[data-underseen]').first().waitFor();
  await expect.poll(() => badgeOf(chromium, GRID_ADDRESS)).toBe('1');
});
