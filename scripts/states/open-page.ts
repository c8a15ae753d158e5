/** Opens the states page in a Chromium without the extension, from memory: nothing is served or written. */
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { findChromium } from '../browsers.mjs';
import { buildStatesPage } from './build-page.ts';
import { queryOf, type View } from './view.ts';

/** A name that leads nowhere (RFC 6761), so that a request that slips through reaches nobody. */
const ORIGIN = 'https://states.invalid/';

export interface WindowOptions {
  /** CSS pixels; null where the window decides. */
  viewport: { width: number; height: number } | null;
  deviceScaleFactor?: number;
}

export interface StatesBrowser {
  browser: Browser;
  /** @returns an empty page that can open the views, in a window of its own. */
  newPage(options: WindowOptions): Promise<Page>;
  close(): Promise<void>;
}

/** @throws when no Chromium is found or the page cannot be built. */
export async function launchStatesBrowser({ visible = false } = {}): Promise<StatesBrowser> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('No Chromium was found; set CHROME_PATH to one.');
  const files = await buildStatesPage();
  const isRoot = process.getuid?.() === 0;
  const browser = await chromium.launch({
    executablePath,
    headless: !visible,
    args: ['--disable-gpu', ...(isRoot ? ['--no-sandbox'] : [])],
  });
  async function serve(context: BrowserContext): Promise<void> {
    await context.route('**/*', (route) => {
      const { origin, pathname } = new URL(route.request().url());
      const path = pathname === '/' ? 'index.html' : pathname.slice(1);
      const file = ORIGIN === `${origin}/` ? files.get(path) : undefined;
      return file ? route.fulfill(file) : route.abort('blockedbyclient');
    });
  }
  return {
    browser,
    async newPage(options) {
      const context = await browser.newContext(options);
      await serve(context);
      return context.newPage();
    },
    close: () => browser.close(),
  };
}

/** Opens a view and waits until it is drawn. */
export async function openView(page: Page, view: View): Promise<void> {
  await page.goto(`${ORIGIN}${queryOf(view)}`);
  await page.locator('.frame').first().waitFor();
}
