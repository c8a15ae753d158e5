/**
 * The card of a film that no link leads to, as on the film's own page: the focus finds its way out again
 * by keyboard alone.
 */
import { beforeEach, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { type CardView, cardView } from './driver/card-view.ts';
import { type Chromium, openAs } from './driver/chromium.ts';
import { command } from './driver/command.ts';
import { addressOf, APRIL_SNOW_PAGE, filmPageHtml } from './driver/film-page.ts';
import { quietPageForEach } from './driver/page-for-each.ts';

let chromium: Chromium;
let page: Page;
quietPageForEach((...given) => {
  [chromium, page] = given;
});

let card: CardView;
beforeEach(async () => {
  const html = filmPageHtml(APRIL_SNOW_PAGE).replace(/<body[^>]*>/, '$&<input type="search">');
  await openAs(page, addressOf(APRIL_SNOW_PAGE), html);
  await page.locator('[data-underseen]').first().waitFor();
  card = await cardView(chromium, page);
});

/** The card opens where the film is named, and the focus goes into it. */
async function enter(): Promise<void> {
  await command(chromium, 'next-gem');
  await card.waitUntilOpen();
  await page.keyboard.press('Tab');
  await card.until(`root.activeElement?.localName === 'article'`);
}

const focused = () => page.evaluate(() => document.activeElement?.localName);

it.each(['Escape', 'Shift+Tab'])('goes back to where it was by %s', async (keys) => {
  await page.locator('input').focus();
  await enter();
  await page.keyboard.press(keys);
  await card.waitUntilClosed();
  expect(await focused()).toBe('input');
});

it('closes the card by Shift+Tab where it was nowhere, and goes into the page', async () => {
  await enter();
  await page.keyboard.press('Shift+Tab');
  await card.waitUntilClosed();
  expect(await focused()).not.toBe('underseen-card');
});
