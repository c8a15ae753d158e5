/** A gem of one's own: written in the popup on a film's page, marked on the next, shared, and brought in elsewhere. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { faultsOf } from './driver/axe.ts';
import { type Chromium, launchChromium, openAs } from './driver/chromium.ts';
import { addressOf, type FilmPage, filmPageHtml } from './driver/film-page.ts';
import { GRID_ADDRESS } from './driver/gem-page.ts';
import { noticesFront } from './driver/in-front.ts';
import { tabTo } from './driver/keyboard.ts';
import { listPage, row } from './driver/made-page.ts';
import { chooseList, openOptions, stepText } from './driver/options-page.ts';
import { openPopup } from './driver/popup-page.ts';
import { openToolbarPopup, type ToolbarPopup } from './driver/toolbar-popup.ts';

const FERRY: FilmPage = {
  slug: 'the-ferrymans-receipt',
  filmId: 999_301,
  title: 'The Ferryman’s Receipt',
  year: 1987,
  director: 'Han Made-up',
  // Else the popup goes on asking for it.
  watchedBy: 'Watched by 834 members',
};
const PIER: FilmPage = { slug: 'the-pier', filmId: 999_302, title: 'The Pier at Noon', year: 1994 };

const WHY = 'It counts the passengers, and so will you.';

function marked(page: Page, { slug }: FilmPage) {
  return page.locator(`[data-item-slug="${slug}"][data-underseen]`);
}

/** Clicks the first element in sight that `selector` finds and that says `text`. */
function click(popup: ToolbarPopup, selector: string, text: string): Promise<boolean> {
  const says = `(each) => each.checkVisibility() && each.innerText.includes(${JSON.stringify(text)})`;
  return popup.evaluate(
    `(() => { const found = [...document.querySelectorAll('${selector}')].find(${says}); found?.click(); return !!found; })()`,
  );
}

const textOf = (popup: ToolbarPopup) => () => popup.evaluate<string>('document.body.innerText');

describe('a gem of one’s own', () => {
  let chromium: Chromium;
  beforeEach(async () => {
    chromium = await launchChromium();
  });
  afterEach(() => chromium.close());

  async function openFilm(): Promise<Page> {
    const film = await chromium.context.newPage();
    await openAs(film, addressOf(FERRY), filmPageHtml(FERRY));
    return film;
  }

  it('is written in the popup on the film’s page, prefilled, and marked there at once and on the next', async () => {
    const film = await openFilm();
    await film.bringToFront();
    const popup = await openToolbarPopup(chromium, addressOf(FERRY));
    await expect.poll(() => click(popup, 'button', 'Add to my gems')).toBe(true);
    await expect.poll(() => popup.evaluate('document.activeElement.tagName')).toBe('TEXTAREA');
    const prefilled = await popup.evaluate<string[]>(
      `[...document.querySelectorAll('.gem-form input')].map(({ value }) => value)`,
    );
    expect(prefilled).toEqual([FERRY.title, '1987', '', 'Han Made-up']);
    await popup.evaluate(`(() => {
      const field = document.activeElement;
      field.value = ${JSON.stringify(WHY)};
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    })()`);
    // As with a click beside it; what was written is there again.
    await popup.close();
    const again = await openToolbarPopup(chromium, addressOf(FERRY));
    const written = `document.querySelector('.gem-form textarea')?.value`;
    await expect.poll(() => again.evaluate(written)).toBe(WHY);
    await click(again, 'button[type=submit]', 'Add to my gems');
    await expect.poll(textOf(again)).toContain('Saved among your own gems.');
    await marked(film, FERRY).first().waitFor();

    const list = await chromium.context.newPage();
    await openAs(list, GRID_ADDRESS, listPage([row(FERRY), row(PIER)], 40));
    await marked(list, FERRY).waitFor();
    expect(await marked(list, PIER).count()).toBe(0);
  });

  it('is said to be there, and opens for editing, by the keyboard alone', async () => {
    const mine = await openOptions(chromium, 'mine');
    await write(mine, FERRY, WHY);
    await noticesFront(mine);
    const { page } = await openPopup(chromium, await openFilm());
    await page.getByText(`${FERRY.title} is among your own gems.`).waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await tabTo(page, page.getByRole('button', { name: `Edit ${FERRY.title}` }));
    await page.keyboard.press('Enter');
    const why = page.getByLabel('Why does it deserve an evening?');
    await expect.poll(() => why.inputValue()).toBe(WHY);
    await expect.poll(() => why.evaluate((field) => field === document.activeElement)).toBe(true);
    expect(await faultsOf(page)).toEqual([]);
    await page.keyboard.press('End');
    await page.keyboard.type(' Twice.');
    await tabTo(page, page.getByRole('button', { name: 'Save this gem' }));
    await page.keyboard.press('Enter');
    await why.waitFor({ state: 'detached' });

    await mine.bringToFront();
    await mine.getByText(`${WHY} Twice.`).waitFor();
  });

  it('stands among one’s own gems, which are written, put in order and taken away there too', async () => {
    const mine = await openOptions(chromium, 'mine');
    await write(mine, FERRY, WHY);
    expect(await faultsOf(mine)).toEqual([]);
    await mine.getByRole('button', { name: 'Write a gem' }).click();
    await mine.getByRole('button', { name: 'Save this gem' }).click();
    await mine.getByText('Give the film’s title.').waitFor();
    await mine.getByLabel('Title', { exact: true }).fill(PIER.title);
    await mine.getByLabel('Year').fill('94');
    await mine.getByRole('button', { name: 'Save this gem' }).click();
    await mine.getByText('Give the film’s year, from 1888 to 2100.').waitFor();
    expect(await faultsOf(mine)).toEqual([]);
    await mine.getByLabel('Year').fill('1994');
    await mine.keyboard.press('Enter');
    const titles = () => mine.locator('.own-gem .film-line__title').allTextContents();
    await expect.poll(titles).toEqual([FERRY.title, PIER.title]);

    await mine.getByRole('button', { name: `Move “${PIER.title}” up` }).focus();
    await mine.keyboard.press('Enter');
    await expect.poll(titles).toEqual([PIER.title, FERRY.title]);
    await mine.getByText(`“${PIER.title}” is number 1 of 2 now.`).waitFor({ state: 'attached' });
    expect(await mine.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(
      `Move “${PIER.title}” up`,
    );

    await mine.getByRole('button', { name: `Remove ${PIER.title}` }).click();
    await expect.poll(titles).toEqual([FERRY.title]);
    await mine.keyboard.press('Enter');
    await expect.poll(titles).toEqual([PIER.title, FERRY.title]);
  });

  it('is shared as a file, under one’s own name, brought into another profile, and marked there', async () => {
    const mine = await openOptions(chromium, 'mine');
    await write(mine, FERRY, WHY);
    await mine.getByRole('button', { name: `Edit ${FERRY.title}` }).click();
    await mine.getByLabel('Why does it deserve an evening?').fill(`${WHY} Twice.`);
    await mine.getByRole('button', { name: 'Save this gem' }).click();
    await mine.getByText(`${WHY} Twice.`).waitFor();
    await write(mine, PIER);
    await mine.getByLabel('Title of your pack').fill('Films on rivers');
    await mine.getByLabel('Your name, as others will see it').fill('Somebody');
    await mine.getByLabel('Title of your pack').focus();
    let shared = '';
    const own = async () => {
      const downloading = mine.waitForEvent('download');
      await mine.getByRole('button', { name: 'Save as file' }).click();
      shared = readFileSync(await (await downloading).path(), 'utf8');
      const { title, author, gems } = JSON.parse(shared) as {
        title: string;
        author: string;
        gems: { review: { credit: string } }[];
      };
      return { title, author, credits: gems.map(({ review }) => review.credit) };
    };
    await expect.poll(own).toEqual({
      title: 'Films on rivers',
      author: 'Somebody',
      credits: ['Somebody', 'Somebody'],
    });
    const downloading = mine.waitForEvent('download');
    await mine.getByRole('button', { name: 'Save for Letterboxd' }).click();
    const csv = readFileSync(await (await downloading).path(), 'utf8');
    expect(csv).toContain(`${WHY} Twice.`);

    const other = await launchChromium();
    try {
      const packs = await openOptions(other, 'packs');
      await chooseList(packs, { name: 'films-on-rivers.json', text: shared });
      expect(await stepText(packs, 'preview')).toContain('2 films were read. 2 come in.');
      await packs.getByRole('button', { name: 'Bring in 2 films' }).click();
      await stepText(packs, 'done');
      const page = await other.context.newPage();
      await openAs(page, addressOf(FERRY), filmPageHtml(FERRY));
      await marked(page, FERRY).first().waitFor();
    } finally {
      await other.close();
    }
  });
});

/** Writes a gem among one's own. */
async function write(mine: Page, { title, year }: FilmPage, why = ''): Promise<void> {
  await mine.getByRole('button', { name: 'Write a gem' }).click();
  await mine.getByLabel('Title', { exact: true }).fill(title);
  await mine.getByLabel('Year').fill(String(year));
  await mine.getByLabel('Why does it deserve an evening?').fill(why);
  await mine.getByRole('button', { name: 'Save this gem' }).click();
  await mine.locator('.own-gem .film-line__title', { hasText: title }).waitFor();
}
