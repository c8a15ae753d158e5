/** Scripts that are declared for a page and injected into it as well, as at install, start once. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { cardView } from './driver/card-view.ts';
import { type Chromium, launchChromium, openAs } from './driver/chromium.ts';
import { APRIL_SNOW, GRID_ADDRESS, gridHtml, plant } from './driver/gem-page.ts';

let chromium: Chromium;
beforeAll(async () => {
  chromium = await launchChromium();
});
afterAll(() => chromium.close());

/** What the test needs of the browser's API in the worker. */
interface Api {
  tabs: { query(what: { url: string }): Promise<{ id: number }[]> };
  scripting: { executeScript(what: object): Promise<unknown> };
}

interface Drawn {
  drawn: number;
}

/** Counts from now on what is drawn or erased: markers, and the card's host after the body. */
function countDrawing(): void {
  const world = globalThis as unknown as Drawn;
  world.drawn = 0;
  const observer = new MutationObserver((changes) => {
    world.drawn += changes.length;
  });
  observer.observe(document.documentElement, { childList: true });
  observer.observe(document.body, { subtree: true, attributeFilter: ['data-underseen'] });
}

it('answers one hover with one card after its scripts came twice, and draws nothing again', async () => {
  const page = await chromium.context.newPage();
  await page.bringToFront();
  await openAs(page, GRID_ADDRESS, plant(gridHtml(), 0, APRIL_SNOW));
  await page.locator('[data-underseen]').first().waitFor();
  await page.locator('underseen-card').waitFor({ state: 'attached' });
  await page.evaluate(countDrawing);
  const worker = await chromium.worker();
  await worker.evaluate(async (url) => {
    const { tabs, scripting } = (globalThis as unknown as { chrome: Api }).chrome;
    const [tab] = await tabs.query({ url });
    const files = ['/spotter.js', '/sites/letterboxd.js', '/card.js'];
    await scripting.executeScript({ target: { tabId: tab?.id }, files });
  }, GRID_ADDRESS);
  expect(await page.evaluate(() => (globalThis as unknown as Drawn).drawn)).toBe(0);
  await page.locator('[data-underseen]').first().hover();
  const card = await cardView(chromium, page);
  await card.waitUntilOpen();
  expect(await page.locator('underseen-card').count()).toBe(1);
  expect(await card.ask<number>(`root.querySelectorAll('article').length`)).toBe(1);
  await page.keyboard.press('Escape');
  await card.waitUntilClosed();
  await page.waitForTimeout(400);
  expect(await card.isOpen()).toBe(false);
});
