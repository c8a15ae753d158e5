/** The popup by keyboard alone, in English and Korean, and laid out without loss in little room. */
import { afterEach, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { compileBundledPack } from '../packs/compile.ts';
import { cardView } from './driver/card-view.ts';
import { type Chromium, type ChromiumOptions, launchChromium, openAs } from './driver/chromium.ts';
import { APRIL_SNOW, GRID_ADDRESS, gridHtml, plant } from './driver/gem-page.ts';
import { openPopup, type PopupPage } from './driver/popup-page.ts';

let chromium: Chromium;
afterEach(() => chromium.close());

async function start(options: ChromiumOptions = {}): Promise<PopupPage> {
  chromium = await launchChromium(options);
  return openPopup(chromium);
}

/** What has the focus, by role or tag and by name. */
function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const at = document.activeElement;
    const kind = at?.getAttribute('role') ?? at?.localName;
    const name = at?.getAttribute('aria-label') ?? at?.textContent ?? '';
    return `${kind} ${name.trim().slice(0, 40)}`;
  });
}

async function tabTo(page: Page, what: RegExp): Promise<void> {
  for (let step = 0; step < 60; step++) {
    if (what.test(await focused(page))) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never came to ${what}.`);
}

describe('by keyboard alone', () => {
  it('a gem is searched, opened, saved, and found among the saved', async () => {
    const { page, view, titles } = await start();
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('tab On this page');
    await page.keyboard.press('ArrowRight');
    expect(await focused(page)).toBe('tab All gems');
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('input Search by title or person');
    await page.keyboard.type('sorum');
    await expect.poll(titles).toEqual(['Sorum']);
    await tabTo(page, /^summary Sorum/);
    await page.keyboard.press('Enter');
    await view.locator('.review').waitFor();
    await tabTo(page, /^button Save/);
    await page.keyboard.press('Space');
    await view.locator('[data-mark=saved][aria-pressed=true]').waitFor();
    for (let back = 0; back < 20 && !(await focused(page)).includes('Clear filters'); back++) {
      await page.keyboard.press('Shift+Tab');
    }
    await page.keyboard.press('Enter');
    expect(await focused(page)).toBe('input Search by title or person');
    await page.keyboard.press('Tab');
    expect(await focused(page)).toMatch(/^select Decade/);
    await page.keyboard.press('ArrowDown');
    await expect
      .poll(async () => (await titles()).length)
      .toBeLessThan(compileBundledPack().gems.length);
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Tab');
    expect(await focused(page)).toMatch(/^select Genre/);
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('button Saved');
    await page.keyboard.press('Space');
    await expect.poll(titles).toEqual(['Sorum']);
  });

  it('a surprise is drawn, and another, and the focus stays for a third', async () => {
    const { page, view } = await start();
    await page.keyboard.press('Tab');
    await page.keyboard.press('End');
    expect(await focused(page)).toBe('tab Surprise me');
    await page.keyboard.press('Tab');
    const title = view.getByRole('heading', { level: 2 });
    for (let press = 0; press < 3; press++) {
      const before = await title.textContent();
      expect(await focused(page)).toBe('button Another one');
      await page.keyboard.press('Enter');
      await expect.poll(() => title.textContent()).not.toBe(before);
    }
    await tabTo(page, /^a Find where to watch/);
    await page.keyboard.press('Shift+Tab');
    expect(await focused(page)).not.toContain('Find where');
  });

  it('a gem of the page is gone to', async () => {
    chromium = await launchChromium();
    const grid = await chromium.context.newPage();
    await openAs(grid, GRID_ADDRESS, plant(gridHtml(), 0, APRIL_SNOW));
    await grid.locator('[data-underseen]').first().waitFor();
    const { page } = await openPopup(chromium, grid);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    expect(await focused(page)).toMatch(/^button April Snow/);
    // The popup asks the page that is in front, as the real one does; it is closed by that.
    await grid.bringToFront();
    const closed = page.waitForEvent('close');
    // It may be gone before the key is up again, which the driver takes for a failure to press it.
    await page.keyboard.press('Enter').catch(() => {});
    await closed;
    const card = await cardView(chromium, grid);
    await card.waitUntilOpen();
    expect(await card.text()).toContain('April Snow');
  });
});

describe('in little room', () => {
  it.each([
    ['a phone’s width', { width: 320, height: 560 }],
    ['a zoom of 200 %', { width: 360, height: 300 }],
  ])('nothing is cut off or sticks out: %s', async (_what, viewport) => {
    const { page, tab } = await start({ locale: 'ko-KR', switches: ['--lang=ko'], viewport });
    for (const name of ['이 페이지', '모든 숨은 명작', '무작위 추천']) {
      await tab(name).click();
      expect(await page.evaluate(overflowing)).toEqual([]);
    }
  });

  it('Korean titles break between words', async () => {
    const { view, tab } = await start();
    await tab('All gems').click();
    const originals = view.locator('.film-line__original');
    const breaks = await originals.evaluateAll((all) =>
      all.map((each) => getComputedStyle(each).wordBreak),
    );
    expect(breaks.length).toBeGreaterThan(20);
    expect(new Set(breaks)).toEqual(new Set(['keep-all']));
  });
});

/** Runs in the page: what sticks out of the window, or is cut off by a box around it. */
function overflowing(): string[] {
  const width = document.documentElement.clientWidth;
  const lost = [...document.querySelectorAll('main *')].filter((element) => {
    if (!element.checkVisibility() || element.closest('.visually-hidden, svg')) return false;
    const { left, right } = element.getBoundingClientRect();
    const clips = getComputedStyle(element).overflowX !== 'visible';
    return left < 0 || right > width || (clips && element.scrollWidth > element.clientWidth);
  });
  return lost.map((element) => element.outerHTML.slice(0, 120));
}
