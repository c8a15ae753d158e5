/** A good guest: the web page looks, scrolls and works as before. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { cardView } from './driver/card-view.ts';
import { type Chromium, launchChromium, openAs } from './driver/chromium.ts';
import { APRIL_SNOW, GRID_ADDRESS, gridHtml, plant } from './driver/gem-page.ts';
import { hasSavedPages, savedLetterboxdHtml, savedLetterboxdPages } from './driver/saved-pages.ts';

/** The same site family, where the extension does not run: the page without us. */
const WITHOUT_US = 'https://unaffected.example/spazznolo/films/';

let chromium: Chromium;
beforeAll(async () => {
  chromium = await launchChromium();
});
afterAll(() => chromium.close());

interface Witness {
  tree: string;
  /**
   * Layout shift since the page itself was drawn with all that it loads; what comes before is its own, as
   * when a picture takes its place in the first frame after the last of them came.
   */
  shift: number;
  console: string[];
  requests: string[];
}

/** Loads a page, lets everything settle, hovers the first gem if there is one, and tells what happened. */
async function witness(address: string, html: string): Promise<Witness> {
  const page = await chromium.context.newPage();
  await page.bringToFront();
  const said: string[] = [];
  const requests: string[] = [];
  page.on('console', (message) => said.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => said.push(`error: ${error.message}`));
  page.on('request', (request) => requests.push(new URL(request.url()).pathname));
  await page.addInitScript(() => {
    const seen = { shift: 0 };
    Object.assign(globalThis, { seen });
    const watch = () => {
      const drawn = performance.now();
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) {
          if (entry.startTime > drawn) seen.shift += (entry as unknown as { value: number }).value;
        }
      }).observe({ type: 'layout-shift', buffered: true });
    };
    addEventListener('load', () => requestAnimationFrame(() => requestAnimationFrame(watch)));
  });
  await openAs(page, address, html);
  await page.waitForTimeout(1_200);
  const marked = page.locator('[data-underseen]').first();
  if ((await marked.count()) > 0) {
    await marked.hover();
    await page.waitForTimeout(500);
    await page.mouse.move(1270, 795);
    await page.waitForTimeout(500);
  }
  const seen = await page.evaluate(
    () => (globalThis as unknown as { seen: { shift: number } }).seen,
  );
  const tree = await readTree(page);
  await page.close();
  return { tree, console: said.toSorted(), requests: requests.toSorted(), ...seen };
}

/** The page's own tree as text, with addresses made alike. */
function readTree(page: Page): Promise<string> {
  return page.evaluate(() =>
    document.documentElement.outerHTML.replaceAll('letterboxd.com', 'unaffected.example'),
  );
}

/** Takes out what we may add: our attribute on elements, and our one host. */
function withoutOurs(tree: string): string {
  return tree
    .replaceAll(/ data-underseen="(?:gem|saved|seen|lead)"/g, '')
    .replace('<underseen-card></underseen-card>', '');
}

describe('a page with a gem', () => {
  const html = plant(gridHtml(), 3, APRIL_SNOW);

  it('keeps its tree but for one attribute and one host, and says and shifts nothing', async () => {
    const theirs = await witness(WITHOUT_US, html);
    const ours = await witness(GRID_ADDRESS, html);
    expect(ours.tree).toContain('data-underseen="gem"');
    expect(ours.tree.match(/<underseen-card/g)).toHaveLength(1);
    expect(withoutOurs(ours.tree)).toBe(theirs.tree);
    expect(ours.shift).toBe(0);
    expect(ours.console).toEqual(theirs.console);
    expect(ours.requests).toEqual(theirs.requests);
  });

  it('takes everything away again when the gem goes', async () => {
    const page = await chromium.context.newPage();
    await openAs(page, GRID_ADDRESS, html);
    await page.locator('underseen-card').waitFor({ state: 'attached' });
    await page
      .locator('[data-underseen]')
      .first()
      .evaluate((element) => element.remove());
    await page.locator('underseen-card').waitFor({ state: 'detached' });
    await page.close();
  });

  it('closes its card when the page opens a modal dialog', async () => {
    const page = await chromium.context.newPage();
    await page.bringToFront();
    await openAs(page, GRID_ADDRESS, html);
    const marked = page.locator('[data-underseen]').first();
    await marked.hover();
    const card = await cardView(chromium, page);
    await card.waitUntilOpen();
    await page.evaluate(() => {
      const dialog = document.createElement('dialog');
      dialog.textContent = 'Sign in';
      document.body.append(dialog);
      dialog.showModal();
    });
    await card.waitUntilClosed();
    await page.close();
  });
});

describe.skipIf(!hasSavedPages)('saved Letterboxd pages', () => {
  it('are at hand', () => {
    expect(savedLetterboxdPages().length).toBeGreaterThan(0);
  });

  it.each(savedLetterboxdPages())('$file is left as it was', async ({ file, as }) => {
    const html = savedLetterboxdHtml(file);
    const theirs = await witness(as.replace('letterboxd.com', 'unaffected.example'), html);
    const ours = await witness(as, html);
    expect(withoutOurs(ours.tree)).toBe(theirs.tree);
    expect(ours.shift).toBe(0);
    expect(ours.console).toEqual(theirs.console);
  });
});
