/** A browser for the tests of a file, and a page of its own for each of them. */
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import { type Chromium, launchChromium } from './chromium.ts';
import { complaints } from './complaints.ts';

/**
 * For the top of a file of tests.
 * @param take gets both before each test; the page is in front, and closed afterwards
 */
export function pageForEach(take: (chromium: Chromium, page: Page) => void): void {
  let chromium: Chromium;
  let page: Page;
  beforeAll(async () => {
    chromium = await launchChromium();
  });
  afterAll(() => chromium.close());
  beforeEach(async () => {
    page = await chromium.context.newPage();
    await page.bringToFront();
    take(chromium, page);
  });
  afterEach(() => page.close());
}

/** The same; and a test fails in whose page the console says anything against anybody. */
export function quietPageForEach(take: (chromium: Chromium, page: Page) => void): void {
  let said: string[];
  pageForEach((chromium, page) => {
    said = complaints(page);
    take(chromium, page);
  });
  afterEach(() => {
    if (said.length > 0) throw new Error(said.join('\n'));
  });
}
