/** A page that should name films and names none is counted, on this computer alone. */
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import type { PageReport } from '../messages.ts';
import { launchWithAllSites } from './driver/all-sites.ts';
import { type Chromium, openAs } from './driver/chromium.ts';
import { pageWithGem } from './driver/site-pages.ts';

const BROWSE = 'https://www.netflix.com/browse';
/** What is said there of films is said in a way that no reader knows. */
const CHANGED = '<h1>Home</h1><div class="new-card" data-name="April Snow"></div>';

let chromium: Chromium;
let page: Page;
beforeAll(async () => {
  chromium = await launchWithAllSites();
});
afterAll(() => chromium.close());
beforeEach(async () => {
  page = await chromium.context.newPage();
});
afterEach(() => page.close());

/** @returns all counts in the library, by their names. */
async function silences(): Promise<Record<string, unknown>> {
  const worker = await chromium.worker();
  return worker.evaluate(async () => {
    const db = await new Promise<IDBDatabase>((done, fail) => {
      const opening = indexedDB.open('underseen');
      opening.addEventListener('success', () => done(opening.result));
      opening.addEventListener('error', fail);
    });
    const all = await new Promise<{ name: string; value: unknown }[]>((done) => {
      const reading = db.transaction('meta').objectStore('meta').getAll();
      reading.addEventListener('success', () => done(reading.result));
    });
    db.close();
    return Object.fromEntries(
      all.filter(({ name }) => name !== 'bundled').map(({ name, value }) => [name, value]),
    );
  });
}

/** @returns what the page's spotter says of it. */
async function report(address: string): Promise<PageReport> {
  const worker = await chromium.worker();
  return worker.evaluate(async (url) => {
    interface Api {
      tabs: {
        query(what: object): Promise<{ id: number }[]>;
        sendMessage(tab: number, message: object): Promise<unknown>;
      };
    }
    const { tabs } = (globalThis as unknown as { chrome: Api }).chrome;
    const [tab] = await tabs.query({ url });
    return (await tabs.sendMessage(tab?.id ?? -1, { type: 'report' })) as PageReport;
  }, address);
}

it('counts a page of films without any, once', async () => {
  await openAs(page, BROWSE, CHANGED);
  await expect.poll(silences).toEqual({ 'silent:netflix': 1 });
  expect(await report(BROWSE)).toMatchObject({
    site: 'Netflix',
    mentions: 0,
    expectsFilms: true,
    gems: [],
  });
  // More of the same page is no other page.
  await page.evaluate(() => document.body.append('More'));
  await page.evaluate(() => document.body.firstChild?.remove());
  await page.waitForTimeout(5_500);
  expect(await silences()).toEqual({ 'silent:netflix': 1 });
});

it('counts no page that names films or need not, and forgets the count once films are named', async () => {
  const netflix = pageWithGem('netflix');
  if (!netflix) throw new Error('No page of Netflix names a gem of ours.');
  await openAs(page, BROWSE, CHANGED);
  await expect.poll(silences).toHaveProperty('silent:netflix');
  await openAs(page, netflix.as, netflix.html);
  const account = await chromium.context.newPage();
  await openAs(account, 'https://www.netflix.com/account', '<h1>Account</h1>');
  await page.waitForTimeout(6_000);
  expect(await silences()).toEqual({});
  expect(await report(netflix.as)).toMatchObject({ mentions: netflix.mentions.length });
  expect(await report('https://www.netflix.com/account')).toMatchObject({
    mentions: 0,
    expectsFilms: false,
  });
  await account.close();
});
