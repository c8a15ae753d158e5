/** The list of all gems: its addresses, its keys, and that it is as good with 20,000 as with a few. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compileBundledPack } from '../packs/compile.ts';
import { faultsOf } from './driver/axe.ts';
import { type Chromium, launchChromium } from './driver/chromium.ts';
import { chooseList, openOptions, optionsAddress, stepText } from './driver/options-page.ts';

/** Gems of the bundled pack, which a new film makes more. */
const FEW = compileBundledPack().gems.length;
const MANY = 20_000;

const count = (gems: number) => gems.toLocaleString('en');

let chromium: Chromium;
let page: Page;

/** Marks, settings and packs of one group of tests are none of the other's. */
function startAnew(): void {
  beforeAll(async () => {
    chromium = await launchChromium();
    page = await openOptions(chromium, 'gems');
  });
  afterAll(() => chromium.close());
}

const open = async (address: string) => {
  await page.goto('about:blank');
  await page.goto(optionsAddress(chromium.extensionId, address));
  await page.getByRole('searchbox').waitFor();
};
const titles = () => page.locator('.film-line__title').allTextContents();
const hash = () => decodeURIComponent(new URL(page.url()).hash);
const focused = () =>
  page.evaluate(() => document.activeElement?.closest('[data-index]')?.getAttribute('data-index'));

/** Whether what has the focus can be seen, with nothing over its middle. */
const isFocusInSight = () =>
  page.evaluate(() => {
    const focus = document.activeElement;
    const { left, top, width, height } = focus?.getBoundingClientRect() ?? new DOMRect();
    return focus?.contains(document.elementFromPoint(left + width / 2, top + height / 2));
  });

describe('the list of all gems', () => {
  startAnew();

  it('finds by title, person and review, and has that in its address', async () => {
    await open('gems');
    for (const [text, title] of [
      ['april sn', 'April Snow'],
      ['park chanok', 'Paju'],
      ['hur jinho', 'April Snow'],
      ['developers', 'Paju'],
      ['외출', 'April Snow'],
    ] as const) {
      // Never the same film twice in a row: else what was found before would do.
      await page.getByRole('searchbox').fill(text);
      await expect.poll(titles).toEqual([title]);
    }
    await expect.poll(hash).toBe('#gems?q=외출');
    await page.reload();
    await page.getByText(`1 of ${FEW} gems`).waitFor();
    expect(await titles()).toEqual(['April Snow']);
    expect(await faultsOf(page)).toEqual([]);
    await page.locator('.found .text-button').click();
    await page.getByText(`${FEW} gems`, { exact: true }).waitFor();
    expect(await page.evaluate(() => document.activeElement?.matches('[type=search]'))).toBe(true);
  });

  it('narrows and sorts, as a link to it does', async () => {
    await open('gems?decade=1990&sort=year');
    await page.getByText(` of ${FEW} gems`).waitFor();
    const years = (await page.locator('.film-line__year').allTextContents()).map(Number);
    expect(years.length).toBeGreaterThan(1);
    expect(years.every((year) => year >= 1990 && year < 2000)).toBe(true);
    expect(years).toEqual(years.toSorted((a, b) => a - b));
    await page.getByLabel('Sort by').selectOption('Title');
    await page.getByLabel('Decade').selectOption('2000s');
    await expect.poll(hash).toBe('#gems?decade=2000&sort=title');
  });

  it('opens a gem in full at an address of its own; Escape goes back to where one was', async () => {
    await open('gems');
    const tile = page.getByRole('button', { name: /^April Snow/ });
    await tile.focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('article', { name: 'April Snow' }).waitFor();
    expect(hash()).toBe('#gems/korean-hidden-gems/april-snow');
    expect(await faultsOf(page)).toEqual([]);
    await dialog.locator('[data-mark=seen]').click();
    await dialog.locator('.note__button').click();
    await dialog.getByRole('textbox').fill('In the rain, with M.');
    // The first Escape leaves the field, with the note kept.
    await page.keyboard.press('Escape');
    await dialog.locator('.note__text').getByText('In the rain, with M.').waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await expect.poll(hash).toBe('#gems');
    await expect
      .poll(() => tile.evaluate((button) => button === document.activeElement))
      .toBe(true);
    await page.getByLabel('Marked').selectOption('Seen');
    await page.getByText(`1 of ${FEW} gems`).waitFor();
    expect(await titles()).toEqual(['April Snow']);
    await open('gems/korean-hidden-gems/april-snow');
    await dialog.getByText('In the rain, with M.').waitFor();
    await open('gems/korean-hidden-gems/no-such-gem');
    await dialog.getByText('This gem is not in your library').waitFor();
    // A press beside it.
    await page.mouse.click(2, 2);
    await dialog.waitFor({ state: 'detached' });
    await expect.poll(hash).toBe('#gems');
  });

  it('is a table where one wants that, and stays one', async () => {
    await open('gems');
    await page.getByRole('button', { name: 'Table' }).click();
    await page.getByRole('columnheader', { name: 'Directed by' }).waitFor();
    await page.getByRole('status').filter({ hasText: 'Setting kept' }).waitFor();
    expect(await page.getByRole('table').getAttribute('aria-rowcount')).toBe(String(FEW + 1));
    expect(await faultsOf(page)).toEqual([]);
    await page.reload();
    await page.getByRole('table').waitFor();
    await page.getByRole('button', { name: 'Cards' }).click();
    // The list has gems in short; what is in sight is read in full.
    const review = page.locator('.gem-tile__review').first();
    await expect.poll(() => review.textContent()).toMatch(/\S+ \S+ \S+/);
  });
});

describe(`the list of ${count(MANY)} gems`, () => {
  startAnew();

  it('scrolls, searches and keeps the focus', async () => {
    await page.goto(optionsAddress(chromium.extensionId, 'packs'));
    const films = Array.from(
      { length: MANY },
      (_, at) => `Made-up Film ${at},${1950 + (at % 70)},Person ${at % 90}`,
    );
    await chooseList(page, {
      name: 'many.csv',
      text: ['Title,Year,Director', ...films].join('\n'),
    });
    await stepText(page, 'preview');
    await page.getByRole('button', { name: /^Bring in/ }).click();
    const gems = page.locator('[data-step=done]').getByRole('link', { name: 'Show its gems' });
    await gems.waitFor({ timeout: 60_000 });
    const address = (await gems.getAttribute('href'))?.slice(1) ?? '';
    for (const view of ['Table', 'Cards']) {
      await open(address);
      await page.getByText(`${count(MANY)} of ${count(MANY + FEW)} gems`).waitFor();
      await page.getByRole('button', { name: view }).click();
      await page.locator(view === 'Table' ? '.gem-table' : '.gem-tiles').waitFor();
      const items = page.locator('[data-index]');
      expect(await items.count()).toBeLessThan(120);
      await items.first().getByRole('button').focus();
      await page.keyboard.press('End');
      await expect.poll(focused).toBe(String(MANY - 1));
      await expect.poll(isFocusInSight).toBe(true);
      // Scrolled out of sight, what has the focus is still there.
      await page.evaluate(() => window.scrollTo(0, 0));
      await page.getByText('Made-up Film 0', { exact: true }).waitFor();
      expect(await focused()).toBe(String(MANY - 1));
      await page.keyboard.press('Home');
      await expect.poll(focused).toBe('0');
      await page.keyboard.press('ArrowDown');
      await expect.poll(focused).not.toBe('0');
      await page.keyboard.press('End');
      // More rows than the window has: the last of them stands at its upper edge, below what covers that.
      for (let row = 0; row < 30; row += 1) await page.keyboard.press('ArrowUp');
      await expect.poll(isFocusInSight).toBe(true);
    }
    await page.getByRole('searchbox').fill('film 12345');
    await expect.poll(titles, { timeout: 30_000 }).toEqual(['Made-up Film 12345']);
    await page.getByRole('searchbox').fill('');
    await page.getByLabel('Decade').selectOption('1950s');
    await page.getByText(new RegExp(`^2,8\\d\\d of ${count(MANY + FEW)} gems$`)).waitFor();
  }, 180_000);
});
