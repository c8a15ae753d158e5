/**
 * A full disk, as the browser itself tells of one. Installed as it ships, the extension has as much room
 * as there is on the disk (`unlimitedStorage`); this copy of it has what a test gives it.
 */
import type { CDPSession, Page } from 'playwright-core';
import { afterAll, afterEach, beforeEach, expect, it } from 'vitest';
import { compileBundledPack } from '../packs/compile.ts';
import { cardView } from './driver/card-view.ts';
import { type Chromium, launchChromium, openAs } from './driver/chromium.ts';
import { complaints } from './driver/complaints.ts';
import { copyExtension } from './driver/extension-copy.ts';
import { APRIL_SNOW, GRID_ADDRESS, handMadeGrid, plant } from './driver/gem-page.ts';
import { bareOwnPage, type Dump, preciousOf } from './driver/library-dump.ts';
import { chooseList, openOptions, packTitles, stepText } from './driver/options-page.ts';

const copy = copyExtension({ withoutPermission: 'unlimitedStorage' });
const { title: BUNDLED, gems: BUNDLED_GEMS } = compileBundledPack();

/** What the first list comes with, and so much more that there is no room for it. */
const FEW = list(20);
const MANY = list(6_000);

let chromium: Chromium;
let devtools: CDPSession;
let said: string[] = [];
/** What is the user's own, a gem that was saved: it stays. */
let before: Dump;
beforeEach(async () => {
  chromium = await launchChromium({ extension: copy.folder });
  devtools = await chromium.context.newCDPSession(await chromium.context.newPage());
  const page = await bringIn(FEW);
  await stepText(page, 'done');
  await page.close();
  const web = await openGem();
  await marked(web, 'gem');
  await press(web, 'saved');
  await marked(web, 'saved');
  await web.close();
  before = await preciousOf(chromium);
});
afterEach(() => chromium.close());
afterAll(() => copy.remove());

function list(films: number): { name: string; text: string } {
  const rows = Array.from(
    { length: films },
    (_, at) => `Made-up Film ${at},${1950 + (at % 70)},"${'Worth an evening. '.repeat(9)}"`,
  );
  return { name: 'list.csv', text: ['Title,Year,Review', ...rows].join('\n') };
}

/** Says how much room the extension has beside what it holds, in bytes; undefined for what there is. */
async function giveRoom(room: number | undefined): Promise<void> {
  const origin = `chrome-extension://${chromium.extensionId}`;
  await devtools.send('Storage.overrideQuotaForOrigin', {
    origin,
    ...(room === undefined ? {} : { quotaSize: 1 }),
  });
  // The browser looks at the quota as it opens the origin's databases, and keeps them open for a while.
  await expect
    .poll(
      async () => {
        await chromium.stopWorker();
        return hasRoom();
      },
      { timeout: 30_000, interval: 3_500 },
    )
    .toBe(room === undefined);
  if (!room) return;
  // From here on it looks at each write, as it does where there was none left.
  const { usage } = await devtools.send('Storage.getUsageAndQuota', { origin });
  await devtools.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: usage + room });
}

/** Whether 20 kB can be written to a database beside the library. */
async function hasRoom(): Promise<boolean> {
  const own = await bareOwnPage(chromium);
  const done = await own.evaluate(async () => {
    const opening = indexedDB.open('beside');
    opening.addEventListener('upgradeneeded', () => opening.result.createObjectStore('bytes'));
    return new Promise<boolean>((resolve) => {
      opening.addEventListener('error', () => resolve(false));
      opening.addEventListener('success', () => {
        const tx = opening.result.transaction('bytes', 'readwrite');
        tx.objectStore('bytes').put(new Uint8Array(20_000), 0);
        tx.addEventListener('abort', () => resolve(false));
        tx.addEventListener('complete', () => resolve(true));
      });
    });
  });
  await own.close();
  return done;
}

async function openGem(): Promise<Page> {
  const page = await chromium.context.newPage();
  await page.bringToFront();
  said = complaints(page);
  await openAs(page, GRID_ADDRESS, plant(handMadeGrid(), 0, APRIL_SNOW));
  return page;
}

const marked = (page: Page, state: string) =>
  page.locator(`[data-item-slug=april-snow][data-underseen=${state}]`).waitFor();

async function press(page: Page, mark: string) {
  await page.mouse.move(1270, 795);
  await page.locator('[data-underseen]').first().hover();
  const card = await cardView(chromium, page);
  await card.waitUntilOpen();
  await card.click(`[data-mark=${mark}]`);
  return card;
}

async function bringIn(what: { name: string; text: string }): Promise<Page> {
  const page = await openOptions(chromium, 'packs');
  await chooseList(page, what);
  await stepText(page, 'preview');
  await page.getByRole('button', { name: /^(?:Bring in|Replace)/ }).click();
  return page;
}

/** Counts the gems in the database again and again. @returns what says the most and the latest count. */
async function countGems(): Promise<() => Promise<{ most: number; now: number }>> {
  const own = await bareOwnPage(chromium);
  const counts = await own.evaluateHandle(async () => {
    const db = await new Promise<IDBDatabase>((done) => {
      const opening = indexedDB.open('underseen');
      opening.addEventListener('success', () => done(opening.result));
    });
    const seen = { most: 0, now: 0 };
    const count = () => {
      const counting = db.transaction('gems').objectStore('gems').count();
      counting.addEventListener('success', () => {
        seen.now = counting.result;
        seen.most = Math.max(seen.most, seen.now);
        setTimeout(count);
      });
    };
    count();
    return seen;
  });
  return () => counts.jsonValue();
}

it('while a list is brought in: one sentence, and all is as it was', async () => {
  await giveRoom(400_000);
  const counted = await countGems();
  const page = await bringIn(MANY);
  await page.getByRole('alert').waitFor();
  expect(await page.getByRole('alert').allTextContents()).toEqual([
    'The list could not be brought in. Everything is as it was.',
  ]);
  // Some of it had been written; that goes, though there is no room to write a word about it.
  const others = BUNDLED_GEMS.length + 20;
  expect((await counted()).most).toBeGreaterThan(others);
  await expect.poll(async () => (await counted()).now, { timeout: 15_000 }).toBe(others);
  await page.reload();
  await page.locator('.pack').first().waitFor();
  expect(await packTitles(page)).toEqual([BUNDLED, 'list']);
  await page.getByText('20 gems').waitFor();
  await page.close();
  expect(await preciousOf(chromium)).toEqual(before);
});

it('while a mark is stored: the card says so, what there was stands, and the gem is shown', async () => {
  await giveRoom(0);
  const page = await openGem();
  await marked(page, 'saved');
  const card = await press(page, 'seen');
  await card.until(`root.querySelector('[role=alert]') !== null`);
  expect(await card.ask(`root.querySelector('[role=alert]').textContent`)).toBe(
    'That could not be saved. Try once more.',
  );
  await marked(page, 'saved');
  await page.close();
  expect(said).toEqual([]);
  expect(await preciousOf(chromium)).toEqual(before);
});

it('while a pack is removed: it goes, for good, since there is no room to write down that it may come back', async () => {
  await giveRoom(0);
  const page = await openOptions(chromium, 'packs');
  await page.locator('.pack').nth(1).getByRole('button', { name: 'Remove' }).click();
  await page.getByText('“list” was removed.').waitFor();
  expect(await packTitles(page)).toEqual([BUNDLED]);
  expect(await page.getByRole('button', { name: 'Undo' }).count()).toBe(0);
  await page.close();
  expect(await preciousOf(chromium)).toEqual(before);
});

it('and once there is room, all is kept as ever', async () => {
  await giveRoom(0);
  await giveRoom(undefined);
  const page = await openGem();
  await marked(page, 'saved');
  await press(page, 'seen');
  await marked(page, 'seen');
  await page.reload();
  await marked(page, 'seen');
  await page.close();
  const again = await bringIn(MANY);
  await stepText(again, 'done');
  await again.getByText('6,000 gems').first().waitFor();
});
