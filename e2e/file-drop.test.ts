/** Files that are dropped on a page of ours where nobody takes them. */
import type { Page } from 'playwright-core';
import { beforeEach, expect, it } from 'vitest';
import type { Chromium } from './driver/chromium.ts';
import { dropFiles, optionsAddress } from './driver/options-page.ts';
import { pageForEach } from './driver/page-for-each.ts';

let chromium: Chromium;
let page: Page;
pageForEach((...given) => {
  [chromium, page] = given;
});

/** What the page's own listeners left of each event. */
const heard = () => page.evaluate('heard');

beforeEach(async () => {
  await page.goto(optionsAddress(chromium.extensionId, 'settings'));
  await page.getByRole('heading', { level: 1, name: 'Settings' }).waitFor();
  await page.evaluate(() => {
    const all: string[] = [];
    Object.assign(window, { heard: all });
    for (const type of ['dragover', 'drop']) {
      window.addEventListener(type, ({ defaultPrevented }) => {
        all.push(`${type} ${defaultPrevented ? 'forbidden' : 'allowed'}`);
      });
    }
  });
});

it('lets the browser open no file in the place of the page', async () => {
  await dropFiles(page, '.section__title', [{ name: 'boats.csv', text: 'Title,Year' }]);
  expect(await heard()).toEqual(['dragover forbidden', 'drop forbidden']);
});

it('leaves words to the field that they are dropped on', async () => {
  await dropFiles(page, '.section__title', []);
  expect(await heard()).toEqual(['dragover allowed', 'drop allowed']);
});
