/**
 * Firefox: what is no page of films at the address of a site. It shows JSON and PDF by pages of its own,
 * at the address of the document. Each is looked at without the add-on, and then with it.
 */
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Page } from 'puppeteer-core';
import { addonWorlds, errorsOfAddon, forgetErrors } from './driver/firefox-scripts.ts';
import { type Firefox, inBrowserItself, launchFirefox, openAddonPage } from './driver/firefox.ts';
import { GRID_ADDRESS } from './driver/gem-page.ts';
import { DOCUMENTS, framedHtml, FRAMES } from './driver/hostile-documents.ts';
import { hostileHtml } from './driver/hostile-page.ts';

/** What can be told of a document from within and from beside. */
interface Look {
  markup: string;
  said: string[];
}

const WITHOUT_FILMS = ['a page without films', 'text/html', '<p>No film.</p>'] as const;
const ALL = [...DOCUMENTS, WITHOUT_FILMS];

let firefox: Firefox;
/** A page of the add-on, which hears what is said to its background. */
let hearing: Page;
let open: Page | null = null;
const without = new Map<string, Look>();

beforeAll(async () => {
  firefox = await launchFirefox({ bare: true });
  // A driver's Firefox leaves its viewer of JSON out, which everybody's has.
  await inBrowserItself(
    firefox.browser,
    `Services.prefs.setBoolPref('devtools.jsonview.enabled', true)`,
  );
  for (const [what, type, body] of ALL) {
    // One after another, as each is to be in front.
    // oxlint-disable-next-line no-await-in-loop
    without.set(what, await look(type, () => body));
  }
  await firefox.installAddon();
  hearing = await openAddonPage(firefox, 'popup.html');
  await hearing.evaluate(() => {
    const world = globalThis as unknown as Hearing;
    world.heard = [];
    world.browser.runtime.onMessage.addListener(({ type }, { url }) => {
      // The page of the first run counts its own gems, sooner or later.
      if (!url?.startsWith(location.origin)) world.heard.push(type);
    });
  });
}, 60_000);
afterAll(() => firefox.close());
afterEach(async () => {
  await open?.close();
  open = null;
  await forgetErrors(firefox);
  await hearing.evaluate(() => {
    (globalThis as unknown as Hearing).heard = [];
  });
});

interface Hearing {
  heard: string[];
  browser: {
    runtime: {
      onMessage: {
        addListener(listener: (message: { type: string }, sender: { url?: string }) => void): void;
      };
    };
  };
}

/** What the background was asked or told by pages of the web; it is woken by an address alone. */
const heard = () =>
  hearing.evaluate(() =>
    (globalThis as unknown as Hearing).heard.filter((type) => type !== 'wake'),
  );

async function visit(type: string, bodyAt: (address: string) => string): Promise<string[]> {
  await open?.close();
  open = await firefox.browser.newPage();
  const said: string[] = [];
  open.on('console', (message) => {
    if (['error', 'warn', 'assert'].includes(message.type())) said.push(message.text());
  });
  open.on('pageerror', (error) => said.push(String(error)));
  await open.setRequestInterception(true);
  open.on('request', (request) => {
    const address = request.url();
    const answered = address.startsWith('http')
      ? request.respond({ status: 200, contentType: type, body: bodyAt(address) })
      : request.continue();
    answered.catch(() => {
      // The page was left before.
    });
  });
  await open.goto(GRID_ADDRESS, { waitUntil: 'load' });
  return said;
}

/** Waits until the document changes no more. */
async function look(type: string, bodyAt: (address: string) => string): Promise<Look> {
  const said = await visit(type, bodyAt);
  let markup = '';
  await vi.waitUntil(
    async () => {
      const before = markup;
      markup = (await open?.evaluate(() => document.documentElement.outerHTML)) ?? '';
      return markup !== '' && markup === before;
    },
    { interval: 300, timeout: 15_000 },
  );
  return { markup, said };
}

describe('what is no page of films', () => {
  it.each(ALL)('%s: nothing is read, drawn or said', async (what, type, body) => {
    expect(await look(type, () => body)).toEqual(without.get(what));
    const scouts = (await addonWorlds(firefox)).filter(({ scouted }) => scouted);
    // What tells whether there is a scout does tell of one.
    expect(scouts.map(({ address }) => address)).toEqual(
      type === 'text/html' ? [GRID_ADDRESS] : [],
    );
    expect(await heard()).toEqual([]);
    expect(await errorsOfAddon(firefox)).toEqual([]);
  });

  it('frames, in frames, sandboxed or not: nothing of ours is in them', async () => {
    const said = await visit('text/html', framedHtml);
    await expect.poll(() => open?.frames().length).toBe(FRAMES);
    await expect
      .poll(() => addonWorlds(firefox))
      .toEqual([{ address: GRID_ADDRESS, scouted: true }]);
    for (const frame of open?.frames() ?? []) {
      // oxlint-disable-next-line no-await-in-loop
      expect(await frame.$$('[data-underseen], underseen-card')).toEqual([]);
    }
    expect(await heard()).toEqual([]);
    expect(said).toEqual([]);
    expect(await errorsOfAddon(firefox)).toEqual([]);
  });

  it('and a page of films at the very address is read', async () => {
    await visit('text/html', () => hostileHtml({}, 2));
    await open?.waitForSelector('[data-underseen]');
    expect(await heard()).toContain('find');
  });
});
