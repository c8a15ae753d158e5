/** What the card's buttons and links do in a grid. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { badgeOf } from './driver/background.ts';
import { type CardView, cardView } from './driver/card-view.ts';
import { type Chromium, launchChromium, openAs } from './driver/chromium.ts';
import { APRIL_SNOW, GRID_ADDRESS, gridHtml, plant } from './driver/gem-page.ts';

const GEM = `[data-item-slug="${APRIL_SNOW.slug}"]`;

let chromium: Chromium;
let page: Page;
let card: CardView;
beforeEach(async () => {
  chromium = await launchChromium({ locale: 'en-GB' });
  page = await chromium.context.newPage();
  await page.bringToFront();
  await openAs(page, GRID_ADDRESS, plant(gridHtml(), 0, APRIL_SNOW));
  await page.locator('[data-underseen]').waitFor();
  card = await cardView(chromium, page);
});
afterEach(() => chromium.close());

const state = () => page.locator(GEM).first().getAttribute('data-underseen');

async function hover(): Promise<void> {
  await page.mouse.move(1270, 795);
  await card.waitUntilClosed();
  await page.locator(GEM).first().hover();
  await card.waitUntilOpen();
}

it('seen is told by the marker, and taken back by the same button', async () => {
  await hover();
  await card.click('[data-mark=seen]');
  await expect.poll(state).toBe('seen');
  await card.click('[data-mark=seen]');
  await expect.poll(state).toBe('gem');
});

it('what does not interest loses its marker, and its card stays for the undo until it is left', async () => {
  await hover();
  await card.click('[data-mark=notInterested]');
  await expect.poll(state).toBeNull();
  await expect.poll(() => badgeOf(chromium, GRID_ADDRESS)).toBe('');
  expect(await card.isOpen()).toBe(true);
  await card.click('.gem-card__footer > .notice-line button');
  await expect.poll(state).toBe('gem');
  await card.click('[data-mark=notInterested]');
  await expect.poll(state).toBeNull();
  await page.mouse.move(1270, 795);
  await page.locator('underseen-card').waitFor({ state: 'detached' });
});

it('every link opens a tab of its own and leads where it says', async () => {
  await hover();
  const links = await card.ask<string[]>(`[...root.querySelectorAll('a')].map((a) => a.href)`);
  expect(links).toEqual(
    expect.arrayContaining([
      'https://www.koreanscreen.com/reviews/april-snow',
      'https://letterboxd.com/film/april-snow/',
      'https://www.justwatch.com/uk/search?q=April%20Snow',
    ]),
  );
  await chromium.context.route('**', (route) => route.fulfill({ body: 'there' }));
  for (const href of links) {
    await page.bringToFront();
    await hover();
    const opened = chromium.context.waitForEvent('page');
    await card.click(`a[href="${href}"]`);
    const tab = await opened;
    await expect.poll(() => tab.url()).toBe(href);
    expect(await tab.evaluate(() => [document.referrer, window.opener === null])).toEqual([
      '',
      true,
    ]);
    await tab.close();
  }
  expect(page.url()).toBe(GRID_ADDRESS);
});
