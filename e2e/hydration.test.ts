/** Undoing and redoing what Letterboxd's own scripts do to posters changes no mention and no marker. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { recordMessages } from './driver/background.ts';
import { type Chromium, launchChromium, openAs } from './driver/chromium.ts';
import { APRIL_SNOW, GRID_ADDRESS, gridHtml, plant, POSSESSED_1947 } from './driver/gem-page.ts';
import { spotOpenPage } from './driver/spot-page.ts';

let chromium: Chromium;
beforeAll(async () => {
  chromium = await launchChromium();
});
afterAll(() => chromium.close());

/** Puts each poster's inner part into its served form, as known from served pages. */
async function undoHydration(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const island of document.querySelectorAll<HTMLElement>('[data-item-slug]')) {
      const inner = island.querySelector('.film-poster');
      if (!inner) continue;
      const image = document.createElement('img');
      image.className = 'image';
      image.width = 70;
      image.height = 105;
      image.alt = (island.dataset['itemName'] ?? '').replace(/ \(\d{4}\)$/, '');
      const frame = document.createElement('span');
      frame.className = 'frame';
      const title = document.createElement('span');
      title.className = 'frame-title';
      frame.append(title);
      (island as HTMLElement & { hydrated?: Node[] }).hydrated = [...inner.childNodes];
      inner.replaceChildren(image, frame);
    }
  });
}

async function redoHydration(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const island of document.querySelectorAll<HTMLElement>('[data-item-slug]')) {
      const { hydrated } = island as HTMLElement & { hydrated?: Node[] };
      if (hydrated) island.querySelector('.film-poster')?.replaceChildren(...hydrated);
    }
  });
}

it('gives the same films and markers before, after, and again', async () => {
  const page = await chromium.context.newPage();
  await recordMessages(chromium);
  await openAs(page, GRID_ADDRESS, plant(plant(gridHtml(), 2, APRIL_SNOW), 5, POSSESSED_1947));
  await page.locator('[data-underseen]').waitFor();
  const first = await spotOpenPage(chromium, page);
  expect(first.filter(({ gem }) => gem !== null).map(({ title }) => title)).toContain('April Snow');
  const markers = () =>
    page
      .locator('[data-underseen]')
      .evaluateAll((all) => all.map((element) => element.getAttribute('data-item-slug')));
  expect(await markers()).toEqual(['april-snow']);
  for (const change of [undoHydration, redoHydration]) {
    await change(page);
    expect(await spotOpenPage(chromium, page)).toEqual(first);
    expect(await markers()).toEqual(['april-snow']);
  }
  await page.close();
});
