/**
 * Private windows of Firefox, where the user lets the add-on run: what is met there is written nowhere,
 * and what the user marks is kept as elsewhere.
 */
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Page } from 'puppeteer-core';
import { readStore } from './driver/database.ts';
import { copyExtension } from './driver/extension-copy.ts';
import {
  BUILT_ADDON,
  fillAs,
  type Firefox,
  launchFirefox,
  openAddonPage,
} from './driver/firefox.ts';
import { firefoxCard } from './driver/firefox-card.ts';
import { PRECIOUS } from './driver/library-dump.ts';
import { pageWithGem } from './driver/site-pages.ts';

const STORES = [...PRECIOUS, 'meta'] as const;

/** Should name films, and names none. */
const SILENT = ['https://www.netflix.com/browse', '<!doctype html><title>Browse</title>'] as const;

const copy = copyExtension({ of: BUILT_ADDON, allSites: true });
let firefox: Firefox;
/** A page of the add-on, by which its database is read. */
let own: Page;
beforeAll(async () => {
  firefox = await launchFirefox({ bare: true });
  await firefox.allowPrivate();
  await firefox.installAddon(copy.folder);
  // Sites have their scripts once the first run is over.
  await (await firefox.welcome()).waitForSelector('.poster[data-underseen]');
  own = await openAddonPage(firefox, 'popup.html');
});
afterAll(async () => {
  await firefox.close();
  copy.remove();
});

const records = (store: (typeof STORES)[number]) => own.evaluate(readStore, store);

async function kept(): Promise<Record<string, unknown[]>> {
  const all = STORES.map(async (store) => [store, await records(store)] as const);
  return Object.fromEntries(await Promise.all(all));
}

async function sitesMet(): Promise<Set<string>> {
  return new Set((await records('sightings')).map((row) => (row as { site: string }).site));
}

async function meet(site: string, page: Page, mark = 'gem'): Promise<void> {
  const made = pageWithGem(site);
  if (!made) throw new Error(`No page of ${site} names a gem of ours.`);
  await fillAs(page, made.as, made.html);
  await page.waitForSelector(`[data-underseen=${mark}]`);
}

/** Saves what is marked there, or takes that back. */
async function press(page: Page): Promise<void> {
  await page.hover('[data-underseen]');
  const card = firefoxCard(page);
  await expect.poll(() => card.isOpen()).toBe(true);
  await card.click('data-mark');
}

// A page is made before there is a private window: afterwards it would be in that one.

it('a gem met there is marked, and written nowhere', async () => {
  const open = await firefox.browser.newPage();
  await meet('mubi', open);
  await expect.poll(sitesMet).toEqual(new Set(['mubi']));
  const before = await kept();
  const page = await firefox.openPrivate();
  await meet('kanopy', page);
  expect(await kept()).toEqual(before);
  // What is met later, and elsewhere, is written when all of that would be.
  await meet('tubi', open);
  await expect.poll(sitesMet).toContain('tubi');
  expect(await sitesMet()).toEqual(new Set(['mubi', 'tubi']));
  await page.close();
  await open.close();
});

/** What the add-on's own pages hear of what is said to its background. */
interface Hearing {
  silentInPrivate: boolean;
  browser: {
    runtime: {
      onMessage: {
        addListener(
          listener: (message: { type: string }, sender: { tab?: { incognito: boolean } }) => void,
        ): void;
      };
    };
  };
}

it('a page there that names no film is not counted', async () => {
  await own.evaluate(() => {
    const world = globalThis as unknown as Hearing;
    world.browser.runtime.onMessage.addListener(({ type }, { tab }) => {
      if (type === 'silent' && tab?.incognito) world.silentInPrivate = true;
    });
  });
  const told = () => own.evaluate(() => (globalThis as unknown as Hearing).silentInPrivate);
  const counted = async () =>
    (await records('meta')).filter((row) => (row as { name: string }).name === 'silent:netflix');
  const open = await firefox.browser.newPage();
  const page = await firefox.openPrivate();
  await fillAs(page, ...SILENT);
  await expect.poll(told).toBe(true);
  await fillAs(open, ...SILENT);
  expect(await counted()).toEqual([]);
  await expect.poll(counted).toEqual([{ name: 'silent:netflix', value: 1 }]);
  await page.close();
  await open.close();
});

it('what is marked there is kept as elsewhere, and nothing beside it', async () => {
  const before = await kept();
  expect(before['shelf']).toEqual([]);
  const open = await firefox.browser.newPage();
  const page = await firefox.openPrivate();
  await meet('mubi', page);
  await press(page);
  await page.waitForSelector('[data-underseen=saved]');
  const { shelf, settings, ...beside } = await kept();
  expect(shelf).toHaveLength(1);
  // When a mark was last made, for those of other devices to be told apart from it.
  expect(settings).toEqual([{ name: 'clock', value: expect.any(Number) as number }]);
  expect({ ...beside, shelf: [], settings: [] }).toEqual(before);
  await page.close();
  await meet('mubi', open, 'saved');
  // Taken back: a gem like any other for whichever test comes next.
  await press(open);
  await open.waitForSelector('[data-underseen=gem]');
  await open.close();
});
