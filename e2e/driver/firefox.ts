/**
 * A real Firefox with the built extension, driven over WebDriver BiDi.
 */
import { resolve } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { findFirefox } from '../../scripts/browsers.mjs';

export const BUILT_ADDON = resolve(import.meta.dirname, '../../.output/firefox-mv3');

export const ADDON_ID = '{9631ea22-a653-483f-8fbf-4e41bc5b408e}';

/** The add-on's internal UUID, fixed so that its own pages have an address that a test can open. */
const ADDON_UUID = '6f1f2a70-5b0e-4f5e-9b6d-0d6a3f1c2b4e';

export interface Firefox {
  browser: Browser;
  /** `moz-extension://…/` of the add-on. */
  origin: string;
  /** The page that the add-on opened at its first run; fails where it was never installed. */
  welcome(): Promise<Page>;
  /** Installs the built add-on, or what is in `folder`: an update where one is installed already. */
  installAddon(folder?: string): Promise<void>;
  removeAddon(): Promise<void>;
  /** Switches the add-on off, and on again, as its user can. */
  disableAddon(): Promise<void>;
  enableAddon(): Promise<void>;
  /** Lets the add-on run in private windows, as its user can; before it is installed. */
  allowPrivate(): Promise<void>;
  /** Opens a private window. @returns its one page */
  openPrivate(): Promise<Page>;
  /** Forbids the add-on to store anything, as its user can for any site, or allows it again. */
  letStore(allowed: boolean): Promise<void>;
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
  const origin = `moz-extension://${ADDON_UUID}/`;
  const firefox = {
    browser,
    origin,
    welcome: () => pageAt(browser, `${origin}welcome.html`),
    async installAddon(folder = BUILT_ADDON) {
      await browser.installExtension(folder);
    },
    removeAddon: () => browser.uninstallExtension(ADDON_ID),
    async disableAddon() {
      await inBrowserItself(browser, `(${SWITCH_ADDON})('disable')`);
    },
    async enableAddon() {
      await inBrowserItself(browser, `(${SWITCH_ADDON})('enable')`);
    },
    async allowPrivate() {
      await inBrowserItself(browser, ALLOW_PRIVATE);
    },
    async openPrivate() {
      const before = await browser.pages();
      await inBrowserItself(browser, 'OpenBrowserWindow({ private: true })');
      return pageAt(browser, PRIVATE_START, before);
    },
    async letStore(allowed: boolean) {
      await inBrowserItself(browser, `(${LET_STORE})(${allowed})`);
    },
    close: () => browser.close(),
  };
  if (!bare) await firefox.installAddon();
  return firefox;
}

const SWITCH_ADDON = `async (how) => {
  const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
  await (await AddonManager.getAddonByID('${ADDON_ID}'))[how]();
}`;

const ALLOW_PRIVATE = `(async () => {
  const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
  const permissions = ['internal:privateBrowsingAllowed'];
  await ExtensionPermissions.add('${ADDON_ID}', { permissions, origins: [] });
})()`;

/** What a private window begins with. */
const PRIVATE_START = 'about:privatebrowsing';

const LET_STORE = `(allowed) => {
  const { principal } = WebExtensionPolicy.getByID('${ADDON_ID}').extension;
  const { perms } = Services;
  if (allowed) perms.removeFromPrincipal(principal, 'cookie');
  else perms.addFromPrincipal(principal, 'cookie', perms.DENY_ACTION);
}`;

/** What of the driver its typings leave out: Firefox's own extension of the protocol is reached by it. */
interface Wire {
  connection: {
    send(method: string, params: object): Promise<{ result: unknown }>;
  };
}

/** Evaluates in the window of Firefox itself, which may do what its user can. @returns what is plain of it */
export async function inBrowserItself(browser: Browser, expression: string): Promise<unknown> {
  const { connection } = browser as unknown as Wire;
  const tree = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const [own] = (tree.result as { contexts: { context: string }[] }).contexts;
  const evaluated = await connection.send('script.evaluate', {
    expression,
    target: { context: own?.context },
    awaitPromise: true,
  });
  const { type, result } = evaluated.result as { type: string; result?: { value?: unknown } };
  if (type !== 'success') throw new Error(`Firefox itself says: ${JSON.stringify(evaluated)}`);
  return result?.value;
}

/** How long a page may take to open and load on a busy machine. */
const LONGEST_MS = 30_000;

/** How long a page may take to say where it is; one that is being replaced may never answer. */
const ANSWER_MS = 1_000;

/**
 * @returns the address that the page itself says it has; '' where it does not answer, or is still loading:
 *   Firefox may never answer who sends such a page elsewhere
 */
function addressOf(page: Page): Promise<string> {
  const silence = new Promise<string>((done) => {
    setTimeout(done, ANSWER_MS, '');
  });
  const loaded = page.evaluate(() => (document.readyState === 'complete' ? location.href : ''));
  return Promise.race([loaded.catch(() => ''), silence]);
}

/**
 * Waits for a page that the driver did not open: it may never hear of its address, so every page is asked
 * for its own.
 */
async function pageAt(browser: Browser, address: string, before: Page[] = []): Promise<Page> {
  const until = Date.now() + LONGEST_MS;
  while (Date.now() < until) {
    for (const page of await browser.pages()) {
      if (before.includes(page)) continue;
      if ((await addressOf(page)) === address) return page;
    }
    await new Promise((done) => {
      setTimeout(done, 100);
    });
  }
  throw new Error(`Firefox opened no page at ${address}.`);
}

/** Opens a page at `address` that is `html`, with every other request refused. */
export async function openAs(firefox: Firefox, address: string, html: string): Promise<Page> {
  const page = await firefox.browser.newPage();
  await page.setViewport({ width: 1100, height: 800 });
  await fillAs(page, address, html);
  return page;
}

/** The same in a page that is there, in the place of what it was filled with. */
export async function fillAs(page: Page, address: string, html: string): Promise<void> {
  await page.setRequestInterception(true);
  page.removeAllListeners('request');
  page.on('request', (request) => {
    if (request.isNavigationRequest() && request.url() === address) {
      void request.respond({ status: 200, contentType: 'text/html; charset=utf-8', body: html });
    } else if (request.url().startsWith('http')) void request.abort();
    else void request.continue();
  });
  await page.goto(address, { waitUntil: 'load' });
}

/** Opens one of the add-on's own pages; the driver never hears that it has loaded. */
export async function openAddonPage(firefox: Firefox, path: string): Promise<Page> {
  const page = await firefox.browser.newPage();
  await page.goto(`${firefox.origin}${path}`, { timeout: 2_000 }).catch(() => undefined);
  return page;
}
