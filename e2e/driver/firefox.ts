/**
 * A real Firefox with the built extension, driven over WebDriver BiDi.
 */
import { resolve } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { findFirefox } from '../../scripts/browsers.mjs';

export const BUILT_ADDON = resolve(import.meta.dirname, '../../.output/firefox-mv3');

const ADDON_ID = 'underseen@underseen.example';

/** The add-on's internal UUID, fixed so that its own pages have an address that a test can open. */
const ADDON_UUID = '6f1f2a70-5b0e-4f5e-9b6d-0d6a3f1c2b4e';

export interface Firefox {
  browser: Browser;
  /** `moz-extension://…/` of the add-on. */
  origin: string;
  /** Installs the built add-on, or what is in `folder`: an update where one is installed already. */
  installAddon(folder?: string): Promise<void>;
  removeAddon(): Promise<void>;
  close(): Promise<void>;
}

/**
 * @param options `bare`: without the add-on, to be installed later
 * @throws when no Firefox is found or the add-on cannot be installed
 */
export async function launchFirefox({ bare = false } = {}): Promise<Firefox> {
  const executablePath = findFirefox();
  if (!executablePath) throw new Error('No Firefox was found; set FIREFOX_PATH to one.');
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    // Without system access Firefox refuses to open an add-on's own pages for a driver.
    args: ['--width=1100', '--height=800', '--remote-allow-system-access'],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [ADDON_ID]: ADDON_UUID }),
    },
  });
  const firefox = {
    browser,
    origin: `moz-extension://${ADDON_UUID}/`,
    async installAddon(folder = BUILT_ADDON) {
      await browser.installExtension(folder);
    },
    removeAddon: () => browser.uninstallExtension(ADDON_ID),
    close: () => browser.close(),
  };
  if (!bare) await firefox.installAddon();
  return firefox;
}

/** Opens a page at `address` that is `html`, with every other request refused. */
export async function openAs(firefox: Firefox, address: string, html: string): Promise<Page> {
  const page = await firefox.browser.newPage();
  await page.setViewport({ width: 1100, height: 800 });
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    if (request.isNavigationRequest() && request.url() === address) {
      void request.respond({ status: 200, contentType: 'text/html; charset=utf-8', body: html });
    } else if (request.url().startsWith('http')) void request.abort();
    else void request.continue();
  });
  await page.goto(address, { waitUntil: 'load' });
  return page;
}

/** Opens one of the add-on's own pages; the driver never hears that it has loaded. */
export async function openAddonPage(firefox: Firefox, path: string): Promise<Page> {
  const page = await firefox.browser.newPage();
  await page.goto(`${firefox.origin}${path}`, { timeout: 2_000 }).catch(() => undefined);
  return page;
}
