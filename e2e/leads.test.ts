/** A well-known film leads to a gem, on its own page and nowhere else until the user wants that. */
import { describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { cardView } from './driver/card-view.ts';
import { type Chromium, openAs } from './driver/chromium.ts';
import { addressOf, filmPageHtml, IN_THE_MOOD } from './driver/film-page.ts';
import { APRIL_SNOW, GRID_ADDRESS, gridHtml, plant } from './driver/gem-page.ts';
import { pageForEach } from './driver/page-for-each.ts';

let chromium: Chromium;
let page: Page;
pageForEach((...given) => {
  [chromium, page] = given;
});

const HERO = '#js-poster-col [data-item-slug]';

it('is marked on its own page, and its card opens on the gem with the way it was found', async () => {
  await openAs(page, addressOf(IN_THE_MOOD), filmPageHtml(IN_THE_MOOD));
  await page.locator(`${HERO}[data-underseen="lead"]`).waitFor();
  await page.locator(HERO).hover();
  const card = await cardView(chromium, page);
  await card.waitUntilOpen();
  const text = await card.text();
  expect(text).toContain('From In the Mood for Love:');
  expect(text).toContain('April Snow');
  expect(text).toContain('외출');
  expect(text).not.toContain('Seen by');
});

it('is said to lead nowhere, and does again when that is taken back', async () => {
  await openAs(page, addressOf(IN_THE_MOOD), filmPageHtml(IN_THE_MOOD));
  await page.locator(`${HERO}[data-underseen="lead"]`).waitFor();
  await page.locator(HERO).hover();
  const card = await cardView(chromium, page);
  await card.waitUntilOpen();
  await card.click('.correct');
  await page.locator(`${HERO}:not([data-underseen])`).waitFor();
  await card.click('.notice-line__undo');
  await page.locator(`${HERO}[data-underseen="lead"]`).waitFor();
});

it('wants the film itself: a namesake of another year and director leads nowhere', async () => {
  const { tmdb: _, ...namesake } = {
    ...IN_THE_MOOD,
    slug: 'in-the-mood',
    year: 2011,
    director: 'X',
  };
  await openAs(page, addressOf(namesake), filmPageHtml(namesake));
  await page.waitForTimeout(1_500);
  expect(await page.locator('[data-underseen]').count()).toBe(0);
});

describe('in a grid', () => {
  const inTheMood = { ...IN_THE_MOOD, filmId: IN_THE_MOOD.filmId };
  const html = plant(plant(gridHtml(), 0, APRIL_SNOW), 1, inTheMood);
  const marked = () =>
    page
      .locator('[data-underseen]')
      .evaluateAll((all) => all.map((each) => each.getAttribute('data-item-slug')));

  it('no lead is drawn', async () => {
    await openAs(page, GRID_ADDRESS, html);
    await page.locator('[data-underseen]').first().waitFor();
    await page.waitForTimeout(500);
    expect(new Set(await marked())).toEqual(new Set(['april-snow']));
  });

  it('leads are drawn once the user wants them everywhere, and none once they are off', async () => {
    await openAs(page, GRID_ADDRESS, html);
    await page.locator('[data-underseen="gem"]').first().waitFor();
    const options = await openOptions();
    await options.getByLabel('Everywhere').check();
    await page.locator('[data-underseen="lead"]').first().waitFor();
    expect(new Set(await marked())).toEqual(new Set(['april-snow', IN_THE_MOOD.slug]));
    await options.getByLabel('Nowhere').check();
    await expect.poll(() => page.locator('[data-underseen="lead"]').count()).toBe(0);
    expect(await page.locator('[data-underseen="gem"]').count()).toBeGreaterThan(0);
    await options.getByLabel('On a film’s own page').check();
    await options.close();
  });

  async function openOptions(): Promise<Page> {
    const options = await chromium.context.newPage();
    await options.goto(`chrome-extension://${chromium.extensionId}/options.html`);
    return options;
  }
});
