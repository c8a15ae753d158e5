/** The toolbar popup and the badge: the gems on this page, and all of them. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { badgeOf } from './driver/background.ts';
import { cardView } from './driver/card-view.ts';
import { type Chromium, launchChromium, openAs } from './driver/chromium.ts';
import { APRIL_SNOW, GRID_ADDRESS, gridHtml, plant, POSSESSED_2009 } from './driver/gem-page.ts';
import { openToolbarPopup } from './driver/toolbar-popup.ts';

describe('the popup', () => {
  let chromium: Chromium;
  let page: Page;
  beforeAll(async () => {
    chromium = await launchChromium();
    page = await chromium.context.newPage();
    const html = plant(plant(gridHtml(), 0, APRIL_SNOW), 30, POSSESSED_2009);
    await openAs(page, GRID_ADDRESS, html);
    await page.locator('[data-underseen]').nth(1).waitFor();
  });
  afterAll(() => chromium.close());

  it('shows the number of gems on the badge', async () => {
    await expect.poll(() => badgeOf(chromium, GRID_ADDRESS)).toBe('2');
  });

  it('lists all 26 gems, and opens one to its review', async () => {
    const popup = await chromium.context.newPage();
    await popup.goto(`chrome-extension://${chromium.extensionId}/popup.html`);
    await popup.getByText('Why Has Bodhi-Dharma Left for the East?').first().waitFor();
    const summaries = popup.locator('summary');
    expect(await summaries.count()).toBeGreaterThanOrEqual(26);
    await summaries.filter({ hasText: 'Paju' }).first().click();
    await popup.getByText('Park Chan-ok', { exact: false }).first().waitFor();
    await popup.close();
  });

  it('lists the gems of the page it is opened on, and a click shows one there', async () => {
    await page.bringToFront();
    const popup = await openToolbarPopup(chromium, GRID_ADDRESS);
    const section = `document.querySelector('[aria-labelledby="on-this-page"], section')`;
    await expect
      .poll(() => popup.evaluate<string>(`${section}.innerText`), { timeout: 10_000 })
      .toContain('April Snow');
    const text = await popup.evaluate<string>(`${section}.innerText`);
    expect(text).toContain('Possessed');
    expect(text).not.toContain('Paju');
    await popup.evaluate(
      `[...${section}.querySelectorAll('button')].find((each) => each.innerText.includes('Possessed')).click()`,
    );
    const card = await cardView(chromium, page);
    await card.waitUntilOpen();
    expect(await card.text()).toContain('불신지옥');
  });
});
