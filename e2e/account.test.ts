/** A Letterboxd account on the options page: previewed, brought in and taken back. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import Papa from 'papaparse';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { faultsOf } from './driver/axe.ts';
import { type Chromium, launchChromium } from './driver/chromium.ts';
import { goToOptions, numberOf } from './driver/options-page.ts';

const REAL = resolve(import.meta.dirname, '../../shared/titles/letterboxd-csv');
const ACCOUNT = join(REAL, 'account-export');

const HEAD = 'Date,Name,Year,Letterboxd URI';
const SMALL = {
  'watched.csv': `${HEAD}\r\n2020-01-02,April Snow,2005,https://boxd.it/zz01\r\n2020-01-03,"Nobody, Made It",1999,https://boxd.it/zz02\r\n`,
  'watchlist.csv': `${HEAD}\n2021-05-06,Paju,2009,https://boxd.it/zz03\n2021-05-06,No Year,,https://boxd.it/zz04\n`,
};

let chromium: Chromium;
let page: Page;
beforeEach(async () => {
  chromium = await launchChromium({ locale: 'en-GB' });
  page = await chromium.context.newPage();
});
afterEach(() => chromium.close());

async function chooseAccount(files: Record<string, Uint8Array>): Promise<void> {
  await goToOptions(page, chromium, 'shelf/account');
  const zip = zipSync(files);
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'account.zip', mimeType: 'application/zip', buffer: Buffer.from(zip) });
  await page.getByRole('button', { name: 'Bring in', exact: true }).waitFor();
}

describe('an account', () => {
  it('is previewed, brought in and taken back', async () => {
    await chooseAccount({
      'watched.csv': strToU8(SMALL['watched.csv']),
      'watchlist.csv': strToU8(SMALL['watchlist.csv']),
    });
    expect(await numberOf(page, 'Become seen')).toBe(2);
    expect(await numberOf(page, 'Become saved')).toBe(1);
    expect(await numberOf(page, 'Hidden gems among them')).toBe(2);
    expect(await numberOf(page, 'Left out')).toBe(1);
    expect(await faultsOf(page)).toEqual([]);
    await page.getByRole('button', { name: 'Bring in', exact: true }).click();
    await page.getByText('3 marks were brought in.').waitFor();
    await page.getByRole('link', { name: 'To the shelf' }).last().click();
    await page.getByText('3 films').waitFor();
    expect(await page.locator('.shelf-row__title').allTextContents()).toEqual(
      expect.arrayContaining(['April Snow', 'Nobody, Made It', 'Paju']),
    );
    expect(await faultsOf(page)).toEqual([]);
    await goToOptions(page, chromium, 'shelf/account');
    await page.getByRole('button', { name: 'Take back' }).click();
    await expect.poll(() => page.getByRole('button', { name: 'Take back' }).count()).toBe(0);
    await goToOptions(page, chromium, 'shelf');
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
    /** Of a list those below the head that names the columns. */
    const rowsOf = (file: string) => {
      const { data } = Papa.parse<string[]>(readFileSync(join(ACCOUNT, file), 'utf8'), {
        skipEmptyLines: 'greedy',
      });
      return data.length - 1 - data.findIndex((cells) => cells.includes('Year'));
    };
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
    // Each file is told of, with as many rows as it has; those of deleted things are left out.
    await page.getByText(/^\d+ files? understood$/).click();
    const told = await page
      .locator('.plain-table tbody tr')
      .evaluateAll((found) =>
        found.map((row) => [...row.children].slice(0, 2).map((cell) => cell.textContent)),
      );
    expect(Object.fromEntries(told)).toEqual(
      Object.fromEntries(
        paths
          .filter((path) => !/^(?:deleted|orphaned)\b/.test(path))
          .map((path) => [path, rowsOf(path).toLocaleString('en-GB')]),
      ),
    );
    const leftOut = paths.filter((path) => /^(?:deleted|orphaned)\b/.test(path));
    await page.getByText(`${leftOut.length} rows or files left out`).waitFor();
    expect(await numberOf(page, 'Become seen')).toBe(seen.size);
    expect(await numberOf(page, 'Become saved')).toBe(saved.size);
    await page.getByRole('button', { name: 'Bring in', exact: true }).click();
    await page.locator('[data-step=done]').waitFor();
    await goToOptions(page, chromium, 'shelf?said=seen');
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
    await goToOptions(page, chromium, 'shelf/account');
    await page.getByRole('button', { name: 'Take back' }).click();
    await expect.poll(() => page.getByRole('button', { name: 'Take back' }).count()).toBe(0);
  });

  it.skipIf(!existsSync(REAL))('may be a single file of it, counted by its rows', async () => {
    const folder = join(REAL, 'watched-excerpt');
    const [name = ''] = readdirSync(folder);
    const file = join(folder, name);
    const { data } = Papa.parse(readFileSync(file, 'utf8'), { header: true, skipEmptyLines: true });
    await goToOptions(page, chromium, 'shelf/account');
    await page.locator('input[type=file]').setInputFiles(file);
    await page.getByRole('button', { name: 'Bring in', exact: true }).click();
    await page.getByText(`${data.length} marks were brought in.`).waitFor();
    await goToOptions(page, chromium, 'shelf?said=seen');
    await expect
      .poll(() => page.locator('.found__count').textContent())
      .toBe(`${data.length} of ${data.length} films`);
  });
});
