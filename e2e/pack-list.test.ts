/** The packs in the options: their order, off and on, away and back, as a file, and one that is followed. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Pack } from '../film.ts';
import { compileBundledPack } from '../packs/compile.ts';
import { faultsOf } from './driver/axe.ts';
import { type Chromium, launchChromium, openAs } from './driver/chromium.ts';
import { GRID_ADDRESS } from './driver/gem-page.ts';
import { listPage, row } from './driver/made-page.ts';
import { chooseList, optionsAddress, packTitles, stepText } from './driver/options-page.ts';
import { content, PACK_ADDRESS, type PackServer, packServer } from './driver/pack-server.ts';

const { title: BUNDLED } = compileBundledPack();
const BOATS = 'Boats, mostly';
const THIRD = 'A third pack';
const FOLLOWED = 'Lamps of the world';

const LAMP = {
  slug: 'the-lamp-on-the-pier',
  filmId: 999_401,
  title: 'The Lamp on the Pier',
  year: 1994,
};

/** A pack of one film that nobody made. */
function packOf(id: string, title: string, version: string, film: string): Pack {
  return {
    format: 1,
    id,
    title,
    author: 'Somebody',
    version,
    language: 'en',
    gems: [
      {
        id: 'the-only-one',
        film: {
          title: film,
          otherTitles: [],
          ambiguousTitles: [],
          year: 1994,
          acceptedYears: [1994],
          directors: [],
          cast: [],
          genres: [],
          countries: [],
          ids: {},
        },
        review: {
          verdict: 'Counts the passengers, and so do you.',
          lang: 'en',
          credit: 'Somebody',
        },
        contentNotes: [],
        leads: [],
      },
    ],
  };
}

describe('the packs in the options', () => {
  let server: PackServer;
  let chromium: Chromium;
  let page: Page;
  let letterboxd: Page;
  beforeAll(async () => {
    server = await packServer({ https: true });
    chromium = await launchChromium({ switches: server.switches });
    letterboxd = await chromium.context.newPage();
    await openAs(letterboxd, GRID_ADDRESS, listPage([row(LAMP)], 40));
    page = await chromium.context.newPage();
  });
  // What one test does to the packs is nothing to the next one.
  beforeEach(async () => {
    await page.bringToFront();
    await page.setViewportSize({ width: 1280, height: 800 });
    // A file beside the pages, which has no library open.
    await page.goto(`chrome-extension://${chromium.extensionId}/marker.css`);
    await page.evaluate(deleteLibrary);
    await page.goto(optionsAddress(chromium.extensionId, 'packs'));
    await bringIn(packOf('boats', BOATS, '1.0.0', LAMP.title));
    await page.getByRole('button', { name: 'Bring in another' }).click();
    await pack(BOATS).waitFor();
    await marked().waitFor();
  });
  afterAll(async () => {
    await chromium.close();
    await server.close();
  });

  async function bringIn(brought: Pack): Promise<void> {
    await chooseList(page, { name: `${brought.id}.json`, text: JSON.stringify(brought) });
    await page.getByRole('button', { name: 'Bring in 1 film' }).click();
    await stepText(page, 'done');
  }
  async function moveBoatsUp(): Promise<void> {
    await page.getByRole('button', { name: `Move “${BOATS}” up` }).click();
    await expect.poll(packs).toEqual([BOATS, BUNDLED]);
  }
  const marked = () => letterboxd.locator(`[data-item-slug="${LAMP.slug}"][data-underseen]`);
  const packs = () => packTitles(page);
  const pack = (title: string) => page.locator('.pack', { hasText: title });
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label'));

  it('are put in order by buttons that keep the focus', async () => {
    await bringIn(packOf('third', THIRD, '1.0.0', 'The Third Lamp'));
    await expect.poll(packs).toEqual([BUNDLED, BOATS, THIRD]);
    const press = async (way: 'up' | 'down', order: string[]) => {
      await page.keyboard.press('Enter');
      await expect.poll(packs).toEqual(order);
      expect(await focused()).toBe(`Move “${THIRD}” ${way}`);
    };
    await page.getByRole('button', { name: `Move “${THIRD}” up` }).focus();
    await press('up', [BUNDLED, THIRD, BOATS]);
    await press('up', [THIRD, BUNDLED, BOATS]);
    await page.getByText(`“${THIRD}” is number 1 of 3 now.`).waitFor({ state: 'attached' });
    await page.keyboard.press('Tab');
    await press('down', [BUNDLED, THIRD, BOATS]);
    await press('down', [BUNDLED, BOATS, THIRD]);
    await pack(THIRD).getByRole('button', { name: 'Remove' }).click();
    await expect.poll(packs).toEqual([BUNDLED, BOATS]);
    await page.getByRole('button', { name: `Move “${BOATS}” up` }).press('Enter');
    await expect.poll(packs).toEqual([BOATS, BUNDLED]);
  });

  it('stand as they were put once the page is loaded again', async () => {
    await moveBoatsUp();
    await page.reload();
    await expect.poll(packs).toEqual([BOATS, BUNDLED]);
  });

  it('have buttons for that which are large enough in a narrow window', async () => {
    await page.setViewportSize({ width: 360, height: 740 });
    const buttons = page.getByRole('button', { name: /^Move / });
    expect(await buttons.count()).toBe(4);
    for (const button of await buttons.all()) {
      const box = await button.boundingBox();
      expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(24);
      expect(box?.x).toBeGreaterThanOrEqual(0);
      expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(360);
    }
    await moveBoatsUp();
    await page.getByRole('button', { name: `Move “${BOATS}” down` }).click();
    await expect.poll(packs).toEqual([BUNDLED, BOATS]);
  });

  it('have each fact in one piece, as “CC-BY-4.0”, however narrow the window', async () => {
    const licence = pack(BUNDLED).getByText('CC-BY-4.0');
    for (let width = 320; width <= 480; width += 16) {
      await page.setViewportSize({ width, height: 740 });
      const lines = await licence.evaluate((fact) => {
        const text = document.createRange();
        text.selectNodeContents(fact);
        return text.getClientRects().length;
      });
      expect(lines, `${width} px`).toBe(1);
    }
  });

  it('are turned off and on, which open pages follow', async () => {
    const on = page.getByRole('checkbox', { name: `Show the gems of “${BOATS}”` });
    await on.click();
    await marked().waitFor({ state: 'detached' });
    await expect.poll(() => on.isChecked()).toBe(false);
    await on.click();
    await marked().waitFor();
    await expect.poll(() => on.isChecked()).toBe(true);
  });

  it('are removed until that is undone, in the place where they were', async () => {
    // Not the last place, to which a new pack would come.
    await moveBoatsUp();
    await pack(BOATS).getByRole('button', { name: 'Remove' }).click();
    await expect.poll(packs).toEqual([BUNDLED]);
    await marked().waitFor({ state: 'detached' });
    await page.getByText(`“${BOATS}” was removed.`).waitFor();
    // The focus is on what undoes it.
    await page.keyboard.press('Enter');
    await expect.poll(packs).toEqual([BOATS, BUNDLED]);
    await marked().waitFor();
    expect(await focused()).toBe(`Show the gems of “${BOATS}”`);
  });

  it('are saved as files for others', async () => {
    const downloading = page.waitForEvent('download');
    await pack(BOATS).getByRole('button', { name: 'Save as file' }).click();
    const download = await downloading;
    expect(download.suggestedFilename()).toBe('boats.json');
    expect(JSON.parse(readFileSync(await download.path(), 'utf8'))).toMatchObject({
      id: 'boats',
      title: BOATS,
      gems: [{ film: { title: LAMP.title, year: LAMP.year } }],
    });
  });

  it('are followed at an address, which is asked again on demand', async () => {
    const address = page.getByLabel('Address of the pack');
    const follow = page.getByRole('button', { name: 'Follow', exact: true });
    await address.fill('http://packs.example/pack.json');
    await follow.click();
    await page.locator('.subscribe .problem', { hasText: 'begins with https://' }).waitFor();
    expect(await address.getAttribute('aria-invalid')).toBe('true');
    expect(server.requests).toEqual([]);

    server.answer = content(packOf('lamps', FOLLOWED, '1.0.0', 'The Other Lamp'));
    await address.fill(PACK_ADDRESS);
    await page.keyboard.press('Enter');
    await page.getByText(`“${FOLLOWED}” is in your library: 1 gem.`).waitFor();
    await expect.poll(packs).toEqual([BUNDLED, BOATS, FOLLOWED]);
    expect(await faultsOf(page)).toEqual([]);

    const check = pack(FOLLOWED).getByRole('button', { name: `Check now: “${FOLLOWED}”` });
    server.answer = content('gone', 404);
    await check.click();
    await pack(FOLLOWED).locator('.problem').waitFor();
    expect(await pack(FOLLOWED).innerText()).toMatch(
      /404[^]*version 1\.0\.0|version 1\.0\.0[^]*404/,
    );
    await pack(FOLLOWED).getByText('Last worked on').waitFor();

    server.answer = content(packOf('lamps', FOLLOWED, '1.1.0', 'The Other Lamp'));
    await check.click();
    await pack(FOLLOWED).getByText('version 1.1.0').waitFor();
    await pack(FOLLOWED).getByText('all is well').waitFor();
    await pack(FOLLOWED).getByRole('button', { name: 'Stop following' }).click();
    await pack(FOLLOWED).locator('.follow').waitFor({ state: 'detached' });
    expect(await packs()).toEqual([BUNDLED, BOATS, FOLLOWED]);
  });
});

/** Runs in the browser; ends once all who had it open let it go. */
async function deleteLibrary(): Promise<void> {
  await new Promise((done, fail) => {
    const deleting = indexedDB.deleteDatabase('underseen');
    deleting.addEventListener('success', done);
    deleting.addEventListener('error', fail);
  });
}
