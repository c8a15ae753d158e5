/** Pages change after they were read: posters come, go, come back, and are used for other films. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Page } from 'playwright-core';
import { badgeOf, callSpotter, findsHeard, recordMessages } from './driver/background.ts';
import { cardView } from './driver/card-view.ts';
import { type Chromium, openAs } from './driver/chromium.ts';
import {
  APRIL_SNOW,
  GRID_ADDRESS,
  handMadeGrid,
  plant,
  type Planted,
  POSSESSED_1947,
  POSSESSED_2009,
} from './driver/gem-page.ts';
import { quietPageForEach } from './driver/page-for-each.ts';

let chromium: Chromium;
let page: Page;
quietPageForEach((...given) => {
  [chromium, page] = given;
});
beforeEach(async () => {
  await recordMessages(chromium);
  await openAs(page, GRID_ADDRESS, handMadeGrid());
  // None of these films matters yet, so that the spotter would not have come (scout.test.ts).
  await callSpotter(chromium, GRID_ADDRESS);
  await expectFinds(1);
});

async function expectFinds(count: number): Promise<void> {
  await vi.waitFor(async () => {
    const heard = (await findsHeard(chromium)).length;
    if (heard !== count) throw new Error(`${heard} messages were heard, not ${count}.`);
  }, 15_000);
}

const markers = () =>
  page
    .locator('[data-underseen]')
    .evaluateAll((all) => all.map((element) => element.getAttribute('data-item-slug')));

/** Some posters, the films among them planted from the first on. */
function postersHtml(films: Planted[], first: number, count: number): string {
  const html = films.reduce(
    (before, film, at) => plant(before, at, film),
    handMadeGrid(count, first),
  );
  return /<ul[^>]*>(.*)<\/ul>/s.exec(html)?.[1] ?? '';
}

/** As an endless list does: new rows at the end, and scrolled to. */
async function add(html: string): Promise<void> {
  await page.evaluate((rows) => {
    document.querySelector('ul')?.insertAdjacentHTML('beforeend', rows);
    document.documentElement.scrollTop = document.documentElement.scrollHeight;
  }, html);
}

describe('posters that come late', () => {
  it('are marked where they are gems, one by one', async () => {
    const films = [APRIL_SNOW, POSSESSED_1947, POSSESSED_2009];
    const expected: string[] = [];
    for (const [at, film] of films.entries()) {
      await add(postersHtml([film], 100 + at, 1));
      if (film !== POSSESSED_1947) expected.push(film.slug);
      // Before the next one comes: what comes while it still waits to be read is asked along with it.
      await expectFinds(at + 2);
      await expect.poll(markers).toEqual(expected);
    }
  });

  it('may be a hundred, added by scrolling: all gems are marked, each batch is asked once', async () => {
    const expected: string[] = [];
    for (let batch = 1; batch <= 6; batch += 1) {
      await add(postersHtml(batch % 2 === 1 ? [APRIL_SNOW, POSSESSED_2009] : [], batch * 100, 20));
      if (batch % 2 === 1) expected.push(APRIL_SNOW.slug, POSSESSED_2009.slug);
      await expectFinds(batch + 1);
      await expect.poll(markers).toEqual(expected);
    }
    const asked = (await findsHeard(chromium)).flat().map((mention) => JSON.stringify(mention));
    expect(new Set(asked).size).toBe(asked.length);
    await expect.poll(() => badgeOf(chromium, GRID_ADDRESS)).toBe('2');
    expect(await page.locator('underseen-card').count()).toBe(1);

    await page.evaluate(() => document.querySelector('ul')?.replaceChildren());
    await page.locator('underseen-card').waitFor({ state: 'detached' });
    expect(await markers()).toEqual([]);
    await expect.poll(() => badgeOf(chromium, GRID_ADDRESS)).toBe('');
  });
});

describe('a poster', () => {
  const FIRST = '[data-item-slug]';

  /** Makes the first poster one of another film in place, as recycling does, attribute by attribute. */
  async function become(film: Planted): Promise<void> {
    const html = postersHtml([film], 0, 1);
    await page.evaluate((row) => {
      const next = new DOMParser()
        .parseFromString(row, 'text/html')
        .querySelector('[data-item-slug]');
      const poster = document.querySelector('[data-item-slug]');
      for (const { name, value } of next?.attributes ?? []) poster?.setAttribute(name, value);
      poster?.replaceChildren(...(next?.childNodes ?? []));
    }, html);
  }

  it('that becomes another film is marked by what it is now', async () => {
    await become(APRIL_SNOW);
    await expect.poll(markers).toEqual(['april-snow']);
    await become(POSSESSED_1947);
    await expect.poll(markers).toEqual([]);
    await become(POSSESSED_2009);
    await expect.poll(markers).toEqual(['possessed-2009']);
    await page.locator(FIRST).first().hover();
    const card = await cardView(chromium, page);
    await card.waitUntilOpen();
    expect(await card.text()).toContain('불신지옥');
    await become(APRIL_SNOW);
    await card.waitUntilClosed();
    await page.mouse.move(1270, 795);
    await page.locator(FIRST).first().hover();
    await card.waitUntilOpen();
    expect(await card.text()).toContain('외출');
  });

  it('that becomes another film keeps no marker while nobody answers', async () => {
    await become(APRIL_SNOW);
    await expect.poll(markers).toEqual(['april-snow']);
    const worker = await chromium.worker();
    const busy = worker.evaluate(() => {
      const until = Date.now() + 5_000;
      while (Date.now() < until);
    });
    await become({ ...POSSESSED_1947, year: 1946 });
    await expect.poll(markers, { timeout: 4_000 }).toEqual([]);
    await busy;
  });

  it('that leaves and comes back is marked again, and its card closes meanwhile', async () => {
    await become(APRIL_SNOW);
    await expect.poll(markers).toEqual(['april-snow']);
    await page.locator(FIRST).first().hover();
    const card = await cardView(chromium, page);
    await card.waitUntilOpen();
    await page.evaluate(() => {
      const row = document.querySelector('[data-underseen]')?.closest('li');
      Object.assign(globalThis, { row });
      row?.remove();
    });
    await page.locator('underseen-card').waitFor({ state: 'detached' });
    await page.evaluate(() => {
      const { row } = globalThis as unknown as { row: Element };
      document.querySelector('ul')?.prepend(row);
    });
    await expect.poll(markers).toEqual(['april-snow']);
    await page.mouse.move(1270, 795);
    await page.locator(FIRST).first().hover();
    await card.waitUntilOpen();
    expect(await page.locator('underseen-card').count()).toBe(1);
  });

  it('that is moved within the page stays marked', async () => {
    await become(APRIL_SNOW);
    await expect.poll(markers).toEqual(['april-snow']);
    await page.evaluate(() => {
      const row = document.querySelector('[data-underseen]')?.closest('li');
      if (row) document.querySelector('ul')?.append(row);
    });
    await page.waitForTimeout(300);
    expect(await markers()).toEqual(['april-snow']);
  });

  it('that the page copies with our marker and makes another film, or none, loses the marker', async () => {
    await become(APRIL_SNOW);
    await expect.poll(markers).toEqual(['april-snow']);
    await page.evaluate(() => {
      const copy = document.querySelector('[data-underseen]')?.closest('li')?.cloneNode(true);
      const poster = (copy as Element).querySelector('[data-item-slug]');
      for (const name of ['data-item-slug', 'data-item-link'])
        poster?.setAttribute(name, '/film/snowed/');
      poster?.setAttribute('data-item-slug', 'snowed');
      poster?.setAttribute('data-item-full-display-name', 'Snowed (2011)');
      poster?.setAttribute('data-postered-identifier', '');
      const empty = copy?.cloneNode(true) as Element;
      const frame = empty.querySelector('[data-item-slug]');
      for (const name of ['data-item-slug', 'data-item-link']) frame?.setAttribute(name, '');
      document.querySelector('ul')?.append(copy as Element, empty);
    });
    await expect.poll(markers).toEqual(['april-snow']);
  });
});
