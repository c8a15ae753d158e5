/** A site is granted, taken back, turned off and on again while its page is open. */
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { launchWithAllSites, registeredScripts } from './driver/all-sites.ts';
import { type Chromium, openAs } from './driver/chromium.ts';
import { loadedScripts } from './driver/loaded-scripts.ts';
import { type SiteAccess, takeAllSites } from './driver/site-access.ts';
import { pageWithGem } from './driver/site-pages.ts';

const HOST = 'https://www.netflix.com/*';

let chromium: Chromium;
let access: SiteAccess;
let page: Page;
beforeEach(async () => {
  chromium = await launchWithAllSites();
  access = await takeAllSites(chromium);
  page = await chromium.context.newPage();
  const netflix = pageWithGem('netflix');
  if (!netflix) throw new Error('No page of Netflix names a gem of ours.');
  await openAs(page, netflix.as, netflix.html);
});
afterEach(() => chromium.close());

const registered = async () => (await registeredScripts(chromium)).map(({ id }) => id);

const markers = () => page.locator('[data-underseen]').count();

/** What the tests need of the browser's API in the worker. */
interface Api {
  tabs: {
    query(what: object): Promise<{ id: number }[]>;
    sendMessage(tab: number, message: object): Promise<unknown>;
  };
}

/** Does what a page of settings does: keeps them in the library, and tells every spotter. */
async function turnOff(sitesOff: string[]): Promise<void> {
  const worker = await chromium.worker();
  await worker.evaluate(async (ids) => {
    const db = await new Promise<IDBDatabase>((done, fail) => {
      const opening = indexedDB.open('underseen');
      opening.addEventListener('success', () => done(opening.result));
      opening.addEventListener('error', fail);
    });
    await new Promise((done) => {
      const tx = db.transaction('settings', 'readwrite');
      tx.objectStore('settings').put({ name: 'settings', value: { sitesOff: ids } });
      tx.addEventListener('complete', done);
    });
    db.close();
    const { tabs } = (globalThis as unknown as { chrome: Api }).chrome;
    for (const { id } of await tabs.query({})) {
      await tabs.sendMessage(id, { type: 'ask-again' }).catch(() => null);
    }
  }, sitesOff);
}

async function grant(): Promise<void> {
  await access.grant(HOST);
  await expect.poll(markers).toBeGreaterThan(0);
}

it('does nothing on a site that is not granted', async () => {
  await expect.poll(registered).toEqual([]);
  await page.waitForTimeout(500);
  expect(await loadedScripts(chromium, page)).toEqual([]);
  expect(await markers()).toBe(0);
});

it('marks gems in an open page as soon as its site is granted', async () => {
  await grant();
  expect(await registered()).toEqual(['netflix']);
  expect(await registeredScripts(chromium)).toMatchObject([{ allFrames: false }]);
});

it('goes quiet at once where its site is turned off, and comes back', async () => {
  await grant();
  await turnOff(['netflix']);
  await expect.poll(markers).toBe(0);
  expect(await page.locator('underseen-card').count()).toBe(0);
  await page.reload();
  await page.waitForTimeout(500);
  expect(await markers()).toBe(0);
  await turnOff([]);
  await expect.poll(markers).toBeGreaterThan(0);
});

it('takes everything away when the site is taken back, and does not run again', async () => {
  await grant();
  await access.revoke(HOST);
  await expect.poll(markers).toBe(0);
  expect(await page.locator('underseen-card').count()).toBe(0);
  expect(await registered()).toEqual([]);
  await page.reload();
  await page.waitForTimeout(500);
  expect(await loadedScripts(chromium, page)).toEqual([]);
  expect(await markers()).toBe(0);
});

it('comes back with the site', async () => {
  await grant();
  await access.revoke(HOST);
  await expect.poll(markers).toBe(0);
  await grant();
  await page.reload();
  await expect.poll(markers).toBeGreaterThan(0);
});
