/** The options page: each setting has its effect in open Letterboxd tabs at once, and on the page itself. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { faultsOf } from './driver/axe.ts';
import { type CardView, cardView } from './driver/card-view.ts';
import { type Chromium, launchChromium, openAs } from './driver/chromium.ts';
import { APRIL_SNOW, GRID_ADDRESS } from './driver/gem-page.ts';
import { preciousOf } from './driver/library-dump.ts';
import { filmPage, listPage, row } from './driver/made-page.ts';

/** A lead to April Snow, known by its director. */
const LEAD = {
  slug: 'christmas-in-august',
  filmId: 999_101,
  title: 'Christmas in August',
  year: 1998,
};
const DIRECTOR = 'Hur Jin-ho';
const MEMBERS = 834;

const GEM = '[data-item-slug=april-snow]';

/** Longer than a card takes to open without a delay of its own. */
const SOON_MS = 600;

describe('the options page', () => {
  let chromium: Chromium;
  let options: Page;
  let list: Page;
  let gemPage: Page;
  let leadPage: Page;

  beforeAll(async () => {
    chromium = await launchChromium({ colorScheme: 'light' });
    const open = async (address: string, html: string) => {
      const page = await chromium.context.newPage();
      await openAs(page, address, html);
      return page;
    };
    list = await open(GRID_ADDRESS, listPage([row(APRIL_SNOW), row(LEAD, DIRECTOR)], 40));
    gemPage = await open(
      'https://letterboxd.com/film/april-snow/',
      filmPage(APRIL_SNOW, DIRECTOR, MEMBERS),
    );
    leadPage = await open(
      'https://letterboxd.com/film/christmas-in-august/',
      filmPage(LEAD, DIRECTOR, 50_000),
    );
    options = await chromium.context.newPage();
    await list.locator(`${GEM}[data-underseen]`).waitFor();
  });
  beforeEach(async () => {
    await options.bringToFront();
    // Another document: on the one before, "Saved" may still stand.
    await options.goto('about:blank');
    await options.goto(`chrome-extension://${chromium.extensionId}/options.html#settings`);
    await options.locator('.sample [data-underseen]').first().waitFor();
  });
  afterAll(() => chromium.close());

  async function choose(label: string): Promise<void> {
    await options.bringToFront();
    await options.getByLabel(label, { exact: true }).check();
    await options.getByRole('status').filter({ hasText: 'Setting kept' }).waitFor();
  }

  async function delay(ms: number): Promise<void> {
    await options.bringToFront();
    await options.getByLabel('The card opens after').fill(String(ms));
    await options.getByRole('status').filter({ hasText: 'Setting kept' }).waitFor();
  }

  async function openCard(page: Page, selector: string): Promise<CardView> {
    await page.bringToFront();
    await page.mouse.move(900, 700);
    const card = await cardView(chromium, page);
    await card.waitUntilClosed();
    await page.locator(selector).first().hover();
    await card.waitUntilOpen();
    return card;
  }

  it('has no fault that axe knows, in either section', async () => {
    expect(await faultsOf(options)).toEqual([]);
    await options.goto(`chrome-extension://${chromium.extensionId}/options.html#sites`);
    await options.getByLabel('Letterboxd').waitFor();
    expect(await options.title()).toBe('Sites – Underseen');
    expect(await faultsOf(options)).toEqual([]);
    await options.getByRole('link', { name: 'Settings' }).click();
    await options.getByLabel('The card opens after').waitFor();
    expect(new URL(options.url()).hash).toBe('#settings');
    expect(await options.locator('nav [aria-current=page]').allTextContents()).toEqual([
      'Settings',
    ]);
    expect(await options.evaluate(() => document.activeElement?.textContent)).toBe('Settings');
    expect(await options.evaluate(() => document.activeElement?.localName)).toBe('h1');
  });

  it('opens cards after the delay, on its own sample and in open tabs', async () => {
    await delay(1_200);
    const slider = options.getByLabel('The card opens after');
    expect(await slider.getAttribute('aria-valuetext')).toBe('1.2 seconds');
    const places: [Page, string][] = [
      [options, '.sample .poster[data-underseen]'],
      [list, GEM],
    ];
    for (const [page, selector] of places) {
      await page.bringToFront();
      await page.mouse.move(900, 700);
      const card = await cardView(chromium, page);
      await card.waitUntilClosed();
      await page.locator(selector).hover();
      await page.waitForTimeout(SOON_MS);
      expect(await card.isOpen()).toBe(false);
      await card.waitUntilOpen();
      await page.mouse.move(900, 700);
      await card.waitUntilClosed();
    }
    await delay(50);
    await list.bringToFront();
    const card = await cardView(chromium, list);
    await list.locator(GEM).hover();
    await list.waitForTimeout(SOON_MS);
    expect(await card.isOpen()).toBe(true);
  });

  it('draws pages of ours and cards in the chosen theme', async () => {
    const others = await Promise.all(
      ['welcome.html', 'popup.html'].map(async (file) => {
        const page = await chromium.context.newPage();
        await page.goto(`chrome-extension://${chromium.extensionId}/${file}`);
        return page;
      }),
    );
    const colourOf = (page: Page) =>
      page.evaluate(() => getComputedStyle(document.body).getPropertyValue('color'));
    const light = await colourOf(options);
    for (const page of others) expect(await colourOf(page)).toBe(light);
    await choose('Dark');
    await expect.poll(() => colourOf(options)).not.toBe(light);
    const dark = await colourOf(options);
    for (const page of others) {
      await expect.poll(() => colourOf(page)).toBe(dark);
      await page.close();
    }
    const card = await openCard(list, GEM);
    expect(await card.ask(`getComputedStyle(root.querySelector('.card')).colorScheme`)).toBe(
      'dark',
    );
    expect(await faultsOf(options)).toEqual([]);
    await choose('As the system has it');
    await expect.poll(() => colourOf(options)).toBe(light);
  });

  it('draws markers clear, and quiet again', async () => {
    const size = (page: Page, selector: string) =>
      page
        .locator(selector)
        .first()
        .evaluate((element) => getComputedStyle(element, '::after').width);
    const sample = '.sample .poster[data-underseen]';
    expect(await size(list, GEM)).toBe('16px');
    await choose('Clear: larger, with more contrast');
    await expect.poll(() => size(list, GEM)).toBe('26px');
    await expect.poll(() => size(options, sample)).toBe('26px');
    await choose('Quiet');
    await expect.poll(() => size(list, GEM)).toBe('16px');
    await expect.poll(() => size(options, sample)).toBe('16px');
  });

  it('stores each change though a tab does not answer, which follows once it does', async () => {
    const marker = () =>
      list
        .locator(GEM)
        .first()
        .evaluate((element) => getComputedStyle(element, '::after').width);
    // To whoever asks, a tab that the browser froze is no other than one that is busy.
    let answers = false;
    const busy = list
      .evaluate(() => {
        const until = Date.now() + 12_000;
        while (Date.now() < until);
      })
      .then(() => {
        answers = true;
      });
    await choose('Nowhere');
    await choose('Clear: larger, with more contrast');
    expect(answers).toBe(false);
    await busy;
    await expect.poll(marker).toBe('26px');
    await choose('Quiet');
    await choose('On a film’s own page');
    // What was said of one change may stand there still as the next is made.
    const stored = async () => JSON.stringify((await preciousOf(chromium))['settings']);
    await expect.poll(stored).toContain('"leads":"film-pages"');
  });

  it('shows leads on film pages, everywhere, or nowhere', async () => {
    const onPage = leadPage.locator('[data-underseen=lead]');
    const inList = list.locator('[data-item-slug=christmas-in-august][data-underseen=lead]');
    await onPage.first().waitFor();
    expect(await inList.count()).toBe(0);
    await choose('Everywhere');
    await inList.waitFor();
    await choose('Nowhere');
    await expect.poll(() => inList.count()).toBe(0);
    await expect.poll(() => onPage.count()).toBe(0);
    await choose('On a film’s own page');
    await onPage.first().waitFor();
    expect(await inList.count()).toBe(0);
  });

  it('holds films against a threshold of one’s own', async () => {
    const hidden = async () => {
      const card = await openCard(gemPage, `#js-poster-col ${GEM}`);
      const stands = await card.ask(`root.querySelector('.criterion').dataset.hidden`);
      await gemPage.keyboard.press('Escape');
      return stands;
    };
    expect(await hidden()).toBe('true');
    await choose('By a number of my own');
    const number = options.getByLabel('Seen by fewer members than');
    await number.fill('0');
    await number.blur();
    await options.getByText('Give a whole number from 1 to 20,000,000.').waitFor();
    const isInvalid = () => number.getAttribute('aria-invalid');
    expect(await isInvalid()).toBe('true');
    expect(await hidden()).toBe('true');
    await options.bringToFront();
    await number.fill('500');
    await number.blur();
    await options.getByRole('status').filter({ hasText: 'Setting kept' }).waitFor();
    expect(await isInvalid()).toBe('false');
    await expect.poll(hidden).toBe('false');
    await choose('As its pack says');
    await expect.poll(hidden).toBe('true');
  });

  it('turns a site off and on again at once', async () => {
    await options.getByRole('link', { name: 'Sites' }).click();
    await options.getByLabel('Letterboxd').uncheck();
    await expect.poll(() => list.locator('[data-underseen], underseen-card').count()).toBe(0);
    await options.getByLabel('Letterboxd').check();
    await list.locator(`${GEM}[data-underseen]`).waitFor();
  });

  it('resets everything, and takes that back', async () => {
    await delay(900);
    await choose('Dark');
    await options.getByRole('button', { name: 'Reset all settings' }).click();
    await expect.poll(() => options.getByLabel('The card opens after').inputValue()).toBe('150');
    expect(await options.getByLabel('As the system has it').isChecked()).toBe(true);
    const undo = options.getByRole('button', { name: 'Undo' });
    await undo.click();
    await expect.poll(() => options.getByLabel('The card opens after').inputValue()).toBe('900');
    // What is shown is kept only then.
    await undo.waitFor({ state: 'detached' });
    expect(await options.evaluate(() => document.activeElement?.textContent)).toBe(
      'Reset all settings',
    );
    // It is said for a moment, and not for good.
    await options
      .getByRole('status')
      .filter({ hasText: 'Setting kept' })
      .waitFor({ state: 'detached' });
    await options.reload();
    await expect.poll(() => options.getByLabel('The card opens after').inputValue()).toBe('900');
    expect(await options.getByLabel('Dark', { exact: true }).isChecked()).toBe(true);
    await options.getByRole('button', { name: 'Reset all settings' }).click();
    await expect.poll(() => options.getByLabel('The card opens after').inputValue()).toBe('150');
  });
});

it('speaks Korean, and fits a window of 360 pixels', async () => {
  const chromium = await launchChromium({
    locale: 'ko-KR',
    switches: ['--lang=ko'],
    viewport: { width: 360, height: 740 },
  });
  try {
    const page = await chromium.context.newPage();
    for (const [hash, heading] of [
      ['settings', '설정'],
      ['sites', '사이트'],
    ]) {
      await page.goto(`chrome-extension://${chromium.extensionId}/options.html#${hash}`);
      await page.getByRole('heading', { level: 1, name: heading ?? '' }).waitFor();
      expect(await page.evaluate(() => document.documentElement.lang)).toBe('ko');
      const over = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(await over()).toBeLessThanOrEqual(0);
      expect(await faultsOf(page)).toEqual([]);
    }
  } finally {
    await chromium.close();
  }
});
