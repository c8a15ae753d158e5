/** What the user said of a film stays: through a pack's going and coming, an update, a worker's loss. */
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import type { Pack } from '../film.ts';
import { sayElsewhere } from './driver/background.ts';
import { type CardView, cardView } from './driver/card-view.ts';
import { type Chromium, launchChromium, openAs } from './driver/chromium.ts';
import { copyExtension, type ExtensionCopy } from './driver/extension-copy.ts';
import { GRID_ADDRESS, type Planted } from './driver/gem-page.ts';
import { addLibraryPage, type LibraryWorld, openLibraryPage } from './driver/library-page.ts';
import { listPage, row } from './driver/made-page.ts';

/** A film that no pack has but the one brought in here. */
const FILM: Planted = {
  slug: 'down-the-river',
  filmId: 999_002,
  title: 'Down the River',
  year: 1957,
};
const POSTER = `[data-item-slug="${FILM.slug}"]`;
const NOTE = 'With Hana, in the rain';

function packOf(version: string, gem: string): Pack {
  const film = {
    title: FILM.title,
    otherTitles: [],
    ambiguousTitles: [],
    year: FILM.year,
    acceptedYears: [FILM.year],
    directors: [],
    cast: [],
    genres: [],
    countries: [],
    ids: { letterboxdFilm: FILM.filmId },
  };
  const review = { verdict: 'A river, and nobody on it.', lang: 'en', credit: 'A test' };
  return {
    format: 1,
    id: 'diary',
    title: 'A diary',
    author: 'A test',
    version,
    language: 'en',
    gems: [{ id: gem, film, review, contentNotes: [], leads: [] }],
  };
}

let copy: ExtensionCopy;
let chromium: Chromium;
let tab: Page;
beforeAll(async () => {
  copy = copyExtension();
  await addLibraryPage(copy);
});
afterAll(() => copy.remove());

// The gem is saved on its card, and has a note.
beforeEach(async () => {
  chromium = await launchChromium({ extension: copy.folder, locale: 'en-GB' });
  await bringIn(packOf('1.0.0', 'river'));
  tab = await chromium.context.newPage();
  await openTab();
  await tab.locator(`${POSTER}[data-underseen=gem]`).waitFor();
  const card = await openCard();
  await card.click('[data-mark=saved]');
  await tab.locator(`${POSTER}[data-underseen=saved]`).waitFor();
  await sayElsewhere(chromium, { type: 'note', pack: 'diary', gem: 'river', text: NOTE });
});
afterEach(() => chromium.close());

async function bringIn(pack: Pack): Promise<void> {
  const page = await openLibraryPage(chromium);
  await page.evaluate(async (given) => {
    const library = await (globalThis as unknown as LibraryWorld).openLibrary();
    await library.installPack(given, 'imported');
  }, pack);
  await page.close();
}

async function remove(pack: string): Promise<void> {
  const page = await openLibraryPage(chromium);
  await page.evaluate(async (id) => {
    const library = await (globalThis as unknown as LibraryWorld).openLibrary();
    await library.removePack(id);
  }, pack);
  await page.close();
}

async function openTab(): Promise<void> {
  await tab.bringToFront();
  await openAs(tab, GRID_ADDRESS, listPage([row(FILM)]));
}

async function openCard(): Promise<CardView> {
  await tab.bringToFront();
  const card = await cardView(chromium, tab);
  await tab.mouse.move(1270, 795);
  await tab.locator(POSTER).first().hover();
  await card.waitUntilOpen();
  return card;
}

/** That the film's marker and card, and the shelf, say what the user said. */
async function expectAllThere(): Promise<void> {
  await tab.locator(`${POSTER}[data-underseen=saved]`).waitFor();
  const card = await openCard();
  expect(await card.ask(`root.querySelector('.note__text')?.textContent`)).toBe(NOTE);
  expect(await card.ask(`root.querySelector('[data-mark=saved]').ariaPressed`)).toBe('true');
  await expectOnShelf();
}

async function expectOnShelf(): Promise<void> {
  const shelf = await chromium.context.newPage();
  await shelf.goto(`chrome-extension://${chromium.extensionId}/options.html#shelf`);
  await expect
    .poll(() => shelf.locator('.shelf-row__title').allTextContents())
    .toEqual([FILM.title]);
  expect(await shelf.locator('.note__text').allTextContents()).toEqual([NOTE]);
  await shelf.close();
}

it('a mark and a note are on card and page and shelf', async () => {
  await openTab();
  await expectAllThere();
});

it('they outlive the pack, and return with it, also under another name of the gem', async () => {
  await remove('diary');
  await openTab();
  await expectOnShelf();
  expect(await tab.locator('[data-underseen]').count()).toBe(0);
  await bringIn(packOf('2.0.0', 'another-name'));
  await openTab();
  await expectAllThere();
});

it('they outlive the worker', async () => {
  await chromium.stopWorker();
  await expectAllThere();
  await chromium.stopWorker();
  await openTab();
  await expectAllThere();
});

it('they outlive an update under the open tab', async () => {
  await tab.locator('underseen-card').waitFor({ state: 'attached' });
  const old = await tab.locator('underseen-card').elementHandle();
  copy.raiseVersion();
  await chromium.install();
  // The old version's card goes with it, and the new one marks the page anew.
  await expect.poll(() => old.evaluate((element) => element.isConnected)).toBe(false);
  await expectAllThere();
  await openTab();
  await expectAllThere();
});
