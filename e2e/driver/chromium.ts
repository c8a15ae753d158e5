/**
 * A real Chromium with the built extension, for browser tests, `npm run spot`, benchmarks and pictures.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type BrowserContext, type Page, type Worker, chromium } from 'playwright-core';
import { findChromium } from '../../scripts/browsers.mjs';

export const BUILT_EXTENSION = resolve(import.meta.dirname, '../../.output/chrome-mv3');

/** Without these Chromium talks to its maker at start, which has no place in a test. */
const QUIET = [
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--disable-gpu',
  '--enable-unsafe-extension-debugging',
];

export interface ChromiumOptions {
  /** Folder of the unpacked extension; the build's when absent. */
  extension?: string;
  visible?: boolean;
  viewport?: { width: number; height: number };
  deviceScaleFactor?: number;
  colorScheme?: 'light' | 'dark';
  locale?: string;
  hasTouch?: boolean;
  /** More command line switches. */
  switches?: string[];
}

export interface Chromium {
  context: BrowserContext;
  extensionId: string;
  /** The extension's service worker, started if it was stopped. */
  worker(): Promise<Worker>;
  /** Stops the service worker as the browser does when it is idle. */
  stopWorker(): Promise<void>;
  /** Loads the extension again from its folder: an update, as open tabs see it. */
  reload(): Promise<void>;
  close(): Promise<void>;
}

/** @throws when no Chromium is found or the extension does not load. */
export async function launchChromium(options: ChromiumOptions = {}): Promise<Chromium> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('No Chromium was found; set CHROME_PATH to one.');
  const profile = mkdtempSync(join(tmpdir(), 'underseen-'));
  const extension = options.extension ?? BUILT_EXTENSION;
  const isRoot = process.getuid?.() === 0;
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    headless: !options.visible,
    ignoreDefaultArgs: ['--disable-extensions'],
    args: [...QUIET, ...(isRoot ? ['--no-sandbox'] : []), ...(options.switches ?? [])],
    viewport: options.viewport ?? { width: 1280, height: 800 },
    ...(options.deviceScaleFactor ? { deviceScaleFactor: options.deviceScaleFactor } : {}),
    ...(options.colorScheme ? { colorScheme: options.colorScheme } : {}),
    ...(options.locale ? { locale: options.locale } : {}),
    ...(options.hasTouch ? { hasTouch: true } : {}),
  });
  const browser = context.browser();
  if (!browser) throw new Error('Chromium gave no browser session.');
  const session = await browser.newBrowserCDPSession();
  const load = async () => {
    // Not in the typings: Chromium's Extensions domain is experimental.
    const answer = await (
      session.send as (method: string, params: object) => Promise<{ id: string }>
    )('Extensions.loadUnpacked', { path: extension });
    return answer.id;
  };
  const extensionId = await load();
  const origin = `chrome-extension://${extensionId}/`;
  const running = () => context.serviceWorkers().find((worker) => worker.url().startsWith(origin));
  return {
    context,
    extensionId,
    async worker() {
      const worker = running();
      if (worker) return worker;
      const starting = context.waitForEvent('serviceworker', { timeout: 10_000 });
      const page = await context.newPage();
      await page.goto(`${origin}popup.html`);
      const started = running() ?? (await starting);
      await page.close();
      return started;
    },
    async stopWorker() {
      const page = context.pages()[0] ?? (await context.newPage());
      const cdp = await context.newCDPSession(page);
      await cdp.send('ServiceWorker.enable');
      await cdp.send('ServiceWorker.stopAllWorkers');
      await cdp.detach();
      await new Promise((done) => {
        setTimeout(done, 300);
      });
    },
    async reload() {
      await load();
    },
    async close() {
      await context.close();
      rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}

/** One grey pixel. */
const PICTURE = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==',
  'base64',
);

/**
 * Serves `html` at `address` in this page and lets nothing out: pictures and style sheets are
 * answered with an empty one of ours, so that the page settles as it would; all else is refused.
 */
export async function openAs(page: Page, address: string, html: string): Promise<void> {
  const [requested] = address.split('#');
  await page.route(/^https?:/, (route) => {
    const request = route.request();
    if (request.isNavigationRequest() && request.url() === requested) {
      return route.fulfill({ contentType: 'text/html; charset=utf-8', body: html });
    }
    switch (request.resourceType()) {
      case 'image':
        return route.fulfill({ contentType: 'image/png', body: PICTURE });
      case 'stylesheet':
        return route.fulfill({ contentType: 'text/css', body: '' });
      default:
        return route.abort('blockedbyclient');
    }
  });
  await page.goto(address, { waitUntil: 'load' });
}
