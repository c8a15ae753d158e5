/** Gems met on streaming services, and what two devices share by the browser's sync storage. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchWithAllSites } from './driver/all-sites.ts';
import { sayElsewhere } from './driver/background.ts';
import { type Chromium, launchChromium, openAs } from './driver/chromium.ts';
import { putRecord, recordsOf } from './driver/database.ts';
import { openOptions, optionsAddress } from './driver/options-page.ts';
import { pageWithGem } from './driver/site-pages.ts';

/** A round follows a change after three seconds, and a write after another one of ten. */
const SETTLED = { timeout: 20_000 };
const APRIL_SNOW = { pack: 'korean-hidden-gems', gem: 'april-snow' };

function set(chromium: Chromium, settings: object): Promise<void> {
  return putRecord(chromium, 'settings', { name: 'settings', value: settings });
}

async function open({ context }: Chromium, site: string): Promise<void> {
  const made = pageWithGem(site);
  if (!made) throw new Error(`No page of ${site} names a gem of ours.`);
  const page = await context.newPage();
  await page.bringToFront();
  await openAs(page, made.as, made.html);
  await page.locator('[data-underseen=gem]').first().waitFor({ state: 'attached' });
  await page.close();
}

it('a gem on a streaming page is remembered with its address there, where that is turned on', async () => {
  const chromium = await launchWithAllSites();
  await set(chromium, { sightings: false });
  await open(chromium, 'netflix');
  await set(chromium, { sightings: true });
  await open(chromium, 'letterboxd');
  await open(chromium, 'mubi');
  const today = new Date();
  const day = [today.getFullYear(), today.getMonth() + 1, today.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
  const aprilSnow = {
    title: 'April Snow',
    name: 'MUBI',
    address: 'https://mubi.com/en/us/films/april-snow',
    day,
  };
  await expect
    .poll(() => recordsOf(chromium, 'sightings'), SETTLED)
    .toContainEqual(expect.objectContaining(aprilSnow));
  // None of Netflix, where it was off, and of Letterboxd, where nothing can be watched.
  const rows = await recordsOf(chromium, 'sightings');
  const sites = rows.map((row) => (row as { site: string }).site);
  expect(new Set(sites)).toEqual(new Set(['mubi']));
  await chromium.close();
});

interface Api {
  storage: {
    sync: { get(keys: null): Promise<object>; set(items: object): Promise<void> };
  };
}

async function sharedBy(chromium: Chromium): Promise<object> {
  const worker = await chromium.worker();
  return worker.evaluate(() =>
    (globalThis as unknown as { chrome: Api }).chrome.storage.sync.get(null),
  );
}

/** Carries the storage from one device to the other, as the browser's maker does. */
async function carry(from: Chromium, to: Chromium): Promise<void> {
  const items = await sharedBy(from);
  const worker = await to.worker();
  await worker.evaluate(
    (carried) => (globalThis as unknown as { chrome: Api }).chrome.storage.sync.set(carried),
    items,
  );
}

/** Whether April Snow, the one film on the shelf, is seen. */
async function isSeen(chromium: Chromium): Promise<boolean> {
  const [record] = (await recordsOf(chromium, 'shelf')) as { seen?: number }[];
  return record?.seen !== undefined;
}

// One story: each test goes on where the one before it ended.
describe('what two devices share', { shuffle: false }, () => {
  let one: Chromium;
  let other: Chromium;
  beforeAll(async () => {
    [one, other] = await Promise.all([launchChromium(), launchChromium()]);
  });
  afterAll(() => Promise.all([one.close(), other.close()]));

  it('nothing is shared before the user wants it', async () => {
    await sayElsewhere(one, { type: 'mark', ...APRIL_SNOW, mark: 'saved', on: true });
    // A round now, and not a few seconds later as after a change.
    await sayElsewhere(one, { type: 'sync' });
    expect(await sharedBy(one)).toEqual({});
  });

  it('a mark goes to the other device, and back from there when it is taken off', async () => {
    await set(one, { sync: true });
    await set(other, { sync: true });
    await sayElsewhere(one, { type: 'mark', ...APRIL_SNOW, mark: 'seen', on: true });
    await expect.poll(async () => JSON.stringify(await sharedBy(one)), SETTLED).toContain('w+');
    await carry(one, other);
    await expect.poll(() => isSeen(other), SETTLED).toBe(true);
    expect(await sharedBy(other)).toEqual(await sharedBy(one));

    // The worker is stopped before it could tell; started again, it knows that it has to.
    await sayElsewhere(other, { type: 'mark', ...APRIL_SNOW, mark: 'seen', on: false });
    await other.stopWorker();
    await sayElsewhere(other, { type: 'count', gems: 0 });
    const page = await other.context.newPage();
    await page.goto(`chrome-extension://${other.extensionId}/popup.html`);
    const items = () =>
      page.evaluate(() => (globalThis as unknown as { chrome: Api }).chrome.storage.sync.get(null));
    await expect.poll(async () => JSON.stringify(await items()), SETTLED).toContain('w-');
    const worker = await one.worker();
    expect(await isSeen(one)).toBe(true);
    await worker.evaluate(
      (carried) => (globalThis as unknown as { chrome: Api }).chrome.storage.sync.set(carried),
      await items(),
    );
    await expect.poll(() => isSeen(one), SETTLED).toBe(false);
  }, 90_000);

  it('what the options page changes by itself, of settings and of marks, goes there too', async () => {
    const options = await openOptions(one, 'settings');
    await options.getByText('Dark', { exact: true }).click();
    await expect.poll(async () => JSON.stringify(await sharedBy(one)), SETTLED).toContain('"dark"');
    await options.goto(optionsAddress(one.extensionId, 'shelf'));
    await options.locator('.shelf-row [data-mark=notInterested]').click();
    await expect.poll(async () => JSON.stringify(await sharedBy(one)), SETTLED).toContain('n+');
    await options.close();
  }, 60_000);
});
