/** Firefox, where the user lets the add-on run in private windows: of those it keeps what it is told to. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Page } from 'puppeteer-core';
import { copyExtension } from './driver/extension-copy.ts';
import { firefoxCard } from './driver/firefox-card.ts';
import {
  BUILT_ADDON,
  type Firefox,
  launchFirefox,
  loadAs,
  openAddonPage,
  openAs,
} from './driver/firefox.ts';
import { APRIL_SNOW, GRID_ADDRESS, gridHtml, plant } from './driver/gem-page.ts';
import { pageWithGem } from './driver/site-pages.ts';

const GEM = `[data-item-slug="${APRIL_SNOW.slug}"]`;

const copy = copyExtension({ of: BUILT_ADDON, allSites: true });
let firefox: Firefox;
let secret: Page;
beforeAll(async () => {
  firefox = await launchFirefox({ bare: true });
  await firefox.installAddon(copy.folder);
  secret = await firefox.openPrivateWindow();
  await secret.setViewport({ width: 1100, height: 800 });
});
afterAll(async () => {
  await firefox.close();
  copy.remove();
});

/** @returns the records of a store, by way of a page of the add-on's in an ordinary window. */
async function recordsOf(store: string): Promise<unknown[]> {
  const own = await openAddonPage(firefox, 'manifest.json');
  const records = await own.evaluate(async (name) => {
    const db = await new Promise<IDBDatabase>((done) => {
      const opening = indexedDB.open('underseen');
      opening.addEventListener('success', () => done(opening.result));
    });
    const all = await new Promise<unknown[]>((done) => {
      const reading = db.transaction(name).objectStore(name).getAll();
      reading.addEventListener('success', () => done(reading.result as unknown[]));
    });
    db.close();
    return all;
  }, store);
  await own.close();
  return records;
}

function gemOf(site: string) {
  const made = pageWithGem(site);
  if (!made) throw new Error(`No page of ${site} names a gem of ours.`);
  return made;
}

it('a gem met on a streaming service there is shown, and not remembered', async () => {
  const there = gemOf('mubi');
  await loadAs(secret, there.as, there.html);
  await secret.waitForSelector('[data-underseen=gem]');
  // One in an ordinary window, later: what was to be kept of the first is kept by then.
  const elsewhere = gemOf('netflix');
  const page = await openAs(firefox, elsewhere.as, elsewhere.html);
  await page.waitForSelector('[data-underseen=gem]');
  const sites = async () =>
    (await recordsOf('sightings')).map((record) => (record as { site: string }).site);
  await expect.poll(sites, { timeout: 10_000 }).toContain('netflix');
  expect(new Set(await sites())).toEqual(new Set(['netflix']));
  await page.close();
});

it('what is saved there is kept, as the user asked for it', async () => {
  await secret.goto('about:blank');
  await loadAs(secret, GRID_ADDRESS, plant(gridHtml(), 0, APRIL_SNOW));
  await secret.waitForSelector(`${GEM}[data-underseen]`);
  await secret.hover(GEM);
  const card = firefoxCard(secret);
  await expect.poll(() => card.isOpen(), { timeout: 5_000 }).toBe(true);
  await card.click('aria-pressed');
  await secret.waitForSelector(`${GEM}[data-underseen="saved"]`);
  expect(await recordsOf('shelf')).toHaveLength(1);
});
