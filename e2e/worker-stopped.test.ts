/** The browser may stop the worker at any moment: what comes next starts it again, unnoticed. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { sayElsewhere } from './driver/background.ts';
import { cardView } from './driver/card-view.ts';
import { type Chromium, launchChromium, openAs } from './driver/chromium.ts';
import { complaints } from './driver/complaints.ts';
import { APRIL_SNOW, GRID_ADDRESS, gridHtml, plant } from './driver/gem-page.ts';

/** The worker, made to hang as it puts the card into a page. */
interface Hanging {
  hangs?: boolean;
  chrome: { scripting: { executeScript: () => Promise<never> } };
}

let chromium: Chromium;
let page: Page;
let said: string[];
// One for each: a worker that was stopped cannot be prepared by the driver any more.
beforeEach(async () => {
  chromium = await launchChromium();
  await chromium.worker();
  page = await chromium.context.newPage();
  await page.bringToFront();
  said = complaints(page);
});
afterEach(() => chromium.close());

const marked = (state: string) => page.locator(`[data-underseen=${state}]`).first();

async function stop(): Promise<void> {
  await chromium.stopWorker();
  await page.bringToFront();
}

const open = () => openAs(page, GRID_ADDRESS, plant(gridHtml(), 0, APRIL_SNOW));

async function hover() {
  await page.locator('[data-underseen]').first().hover();
  const card = await cardView(chromium, page);
  await card.waitUntilOpen();
  return card;
}

it('in the middle of answering', async () => {
  const worker = await chromium.worker();
  await worker.evaluate(() => {
    // An answer that waits for ever is one that the stop comes in time for.
    const world = globalThis as unknown as Hanging;
    world.chrome.scripting.executeScript = () => {
      world.hangs = true;
      return new Promise(() => undefined);
    };
  });
  await open();
  await expect
    .poll(() => worker.evaluate(() => (globalThis as unknown as Hanging).hangs))
    .toBe(true);
  expect(await page.locator('[data-underseen]').count()).toBe(0);
  await stop();
  await marked('gem').waitFor();
  await hover();
  expect(said).toEqual([]);
});

it('before the page asks', async () => {
  await stop();
  await open();
  await marked('gem').waitFor();
  await hover();
  expect(said).toEqual([]);
});

it('between asking and hovering', async () => {
  await open();
  await marked('gem').waitFor();
  await stop();
  const card = await hover();
  expect(await card.text()).toContain('April Snow');
  expect(said).toEqual([]);
});

it.each([
  ['saved', 'gem'],
  ['gem', 'saved'],
])('between hovering and pressing: becomes %s', async (after, before) => {
  const mark = { pack: 'korean-hidden-gems', gem: 'april-snow', mark: 'saved' } as const;
  await sayElsewhere(chromium, { type: 'mark', ...mark, on: before === 'saved' });
  await open();
  await marked(before).waitFor();
  const card = await hover();
  await stop();
  await card.click('[data-mark=saved]');
  await marked(after).waitFor();
  await page.reload();
  await marked(after).waitFor();
  expect(said).toEqual([]);
});
