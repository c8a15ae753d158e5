/** The toolbar popup over a page, and the badge: the gems here, one for today, and what the site is. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { badgeOf } from './driver/background.ts';
import { cardView } from './driver/card-view.ts';
import { type Chromium, launchChromium, openAs } from './driver/chromium.ts';
import { copyExtension } from './driver/extension-copy.ts';
import {
  APRIL_SNOW,
  GRID_ADDRESS,
  gridHtml,
  plant,
  type Planted,
  POSSESSED_2009,
} from './driver/gem-page.ts';
import { openPopup } from './driver/popup-page.ts';
import { openToolbarPopup, type ToolbarPopup } from './driver/toolbar-popup.ts';

/** The gem's title, a year late: too little to be sure. */
const PERHAPS: Planted = {
  slug: 'a-long-visit-2011',
  filmId: 999_003,
  title: 'A Long Visit',
  year: 2011,
};

const PANEL = `document.querySelector('[role=tabpanel]:not([hidden])')`;

function textOf(popup: ToolbarPopup): () => Promise<string> {
  return () => popup.evaluate<string>(`${PANEL}.innerText`);
}

/** Clicks the first element in sight that `selector` finds and that says `text`, once it is there. */
async function click(popup: ToolbarPopup, selector: string, text: string): Promise<void> {
  const all = `[...document.querySelectorAll(${JSON.stringify(selector)})]`;
  const says = `(each) => each.checkVisibility() && each.innerText.includes(${JSON.stringify(text)})`;
  const press = `(() => { const found = ${all}.find(${says}); found?.click(); return !!found; })()`;
  await expect.poll(() => popup.evaluate<boolean>(press)).toBe(true);
}

function marker(page: Page, { slug }: Planted): Promise<string | null> {
  return page.locator(`[data-item-slug="${slug}"]`).first().getAttribute('data-underseen');
}

describe('the popup over a page with gems', () => {
  let chromium: Chromium;
  let page: Page;
  beforeAll(async () => {
    chromium = await launchChromium();
    page = await chromium.context.newPage();
    const html = plant(plant(gridHtml(), 0, APRIL_SNOW), 30, POSSESSED_2009);
    await openAs(page, GRID_ADDRESS, plant(html, 5, PERHAPS));
    await page.locator('[data-underseen]').nth(1).waitFor();
  });
  beforeEach(() => page.bringToFront());
  afterAll(() => chromium.close());

  it('shows the number of gems on the badge', async () => {
    await expect.poll(() => badgeOf(chromium, GRID_ADDRESS)).toBe('2');
  });

  it('lists them, and a click shows one there and opens its card', async () => {
    const popup = await openToolbarPopup(chromium, GRID_ADDRESS);
    await expect.poll(textOf(popup)).toMatch(/April Snow[^]*Possessed[^]*Perhaps[^]*A Long Visit/);
    expect(await textOf(popup)()).not.toContain('Paju');
    await click(popup, '.gem-row', 'Possessed');
    const card = await cardView(chromium, page);
    await card.waitUntilOpen();
    expect(await card.text()).toContain('불신지옥');
    await page.keyboard.press('Escape');
  });

  it('a click on what is perhaps meant scrolls there, and opens no card', async () => {
    const perhaps = page.locator(`[data-item-slug="${PERHAPS.slug}"]`).first();
    await page.setViewportSize({ width: 400, height: 200 });
    await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
    const popup = await openToolbarPopup(chromium, GRID_ADDRESS);
    await expect.poll(textOf(popup)).toContain('A Long Visit');
    await click(popup, '.gem-row', 'A Long Visit');
    await expect.poll(() => perhaps.evaluate(isInSight)).toBe(true);
    const card = await cardView(chromium, page);
    await page.waitForTimeout(300);
    expect(await card.isOpen()).toBe(false);
    await page.setViewportSize({ width: 1280, height: 800 });
  });

  it('marks reach the page at once, and what is turned down is said to be', async () => {
    const popup = await openToolbarPopup(chromium, GRID_ADDRESS);
    await expect.poll(textOf(popup)).toContain('April Snow');
    await click(popup, '[role=tab]', 'All gems');
    await click(popup, 'summary', 'April Snow');
    await expect.poll(() => popup.evaluate(`!!${PANEL}.querySelector('.review')`)).toBe(true);
    await click(popup, '[data-mark=saved]', 'Save');
    await expect.poll(() => marker(page, APRIL_SNOW)).toBe('saved');
    await click(popup, '[data-mark=notInterested]', 'Not interested');
    await expect.poll(() => marker(page, APRIL_SNOW)).toBeNull();
    await click(popup, '[role=tab]', 'On this page');
    await expect.poll(textOf(popup)).toMatch(/Not interested[^]*April Snow/);
    await click(popup, '[role=tab]', 'All gems');
    await click(popup, '.notice-line__undo', 'Undo');
    await expect.poll(() => marker(page, APRIL_SNOW)).toBe('saved');
    await click(popup, '[data-mark=saved]', 'Saved');
    await expect.poll(() => marker(page, APRIL_SNOW)).toBe('gem');
  });

  it('a mark in the page is there in the popup', async () => {
    await page.locator('[data-underseen]').first().hover();
    const card = await cardView(chromium, page);
    await card.waitUntilOpen();
    await card.click('[data-mark=seen]');
    await expect.poll(() => marker(page, APRIL_SNOW)).toBe('seen');
    const { view, close } = await openPopup(chromium, page);
    const row = view.locator('.gem-row', { hasText: 'April Snow' });
    expect(await row.textContent()).toContain('(Seen)');
    await close();
    await card.click('[data-mark=seen]');
    await expect.poll(() => marker(page, APRIL_SNOW)).toBe('gem');
  });
});

describe('the popup where no gem is', () => {
  let chromium: Chromium;
  let page: Page;
  beforeAll(async () => {
    chromium = await launchChromium();
    page = await chromium.context.newPage();
  });
  afterAll(() => chromium.close());

  async function popupOver(address: string, html: string): Promise<ToolbarPopup> {
    await openAs(page, address, html);
    await page.bringToFront();
    return openToolbarPopup(chromium, address);
  }

  it('says that the page has none so far, and shows one for today', async () => {
    const popup = await popupOver(GRID_ADDRESS, gridHtml());
    await expect.poll(textOf(popup)).toContain('No hidden gem on this page so far.');
    await expect.poll(textOf(popup)).toMatch(/Today’s gem/i);
  });

  it('says that a site is unknown', async () => {
    const popup = await popupOver('https://example.org/', '<!doctype html><title>Films</title>');
    await expect.poll(textOf(popup)).toContain('Underseen does not read this page by itself.');
    await expect.poll(textOf(popup)).toMatch(/Today’s gem/i);
  });
});

it('says that a site is off which it knows, with the one press as its only permission', async () => {
  const copy = copyExtension({});
  const file = join(copy.folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
  delete manifest['content_scripts'];
  delete manifest['host_permissions'];
  writeFileSync(file, JSON.stringify(manifest));
  const chromium = await launchChromium({ extension: copy.folder });
  const page = await chromium.context.newPage();
  await openAs(page, GRID_ADDRESS, plant(gridHtml(), 0, APRIL_SNOW));
  const popup = await openToolbarPopup(chromium, GRID_ADDRESS);
  await expect.poll(textOf(popup)).toContain('Underseen may not read Letterboxd yet.');
  await expect.poll(textOf(popup)).toMatch(/Today’s gem/i);
  await chromium.close();
  copy.remove();
});

function isInSight(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return top >= 0 && bottom <= window.innerHeight;
}
