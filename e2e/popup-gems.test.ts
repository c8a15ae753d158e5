/** The popup's other views, offline and in a tab of its own: every filter, button and link. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Locator } from 'playwright-core';
import { compileBundledPack } from '../packs/compile.ts';
import { type Chromium, launchChromium } from './driver/chromium.ts';
import { openPopup, type PopupPage } from './driver/popup-page.ts';

/** Gems of the bundled pack, which a new film makes more. */
const ALL = compileBundledPack().gems.length;

let chromium: Chromium;
let popup: PopupPage;
beforeAll(async () => {
  chromium = await launchChromium({ locale: 'en-GB' });
  await chromium.context.setOffline(true);
});
afterAll(() => chromium.close());

beforeEach(async () => {
  popup = await openPopup(chromium);
});
afterEach(async () => {
  await popup.close();
  if (popup.requests.length > 0) throw new Error(`It asked for ${popup.requests.join(', ')}.`);
});

/** Opens the row of that title. */
async function openRow(title: string): Promise<Locator> {
  const row = popup.view.getByRole('listitem').filter({ has: popup.page.locator('summary') });
  const mine = row.filter({ hasText: title });
  await mine.locator('summary').click();
  await mine.locator('.review').waitFor();
  return mine;
}

describe('all gems', () => {
  beforeEach(() => popup.tab('All gems').click());

  const search = () => popup.page.getByRole('searchbox', { name: 'Search by title or person' });
  const count = () => popup.view.getByRole('status').textContent();
  const toggle = (name: string) => popup.view.getByRole('button', { name, exact: true });

  it('are all there, and one opens to its review and closes the one before', async () => {
    expect(await count()).toBe(`${ALL} gems`);
    expect(await popup.titles()).toHaveLength(ALL);
    await openRow('Paju');
    const sorum = await openRow('Sorum');
    expect(await sorum.textContent()).toContain('Yoon Jong-chan');
    expect(await popup.view.locator('.review').count()).toBe(1);
  });

  it.each([
    ['a title without its hyphens', 'why has bodhi dharma', 'Why Has Bodhi-Dharma'],
    ['a title without its accents', 'hoa huong duong', 'Sunflower'],
    ['a romanised title', 'oechul', 'April Snow'],
    ['another title', 'une vie toute neuve', 'A Brand New Life'],
    ['a title in Hangul', '여행자', 'A Brand New Life'],
    ['the inside of a Hangul title', '바라기', 'Sunflower'],
    ['a director', 'ounie lecomte', 'A Brand New Life'],
    ['a director, family name last', 'Chan-ok Park', 'Paju'],
    ['an actor in another spelling', 'go ah sung', 'A Brand New Life'],
    ['a title and a person together', 'sorum jin-young', 'Sorum'],
  ])('are searched by %s', async (_what, text, title) => {
    await search().fill(text);
    await expect.poll(count).toBe(`1 of ${ALL} gems`);
    const [found] = await popup.titles();
    expect(found).toContain(title);
  });

  it('say when nothing fits, and come back', async () => {
    await search().fill('no such film');
    await expect.poll(count).toBe(`0 of ${ALL} gems`);
    expect(await popup.view.textContent()).toContain('No gem fits.');
    await popup.view.getByRole('button', { name: 'Clear filters' }).click();
    await expect.poll(count).toBe(`${ALL} gems`);
    expect(await search().inputValue()).toBe('');
    await expect
      .poll(() => search().evaluate((field) => field === document.activeElement))
      .toBe(true);
  });

  it('are chosen by every decade and genre there is', async () => {
    for (const name of ['Decade', 'Genre']) {
      const choice = popup.page.getByRole('combobox', { name });
      const [any, ...options] = await choice.locator('option').allTextContents();
      expect(options.length).toBeGreaterThan(2);
      for (const label of options) {
        await choice.selectOption({ label });
        const found = await popup.titles();
        expect(found.length).toBeGreaterThan(0);
        expect(found.length).toBeLessThan(ALL);
        expect(await count()).toBe(`${found.length} of ${ALL} gems`);
      }
      await choice.selectOption({ label: any ?? '' });
      expect(await count()).toBe(`${ALL} gems`);
    }
  });

  it('are of the decade and the genre that were chosen', async () => {
    await popup.page.getByRole('combobox', { name: 'Decade' }).selectOption('1990s');
    const years = await popup.view.locator('.film-line__year').allTextContents();
    expect(years.filter((year) => !/^199\d$/.test(year))).toEqual([]);
    await popup.page.getByRole('combobox', { name: 'Decade' }).selectOption('Any decade');
    await popup.page.getByRole('combobox', { name: 'Genre' }).selectOption('Romance');
    expect(await popup.titles()).toContain('April Snow');
    const snow = await openRow('April Snow');
    expect(await snow.locator('.film-facts').textContent()).toContain('Romance');
  });

  it('are marked each way and taken back, and found by their marks', async () => {
    const { titles } = popup;
    const row = await openRow('Canola');
    for (const [mark, off, on] of [
      ['saved', 'Save', 'Saved'],
      ['seen', 'Seen it', 'Seen'],
    ] as const) {
      const press = row.getByRole('button', { name: off, exact: true });
      expect(await press.getAttribute('data-mark')).toBe(mark);
      await press.click();
      await row.getByRole('button', { name: on, exact: true, pressed: true }).waitFor();
    }
    expect(await row.locator('summary').textContent()).toContain('(Saved and Seen)');
    for (const name of ['Saved', 'Seen']) {
      await toggle(name).first().click();
      await expect.poll(titles).toEqual(['Canola']);
      await toggle(name).first().click();
    }
    // Its row stayed open through all of that.
    await row.getByRole('button', { name: 'Not interested' }).click();
    await row.getByRole('button', { name: 'Undo' }).click();
    await row.getByRole('button', { name: 'Saved', exact: true }).click();
    await row.getByRole('button', { name: 'Seen', exact: true }).click();
    await row.getByRole('button', { name: 'Seen it', exact: true }).waitFor();
    expect(await row.locator('summary').textContent()).not.toContain('(');
  });

  it('store a mark that is pressed while another is being stored', async () => {
    const row = await openRow('Paju');
    /** The second at the very moment at which the first is said to be under way. */
    const press = (...marks: string[]) =>
      row.evaluate((inside, [first, second]) => {
        const button = (mark = '') => inside.querySelector<HTMLElement>(`[data-mark=${mark}]`);
        const seeing = new MutationObserver(() => {
          seeing.disconnect();
          button(second)?.click();
        });
        seeing.observe(inside, { attributeFilter: ['aria-busy'], subtree: true });
        button(first)?.click();
      }, marks);
    const summary = () => row.locator('summary').textContent();
    await press('saved', 'seen');
    await expect.poll(summary).toContain('(Saved and Seen)');
    await press('seen', 'saved');
    await expect.poll(summary).not.toContain('(');
  });

  it('keep their marks when the popup is opened again', async () => {
    const row = await openRow('Sorum');
    await row.getByRole('button', { name: 'Save', exact: true }).click();
    await row.getByRole('button', { name: 'Saved', exact: true }).waitFor();
    await popup.close();
    popup = await openPopup(chromium);
    await popup.tab('All gems').click();
    await toggle('Saved').first().click();
    expect(await popup.titles()).toEqual(['Sorum']);
    const again = await openRow('Sorum');
    await again.getByRole('button', { name: 'Saved', exact: true }).click();
    await again.getByRole('button', { name: 'Save', exact: true }).waitFor();
  });
});

describe('the links of a gem', () => {
  it('lead where they say, in a tab of their own that learns nothing', async () => {
    await popup.tab('All gems').click();
    const row = await openRow('April Snow');
    const links = row.getByRole('link');
    const expected = {
      'Full review': 'https://www.koreanscreen.com/reviews/april-snow',
      'Open on Letterboxd': 'https://letterboxd.com/film/april-snow/',
      'Find where to watch': 'https://www.justwatch.com/uk/search?q=April%20Snow',
      'In our words, after Korean Screen’s list': 'https://www.koreanscreen.com/hidden-gems',
    };
    const names = (await links.allTextContents()).map((name) => name.replaceAll("'", '’'));
    expect(names).toEqual(Object.keys(expected));
    await chromium.context.route(/^https:/, (route) =>
      route.fulfill({ contentType: 'text/html', body: '<title>Elsewhere</title>' }),
    );
    for (const [index, address] of Object.values(expected).entries()) {
      const link = links.nth(index);
      expect(await link.getAttribute('href')).toBe(address);
      const opening = chromium.context.waitForEvent('page');
      await link.click();
      const opened = await opening;
      await opened.waitForURL(address);
      expect(await opened.evaluate(() => document.referrer)).toBe('');
      expect(await opened.evaluate(() => window.opener === null)).toBe(true);
      await opened.close();
    }
  });
});

describe('surprise me', () => {
  // Chance that says each number twice: what follows by chance alone would be the same gem again.
  beforeAll(() =>
    chromium.context.addInitScript(() => {
      let calls = 0;
      Math.random = () => (Math.floor(calls++ / 2) * 0.618) % 1;
    }),
  );

  it('shows one gem, and never the same twice in a row', async () => {
    await popup.tab('Surprise me').click();
    const title = popup.view.getByRole('heading', { level: 2 });
    const drawn = [await title.textContent()];
    for (let press = 0; press < 12; press++) {
      await popup.view.getByRole('button', { name: 'Another one' }).click();
      await expect.poll(() => title.textContent()).not.toBe(drawn.at(-1));
      drawn.push(await title.textContent());
      expect(await popup.view.getByRole('status').textContent()).toContain(drawn.at(-1));
    }
    expect(new Set(drawn).size).toBeGreaterThan(4);
  });

  it('marks what it shows, and the other views know', async () => {
    await popup.tab('Surprise me').click();
    const title = await popup.view.getByRole('heading', { level: 2 }).textContent();
    await popup.view.getByRole('button', { name: 'Seen it', exact: true }).click();
    await popup.view.getByRole('button', { name: 'Seen', exact: true, pressed: true }).waitFor();
    await popup.tab('All gems').click();
    await popup.view.getByRole('button', { name: 'Seen', exact: true }).first().click();
    expect(await popup.titles()).toEqual([expect.stringContaining(title ?? '?')]);
    const row = await openRow(title ?? '?');
    await row.getByRole('button', { name: 'Seen', exact: true }).click();
    await row.getByRole('button', { name: 'Seen it', exact: true }).waitFor();
  });
});

it('in a tab of its own says that it reads no page, and shows today’s gem', async () => {
  expect(await popup.view.textContent()).toContain('Underseen does not read this page by itself.');
  expect(await popup.view.locator('.gem-card__kind').textContent()).toBe('Today’s gem');
  const today = await popup.view.getByRole('heading', { level: 2 }).textContent();
  await popup.close();
  popup = await openPopup(chromium);
  expect(await popup.view.getByRole('heading', { level: 2 }).textContent()).toBe(today);
});
