/** Going back and forward, out of the browser's cache of pages and without it. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { badgeOf, sayElsewhere } from './driver/background.ts';
import { cardView } from './driver/card-view.ts';
import { type Chromium, launchChromium, serve } from './driver/chromium.ts';
import { complaints } from './driver/complaints.ts';
import {
  APRIL_SNOW,
  GRID_ADDRESS,
  gridHtml,
  handMadeGrid,
  plant,
  POSSESSED_2009,
} from './driver/gem-page.ts';
import { loadedScripts } from './driver/loaded-scripts.ts';
import { openOptions, turnOnlyPack } from './driver/options-page.ts';
import { scoutSettled } from './driver/scout-settled.ts';

const GEM = `[data-item-slug="${APRIL_SNOW.slug}"]`;
const REFERENCE = { pack: 'korean-hidden-gems', gem: 'april-snow' };

/** Another page of the site, with one gem less. */
const NEXT_ADDRESS = 'https://letterboxd.com/spazznolo/films/page/2/';

/** A page of which a glance tells everything. */
const PLAIN_ADDRESS = 'https://letterboxd.com/spazznolo/films/page/3/';

describe.each([
  ['out of the cache', true],
  ['without the cache', false],
])('%s', (_how, keepsPagesLeft) => {
  let chromium: Chromium;
  let page: Page;
  let said: string[];
  beforeAll(async () => {
    chromium = await launchChromium({ keepsPagesLeft });
    page = await chromium.context.newPage();
    said = complaints(page);
    await page.addInitScript(() => {
      addEventListener('pageshow', ({ persisted }) => {
        document.documentElement.dataset['persisted'] = String(persisted);
      });
    });
    await page.bringToFront();
    await serve(page, {
      [GRID_ADDRESS]: plant(plant(gridHtml(), 0, APRIL_SNOW), 4, POSSESSED_2009),
      [NEXT_ADDRESS]: plant(gridHtml(), 0, POSSESSED_2009),
      [PLAIN_ADDRESS]: plant(handMadeGrid(), 0, APRIL_SNOW),
    });
  });
  beforeEach(async () => {
    await page.goto(GRID_ADDRESS);
    await page.locator('[data-underseen]').nth(1).waitFor();
  });
  afterAll(() => chromium.close());

  async function goOn(): Promise<void> {
    await page.goto(NEXT_ADDRESS);
    await page.locator('[data-underseen]').first().waitFor();
    await expect.poll(() => badgeOf(chromium, NEXT_ADDRESS)).toBe('1');
  }

  /** By the page's own history: the driver's waits for a load that the cache saves. */
  async function go(by: 1 | -1, address: string): Promise<void> {
    await page.evaluate((steps) => setTimeout(() => history.go(steps), 0), by);
    await expect.poll(() => page.url()).toBe(address);
    await page.bringToFront();
    await page.locator(`html[data-persisted=${keepsPagesLeft}]`).waitFor();
  }

  const markersOfGem = () => page.locator(`${GEM}[data-underseen]`).count();
  const badge = () => badgeOf(chromium, GRID_ADDRESS);

  const goBack = () => go(-1, GRID_ADDRESS);

  it('what was marked elsewhere in between is drawn, and the badge counts again', async () => {
    await goOn();
    await sayElsewhere(chromium, { type: 'mark', ...REFERENCE, mark: 'saved', on: true });
    await goBack();
    await page.locator(`${GEM}[data-underseen=saved]`).first().waitFor();
    await expect.poll(badge).toBe('2');
    await page.locator(GEM).first().hover();
    const card = await cardView(chromium, page);
    await card.waitUntilOpen();
    expect(await page.locator('underseen-card').count()).toBe(1);
    await card.until(
      `root.querySelector('[data-mark=saved]').getAttribute('aria-pressed') === 'true'`,
    );
    await card.click('[data-mark=saved]');
    await page.locator(`${GEM}[data-underseen=gem]`).first().waitFor();
  });

  it('what does not interest any more is gone, and back when that was taken back', async () => {
    for (const on of [true, false]) {
      await goOn();
      await sayElsewhere(chromium, { type: 'mark', ...REFERENCE, mark: 'notInterested', on });
      await goBack();
      await expect.poll(markersOfGem).toBe(on ? 0 : 1);
      await expect.poll(badge).toBe(on ? '1' : '2');
    }
  });

  it('forward again, that page is as it was left', async () => {
    await goOn();
    await goBack();
    await go(1, NEXT_ADDRESS);
    await page.locator('[data-underseen=gem]').first().waitFor();
    await expect.poll(() => badgeOf(chromium, NEXT_ADDRESS)).toBe('1');
    expect(said).toEqual([]);
  });

  it('a card that was open when the page was left is closed, and opens again', async () => {
    await page.locator(GEM).first().hover();
    const card = await cardView(chromium, page);
    await card.waitUntilOpen();
    await goOn();
    await page.mouse.move(1270, 795);
    await goBack();
    const again = await cardView(chromium, page);
    await again.waitUntilClosed();
    // A kept page takes the pointer to be where it was: it has to be elsewhere before it comes.
    await page.mouse.move(1270, 790);
    await page.locator(GEM).first().hover();
    await again.waitUntilOpen();
    expect(said).toEqual([]);
  });

  it('a card that was awaited when the page was left does not open by itself', async () => {
    const options = await openOptions(chromium, 'settings');
    const setDelay = async (ms: number) => {
      await options.getByLabel('The card opens after').fill(String(ms));
      await options.getByRole('status').filter({ hasText: 'Setting kept' }).waitFor();
    };
    await setDelay(1_200);
    await page.bringToFront();
    await page.goto(GRID_ADDRESS);
    await page.locator(`${GEM}[data-underseen]`).first().hover();
    await goOn();
    await page.mouse.move(1270, 795);
    await goBack();
    await page.locator(`${GEM}[data-underseen]`).first().waitFor();
    const card = await cardView(chromium, page);
    await page.waitForTimeout(1_500);
    expect(await card.isOpen()).toBe(false);
    await options.bringToFront();
    await setDelay(150);
    await options.close();
    await page.bringToFront();
  });

  it('a page that had no gem has one of a pack that was turned on in between', async () => {
    const options = await openOptions(chromium, 'packs');
    await turnOnlyPack(chromium, options, false);
    await page.bringToFront();
    await page.goto(PLAIN_ADDRESS);
    await scoutSettled(chromium, page);
    expect(await loadedScripts(chromium, page)).toEqual(['scouts/letterboxd.js']);
    await page.goto(NEXT_ADDRESS);
    await turnOnlyPack(chromium, options, true);
    await page.locator('[data-underseen]').first().waitFor();
    await go(-1, PLAIN_ADDRESS);
    await page.locator(`${GEM}[data-underseen=gem]`).first().waitFor();
    await options.close();
  });

  it('an update in between reaches the page that was left', async () => {
    await goOn();
    await chromium.install();
    // An update may throw the kept page away, or not: either way it is the new version's.
    await page.evaluate(() => setTimeout(() => history.back(), 0));
    await expect.poll(() => page.url()).toBe(GRID_ADDRESS);
    await page.locator(`${GEM}[data-underseen=gem]`).first().waitFor();
    await page.mouse.move(1270, 795);
    await page.locator(GEM).first().hover();
    await (await cardView(chromium, page)).waitUntilOpen();
    expect(said).toEqual([]);
  });
});
