/** A backup: saved, brought back into an empty library and a full one, and called to mind. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { faultsOf } from './driver/axe.ts';
import { sayElsewhere } from './driver/background.ts';
import { type Chromium, launchChromium } from './driver/chromium.ts';
import { copyExtension, type ExtensionCopy } from './driver/extension-copy.ts';
import { addLibraryPage, type LibraryWorld, openLibraryPage } from './driver/library-page.ts';
import { goToOptions, numberOf } from './driver/options-page.ts';
import { openPopup } from './driver/popup-page.ts';
import { packOfTurn } from './driver/torture-packs.ts';

let copy: ExtensionCopy;
let chromium: Chromium;
let page: Page;
beforeAll(async () => {
  copy = copyExtension();
  await addLibraryPage(copy);
});
afterAll(() => copy.remove());
beforeEach(async () => {
  chromium = await launchChromium({ extension: copy.folder, locale: 'en-GB' });
  page = await chromium.context.newPage();
});
afterEach(() => chromium.close());

/** Where the options page offers it. @returns the path of the file. */
async function saveBackup(): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save a backup' }).click(),
  ]);
  return download.path();
}

describe('a backup', () => {
  it('goes into a backup, out of every storage, and back', async () => {
    const gem = { pack: 'korean-hidden-gems', gem: 'april-snow' };
    await sayElsewhere(chromium, { type: 'mark', ...gem, mark: 'seen', on: true });
    await sayElsewhere(chromium, { type: 'note', ...gem, text: 'Seen in the rain' });
    await goToOptions(page, chromium, 'data');
    await page.locator('[data-persistent]').waitFor();
    expect(await numberOf(page, 'Seen films')).toBe(1);
    expect(await faultsOf(page)).toEqual([]);
    const backup = await saveBackup();
    expect(readFileSync(backup, 'utf8')).toContain('Seen in the rain');

    await page.evaluate(leaveEverywhere);
    await page.getByRole('button', { name: 'Erase everything…' }).click();
    await page.getByLabel('I know that this cannot be undone').check();
    await page.getByRole('button', { name: 'Erase everything now' }).click();
    await page.getByText('Everything is erased.').waitFor();
    expect(await page.evaluate(countEverywhere)).toEqual([0, 0, 0, 0, 0, 0]);
    await goToOptions(page, chromium, 'shelf');
    await page.reload();
    await page.getByText('Nothing here yet.').waitFor();

    await goToOptions(page, chromium, 'data');
    await page.locator('input[type=file]').setInputFiles(backup);
    await page.getByRole('button', { name: 'Bring it back' }).waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await page.getByRole('button', { name: 'Bring it back' }).click();
    await page.getByText('It is back.').waitFor();
    await goToOptions(page, chromium, 'shelf');
    await expect
      .poll(() => page.locator('.note__text').allTextContents())
      .toEqual(['Seen in the rain']);
  });

  it('says what is wrong with a file that is no backup', async () => {
    await goToOptions(page, chromium, 'data');
    const whole = readFileSync(await saveBackup(), 'utf8');
    for (const [name, text, sentence] of [
      ['cut.json', whole.slice(0, -40), 'The end of this backup is missing.'],
      ['a-pack.json', '{"format": 1, "id": "a-pack"}', 'This is not a backup of Underseen.'],
    ] as const) {
      const file = { name, mimeType: 'application/json', buffer: Buffer.from(text) };
      await page.locator('input[type=file]').setInputFiles(file);
      await page.locator('[data-step=refused]').waitFor();
      const [said = '', ...more] = await page.locator('.file-problem').allTextContents();
      expect(said).toContain(`${name} ${sentence}`);
      expect(more).toEqual([]);
      expect(await faultsOf(page)).toEqual([]);
      await page.getByRole('button', { name: 'Choose another backup' }).click();
    }
  });
});

describe('a backup in a library that is full', () => {
  const aprilSnow = { pack: 'korean-hidden-gems', gem: 'april-snow' };
  const paju = { pack: 'korean-hidden-gems', gem: 'paju' };
  let other: Chromium;
  beforeAll(async () => {
    other = await launchChromium({ extension: copy.folder, locale: 'en-GB' });
  });
  afterAll(() => other.close());

  async function bringIn(into: Chromium, id: string): Promise<void> {
    const own = await openLibraryPage(into);
    await own.evaluate(
      async (pack) => {
        const library = await (globalThis as unknown as LibraryWorld).openLibrary();
        await library.installPack(pack, 'imported');
      },
      { ...packOfTurn(id, 1), title: `Pack ${id}` },
    );
    await own.close();
  }

  it('is previewed, and for each thing the later word wins with nothing lost', async () => {
    // What the other library says first: of April Snow the backup has a later word.
    await sayElsewhere(other, { type: 'mark', ...aprilSnow, mark: 'saved', on: true });
    await sayElsewhere(other, { type: 'note', ...aprilSnow, text: 'An older word' });
    await bringIn(other, 'of-the-other');

    await sayElsewhere(chromium, { type: 'mark', ...aprilSnow, mark: 'seen', on: true });
    await sayElsewhere(chromium, { type: 'note', ...aprilSnow, text: 'The later word' });
    await sayElsewhere(chromium, { type: 'note', ...paju, text: 'Soon an older word' });
    await bringIn(chromium, 'of-the-backup');
    const own = await openLibraryPage(chromium);
    await own.evaluate(async () => {
      const library = await (globalThis as unknown as LibraryWorld).openLibrary();
      await library.markFilm({ title: 'Only There', year: 1971, ids: {} }, 'saved', true);
    });
    await own.close();
    await goToOptions(page, chromium, 'data');
    const file = await saveBackup();

    // And afterwards: of Paju this library has the later word.
    await sayElsewhere(other, { type: 'note', ...paju, text: 'The latest word' });
    await sayElsewhere(other, { type: 'mark', ...paju, mark: 'seen', on: true });

    const tab = await other.context.newPage();
    await goToOptions(tab, other, 'data');
    await tab.locator('input[type=file]').setInputFiles(file);
    const told = (part: string) => tab.locator(`tr[data-part=${part}] td`).allTextContents();
    await tab.getByRole('button', { name: 'Bring it back' }).waitFor();
    // New, changed, as it is: Only There; April Snow; Paju.
    expect(await told('shelf')).toEqual(['1', '1', '1']);
    expect((await told('packs'))[0]).toBe('1');
    expect(await shelfOf(other)).toHaveLength(2);
    await tab.getByRole('button', { name: 'Bring it back' }).click();
    await tab.getByText('It is back.').waitFor();

    expect(await shelfOf(other)).toEqual([
      { title: 'April Snow', marks: ['saved', 'seen'], note: 'The later word' },
      { title: 'Only There', marks: ['saved'], note: '' },
      { title: 'Paju', marks: ['seen'], note: 'The latest word' },
    ]);
    expect(await packsOf(other)).toEqual(
      expect.arrayContaining(['korean-hidden-gems', 'of-the-backup', 'of-the-other']),
    );
  });

  /** What stands on the shelf, by title. */
  async function shelfOf(of: Chromium) {
    const own = await openLibraryPage(of);
    const shelf = await own.evaluate(async () => {
      const library = await (globalThis as unknown as LibraryWorld).openLibrary();
      const entries = await library.shelf();
      return entries.map(({ title, marks, note = '' }) => {
        const on = Object.keys(marks);
        return { title, marks: on.toSorted(), note };
      });
    });
    await own.close();
    return shelf.toSorted((a, b) => a.title.localeCompare(b.title));
  }

  async function packsOf(of: Chromium): Promise<string[]> {
    const own = await openLibraryPage(of);
    const ids = await own.evaluate(async () => {
      const library = await (globalThis as unknown as LibraryWorld).openLibrary();
      return (await library.packs()).map(({ info }) => info.id);
    });
    await own.close();
    return ids;
  }
});

describe('a backup that is due', () => {
  /** More than a season. */
  const LATER = 100 * 24 * 60 * 60_000;

  it('is called to mind by a line in the popup, which leads to it or is sent away', async () => {
    const own = await openLibraryPage(chromium);
    await own.evaluate(async () => {
      const library = await (globalThis as unknown as LibraryWorld).openLibrary();
      for (let film = 0; film < 30; film += 1) {
        await library.markFilm({ title: `Film ${film}`, year: 1970, ids: {} }, 'seen', true);
      }
    });
    await own.close();
    const now = await openPopup(chromium);
    // What is said of a backup is said as soon as the gems are there.
    await now.tab('All gems').click();
    expect(await now.page.getByText('is kept in this browser').count()).toBe(0);
    const place = await now.page.getByRole('tablist').boundingBox();
    await now.close();

    const start = Date.now();
    await chromium.context.clock.setFixedTime(start + LATER);
    const due = await openPopup(chromium);
    const line = due.page.getByText(/^What you said of \d+ films is kept in this browser\./);
    await line.waitFor();
    // It is in sight at once, and nothing moved for it.
    const { bottom, height } = await line.evaluate((shown) => ({
      bottom: shown.getBoundingClientRect().bottom,
      height: innerHeight,
    }));
    expect(bottom).toBeLessThanOrEqual(height);
    expect(await due.page.getByRole('tablist').boundingBox()).toEqual(place);
    expect(await faultsOf(due.page)).toEqual([]);
    const opening = chromium.context.waitForEvent('page');
    await due.page.getByRole('link', { name: 'Make a backup' }).click();
    const opened = await opening;
    const save = opened.getByRole('button', { name: 'Save a backup' });
    await save.waitFor();
    await expect
      .poll(() => opened.evaluate(() => document.activeElement?.textContent))
      .toBe('Backup');
    const box = await save.boundingBox();
    expect(box?.y).toBeLessThan(await opened.evaluate(() => innerHeight));
    await opened.close();
    await due.page.getByRole('button', { name: 'Not now' }).click();
    await line.waitFor({ state: 'detached' });
    await due.page.getByText('You will not be reminded again for three months.').waitFor();
    await due.close();

    const after = await openPopup(chromium);
    await after.tab('All gems').click();
    expect(await after.page.getByText('is kept in this browser').count()).toBe(0);
    await after.close();
    await chromium.context.clock.setFixedTime(start + 2 * LATER);
    const nextSeason = await openPopup(chromium);
    await nextSeason.page.getByText('is kept in this browser').waitFor();
    await nextSeason.close();
  });
});

/** Runs in the page: puts something into every storage that an extension has beside its database. */
async function leaveEverywhere(): Promise<void> {
  const { local, session, sync } = (globalThis as unknown as { chrome: Areas }).chrome.storage;
  await Promise.all([local, session, sync].map((area) => area.set({ left: 1 })));
  localStorage.setItem('left', '1');
  await caches.open('left');
}

/** Runs in the page: how much there is in each storage, the databases last. */
async function countEverywhere(): Promise<number[]> {
  const { local, session, sync } = (globalThis as unknown as { chrome: Areas }).chrome.storage;
  const kept = await Promise.all([local, session, sync].map((area) => area.get()));
  const [cached, databases] = await Promise.all([caches.keys(), indexedDB.databases()]);
  return [
    ...kept.map((area) => Object.keys(area).length),
    localStorage.length,
    cached.length,
    databases.length,
  ];
}

interface Areas {
  storage: Record<
    'local' | 'session' | 'sync',
    { get(): Promise<object>; set(items: object): Promise<void> }
  >;
}
