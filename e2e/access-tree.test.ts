/**
 * For everyone: the card by keyboard and to the ear, WCAG 1.4.13, and each page of ours in each of its
 * parts, with what a user may wish of a browser.
 */
import { describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { accessibilityTree, nameless } from './driver/accessibility-tree.ts';
import { faultsOf } from './driver/axe.ts';
import { cardView } from './driver/card-view.ts';
import { type Chromium, openAs } from './driver/chromium.ts';
import { APRIL_SNOW, GRID_ADDRESS, handMadeGrid, plant } from './driver/gem-page.ts';
import { hostileHtml, hoverGem } from './driver/hostile-page.ts';
import { motions } from './driver/wishes-ignored.ts';
import { pageForEach } from './driver/page-for-each.ts';

let chromium: Chromium;
let page: Page;
pageForEach((...given) => {
  [chromium, page] = given;
});

describe('the card', () => {
  it('is announced, entered, used and left by keyboard alone', async () => {
    await openAs(page, GRID_ADDRESS, plant(handMadeGrid(3), 1, APRIL_SNOW));
    await page.locator('[data-underseen]').waitFor();
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute('href'));
    const told = async (role: string) =>
      (await accessibilityTree(page)).filter((each) => each.role === role);
    for (let step = 0; step < 9 && (await focused()) !== '/film/april-snow/'; step += 1) {
      await page.keyboard.press('Tab');
    }
    const card = await cardView(chromium, page);
    await card.waitUntilOpen();
    const [status] = await told('status');
    expect(status?.properties).toMatchObject({ live: 'polite' });
    const spoken = (await accessibilityTree(page)).map(({ name }) => name);
    expect(spoken.filter((words) => /April Snow.*Tab/s.test(words))).not.toEqual([]);

    await page.keyboard.press('Tab');
    const [article] = await told('article');
    expect(article).toMatchObject({ name: 'April Snow', properties: { focused: true } });
    expect(article?.description.length).toBeGreaterThan(40);
    expect(nameless(await accessibilityTree(page))).toEqual([]);
    expect((await told('heading')).map(({ name }) => name)).toContain('April Snow');
    const save = async () => (await told('button')).find(({ name }) => /^Saved?$/.test(name));
    expect((await save())?.properties).toMatchObject({ pressed: 'false' });
    for (let step = 0; step < 12 && !(await save())?.properties['focused']; step += 1) {
      await page.keyboard.press('Tab');
    }
    await page.keyboard.press('Space');
    await expect.poll(async () => (await save())?.properties['pressed']).toBe('true');
    expect((await save())?.properties).toMatchObject({ focused: true });
    await page.keyboard.press('Space');
    await expect.poll(async () => (await save())?.properties['pressed']).toBe('false');
    await page.keyboard.press('Escape');
    await card.waitUntilClosed();
    expect(await focused()).toBe('/film/april-snow/');
    expect(await told('article')).toEqual([]);
  });

  it('is dismissed where it is, can be hovered, and stays (WCAG 1.4.13)', async () => {
    await openAs(page, GRID_ADDRESS, hostileHtml({}));
    const card = await hoverGem(chromium, page);
    const { x, y, width, height } = await card.box();
    await page.mouse.move(x + width / 2, y + height / 2, { steps: 6 });
    // Longer than it takes to close once the pointer has left.
    await page.waitForTimeout(1_000);
    expect(await card.isOpen()).toBe(true);
    await page.keyboard.press('Escape');
    await card.waitUntilClosed();
    await page.waitForTimeout(500);
    expect(await card.isOpen()).toBe(false);
  });

  it('moves nothing where that is not wanted, and has the colours of the system where they are forced', async () => {
    await page.emulateMedia({ reducedMotion: 'reduce', forcedColors: 'active' });
    await openAs(page, GRID_ADDRESS, hostileHtml({}));
    const card = await hoverGem(chromium, page);
    expect(
      await card.ask(`root.getAnimations().length + [...root.querySelectorAll('*')].filter((each) =>
        getComputedStyle(each).transitionDuration !== '0s').length`),
    ).toBe(0);
    expect(
      await card.ask(`getComputedStyle(root.querySelector('.review__premise')).color ===
        getComputedStyle(root.querySelector('.card')).color`),
    ).toBe(true);
    const width = await page
      .locator('[data-underseen]')
      .evaluate((poster) => getComputedStyle(poster, '::after').borderTopColor);
    expect(width).not.toBe('rgba(255, 250, 240, 0.85)');
  });
});

/** Each part of a page, by the way in which its user goes there. */
interface Part {
  name: string;
  go(): Promise<void>;
}

async function parts(path: string): Promise<Part[]> {
  await page.goto(`chrome-extension://${chromium.extensionId}/${path}`);
  await page.locator('h1, [role=tab]').first().waitFor();
  const ways = path === 'welcome.html' ? null : page.locator('[role=tab], nav a');
  const names = (await ways?.allInnerTexts()) ?? [];
  if (!ways || names.length === 0) return [{ name: path, go: async () => undefined }];
  return names.map((name, at) => ({
    name,
    go: async () => {
      await ways.nth(at).click();
      await page
        .locator('section > h1 + *, [role=tabpanel] *')
        .filter({ visible: true })
        .first()
        .waitFor();
    },
  }));
}

/** Whether the whole page, or what is in it, is wider than the window. */
const scrollsSideways = () =>
  page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);

describe.each(['popup.html', 'options.html', 'welcome.html'])('%s, all of it', (path) => {
  it('has no fault that axe knows, and a name for all that is operated', async () => {
    for (const { name, go } of await parts(path)) {
      await go();
      expect(await faultsOf(page), name).toEqual([]);
      const tree = await accessibilityTree(page);
      expect(nameless(tree), name).toEqual([]);
      expect(
        tree.some(({ role }) => role === 'heading' || role === 'tab'),
        name,
      ).toBe(true);
    }
  });

  it('keeps all in sight at 200 %, in forced colours, mirrored, and moves nothing unasked', async () => {
    await page.emulateMedia({ reducedMotion: 'reduce', forcedColors: 'active' });
    await page.setViewportSize({ width: 640, height: 400 });
    for (const { name, go } of await parts(path)) {
      await go();
      expect(await scrollsSideways(), name).toBe(false);
      // Of forced colours axe sees those of the page still, by the fill of its letters.
      const faults = (await faultsOf(page)).filter(({ id }) => id !== 'color-contrast');
      expect(faults, `${name}, forced colours`).toEqual([]);
      expect(await page.evaluate(motions), name).toEqual([]);
      await page.evaluate(() => document.documentElement.setAttribute('dir', 'rtl'));
      expect(await scrollsSideways(), `${name}, mirrored`).toBe(false);
      await page.evaluate(() => document.documentElement.setAttribute('dir', 'ltr'));
      await page.setViewportSize({ width: 360, height: 600 });
      expect(await scrollsSideways(), `${name}, 360 px`).toBe(false);
      await page.setViewportSize({ width: 640, height: 400 });
    }
  });
});
