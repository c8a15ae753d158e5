/** The extension is updated under an open tab: the new version takes over, and nothing of the old stays. */
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { findsHeard, recordMessages } from './driver/background.ts';
import { type CardView, cardView } from './driver/card-view.ts';
import { type Chromium, launchChromium, openAs } from './driver/chromium.ts';
import { complaints } from './driver/complaints.ts';
import { copyExtension } from './driver/extension-copy.ts';
import {
  APRIL_SNOW,
  GRID_ADDRESS,
  gridHtml,
  handMadeGrid,
  plant,
  POSSESSED_2009,
} from './driver/gem-page.ts';
import { type IsolatedWorld, isolatedWorld } from './driver/isolated-world.ts';

const GEM = `[data-item-slug="${APRIL_SNOW.slug}"]`;

/** Whether the spotter of each world has ended. */
const ENDED = `globalThis[Symbol.for('underseen.room')]?.spotter?.signal.aborted`;

const copy = copyExtension();
let chromium: Chromium;
beforeAll(async () => {
  chromium = await launchChromium({ extension: copy.folder });
});
afterAll(async () => {
  await chromium.close();
  copy.remove();
});

let page: Page;
let worlds: IsolatedWorld;
let said: string[];
beforeEach(async () => {
  page = await chromium.context.newPage();
  await page.bringToFront();
  await openAs(page, GRID_ADDRESS, plant(plant(gridHtml(), 0, APRIL_SNOW), 4, POSSESSED_2009));
  await page.locator('[data-underseen]').nth(1).waitFor();
  worlds = await isolatedWorld(page, chromium.extensionId);
  said = complaints(page);
});
afterEach(() => page.close());

async function update(): Promise<void> {
  const before = await worlds.evaluateInAll<boolean>(ENDED);
  await chromium.install();
  await expect
    .poll(() => worlds.evaluateInAll<boolean>(ENDED))
    .toEqual([...before.map(() => true), false]);
  await expect.poll(markers).toEqual(['april-snow', 'possessed-2009']);
}

function markers(): Promise<(string | null)[]> {
  return page
    .locator('[data-underseen]')
    .evaluateAll((all) => all.map((element) => element.getAttribute('data-item-slug')));
}

async function hover(): Promise<CardView> {
  const card = await cardView(chromium, page);
  await page.mouse.move(1270, 795);
  await page.locator(GEM).first().hover();
  await card.waitUntilOpen();
  return card;
}

/** One host, one card, and saving in it is kept: said by a page that is opened afterwards. */
async function expectOneWorkingCard(): Promise<void> {
  const card = await hover();
  expect(await page.locator('underseen-card').count()).toBe(1);
  expect(await card.ask<number>(`root.querySelectorAll('article').length`)).toBe(1);
  await card.click('[data-mark=saved]');
  await page.locator(`${GEM}[data-underseen=saved]`).waitFor();
  const other = await chromium.context.newPage();
  await openAs(other, GRID_ADDRESS, plant(gridHtml(), 0, APRIL_SNOW));
  await other.locator(`${GEM}[data-underseen=saved]`).waitFor();
  await other.close();
  await page.bringToFront();
  await card.click('[data-mark=saved]');
  await page.locator(`${GEM}[data-underseen=gem]`).waitFor();
  await page.keyboard.press('Escape');
  await card.waitUntilClosed();
}

it.each([
  ['the same version', () => undefined],
  ['the next version', copy.raiseVersion],
])('%s takes over, twice over', async (_which, prepare) => {
  for (const time of [1, 2]) {
    prepare();
    await update();
    expect(await worlds.evaluateInAll(ENDED), `time ${time}`).toHaveLength(time + 1);
    await expectOneWorkingCard();
  }
  expect(said).toEqual([]);
});

it('an open card goes with its version, and the new one opens its own', async () => {
  const old = await hover();
  await old.world.evaluate(`globalThis.left = document.querySelector('underseen-card'); 0`);
  await update();
  expect(await worlds.evaluateInAll('globalThis.left?.isConnected')).toEqual([false, undefined]);
  await expectOneWorkingCard();
  expect(said).toEqual([]);
});

it('what the page adds afterwards is asked about and drawn once', async () => {
  await update();
  await recordMessages(chromium);
  await page.evaluate(
    ([from, to]) => {
      const poster = document.querySelector(`[data-item-slug="${from}"]`);
      const added = document.createElement('li');
      // Another year makes it a mention that nobody has asked about.
      added.innerHTML = poster?.outerHTML.replaceAll('2005', '2006') ?? '';
      added.firstElementChild?.removeAttribute('data-underseen');
      poster?.closest('li')?.after(added);
      document.querySelector(`[data-item-slug="${to}"]`)?.remove();
    },
    [APRIL_SNOW.slug, POSSESSED_2009.slug],
  );
  await expect.poll(markers).toEqual(['april-snow', 'april-snow']);
  const asked = (await findsHeard(chromium)).flat();
  expect(asked.map(({ title, year }) => `${title} ${year}`)).toEqual(['April Snow 2006']);
  expect(said).toEqual([]);
});

it.each(['marker', 'card'])(
  'a %s of the version before goes where nothing is a gem any more',
  async (what) => {
    await openAs(page, GRID_ADDRESS, handMadeGrid());
    const left = page.locator('[data-underseen], underseen-card');
    await page.evaluate((kind) => {
      if (kind === 'card') document.body.append(document.createElement('underseen-card'));
      else document.querySelector('[data-item-slug]')?.setAttribute('data-underseen', 'gem');
    }, what);
    expect(await left.count()).toBe(1);
    await chromium.install();
    await expect.poll(() => left.count()).toBe(0);
    expect(said).toEqual([]);
  },
);
