/** The main job in a real Firefox: spotted, hovered, read, saved, and shown in the popup. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Firefox, launchFirefox, openAddonPage, openAs } from './driver/firefox.ts';
import { firefoxCard } from './driver/firefox-card.ts';
import { APRIL_SNOW, GRID_ADDRESS, gridHtml, plant, POSSESSED_1947 } from './driver/gem-page.ts';

const GEM = `[data-item-slug="${APRIL_SNOW.slug}"]`;

/** What the add-on's own pages see of the browser. */
interface Messenger {
  tabs: {
    query(what: object): Promise<{ id: number }[]>;
    sendMessage(tab: number, message: object): Promise<unknown>;
  };
}

describe('Firefox', () => {
  let firefox: Firefox;
  beforeAll(async () => {
    firefox = await launchFirefox();
  });
  afterAll(() => firefox.close());

  it('opens its welcome page, which tells the keys and answers a message for the next gem', async () => {
    const welcome = await firefox.welcome();
    await welcome.waitForSelector('.poster[data-underseen="gem"]');
    await expect.poll(() => welcome.$eval('.keys', (keys) => keys.textContent)).toBe('Alt+Shift+U');
    const card = firefoxCard(welcome);
    // The keys are the browser's own: a driver's key presses go to the page alone.
    const other = await openAddonPage(firefox, 'popup.html');
    await other.evaluate(async () => {
      const { browser } = globalThis as unknown as { browser: Messenger };
      const all = await browser.tabs.query({});
      await Promise.allSettled(all.map(({ id }) => browser.tabs.sendMessage(id, { type: 'next' })));
    });
    await expect.poll(() => card.isOpen()).toBe(true);
    expect(await card.text()).toContain('April Snow');
    await other.close();
    await welcome.close();
  });

  it('spots a gem and not its namesake, shows the review on hover, and saves it', async () => {
    const html = plant(plant(gridHtml(), 0, APRIL_SNOW), 1, POSSESSED_1947);
    const page = await openAs(firefox, GRID_ADDRESS, html);
    await page.waitForSelector(`${GEM}[data-underseen="gem"]`);
    const marked = await page.$$eval('[data-underseen]', (all) =>
      all.map((element) => element.getAttribute('data-item-slug')),
    );
    expect(new Set(marked)).toEqual(new Set(['april-snow']));

    const card = firefoxCard(page);
    await page.hover(GEM);
    await expect.poll(() => card.isOpen()).toBe(true);
    const text = await card.text();
    expect(text).toContain('April Snow');
    expect(text).toContain('외출');

    await card.click('aria-pressed');
    await page.waitForSelector(`${GEM}[data-underseen="saved"]`);
    await page.keyboard.press('Escape');
    await expect.poll(() => card.isOpen()).toBe(false);
    await page.close();
  });

  it('lists all gems in the popup', async () => {
    const popup = await openAddonPage(firefox, 'popup.html');
    const allGems = await popup.waitForSelector('[role=tab]:nth-child(2)');
    await allGems?.click();
    await expect
      .poll(() => popup.evaluate(() => document.body.textContent))
      .toContain('Why Has Bodhi-Dharma Left for the East?');
    await popup.close();
  });
});
