/** With a finger there is no hovering: tapping the marker opens the card, all else is the page's. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { cardView } from './driver/card-view.ts';
import { type Chromium, launchChromium, openAs } from './driver/chromium.ts';
import { APRIL_SNOW, GRID_ADDRESS, gridHtml, plant } from './driver/gem-page.ts';

let chromium: Chromium;
beforeAll(async () => {
  chromium = await launchChromium({ hasTouch: true });
});
afterAll(() => chromium.close());

it('opens by tapping the marker, closes by tapping elsewhere, and leaves the poster its tap', async () => {
  const page = await chromium.context.newPage();
  await page.bringToFront();
  await openAs(page, GRID_ADDRESS, plant(gridHtml(), 0, APRIL_SNOW));
  const poster = page.locator('[data-underseen]').first();
  await poster.scrollIntoViewIfNeeded();
  const card = await cardView(chromium, page);
  const box = await poster.boundingBox();
  if (!box) throw new Error('The poster has no box.');
  await page.touchscreen.tap(box.x + box.width - 12, box.y + 12);
  await card.waitUntilOpen();
  expect(page.url()).toBe(GRID_ADDRESS);
  await page.touchscreen.tap(5, box.y + 5);
  await card.waitUntilClosed();
  const asked = page.waitForRequest((request) => request.isNavigationRequest());
  await page.touchscreen.tap(box.x + 10, box.y + box.height - 10);
  expect((await asked).url()).toBe('https://letterboxd.com/film/april-snow/');
});
