/**
 * Firefox: the add-on is forbidden to store anything. Opening its database throws; gems are shown all the
 * same, its own pages say what is wrong, and what was kept is there once it is allowed again.
 */
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Page } from 'puppeteer-core';
import english from '../public/_locales/en/messages.json' with { type: 'json' };
import { errorsOfAddon } from './driver/firefox-scripts.ts';
import { type Firefox, launchFirefox, openAddonPage, openAs } from './driver/firefox.ts';
import { firefoxCard } from './driver/firefox-card.ts';
import { APRIL_SNOW, GRID_ADDRESS, handMadeGrid, plant } from './driver/gem-page.ts';

const GEM = `[data-item-slug="${APRIL_SNOW.slug}"]`;
const SENTENCE = english.libraryDegraded.message;
const PATIENTLY = { timeout: 30_000 };

let firefox: Firefox;
beforeAll(async () => {
  firefox = await launchFirefox();
});
afterAll(() => firefox.close());

/** As if the browser were started anew: what is open of the database is not kept open. */
async function letStore(allowed: boolean): Promise<void> {
  await firefox.letStore(allowed);
  await firefox.disableAddon();
  await firefox.enableAddon();
}

/** Opens a page whose gem has that mark, saves it or tries to, and leaves it once `done` is true. */
async function pressSave(mark: string, done: (page: Page, card: string) => Promise<boolean>) {
  const page = await openAs(firefox, GRID_ADDRESS, plant(handMadeGrid(), 0, APRIL_SNOW));
  await page.waitForSelector(`${GEM}[data-underseen="${mark}"]`);
  await page.hover(GEM);
  const card = firefoxCard(page);
  await expect.poll(() => card.isOpen(), PATIENTLY).toBe(true);
  await card.click('data-mark');
  await expect.poll(async () => done(page, await card.text()), PATIENTLY).toBe(true);
  const [gems, marked] = await Promise.all([
    page.$$eval('[data-underseen]', (all) => all.length),
    page.$eval(GEM, (gem) => gem.getAttribute('data-underseen')),
  ]);
  await page.close();
  return { gems, marked };
}

function isMarked(mark: string) {
  return (page: Page): Promise<boolean> =>
    page.$eval(GEM, (gem, state) => gem.getAttribute('data-underseen') === state, mark);
}

/** @returns what an own page says of something being wrong or missing */
const wrongOn = (page: Page) =>
  page.evaluate(async () => {
    // What is read from the library takes its turn.
    for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame);
    const all = document.querySelectorAll('.notice, [role=alert], .empty');
    return [...all].flatMap(({ textContent }) => textContent || []);
  });

it('gems are shown, a mark is refused in words, and the page is as ever', async () => {
  await pressSave('gem', isMarked('saved'));
  await letStore(false);
  const { saveFailed } = english;
  expect(await pressSave('gem', async (_page, card) => card.includes(saveFailed.message))).toEqual({
    gems: 1,
    marked: 'gem',
  });
  expect(await errorsOfAddon(firefox)).toEqual([]);
  await letStore(true);
  await pressSave('saved', isMarked('gem'));
});

it('the popup says so in one sentence, and shows a gem', async () => {
  await letStore(false);
  const popup = await openAddonPage(firefox, 'popup.html');
  await popup.waitForSelector('.gem-card');
  expect(await wrongOn(popup)).toEqual([SENTENCE]);
  await popup.close();
  await letStore(true);
});

it('each section of the options says so in one sentence, and of nothing that there is none', async () => {
  await letStore(false);
  const options = await openAddonPage(firefox, 'options.html#settings');
  await options.waitForSelector('.notice');
  const sections = await options.$$eval('.sections a', (links) => links.map(({ hash }) => hash));
  expect(sections).toHaveLength(9);
  const wrong: Record<string, string[]> = {};
  for (const hash of sections) {
    /* oxlint-disable no-await-in-loop -- One section is in sight at a time. */
    await options.click(`.sections a[href="${hash}"]`);
    await options.waitForSelector(`.sections a[href="${hash}"][aria-current=page]`);
    wrong[hash] = await wrongOn(options);
    /* oxlint-enable no-await-in-loop */
  }
  expect(wrong).toEqual(Object.fromEntries(sections.map((hash) => [hash, [SENTENCE]])));
  await options.close();
  await letStore(true);
});

it('allowed again, all that was kept is there, and can be changed', async () => {
  await pressSave('gem', isMarked('saved'));
  await letStore(false);
  await letStore(true);
  const options = await openAddonPage(firefox, 'options.html#shelf');
  await options.waitForSelector('.shelf-row__title');
  expect(
    await options.$$eval('.shelf-row__title', (all) => all.map(({ textContent }) => textContent)),
  ).toEqual(['April Snow']);
  expect(await wrongOn(options)).toEqual([]);
  await options.close();
  await pressSave('saved', isMarked('gem'));
});
