/** What is the user's own, on the options page: an account brought in, a backup, the shelf, erasing. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import Papa from 'papaparse';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { faultsOf } from './driver/axe.ts';
import { sayElsewhere } from './driver/background.ts';
import { type Chromium, launchChromium } from './driver/chromium.ts';
import { copyExtension, type ExtensionCopy } from './driver/extension-copy.ts';
import { addLibraryPage, type LibraryWorld, openLibraryPage } from './driver/library-page.ts';
import { packOfTurn } from './driver/torture-packs.ts';

const ACCOUNT = resolve(import.meta.dirname, '../../shared/titles/letterboxd-csv/account-export');

const HEAD = 'Date,Name,Year,Letterboxd URI';
const SMALL = {
  'watched.csv': `${HEAD}\r\n2020-01-02,April Snow,2005,https://boxd.it/zz01\r\n2020-01-03,"Nobody, Made It",1999,https://boxd.it/zz02\r\n`,
  'watchlist.csv': `${HEAD}\n2021-05-06,Paju,2009,https://boxd.it/zz03\n2021-05-06,No Year,,https://boxd.it/zz04\n`,
};

let copy: ExtensionCopy;
let chromium: Chromium;
let page: Page;
beforeAll(async () => {
  copy = copyExtension();
  await addLibraryPage(copy);
  chromium = await launchChromium({ extension: copy.folder, locale: 'en-GB' });
  page = await chromium.context.newPage();
});
afterAll(async () => {
  await chromium.close();
  copy.remove();
});

async function open(place: string, of: Chromium = chromium, tab: Page = page): Promise<void> {
  await tab.bringToFront();
  await tab.goto(`chrome-extension://${of.extensionId}/options.html#${place}`);
  await tab.locator('.section__title').waitFor();
}

async function chooseAccount(files: Record<string, Uint8Array>): Promise<void> {
  await open('shelf/account');
  const zip = zipSync(files);
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'account.zip', mimeType: 'application/zip', buffer: Buffer.from(zip) });
  await page.getByRole('button', { name: 'Bring in', exact: true }).waitFor();
}

const numberOf = async (name: string) =>
  Number(
    (
      await page.locator('.numbers > div', { hasText: name }).locator('dd').textContent()
    )?.replaceAll(/\D/g, ''),
  );

describe('an account', () => {
  it('is previewed, brought in and taken back', async () => {
    await chooseAccount({
      'watched.csv': strToU8(SMALL['watched.csv']),
      'watchlist.csv': strToU8(SMALL['watchlist.csv']),
    });
    expect(await numberOf('Become seen')).toBe(2);
    expect(await numberOf('Become saved')).toBe(1);
    expect(await numberOf('Hidden gems among them')).toBe(2);
    expect(await numberOf('Left out')).toBe(1);
    expect(await faultsOf(page)).toEqual([]);
    await page.getByRole('button', { name: 'Bring in', exact: true }).click();
    await page.getByText('3 marks were brought in.').waitFor();
    await page.getByRole('link', { name: 'To the shelf' }).last().click();
    await page.getByText('3 films').waitFor();
    expect(await page.locator('.shelf-row__title').allTextContents()).toEqual(
      expect.arrayContaining(['April Snow', 'Nobody, Made It', 'Paju']),
    );
    expect(await faultsOf(page)).toEqual([]);
    await open('shelf/account');
    await page.getByRole('button', { name: 'Take back' }).click();
    await expect.poll(() => page.getByRole('button', { name: 'Take back' }).count()).toBe(0);
    await open('shelf');
    await page.getByText('Nothing here yet.').waitFor();
  });

  it.skipIf(!existsSync(ACCOUNT))('is the real one, counted by its files', async () => {
    const paths = readdirSync(ACCOUNT, { recursive: true, encoding: 'utf8' }).filter((path) =>
      path.endsWith('.csv'),
    );
    const rows = (file: string) =>
      Papa.parse<{ Name: string; Year: string }>(readFileSync(join(ACCOUNT, file), 'utf8'), {
        header: true,
        skipEmptyLines: true,
      }).data;
    /** Films with a year, each once; those without are told of and left out. */
    const films = (...files: string[]) =>
      new Set(
        files
          .flatMap(rows)
          .filter(({ Year }) => Year !== '')
          .map(({ Name, Year }) => `${Name} ${Year}`),
      );
    const seen = films('watched.csv', 'ratings.csv', 'diary.csv', 'likes/films.csv');
    const saved = films('watchlist.csv');
    await chooseAccount(
      Object.fromEntries(
        paths.map((path) => [path, new Uint8Array(readFileSync(join(ACCOUNT, path)))]),
      ),
    );
    expect(await numberOf('Become seen')).toBe(seen.size);
    expect(await numberOf('Become saved')).toBe(saved.size);
    await page.getByRole('button', { name: 'Bring in', exact: true }).click();
    await page.locator('[data-step=done]').waitFor();
    await open('shelf?said=seen');
    await page.locator('.shelf-row').first().waitFor();
    const all = new Set([...seen, ...saved]).size;
    await expect
      .poll(() => page.locator('.found__count').textContent())
      .toBe(`${seen.size} of ${all} films`);
    // Of a long shelf only what is in sight is in the page.
    expect(await page.locator('.shelf-row').count()).toBeLessThan(60);
    await page.getByLabel('Search titles and notes').fill('la la land');
    await expect
      .poll(() => page.locator('.shelf-row__title').allTextContents())
      .toEqual(['La La Land']);
    await open('shelf/account');
    await page.getByRole('button', { name: 'Take back' }).click();
    await expect.poll(() => page.getByRole('button', { name: 'Take back' }).count()).toBe(0);
  });
});

describe('one’s data', () => {
  let backup: string;

  it('goes into a backup, out of every storage, and back', async () => {
    const gem = { pack: 'korean-hidden-gems', gem: 'april-snow' };
    await sayElsewhere(chromium, { type: 'mark', ...gem, mark: 'seen', on: true });
    await sayElsewhere(chromium, { type: 'note', ...gem, text: 'Seen in the rain' });
    await open('data');
    await page.locator('[data-persistent]').waitFor();
    expect(await numberOf('Seen films')).toBe(1);
    expect(await faultsOf(page)).toEqual([]);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save a backup' }).click(),
    ]);
    backup = await download.path();
    expect(readFileSync(backup, 'utf8')).toContain('Seen in the rain');

    await page.getByRole('button', { name: 'Erase everything…' }).click();
    const now = page.getByRole('button', { name: 'Erase everything now' });
    // By keyboard: a pointer's click would wait for the button to be enabled.
    await now.press('Enter');
    expect(await now.getAttribute('aria-disabled')).toBe('true');
    await page.getByLabel('I know that this cannot be undone').check();
    await now.click();
    await page.getByText('Everything is erased.').waitFor();
    const left = await page.evaluate(async () => {
      const { storage } = (globalThis as unknown as { chrome: Areas }).chrome;
      const kept = await Promise.all([storage.local.get(), storage.session.get()]);
      const databases = await indexedDB.databases();
      return [
        ...kept.map((area) => Object.keys(area).length),
        databases.length,
        localStorage.length,
      ];
    });
    expect(left).toEqual([0, 0, 0, 0]);
    await open('shelf');
    await page.reload();
    await page.getByText('Nothing here yet.').waitFor();

    await open('data');
    await page.locator('input[type=file]').setInputFiles(backup);
    await page.getByRole('button', { name: 'Bring it back' }).click();
    await page.getByText('It is back.').waitFor();
    await open('shelf');
    await expect
      .poll(() => page.locator('.note__text').allTextContents())
      .toEqual(['Seen in the rain']);
  });

  it('says what is wrong with a file that is no backup', async () => {
    const cut = `${backup}-cut.json`;
    writeFileSync(cut, readFileSync(backup, 'utf8').slice(0, -40));
    await open('data');
    await page.locator('input[type=file]').setInputFiles(cut);
    await page.locator('.file-problem').waitFor();
    expect(await page.locator('[data-step=refused]').count()).toBe(1);
    expect(await faultsOf(page)).toEqual([]);
  });

  it('shows its corrections, and takes one back', async () => {
    const mention = {
      title: 'Snow in April',
      otherTitles: [],
      year: 2005,
      yearKind: 'release' as const,
      directors: [],
      ids: {},
      kind: 'film' as const,
    };
    const gem = { pack: 'korean-hidden-gems', gem: 'april-snow' };
    await sayElsewhere(chromium, { type: 'correct', ...gem, mention, site: 'MUBI', on: true });
    await open('corrections');
    await page.getByText('Snow in April').first().waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByText('None. Where a card is wrong').waitFor();
  });

  it('is drawn, and a bar leads to its films', async () => {
    await open('overview');
    const bar = page.getByRole('link', { name: /^2000s: \d+ gems, 1 seen$/ });
    await bar.waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await page.getByText('As a table').first().click();
    const row = page.getByRole('row', { name: /2000s/ });
    const told = /: (\d+) gems/.exec((await bar.getAttribute('aria-label')) ?? '')?.[1];
    expect(await row.getByRole('cell').first().textContent()).toBe(told);
    await bar.focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => new URL(page.url()).hash).toBe('#gems?decade=2000');
    await page.getByText(`${told} of 26 gems`).waitFor();
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
    await open('data');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save a backup' }).click(),
    ]);
    const file = await download.path();

    // And afterwards: of Paju this library has the later word.
    await sayElsewhere(other, { type: 'note', ...paju, text: 'The latest word' });
    await sayElsewhere(other, { type: 'mark', ...paju, mark: 'seen', on: true });

    const tab = await other.context.newPage();
    await open('data', other, tab);
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

interface Areas {
  storage: Record<'local' | 'session', { get(): Promise<object> }>;
}
