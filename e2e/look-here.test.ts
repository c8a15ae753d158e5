/** "Look for gems here": a page that no site of ours knows, read because the user asked. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { beforeEach, expect, it } from 'vitest';
import { cardView } from './driver/card-view.ts';
import { recordMessages } from './driver/background.ts';
import { type Chromium, openAs } from './driver/chromium.ts';
import { loadedScripts } from './driver/loaded-scripts.ts';
import { pageForEach } from './driver/page-for-each.ts';
import { openToolbarPopup } from './driver/toolbar-popup.ts';

const PAGES = join(import.meta.dirname, 'pages-any');
const ADDRESS = 'https://blog.example/quiet';

let chromium: Chromium;
let page: Page;
pageForEach((browser, opened) => {
  chromium = browser;
  page = opened;
});
beforeEach(() => openAs(page, ADDRESS, readFileSync(join(PAGES, 'blog.html'), 'utf8')));

/** Asks from the place where `evaluate` runs, about the tab that is in front. */
const ASK = `(async () => {
  const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
  return chrome.runtime.sendMessage({ type: 'look-here', tabId: tab.id });
})()`;

const BUTTON = `[...document.querySelectorAll('button')].find((each) => each.innerText === 'Look for gems here')`;

it('marks the gems of the page, asked in the toolbar popup, and shows their reviews', async () => {
  await page.waitForTimeout(300);
  expect(await loadedScripts(chromium, page)).toEqual([]);
  const popup = await openToolbarPopup(chromium, ADDRESS);
  await expect.poll(() => popup.evaluate<boolean>(`${BUTTON} !== undefined`)).toBe(true);
  await popup.evaluate(`${BUTTON}.click()`);
  const marked = page.locator('[data-underseen="gem"]');
  await marked.first().waitFor();
  expect(await loadedScripts(chromium, page)).toEqual(['any-page.js', 'card.js', 'spotter.js']);
  const heading = page.locator('h2').filter({ hasText: 'April Snow' });
  await page.locator('h2[data-underseen]').first().waitFor();
  await heading.hover();
  const card = await cardView(chromium, page);
  await card.waitUntilOpen();
  expect(await card.text()).toContain('Hur Jin-ho');
  expect(await page.locator('[data-underseen]').filter({ hasText: 'Sample' }).count()).toBe(0);
  const told = `document.querySelector('[role=tabpanel]:not([hidden])')?.innerText ?? ''`;
  await expect.poll(() => popup.evaluate<string>(told)).toContain('April Snow');
});

it('starts once, however often it is asked', async () => {
  const popup = await openToolbarPopup(chromium, ADDRESS);
  expect(await popup.evaluate<boolean>(ASK)).toBe(true);
  await page.locator('h2[data-underseen]').first().waitFor();
  await recordMessages(chromium);
  expect(await popup.evaluate<boolean>(ASK)).toBe(true);
  await page.waitForTimeout(700);
  const worker = await chromium.worker();
  const received = await worker.evaluate(
    () => (globalThis as unknown as { received: { type: string }[] }).received,
  );
  // A second spotter would ask about everything again.
  expect(received.map(({ type }) => type)).not.toContain('find');
  expect(await page.locator('underseen-card').count()).toBe(1);
});

it('says that it could not, where the user has not opened the popup on the page', async () => {
  const ours = await chromium.context.newPage();
  await ours.goto(`chrome-extension://${chromium.extensionId}/popup.html`);
  const answer = await ours.evaluate(async (url) => {
    interface Api {
      tabs: { query(what: object): Promise<{ id: number; url?: string }[]> };
      runtime: { sendMessage(message: object): Promise<unknown> };
    }
    const { tabs, runtime } = (globalThis as unknown as { chrome: Api }).chrome;
    const all = await tabs.query({});
    // The address of a page is told to nobody without a right to it.
    if (all.some((tab) => tab.url === url)) return 'the address is known';
    const answers = all.map(({ id }) => runtime.sendMessage({ type: 'look-here', tabId: id }));
    return Promise.all(answers);
  }, ADDRESS);
  expect(answer).toEqual(expect.arrayContaining([false]));
  expect(await loadedScripts(chromium, page)).toEqual([]);
  await ours.close();
});

it('is not for web pages to ask', async () => {
  const grid = await chromium.context.newPage();
  await openAs(grid, 'https://letterboxd.com/', '<h1>Letterboxd</h1>');
  const popup = await openToolbarPopup(chromium, 'https://letterboxd.com/');
  const tab = await popup.evaluate<number>(
    `chrome.tabs.query({ active: true, lastFocusedWindow: true }).then(([tab]) => tab.id)`,
  );
  const { world } = await cardView(chromium, grid);
  const answer = await world.evaluate<unknown>(
    `chrome.runtime.sendMessage({ type: 'look-here', tabId: ${tab} })`,
  );
  expect(answer).toBeNull();
  expect(await loadedScripts(chromium, grid)).not.toContain('any-page.js');
  await grid.close();
});
