/**
 * A real Chromium with the built extension, for browser tests, `npm run spot`, benchmarks and pictures.
 */
import { rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { type BrowserContext, type Page, type Worker, chromium } from 'playwright-core';
import { findChromium } from '../../scripts/browsers.mjs';
import { newProfile } from './new-profile.ts';

export const BUILT_EXTENSION = resolve(import.meta.dirname, '../../.output/chrome-mv3');

/** Without these Chromium talks to its maker at start, which has no place in a test. */
export const QUIET = [
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
  /** Starts without the extension; `install` loads it later. */
  bare?: boolean;
  /** Keeps pages alive for going back to them, as browsers of users do. */
  keepsPagesLeft?: boolean;
  /** Leaves the page open that the extension opens at its first run; else it is closed. */
  keepWelcome?: boolean;
  /** More command line switches. */
  switches?: string[];
  /** Folder of a profile that is used again, and kept; a new one, gone afterwards, when absent. */
  profile?: string;
}

export interface Chromium {
  context: BrowserContext;
  /** Empty until the extension is installed. */
  readonly extensionId: string;
  /** The page that the extension opened at its first run. */
  readonly welcome: Page;
  /** The extension's service worker, started where it never was. Once stopped it answers no more. */
  worker(): Promise<Worker>;
  /** Stops the service worker as the browser does when it is idle. */
  stopWorker(): Promise<void>;
  /** Loads the extension from its folder: where it is loaded already, an update as open tabs see it. */
  install(): Promise<void>;
  /** Loads it into a profile that knows it from an earlier run. */
  reload(): Promise<void>;
  /** Switches the extension off, and on again, as its user can. */
  disable(): Promise<void>;
  enable(): Promise<void>;
  /** Removes the extension. */
  uninstall(): Promise<void>;
  /** Ends the browser's process at once, as a crash or a power cut does. */
  kill(): Promise<void>;
  close(): Promise<void>;
}

/** What the browser's own page of extensions may use. */
interface Management {
  management: { setEnabled(id: string, on: boolean): Promise<void> };
}

/** @throws when no Chromium is found or the extension does not load. */
export async function launchChromium(options: ChromiumOptions = {}): Promise<Chromium> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('No Chromium was found; set CHROME_PATH to one.');
  const profile = options.profile ?? newProfile();
  const extension = options.extension ?? BUILT_EXTENSION;
  const isRoot = process.getuid?.() === 0;
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    headless: !options.visible,
    ignoreDefaultArgs: [
      '--disable-extensions',
      ...(options.keepsPagesLeft ? ['--disable-back-forward-cache'] : []),
    ],
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
  // Not in the typings: Chromium's Extensions domain is experimental.
  const send = session.send.bind(session) as (
    method: string,
    params: object,
  ) => Promise<{ id: string }>;
  let extensionId = '';
  let welcome: Page | null = null;
  const origin = () => `chrome-extension://${extensionId}/`;
  const reload = async () => {
    ({ id: extensionId } = await send('Extensions.loadUnpacked', { path: extension }));
  };
  const install = async () => {
    await reload();
    if (welcome) return;
    welcome = await firstRunPage(context, `${origin()}welcome.html`);
    if (!options.keepWelcome) await welcome.close();
  };
  if (!options.bare) await install();
  async function setEnabled(on: boolean): Promise<void> {
    const page = await context.newPage();
    await page.goto('chrome://extensions');
    await page.evaluate(
      async ([id, enabled]) => {
        const { management } = (globalThis as unknown as { chrome: Management }).chrome;
        await management.setEnabled(id, enabled);
      },
      [extensionId, on] as const,
    );
    await page.close();
  }
  const running = () =>
    context.serviceWorkers().find((worker) => worker.url().startsWith(origin()));
  return {
    context,
    get extensionId() {
      return extensionId;
    },
    get welcome() {
      if (!welcome) throw new Error('The extension is not installed yet.');
      return welcome;
    },
    async worker() {
      const worker = running();
      if (worker) return worker;
      const starting = context.waitForEvent('serviceworker', { timeout: 30_000 });
      const page = await context.newPage();
      await page.goto(`${origin()}popup.html`);
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
    install,
    reload,
    disable: () => setEnabled(false),
    enable: () => setEnabled(true),
    async uninstall() {
      await send('Extensions.uninstall', { id: extensionId });
    },
    async kill() {
      const { processInfo } = await session.send('SystemInfo.getProcessInfo');
      const main = processInfo.find(({ type }) => type === 'browser');
      if (!main) throw new Error('Chromium does not tell its process.');
      const gone = new Promise((done) => {
        context.once('close', done);
      });
      process.kill(main.id, 'SIGKILL');
      await gone;
    },
    async close() {
      await context.close();
      if (!options.profile) rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}

/** Waits for the page at that address to be opened by the extension itself. */
async function firstRunPage(context: BrowserContext, address: string): Promise<Page> {
  const isIt = (page: Page) => page.url() === address;
  const page =
    context.pages().find(isIt) ??
    (await context.waitForEvent('page', { predicate: isIt, timeout: 30_000 }));
  // Closed while it still loads, it would leave the process of all extension pages hanging.
  await page.waitForLoadState();
  return page;
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
  const [requested = address] = address.split('#');
  await serve(page, { [requested]: html });
  // Of an address that differs in its fragment alone the browser would load nothing.
  if (address.includes('#') && page.url().startsWith(requested)) await page.goto('about:blank');
  await page.goto(address, { waitUntil: 'load' });
}

/** As `openAs`, for several pages by their addresses, without opening any. */
export async function serve(page: Page, pages: Record<string, string>): Promise<void> {
  await page.route(/^https?:/, (route) => {
    const request = route.request();
    const body = pages[request.url()];
    if (request.isNavigationRequest() && body !== undefined) {
      return route.fulfill({ contentType: 'text/html; charset=utf-8', body });
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
}
