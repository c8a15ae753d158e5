/**
 * Cards that came and went leave nothing in the page: a small, counted part of `npm run soak`, which
 * does it ten thousand times and weighs the memory too.
 */
import type { CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type CardView, cardView } from './driver/card-view.ts';
import { type Chromium, launchChromium, openAs } from './driver/chromium.ts';
import { GRID_ADDRESS } from './driver/gem-page.ts';
import { movePointerAway } from './driver/pointer-away.ts';
import { hundredPosters } from './driver/watched-page.ts';
import { type WhatStays, whatStays } from './driver/what-stays.ts';

const HOVERS = 12;

let chromium: Chromium;
let page: Page;
let cdp: CDPSession;
let view: CardView;
beforeAll(async () => {
  chromium = await launchChromium();
  page = await chromium.context.newPage();
  await page.bringToFront();
  cdp = await page.context().newCDPSession(page);
  await openAs(page, GRID_ADDRESS, hundredPosters());
  await page.waitForFunction(() => document.querySelectorAll('[data-underseen]').length === 100);
  view = await cardView(chromium, page);
  // What is made once is made by then.
  await hover(HOVERS);
});
afterAll(() => chromium.close());

/** A card for each of two posters in turn, the last of them closed again. */
async function hover(times: number): Promise<void> {
  const posters = page.locator('[data-underseen]');
  for (let time = 0; time < times; time += 1) {
    const poster = posters.nth(time % 2);
    const name = (await poster.getAttribute('data-item-name')) ?? '';
    const title = JSON.stringify(name.replace(/ \(\d{4}\)$/, ''));
    await poster.hover({ position: { x: 5, y: 5 } });
    await view.until(`root.querySelector('[popover]')?.textContent.includes(${title}) === true`);
  }
  await movePointerAway(page);
  await page.keyboard.press('Escape');
  await view.waitUntilClosed();
}

/** The browser itself holds a closed card until it has told of it; what is ours to let go never goes. */
const LETS_GO = { timeout: 15_000 };

const stays = (): Promise<WhatStays> => whatStays(cdp, view.world);

it('no node, listener or observer stays of cards that were open', async () => {
  const before = await stays();
  expect(before.observers).toBeGreaterThan(0);
  expect(before.listeners).toBeGreaterThan(0);
  await hover(HOVERS);
  await expect.poll(stays, LETS_GO).toEqual(before);
});

it('nothing stays of cards that were drawn for a pointer that went on', async () => {
  const before = await stays();
  for (let time = 0; time < HOVERS; time += 1) {
    await page
      .locator('[data-underseen]')
      .nth(time % 2)
      .hover({ position: { x: 5, y: 5 } });
    await page.waitForTimeout(100);
    await movePointerAway(page);
  }
  await expect.poll(stays, LETS_GO).toEqual(before);
});
