/** Firefox: the add-on is installed, updated, switched off and removed while a tab is open. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'puppeteer-core';
import { copyExtension } from './driver/extension-copy.ts';
import { BUILT_ADDON, type Firefox, launchFirefox, openAs } from './driver/firefox.ts';
import { firefoxCard } from './driver/firefox-card.ts';
import { APRIL_SNOW, GRID_ADDRESS, gridHtml, plant } from './driver/gem-page.ts';

const GEM = `[data-item-slug="${APRIL_SNOW.slug}"]`;

const copy = copyExtension({ of: BUILT_ADDON });
let firefox: Firefox;
let page: Page;
const said: string[] = [];
beforeAll(async () => {
  firefox = await launchFirefox({ bare: true });
  page = await openAs(firefox, GRID_ADDRESS, plant(gridHtml(), 0, APRIL_SNOW));
  page.on('console', (message) => {
    if (['error', 'warn', 'assert'].includes(message.type())) said.push(message.text());
  });
  page.on('pageerror', (error) => said.push(String(error)));
});
afterAll(async () => {
  await firefox.close();
  copy.remove();
});

const count = (selector: string) => page.$$eval(selector, (all) => all.length);

async function hover(): Promise<ReturnType<typeof firefoxCard>> {
  const card = firefoxCard(page);
  await page.mouse.move(1090, 790);
  await page.hover(GEM);
  await expect.poll(() => card.isOpen()).toBe(true);
  return card;
}

async function expectOneWorkingCard(): Promise<void> {
  const card = await hover();
  expect(await count('underseen-card')).toBe(1);
  await card.click('aria-pressed');
  await page.waitForSelector(`${GEM}[data-underseen="saved"]`);
  await card.click('aria-pressed');
  await page.waitForSelector(`${GEM}[data-underseen="gem"]`);
  await page.keyboard.press('Escape');
  await expect.poll(() => card.isOpen()).toBe(false);
}

/** Another script draws a card of its own; what the one before it drew is told apart by this. */
async function markHost(): Promise<void> {
  await page.evaluate(() => {
    document.querySelector('underseen-card')?.setAttribute('class', 'left');
  });
}

/** Waits until the card is another script's; until then nobody answers what is pressed in it. */
async function anotherHost(): Promise<void> {
  await expect.poll(() => count('underseen-card.left')).toBe(0);
  await expect.poll(() => count('underseen-card')).toBe(1);
}

/** Whether marker and card could be seen. */
const inSight = () =>
  page.evaluate((gem) => {
    const [poster, host] = [gem, 'underseen-card'].map((each) => document.querySelector(each));
    return {
      marker: poster && getComputedStyle(poster, '::after').content !== 'none',
      card: host && getComputedStyle(host).display !== 'none',
    };
  }, GEM);

// One story, from being installed to being removed: each test goes on where the one before it ended.
describe('in a tab that is open', { shuffle: false }, () => {
  it('installed, it marks what is open, and the card works', async () => {
    expect(await count('[data-underseen]')).toBe(0);
    await firefox.installAddon(copy.folder);
    await page.waitForSelector(`${GEM}[data-underseen="gem"]`);
    expect(await count('[data-underseen]')).toBe(1);
    await expectOneWorkingCard();
    expect(said).toEqual([]);
  });

  it.each(['closed', 'open'])(
    'the next version takes over from a card that is %s',
    async (before) => {
      if (before === 'open') await hover();
      await markHost();
      copy.raiseVersion();
      await firefox.installAddon(copy.folder);
      await anotherHost();
      expect(await count('[data-underseen]')).toBe(1);
      await expectOneWorkingCard();
      expect(said).toEqual([]);
    },
  );

  it('switched off, what is drawn is out of sight; on again, it works in the open tab, and once', async () => {
    for (let time = 0; time < 2; time += 1) {
      await hover();
      await markHost();
      await firefox.disableAddon();
      await expect.poll(inSight).toEqual({ marker: false, card: false });
      await firefox.enableAddon();
      await anotherHost();
      await expect.poll(inSight).toEqual({ marker: true, card: true });
      await expectOneWorkingCard();
    }
    expect(await count('[data-underseen]')).toBe(1);
    expect(said).toEqual([]);
  });

  it('removed, it takes the marker and an open card out of sight, and opens none', async () => {
    await hover();
    await firefox.removeAddon();
    await expect.poll(inSight).toEqual({ marker: false, card: false });
    await page.mouse.move(1090, 790);
    await page.hover(GEM);
    // Long enough for a card to open, were there one.
    await new Promise((done) => {
      setTimeout(done, 400);
    });
    expect(await inSight()).toEqual({ marker: false, card: false });
    expect(said).toEqual([]);
  });
});
