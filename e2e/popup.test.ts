/** The toolbar popup and the badge: the gems on this page, and all of them. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { type Chromium, launchChromium, openAs } from './driver/chromium.ts';
import { APRIL_SNOW, GRID_ADDRESS, gridHtml, plant, POSSESSED_2009 } from './driver/gem-page.ts';

/** What the extension's own pages see of the browser. */
interface Extension {
  action: { getBadgeText(details: { tabId: number }): Promise<string> };
  tabs: { query(what: { url: string }): Promise<{ id: number }[]> };
}

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

  /** Opens the popup over the page, as a click on the toolbar does: the page stays the active tab. */
  async function openPopup(): Promise<Page> {
    await page.bringToFront();
    const worker = await chromium.worker();
    const opened = chromium.context.waitForEvent('page');
    await worker.evaluate(async () => {
      const { windows } = (
        globalThis as unknown as {
          chrome: { windows: { create(what: object): Promise<unknown> } };
        }
      ).chrome;
      await windows.create({ url: 'popup.html', type: 'popup', width: 400, height: 640 });
    });
    return opened;
  }

  it('shows the number of gems on the badge', async () => {
    const worker = await chromium.worker();
    await expect
      .poll(() =>
        worker.evaluate(async (url) => {
          const { action, tabs } = (globalThis as unknown as { chrome: Extension }).chrome;
          const [tab] = await tabs.query({ url });
          return tab ? action.getBadgeText({ tabId: tab.id }) : 'no tab';
        }, GRID_ADDRESS),
      )
      .toBe('2');
  });

  it('lists all 26 gems, and opens one to its review', async () => {
    const popup = await openPopup();
    await popup.getByText('Why Has Bodhi-Dharma Left for the East?').first().waitFor();
    const summaries = popup.locator('summary');
    expect(await summaries.count()).toBeGreaterThanOrEqual(26);
    await summaries.filter({ hasText: 'Paju' }).first().click();
    await popup.getByText('Park Chan-ok', { exact: false }).first().waitFor();
    await popup.close();
  });
});
