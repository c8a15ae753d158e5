/** A gem in every kind of Letterboxd page: marked, hovered, said to be another film, and that undone. */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { type CardView, cardView } from './driver/card-view.ts';
import { type Chromium, launchChromium, openAs } from './driver/chromium.ts';
import { complaints } from './driver/complaints.ts';
import { plantFor, type Standing } from './driver/plant-anywhere.ts';
import { hasSavedPages, savedLetterboxdHtml, savedLetterboxdPages } from './driver/saved-pages.ts';

const PAGES = resolve(import.meta.dirname, 'pages/letterboxd');

interface Expected {
  as: string;
  mentions: { title: string; year: number | null; ids: { letterboxd?: string } }[];
}

interface Kind {
  file: string;
  as: string;
  html: string;
  films: Standing[];
}

const handMade: Kind[] = Object.entries(
  JSON.parse(readFileSync(join(PAGES, 'expected.json'), 'utf8')) as Record<string, Expected>,
).map(([file, { as, mentions }]) => ({
  file,
  as,
  html: readFileSync(join(PAGES, file), 'utf8'),
  films: mentions.flatMap(({ title, year, ids }) =>
    ids.letterboxd === undefined ? [] : [{ slug: ids.letterboxd, title, year }],
  ),
}));

let chromium: Chromium;
beforeAll(async () => {
  chromium = await launchChromium();
});
afterAll(() => chromium.close());

/** The film the page is about, else the first with a year: a year tells most. */
function chosen({ as, films }: Kind): { film: Standing; subject: boolean } {
  const own = /\/film\/([^/]+)\/$/.exec(as)?.[1];
  const subject = films.find(({ slug }) => slug === own);
  const film = subject ?? films.find(({ year }) => year !== null) ?? films[0];
  if (!film) throw new Error('No film stands on this page.');
  return { film, subject: subject !== undefined };
}

/** Centres of marked elements that the pointer can reach: the first with a picture, the first without. */
function reachable(page: Page): Promise<{ at: number; poster: boolean }[]> {
  return page.evaluate(() => {
    const found = new Map<boolean, { at: number; poster: boolean }>();
    for (const [at, element] of [...document.querySelectorAll('[data-underseen]')].entries()) {
      const planted =
        '[data-item-slug=april-snow], [data-film-slug=april-snow], [href*="/april-snow/"], h1';
      if (!element.closest(planted) && !element.querySelector(planted)) continue;
      const poster = element.querySelector('img, picture') !== null;
      element.scrollIntoView({ block: 'center' });
      const [box] = element.getClientRects();
      if (!box || box.width === 0 || box.height === 0 || found.has(poster)) continue;
      const hit = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
      if (hit && element.contains(hit)) found.set(poster, { at, poster });
    }
    return [...found.values()];
  });
}

/** Clicks in the card once it has come to rest; it may have to be scrolled. */
async function press(page: Page, card: CardView, selector: string): Promise<void> {
  await card.ask(`root.querySelector('${selector}').scrollIntoView({ block: 'nearest' })`);
  const box = () => card.boxOf(selector);
  for (let before = await box(); ;) {
    await page.waitForTimeout(50);
    const now = await box();
    if (JSON.stringify(now) === JSON.stringify(before)) break;
    before = now;
  }
  await card.click(selector);
}

async function tryGem(kind: Kind): Promise<void> {
  const { film, subject } = chosen(kind);
  const page = await chromium.context.newPage();
  await page.bringToFront();
  await openAs(page, kind.as, plantFor(kind.html, film, subject));
  const said = complaints(page);
  await page.locator('[data-underseen]').first().waitFor({ state: 'attached' });
  const handles = await page.locator('[data-underseen]').elementHandles();
  const places = await reachable(page);
  expect(places.length).toBeGreaterThan(0);
  const card = await cardView(chromium, page);
  for (const { at } of places) {
    const element = handles[at];
    if (!element) throw new Error('A marked element went away.');
    const marker = () => element.getAttribute('data-underseen');
    await page.mouse.move(1, 1);
    await card.waitUntilClosed();
    await element.evaluate((each) => (each as Element).scrollIntoView({ block: 'center' }));
    const box = await element.evaluate((each) => {
      const [first] = (each as Element).getClientRects();
      return first ? { x: first.x + first.width / 2, y: first.y + first.height / 2 } : null;
    });
    if (!box) throw new Error('A marked element has no box.');
    await page.mouse.move(box.x, box.y, { steps: 2 });
    await card.waitUntilOpen();
    expect(await card.text()).toContain('Hur Jin-ho');
    await press(page, card, '.correct');
    await expect.poll(marker).toBeNull();
    expect(await card.isOpen()).toBe(true);
    await press(page, card, '.recognition button');
    await expect.poll(marker).toBe('gem');
  }
  await page.mouse.move(1, 1);
  await card.waitUntilClosed();
  expect(said).toEqual([]);
  await page.close();
}

describe('pages made by hand', () => {
  it.each(handMade.filter(({ films }) => films.length > 0))('$file', tryGem);
});

describe.skipIf(!hasSavedPages)('saved pages', () => {
  const saved = savedLetterboxdPages().map((page) => ({
    ...page,
    html: hasSavedPages ? savedLetterboxdHtml(page.file) : '',
  }));
  it.each(saved.filter(({ films }) => films.length > 0))('$file', tryGem);
});
