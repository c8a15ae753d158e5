/** The extension comes and goes while a tab is open: nobody has to load the page again. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { cardView } from './driver/card-view.ts';
import { type Chromium, launchChromium, openAs } from './driver/chromium.ts';
import { complaints } from './driver/complaints.ts';
import { APRIL_SNOW, GRID_ADDRESS, gridHtml, plant } from './driver/gem-page.ts';

let chromium: Chromium;
beforeAll(async () => {
  chromium = await launchChromium({ bare: true });
});
afterAll(() => chromium.close());

let page: Page;
let said: string[];
beforeEach(async () => {
  page = await chromium.context.newPage();
  await page.bringToFront();
  await openAs(page, GRID_ADDRESS, plant(gridHtml(), 0, APRIL_SNOW));
  said = complaints(page);
});
afterEach(() => page.close());

const marker = () => page.locator('[data-underseen]');
const host = () => page.locator('underseen-card');

/** Of each of our isolated worlds in the page, the oldest first, whether its spotter has ended. */
async function spottersEnded(): Promise<boolean[]> {
  const { world } = await cardView(chromium, page);
  const ended = await world.evaluateInAll<boolean>(
    `globalThis[Symbol.for('underseen.room')]?.spotter?.signal.aborted`,
  );
  await world.detach();
  return ended;
}

it('installed, it marks what is open, and the card works', async () => {
  expect(await marker().count()).toBe(0);
  await chromium.install();
  await marker().first().waitFor();
  expect(await marker().count()).toBe(1);
  await marker().first().hover();
  const card = await cardView(chromium, page);
  await card.waitUntilOpen();
  await card.click('[data-mark=saved]');
  await page.locator('[data-underseen=saved]').waitFor();
  expect(
    await marker()
      .first()
      .evaluate((poster) => getComputedStyle(poster, '::after').width),
  ).toBe('16px');
  expect(await host().count()).toBe(1);
  expect(said).toEqual([]);
  await chromium.uninstall();
});

describe.each(['disable', 'uninstall'] as const)('after %s', (goes) => {
  async function installForAWhile(): Promise<void> {
    await chromium.install();
    await marker().first().waitFor();
  }

  afterEach(async () => {
    // What is switched off stays so when it is loaded again.
    if (goes === 'disable') await chromium.uninstall();
  });

  async function go(): Promise<void> {
    await chromium[goes]();
    await page.bringToFront();
  }

  async function expectNothingLeft(): Promise<void> {
    await expect.poll(() => marker().count()).toBe(0);
    expect(await host().count()).toBe(0);
    expect(said).toEqual([]);
  }

  it('what is left goes at the next hover', async () => {
    await installForAWhile();
    await go();
    await page.mouse.move(1270, 795);
    await marker().first().hover();
    await expectNothingLeft();
  });

  it('what is left goes at the next change of the page', async () => {
    await installForAWhile();
    await go();
    await page.evaluate(() => {
      const poster = document.querySelector('[data-item-slug]:not([data-underseen])');
      poster?.parentElement?.append(poster.cloneNode(true));
    });
    await expectNothingLeft();
  });

  it('an open card goes at the next press of a button', async () => {
    await installForAWhile();
    await marker().first().hover();
    const card = await cardView(chromium, page);
    await card.waitUntilOpen();
    const { x, y, width, height } = await card.boxOf('[data-mark=saved]');
    await go();
    await page.mouse.click(x + width / 2, y + height / 2);
    await expectNothingLeft();
  });
});

it('switched off and on again, it works in open tabs anew, twice over, and once in each', async () => {
  await chromium.install();
  await marker().first().waitFor();
  for (const time of [1, 2]) {
    await chromium.disable();
    await chromium.enable();
    await page.bringToFront();
    await page.mouse.move(1270, 795);
    // The old world's card is gone; the one that opens is the new world's.
    await expect.poll(spottersEnded).toEqual([...Array.from({ length: time }, () => true), false]);
    await marker().first().waitFor();
    await marker().first().hover();
    const card = await cardView(chromium, page);
    await card.waitUntilOpen();
    await card.click('[data-mark=saved]');
    await page.locator(`[data-underseen=${time === 1 ? 'saved' : 'gem'}]`).waitFor();
    expect(await host().count()).toBe(1);
  }
  expect(said).toEqual([]);
  await chromium.uninstall();
});
