/** The main job, in the built extension: a gem on a page is marked, hovered, read, saved, dismissed. */
import { describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { type CardView, cardView } from './driver/card-view.ts';
import { type Chromium, openAs } from './driver/chromium.ts';
import {
  APRIL_SNOW,
  GRID_ADDRESS,
  gridHtml,
  plant,
  POSSESSED_1947,
  POSSESSED_2009,
} from './driver/gem-page.ts';
import { pageForEach } from './driver/page-for-each.ts';

const GEM = `[data-item-slug="${APRIL_SNOW.slug}"]`;
const NAMESAKE = `[data-item-slug="${POSSESSED_1947.slug}"]`;

let chromium: Chromium;
let page: Page;
pageForEach((...given) => {
  [chromium, page] = given;
});

/** Opens a grid whose first posters are a gem, a namesake, and another gem. */
async function openGrid(): Promise<CardView> {
  const html = [APRIL_SNOW, POSSESSED_1947, POSSESSED_2009].reduce(
    (before, film, index) => plant(before, index, film),
    gridHtml(),
  );
  await openAs(page, GRID_ADDRESS, html);
  await page.locator(`${GEM}[data-underseen]`).waitFor();
  return cardView(chromium, page);
}

describe('a gem in a grid', () => {
  it('is marked, and its namesake is not', async () => {
    await openGrid();
    const marked = await page
      .locator('[data-underseen]')
      .evaluateAll((all) => all.map((element) => element.getAttribute('data-item-slug')));
    expect(new Set(marked)).toEqual(new Set(['april-snow', 'possessed-2009']));
    expect(await page.locator(NAMESAKE).first().getAttribute('data-underseen')).toBeNull();
  });

  it('shows its review on hover, beside it, and stays while the pointer travels into it', async () => {
    const card = await openGrid();
    const poster = page.locator(`${GEM}[data-underseen]`).first();
    await poster.hover();
    await card.waitUntilOpen();
    const text = await card.text();
    expect(text).toContain('April Snow');
    expect(text).toContain('외출');
    expect(text).toContain('2005');
    expect(text).toContain('Hur Jin-ho');
    const source = await poster.boundingBox();
    const box = await card.box();
    expect(source && overlap(source, box)).toBe(0);
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 8 });
    await page.waitForTimeout(600);
    expect(await card.isOpen()).toBe(true);
    await page.mouse.move(box.x + box.width / 2, 5);
    await page.mouse.move(1200, 790, { steps: 4 });
    await card.waitUntilClosed();
  });

  it('closes with Esc and stays closed while the pointer rests', async () => {
    const card = await openGrid();
    await page.locator(`${GEM}[data-underseen]`).first().hover();
    await card.waitUntilOpen();
    await page.keyboard.press('Escape');
    await card.waitUntilClosed();
    await page.waitForTimeout(400);
    expect(await card.isOpen()).toBe(false);
  });

  it('is saved from its card, and stays saved', async () => {
    let card = await openGrid();
    await page.locator(`${GEM}[data-underseen]`).first().hover();
    await card.waitUntilOpen();
    await card.click('[aria-pressed]');
    await page.locator(`${GEM}[data-underseen="saved"]`).waitFor();
    await card.until(
      `root.querySelector('[aria-pressed]').getAttribute('aria-pressed') === 'true'`,
    );
    await page.close();
    page = await chromium.context.newPage();
    card = await openGrid();
    await page.locator(`${GEM}[data-underseen="saved"]`).waitFor();
    await page.locator(`${GEM}[data-underseen]`).first().hover();
    await card.waitUntilOpen();
    await card.click('[aria-pressed]');
    await page.locator(`${GEM}[data-underseen="gem"]`).waitFor();
  });

  it('lets a click through to the film', async () => {
    await openGrid();
    const asked = page.waitForRequest((request) => request.isNavigationRequest());
    const link = page.locator(`${GEM} a`).first();
    await link.hover();
    await page.waitForTimeout(400);
    await link.click();
    expect((await asked).url()).toBe('https://letterboxd.com/film/april-snow/');
  });

  it('works by keyboard alone', async () => {
    const card = await openGrid();
    const link = page.locator(`${GEM} a`).first();
    await page.evaluate(() => {
      const links = [...document.querySelectorAll<HTMLElement>('a[href], button, input')];
      const gem = links.findIndex((element) => element.closest('[data-underseen]'));
      links.slice(0, gem).at(-1)?.focus();
    });
    await page.keyboard.press('Tab');
    for (let tabs = 0; tabs < 5 && !(await link.evaluate((a) => a === document.activeElement));) {
      await page.keyboard.press('Tab');
      tabs += 1;
    }
    await card.waitUntilOpen();
    await card.until(`root.querySelector('[role=status]').textContent.includes('April Snow')`);
    await page.keyboard.press('Tab');
    await card.until('root.activeElement !== null');
    await page.keyboard.press('Escape');
    await card.waitUntilClosed();
    expect(await link.evaluate((a) => a === document.activeElement)).toBe(true);
  });

  it('opens its card with the worker stopped', async () => {
    const card = await openGrid();
    await chromium.stopWorker();
    await page.bringToFront();
    await page.locator(`${GEM}[data-underseen]`).first().hover();
    await card.waitUntilOpen();
    expect(await card.text()).toContain('April Snow');
  });
});

interface Area {
  x: number;
  y: number;
  width: number;
  height: number;
}

function overlap(a: Area, b: Area): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return Math.max(0, width) * Math.max(0, height);
}
