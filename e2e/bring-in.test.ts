/** Lists of others: read, shown before anything is kept, brought in, marked on pages, and undone. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import papaparse from 'papaparse';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { compileBundledPack } from '../packs/compile.ts';
import { faultsOf } from './driver/axe.ts';
import { type Chromium, launchChromium, openAs } from './driver/chromium.ts';
import { GRID_ADDRESS } from './driver/gem-page.ts';
import { listPage, row } from './driver/made-page.ts';
import {
  chooseList,
  dropFiles,
  openOptions,
  optionsAddress,
  packTitles,
  stepText,
} from './driver/options-page.ts';

const { title: BUNDLED, gems: BUNDLED_GEMS } = compileBundledPack();

const LAMP = {
  slug: 'the-lamp-on-the-pier',
  filmId: 999_201,
  title: 'The Lamp on the Pier',
  year: 1994,
};

/** In the shape of Letterboxd's own export, of films that nobody made but one. */
const LIST = {
  name: 'boats-mostly.csv',
  text: [
    'Letterboxd list export v7',
    'Date,Name,Tags,URL,Description',
    '2024-05-01,"Boats, mostly",,https://boxd.it/aaaaa,"<p>Films on rivers.</p>"',
    '',
    'Position,Name,Year,URL,Description',
    '1,The Lamp on the Pier,1994,https://boxd.it/bbbbb,"Counts the passengers, and so do you."',
    '2,April Snow,2005,https://boxd.it/ccccc,',
    '3,No Year at All,,https://boxd.it/ddddd,',
  ].join('\r\n'),
};

const UNCLEAR = {
  name: 'werke.csv',
  text: 'Werk,Jahrgang,Grund\nThe Lamp,1990,Fine\nThe Pier,1994,Dark\n',
};

describe('bringing a list in', () => {
  let chromium: Chromium;
  let page: Page;
  beforeAll(async () => {
    chromium = await launchChromium();
    page = await openOptions(chromium, 'packs');
  });
  beforeEach(async () => {
    await page.bringToFront();
    await page.goto('about:blank');
    await page.goto(optionsAddress(chromium.extensionId, 'packs'));
    await page.locator('.pack').first().waitFor();
  });
  afterAll(() => chromium.close());

  const press = (name: string | RegExp) => page.getByRole('button', { name }).click();

  it('says what will come before anything is kept, and keeps nothing without a yes', async () => {
    await chooseList(page, LIST);
    const said = await stepText(page, 'preview');
    // What asks for an answer has the focus.
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-step'))).toBe(
      'preview',
    );
    // Who made it is not known.
    expect(said).toMatch(/^Boats, mostly\s+Films on rivers\./);
    expect(said).toContain('3 rows were read. 2 films come in.');
    expect(said).toContain('The Lamp on the Pier (1994)');
    await page.getByText('1 row is left out').click();
    await expect.poll(() => stepText(page, 'preview')).toMatch(/boats-mostly\.csv.*8/);
    await page.getByText('1 is in your library already').click();
    await expect
      .poll(() => stepText(page, 'preview'))
      .toContain(`April Snow (2005) – in ${BUNDLED}`);
    expect(await faultsOf(page)).toEqual([]);
    await press('Cancel');
    expect(await packTitles(page)).toEqual([BUNDLED]);
    await page.reload();
    await page.locator('.pack').first().waitFor();
    expect(await packTitles(page)).toEqual([BUNDLED]);
  });

  it('has the films of a list marked on Letterboxd, until that is undone', async () => {
    const letterboxd = await chromium.context.newPage();
    await openAs(letterboxd, GRID_ADDRESS, listPage([row(LAMP)], 40));
    const marked = letterboxd.locator(`[data-item-slug="${LAMP.slug}"][data-underseen]`);
    await page.bringToFront();
    await chooseList(page, LIST);
    await press('Bring in 2 films');
    expect(await stepText(page, 'done')).toContain('“Boats, mostly” is in your library: 2 gems.');
    await marked.waitFor();
    expect(await packTitles(page)).toEqual([BUNDLED, 'Boats, mostly']);
    await press('Undo');
    await stepText(page, 'undone');
    await marked.waitFor({ state: 'detached' });
    expect(await packTitles(page)).toEqual([BUNDLED]);
    await letterboxd.close();
  });

  it('leads to the gems of the new pack', async () => {
    await chooseList(page, LIST);
    await press('Bring in 2 films');
    await stepText(page, 'done');
    await page.locator('[data-step=done]').getByRole('link', { name: 'Show its gems' }).click();
    await page.getByText(`2 of ${BUNDLED_GEMS.length + 2} gems`).waitFor();
    expect(await page.locator('.film-line__title').allTextContents()).toEqual([
      'The Lamp on the Pier',
      'April Snow',
    ]);
    await page.goto(optionsAddress(chromium.extensionId, 'packs'));
    await page
      .locator('.pack', { hasText: 'Boats, mostly' })
      .getByRole('button', { name: 'Remove' })
      .click();
    await expect.poll(() => packTitles(page)).toEqual([BUNDLED]);
  });

  it('asks what the columns are where that is not clear', async () => {
    await chooseList(page, UNCLEAR);
    await stepText(page, 'columns');
    expect(await faultsOf(page)).toEqual([]);
    await page.getByLabel('Werk').selectOption('Leave out');
    await press('Read the list');
    await page.getByText('Say which column has the titles.').waitFor();
    await page.getByLabel('Werk').selectOption('Title');
    await page.getByLabel('Jahrgang').selectOption('Year');
    await page.getByLabel('Grund').selectOption('Review or note');
    await press('Read the list');
    const said = await stepText(page, 'preview');
    expect(said).toContain('2 films were read. 2 come in.');
    expect(said).toContain('The Pier (1994)');
    await press('Cancel');
  });

  it('reads what is pasted into the field, or anywhere on the page', async () => {
    await page.getByText('Paste a list instead').click();
    const field = page.getByLabel('The text of a pack or of a table');
    // What is pasted into a field is the field's.
    expect(await field.evaluate(isPasteTaken, LIST.text)).toBe(false);
    await stepText(page, 'choosing');
    await field.fill(LIST.text);
    await press('Read it');
    expect(await stepText(page, 'preview')).toContain('3 rows were read. 2 films come in.');
    await press('Cancel');
    expect(await page.locator('body').evaluate(isPasteTaken, LIST.text)).toBe(true);
    expect(await stepText(page, 'preview')).toContain('3 rows were read. 2 films come in.');
    await press('Cancel');
  });

  it('takes what is dropped anywhere on the page, one file after the other', async () => {
    await dropFiles(page, '.options__header', [LIST, UNCLEAR]);
    expect(await stepText(page, 'preview')).toContain('Boats, mostly');
    await page.getByText('Files that wait for their turn: 1').waitFor();
    await press('Cancel');
    expect(await stepText(page, 'columns')).toContain('werke.csv');
    await press('Cancel');
    await stepText(page, 'choosing');
  });

  it('says why nothing of a file can be used, and goes on', async () => {
    await chooseList(page, { name: 'broken.json', text: '{"format": 1, "id": "x"}' });
    const said = await stepText(page, 'refused');
    expect(said).toContain('“broken.json” cannot be brought in');
    expect(await page.locator('.file-problem').first().innerText()).toMatch(/^broken\.json/);
    expect(await faultsOf(page)).toEqual([]);
    await press('Try another list');
    await chooseList(page, LIST);
    await stepText(page, 'preview');
  });

  it('leaves no trace of what is cancelled while it is written', async () => {
    const films = Array.from(
      { length: 30_000 },
      (_, at) => `Made-up Film Number ${at},${1950 + (at % 70)}`,
    );
    await chooseList(page, { name: 'many.csv', text: ['Title,Year', ...films].join('\n') });
    await press(/^Bring in 30,000 films/);
    const bar = page.getByRole('progressbar', { name: 'Bringing in the films' });
    await bar.waitFor();
    await expect.poll(() => bar.getAttribute('value').then(Number)).toBeGreaterThan(0);
    await press('Cancel');
    expect(await stepText(page, 'preview')).toContain('30,000 films were read.');
    expect(await packTitles(page)).toEqual([BUNDLED]);
    await page.reload();
    await page.locator('.pack').first().waitFor();
    expect(await packTitles(page)).toEqual([BUNDLED]);
    await page.goto(optionsAddress(chromium.extensionId, 'gems'));
    await page.getByText(`${BUNDLED_GEMS.length} gems`, { exact: true }).waitFor();
  });

  it('tells what was done where a cancel comes too late', async () => {
    const films = Array.from({ length: 30_000 }, (_, at) => `Late Film Number ${at},1990`);
    await chooseList(page, { name: 'late.csv', text: ['Title,Year', ...films].join('\n') });
    const bringIn = page.getByRole('button', { name: /^Bring in 30,000 films/ });
    await bringIn.waitFor();
    // Tabs are told once the pack is in force: in that moment the user presses Cancel.
    await page.evaluate(() => {
      const { tabs } = (globalThis as unknown as { chrome: { tabs: Tabs } }).chrome;
      const query = tabs.query.bind(tabs);
      tabs.query = (...asked) => {
        const cancel = [...document.querySelectorAll('button')].find(
          (button) => button.textContent === 'Cancel',
        );
        if (cancel) document.body.dataset['pressed'] = 'late';
        cancel?.click();
        return query(...asked);
      };
    });
    await bringIn.click();
    expect(await stepText(page, 'done')).toContain('is in your library: 30,000 gems.');
    expect(await page.getAttribute('body', 'data-pressed')).toBe('late');
    expect(await packTitles(page)).toEqual([BUNDLED, 'late']);
    await press('Undo');
    await stepText(page, 'undone');
    expect(await packTitles(page)).toEqual([BUNDLED]);
  });
});

const REAL = resolve(import.meta.dirname, '../../shared/titles/letterboxd-csv');

describe.skipIf(!existsSync(REAL))('real files of Letterboxd', () => {
  let chromium: Chromium;
  let page: Page;
  beforeAll(async () => {
    chromium = await launchChromium();
    page = await openOptions(chromium, 'packs');
  });
  afterAll(() => chromium.close());

  // The other files of the account are brought in as an account.
  const files = existsSync(REAL)
    ? [
        'account-export/lists',
        'account-export/deleted/lists',
        'import-format',
        'watched-excerpt',
      ].flatMap((folder) => readdirSync(join(REAL, folder)).map((name) => join(REAL, folder, name)))
    : [];

  const tests = files.map((file) => {
    const text = readFileSync(file, 'utf8');
    return { name: basename(file), text, films: filmsIn(text) };
  });

  async function choose({ name, text }: { name: string; text: string }): Promise<void> {
    await page.goto('about:blank');
    await page.goto(optionsAddress(chromium.extensionId, 'packs'));
    await page.locator('.pack').first().waitFor();
    await chooseList(page, { name, text });
  }

  it.each(tests)('brings in $films films of $name', async (list) => {
    await choose(list);
    const said = await stepText(page, 'preview');
    const [, read] = /([\d,]+) films? (?:was|were) read/.exec(said) ?? [];
    const [, come] = /([\d,]+) comes? in/.exec(said) ?? [];
    const [, left = '0'] = /([\d,]+) rows? (?:is|are) left out/.exec(said) ?? [];
    expect(amount(read)).toBe(list.films);
    expect(amount(come) + amount(left)).toBe(list.films);
    expect(amount(come)).toBeGreaterThan(0);
    await page.getByRole('button', { name: /^Bring in/ }).click();
    expect(await stepText(page, 'done')).toMatch(new RegExp(`: ${come} gems?\\.`));
  });
});

function amount(text: string | undefined): number {
  return Number(text?.replaceAll(',', ''));
}

/** How many films a file names: its rows below the head that names the columns. */
function filmsIn(text: string): number {
  const { data } = papaparse.parse<string[]>(text, { skipEmptyLines: 'greedy' });
  const head = data.findIndex((cells) => cells.includes('Year'));
  return data.length - head - 1;
}

/** Runs in the page: pastes a text onto an element. @returns whether anybody took it */
function isPasteTaken(element: Element, text: string): boolean {
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/plain', text);
  const paste = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
  return !element.dispatchEvent(paste);
}

interface Tabs {
  query(...asked: unknown[]): Promise<unknown>;
}
