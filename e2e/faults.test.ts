/**
 * What can go wrong with where the library lies: each time the page gets its gems, sooner or later, and
 * what is the user's own is whole.
 */
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { cardView } from './driver/card-view.ts';
import { type Chromium, launchChromium, openAs } from './driver/chromium.ts';
import { complaints } from './driver/complaints.ts';
import { APRIL_SNOW, GRID_ADDRESS, handMadeGrid, plant } from './driver/gem-page.ts';
import {
  bareOwnPage,
  type DatabaseDump,
  letGo,
  preciousOf,
  replaceDatabase,
} from './driver/library-dump.ts';
import { newProfile } from './driver/new-profile.ts';

const FIXTURES = join(import.meta.dirname, '../library/fixtures');

/** Every former layout and the present one. Who turned the site off in some wants it on here. */
const dumps = readdirSync(FIXTURES)
  .filter((file) => /^schema-v\d+\.json$/.test(file))
  .map((file) => readFileSync(join(FIXTURES, file), 'utf8'))
  .map(
    (text) => JSON.parse(text.replace(/"sitesOff": \[[^\]]*\]/, '"sitesOff": []')) as DatabaseDump,
  );

const HTML = plant(handMadeGrid(), 0, APRIL_SNOW);

async function openGem(chromium: Chromium): Promise<{ page: Page; said: string[] }> {
  const page = await chromium.context.newPage();
  await page.bringToFront();
  const said = complaints(page);
  await openAs(page, GRID_ADDRESS, HTML);
  return { page, said };
}

const marked = (page: Page, state: string) =>
  page.locator(`[data-item-slug=april-snow][data-underseen=${state}]`).waitFor();

/** Saves, or takes that back, with the real mouse. */
async function press(chromium: Chromium, page: Page): Promise<void> {
  await page.mouse.move(1270, 795);
  await page.locator('[data-underseen]').first().hover();
  const card = await cardView(chromium, page);
  await card.waitUntilOpen();
  await card.click('[data-mark=saved]');
}

describe('in one browser', () => {
  let chromium: Chromium;
  let own: Page;
  let web: { page: Page; said: string[] };
  beforeAll(async () => {
    chromium = await launchChromium();
  });
  afterAll(() => chromium.close());
  beforeEach(async () => {
    own = await bareOwnPage(chromium);
  });
  afterEach(async () => {
    await own.close();
    await web.page.close();
    expectQuiet(web.said);
  });

  /** The library as the last of the dumps has it. */
  async function asDumped(): Promise<void> {
    await chromium.stopWorker();
    await replaceDatabase(own, dumps.at(-1) as DatabaseDump);
    await letGo(own);
  }

  describe.each(dumps.map((dump) => ({ dump, version: dump.version })))(
    'a database of version $version',
    ({ dump }) => {
      const before = Object.fromEntries(
        ['shelf', 'corrections', 'settings', 'ownGems'].map((name) => [
          name,
          dump.stores[name]?.records ?? [],
        ]),
      );

      it('becomes one of this version, with all that is the user’s own', async () => {
        await chromium.stopWorker();
        await replaceDatabase(own, dump);
        await letGo(own);
        web = await openGem(chromium);
        await marked(web.page, 'saved');
        const now = await preciousOf(chromium);
        for (const [name, records] of Object.entries(before)) {
          // A step may add to a record, and records; nothing that stood there goes.
          const kept = records.map((record) => expect.objectContaining(record as object) as object);
          expect(now[name]).toEqual(expect.arrayContaining(kept));
        }
      });
    },
  );

  it('held open by an old version: gems are shown meanwhile, and all is there once it lets go', async () => {
    const [oldest] = dumps;
    if (!oldest) throw new Error('There is no dump.');
    await chromium.stopWorker();
    await replaceDatabase(own, oldest);
    web = await openGem(chromium);
    await marked(web.page, 'gem');
    await press(chromium, web.page);
    const card = await cardView(chromium, web.page);
    await card.until(`root.querySelector('[role=alert]') !== null`);
    await letGo(own);
    await chromium.stopWorker();
    await web.page.bringToFront();
    await web.page.reload();
    await marked(web.page, 'saved');
    expect((await preciousOf(chromium))['shelf']).toHaveLength(
      oldest.stores['shelf']?.records.length ?? 0,
    );
  });

  it('deleted under us, all of it: the gems come back, and marks are kept from then on', async () => {
    await asDumped();
    web = await openGem(chromium);
    await web.page.locator('[data-underseen]').waitFor();
    await own.evaluate(
      () =>
        new Promise((done) => {
          indexedDB.deleteDatabase('underseen').addEventListener('success', done);
        }),
    );
    await web.page.reload();
    await marked(web.page, 'gem');
    await press(chromium, web.page);
    await marked(web.page, 'saved');
    await web.page.reload();
    await marked(web.page, 'saved');
  });

  it('of a newer version, or without a store of ours: gems are shown, and it is left alone', async () => {
    const stores: DatabaseDump['stores'] = {
      shelf: { options: { keyPath: 'film' }, indexes: {}, records: [{ film: 'mine' }] },
    };
    await chromium.stopWorker();
    await replaceDatabase(own, { version: 99, stores });
    await letGo(own);
    web = await openGem(chromium);
    await marked(web.page, 'gem');
    expect((await preciousOf(chromium))['shelf']).toEqual([{ film: 'mine' }]);
  });

  it('busy for seconds as a worker starts: the page waits for nothing, and gets all in the end', async () => {
    await asDumped();
    web = await openGem(chromium);
    await marked(web.page, 'saved');
    await chromium.stopWorker();
    await own.evaluate(async () => {
      const db = await new Promise<IDBDatabase>((done) => {
        const opening = indexedDB.open('underseen');
        opening.addEventListener('success', () => done(opening.result));
      });
      const names = [...db.objectStoreNames];
      const store = db.transaction(names, 'readwrite').objectStore('meta');
      const until = Date.now() + 3_000;
      // A transaction lasts for as long as it is asked something.
      const keep = (): void => {
        if (Date.now() < until) store.count().addEventListener('success', keep);
        else db.close();
      };
      keep();
    });
    await web.page.bringToFront();
    await web.page.reload();
    expect(await web.page.evaluate(() => 1 + 1)).toBe(2);
    await marked(web.page, 'saved');
  });

  it('with records that are none of ours: what is whole is found, and stays', async () => {
    await asDumped();
    await own.evaluate(async () => {
      const db = await new Promise<IDBDatabase>((done) => {
        const opening = indexedDB.open('underseen');
        opening.addEventListener('success', () => done(opening.result));
      });
      const tx = db.transaction(['shelf', 'corrections', 'settings', 'meta'], 'readwrite');
      tx.objectStore('shelf').put({ film: 'broken', names: 'no list', saved: 'yes' });
      tx.objectStore('corrections').put({ key: 'broken' });
      tx.objectStore('settings').put({ name: 'settings', value: { theme: 7, sitesOff: 'all' } });
      await new Promise((done) => {
        tx.addEventListener('complete', done);
      });
      db.close();
    });
    await chromium.stopWorker();
    web = await openGem(chromium);
    await web.page.locator('[data-underseen]').waitFor();
    const popup = await chromium.context.newPage();
    const said = complaints(popup);
    await popup.goto(`chrome-extension://${chromium.extensionId}/popup.html`);
    await popup.getByRole('tab', { name: 'All gems' }).click();
    await popup.locator('summary').first().waitFor();
    expectQuiet(said);
    await popup.close();
    expect((await preciousOf(chromium))['shelf']).toContainEqual(
      expect.objectContaining({ film: 'april snow|2005' }),
    );
  });
});

describe('from run to run', () => {
  let profile: string;
  // A first run, in which a gem is saved, and which is killed right then.
  beforeEach(async () => {
    profile = newProfile();
    const first = await launchChromium({ profile });
    const { page } = await openGem(first);
    await page.locator('[data-underseen]').waitFor();
    await press(first, page);
    await marked(page, 'saved');
    await first.kill();
  });
  afterEach(() => rmSync(profile, { recursive: true, force: true, maxRetries: 3 }));

  it('killed right after a mark: the mark is there', async () => {
    const second = await launchChromium({ profile, bare: true });
    await second.reload();
    const again = await openGem(second);
    await marked(again.page, 'saved');
    expectQuiet(again.said);
    await second.close();
  });

  it('with its files spoilt between runs: gems are shown and marks kept anew', async () => {
    const files = readdirSync(profile, { recursive: true, encoding: 'utf8' }).filter((file) =>
      /chrome-extension_\w+_0\.indexeddb\.leveldb.[^/\\]+$/.test(file),
    );
    expect(files.length).toBeGreaterThan(2);
    for (const file of files) writeFileSync(join(profile, file), 'This was a database.');
    const chromium = await launchChromium({ profile, bare: true });
    await chromium.reload();
    const { page, said } = await openGem(chromium);
    await marked(page, 'gem');
    await press(chromium, page);
    await marked(page, 'saved');
    expectQuiet(said);
    await chromium.close();
  });
});

function expectQuiet(said: string[]): void {
  if (said.length > 0) throw new Error(said.join('\n'));
}
