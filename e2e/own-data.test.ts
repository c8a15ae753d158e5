/** What is the user's own, on the options page: corrections, the picture of the library, a note, erasing. */
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { compileBundledPack } from '../packs/compile.ts';
import { faultsOf } from './driver/axe.ts';
import { sayElsewhere } from './driver/background.ts';
import { type Chromium, launchChromium } from './driver/chromium.ts';
import { tabTo } from './driver/keyboard.ts';
import { goToOptions } from './driver/options-page.ts';

let chromium: Chromium;
let page: Page;
beforeEach(async () => {
  chromium = await launchChromium({ locale: 'en-GB' });
  page = await chromium.context.newPage();
});
afterEach(() => chromium.close());

const APRIL_SNOW = { pack: 'korean-hidden-gems', gem: 'april-snow' };

const button = (name: string | RegExp) => page.getByRole('button', { name });

it('corrections are listed, taken back, and put back', async () => {
  const mention = {
    title: 'Snow in April',
    otherTitles: [],
    year: 2005,
    yearKind: 'release' as const,
    directors: [],
    ids: {},
    kind: 'film' as const,
  };
  await sayElsewhere(chromium, { type: 'correct', ...APRIL_SNOW, mention, site: 'MUBI', on: true });
  await goToOptions(page, chromium, 'corrections');
  const row = page.getByRole('listitem').filter({ hasText: 'Snow in April (2005)' });
  await row.waitFor();
  expect(await faultsOf(page)).toEqual([]);
  await tabTo(page, row.getByRole('button'));
  await page.keyboard.press('Enter');
  await page.getByText('None. Where a card is wrong').waitFor();
  await page.getByText('Snow in April (2005) can be marked again.').waitFor();
  expect(await faultsOf(page)).toEqual([]);
  // The focus is on what undoes it.
  await page.keyboard.press('Enter');
  await row.waitFor();
  expect(await button('Undo').count()).toBe(0);
  const hasFocus = (element: Element) => element === document.activeElement;
  await expect.poll(() => row.getByRole('button').evaluate(hasFocus)).toBe(true);
  await page.reload();
  await row.waitFor();
});

it('a note is written on the shelf by keyboard alone', async () => {
  await sayElsewhere(chromium, { type: 'mark', ...APRIL_SNOW, mark: 'seen', on: true });
  await goToOptions(page, chromium, 'shelf');
  await tabTo(page, button('Add a note'));
  await page.keyboard.press('Enter');
  await page.keyboard.type('Seen in the rain');
  await page.keyboard.press('Escape');
  await page.locator('.note__text', { hasText: 'Seen in the rain' }).waitFor();
  const edit = button('Edit note');
  await expect.poll(() => edit.evaluate((each) => each === document.activeElement)).toBe(true);
  await page.keyboard.press('Enter');
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type('Seen in the sun');
  await page.keyboard.press('ControlOrMeta+Enter');
  await page.locator('.note__text', { hasText: 'Seen in the sun' }).waitFor();
  await tabTo(page, button('Undo'));
  await page.keyboard.press('Enter');
  await page.locator('.note__text', { hasText: 'Seen in the rain' }).waitFor();
});

it('the library is drawn, and each bar leads to its films by keyboard alone', async () => {
  await sayElsewhere(chromium, { type: 'mark', ...APRIL_SNOW, mark: 'seen', on: true });
  await goToOptions(page, chromium, 'overview');
  const bar = page.getByRole('link', { name: /^2000s: \d+ gems, 1 seen$/ });
  await bar.waitFor();
  expect(await faultsOf(page)).toEqual([]);
  await page.getByText('As a table').first().click();
  const row = page.getByRole('row', { name: /2000s/ });
  const told = /: (\d+) gems/.exec((await bar.getAttribute('aria-label')) ?? '')?.[1];
  expect(await row.getByRole('cell').first().textContent()).toBe(told);
  // Each row of the table has its bar.
  const decades = page.getByRole('region', { name: 'By decade' });
  const rows = await decades.getByRole('row').getByRole('link').count();
  expect(rows).toBeGreaterThan(2);
  expect(await decades.getByRole('figure').getByRole('link').count()).toBe(rows);
  await goToOptions(page, chromium, 'sites');
  await goToOptions(page, chromium, 'overview');
  await tabTo(page, bar);
  await page.keyboard.press('Enter');
  await expect.poll(() => new URL(page.url()).hash).toBe('#gems?decade=2000');
  await page.getByText(`${told} of ${compileBundledPack().gems.length} gems`).waitFor();
  expect(await page.getByRole('combobox', { name: 'Decade' }).locator(':checked').innerText()).toBe(
    '2000s',
  );
});

it('everything is erased by keyboard alone, after a yes and not before', async () => {
  await sayElsewhere(chromium, { type: 'mark', ...APRIL_SNOW, mark: 'seen', on: true });
  await goToOptions(page, chromium, 'data');
  const now = button('Erase everything now');
  await tabTo(page, button('Erase everything…'));
  await page.keyboard.press('Enter');
  await now.waitFor();
  expect(await faultsOf(page)).toEqual([]);
  await tabTo(page, now);
  await page.keyboard.press('Enter');
  expect(await now.getAttribute('aria-disabled')).toBe('true');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Space');
  expect(await page.getByLabel('I know that this cannot be undone').isChecked()).toBe(true);
  expect(await faultsOf(page)).toEqual([]);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.getByText('Everything is erased.').waitFor();
  expect(await faultsOf(page)).toEqual([]);
  await tabTo(page, button('Start anew'));
  // The page is loaded anew: nothing that it had read of what was erased stays in it.
  await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);
  await button('Erase everything…').waitFor();
  await goToOptions(page, chromium, 'shelf');
  await page.getByText('Nothing here yet.').waitFor();
});
