/**
 * A modal dialog of the page makes everything outside it inert, our card too: a card that cannot be
 * used is not shown, not for a film inside the dialog either.
 */
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { type CardView, cardView } from './driver/card-view.ts';
import { type Chromium, launchChromium, openAs } from './driver/chromium.ts';
import { complaints } from './driver/complaints.ts';
import { APRIL_SNOW, GRID_ADDRESS, gridHtml, plant } from './driver/gem-page.ts';

/** Longer than a card takes to open. */
const LONG_ENOUGH = 500;

let chromium: Chromium;
beforeAll(async () => {
  chromium = await launchChromium();
});
afterAll(() => chromium.close());

let page: Page;
let card: CardView;
let said: string[];
beforeEach(async () => {
  page = await chromium.context.newPage();
  await page.bringToFront();
  await openAs(page, GRID_ADDRESS, plant(gridHtml(), 0, APRIL_SNOW));
  said = complaints(page);
  await gem().waitFor();
  card = await cardView(chromium, page);
});
afterEach(async () => {
  await page.close();
  if (said.length > 0) throw new Error(said.join('\n'));
});

const gem = () => page.locator('[data-underseen]').first();

/** @param holds what moves into the dialog, if anything */
async function openDialog(holds?: string): Promise<void> {
  await page.evaluate((selector) => {
    const dialog = document.createElement('dialog');
    dialog.append('Sign in ', document.createElement('button'));
    const held = selector === undefined ? null : document.querySelector(selector);
    if (held) dialog.append(held);
    document.body.append(dialog);
    dialog.showModal();
  }, holds);
}

async function closeDialog(): Promise<void> {
  await page.evaluate(() => document.querySelector('dialog[open]')?.remove());
}

async function rest(): Promise<void> {
  await gem().scrollIntoViewIfNeeded();
  const box = await gem().boundingBox();
  if (!box) throw new Error('The gem has no box.');
  await page.mouse.move(1270, 795);
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 3 });
}

it('closes the card, keeps it closed behind, and lets it open again afterwards', async () => {
  await rest();
  await card.waitUntilOpen();
  await openDialog();
  await card.waitUntilClosed();
  await rest();
  await page.waitForTimeout(LONG_ENOUGH);
  expect(await card.isOpen()).toBe(false);
  await closeDialog();
  await rest();
  await card.waitUntilOpen();
});

it('that opens while the pointer rests on a gem keeps the card from opening', async () => {
  await rest();
  await openDialog();
  await page.waitForTimeout(LONG_ENOUGH);
  expect(await card.isOpen()).toBe(false);
});

it('shows no card for a gem inside it, by pointer or keyboard, and does once that stands outside', async () => {
  await openDialog('[data-underseen]');
  await gem().waitFor();
  await rest();
  await page.waitForTimeout(LONG_ENOUGH);
  expect(await card.isOpen()).toBe(false);
  await page.keyboard.press('Tab');
  await gem().locator('a').first().focus();
  await page.waitForTimeout(LONG_ENOUGH);
  expect(await card.isOpen()).toBe(false);
  await page.evaluate(() => {
    const poster = document.querySelector('[data-underseen]');
    if (poster) document.querySelector('ul')?.prepend(poster);
  });
  await closeDialog();
  await rest();
  await card.waitUntilOpen();
});

it('that is not modal changes nothing', async () => {
  await page.evaluate(() => {
    const dialog = document.createElement('dialog');
    dialog.textContent = 'Cookies';
    document.body.append(dialog);
    dialog.show();
  });
  await rest();
  await card.waitUntilOpen();
});
