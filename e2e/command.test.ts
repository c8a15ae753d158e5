/** The command that goes to the next gem: through a page, past the fold, into what came late, around. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { type CardView, cardView } from './driver/card-view.ts';
import { type Chromium, launchChromium, openAs } from './driver/chromium.ts';
import { command } from './driver/command.ts';
import { APRIL_SNOW, GRID_ADDRESS, POSSESSED_1947, POSSESSED_2009 } from './driver/gem-page.ts';
import { listPage, row } from './driver/made-page.ts';

const PAJU = { slug: 'paju', filmId: 27_984, title: 'Paju', year: 2009 };

/** More than the window is high. */
const PAST_THE_FOLD = 1_500;

const HEADING = `root.querySelector('h2')?.textContent`;

interface Actions {
  action: { getBadgeText(details: { tabId: number }): Promise<string> };
  tabs: { query(what: object): Promise<{ id: number }[]> };
}

async function badge(chromium: Chromium): Promise<string> {
  const worker = await chromium.worker();
  return worker.evaluate(async () => {
    const { action, tabs } = (globalThis as unknown as { chrome: Actions }).chrome;
    const [tab] = await tabs.query({ active: true, lastFocusedWindow: true });
    return tab ? action.getBadgeText({ tabId: tab.id }) : 'no tab';
  });
}

describe('the command for the next gem', () => {
  let chromium: Chromium;
  let page: Page;
  beforeAll(async () => {
    chromium = await launchChromium({ keepWelcome: true });
    await chromium.worker();
  });
  afterAll(() => chromium.close());
  beforeEach(async () => {
    page = await chromium.context.newPage();
    await page.bringToFront();
  });
  afterEach(() => page.close());

  async function next(card: CardView, title: string): Promise<void> {
    await command(chromium, 'next-gem');
    await card.until(`${HEADING} === ${JSON.stringify(title)}`);
    await card.waitUntilOpen();
  }

  it('walks through a page in its order, into what came late, and around', async () => {
    // As menus and tabs of a page that nobody has opened.
    const hidden = row(APRIL_SNOW).replace('<li>', '<li style="display: none">');
    const rows = [hidden, row(POSSESSED_1947), row(APRIL_SNOW), row(POSSESSED_2009)];
    await openAs(page, GRID_ADDRESS, listPage(rows, PAST_THE_FOLD));
    await page.locator('[data-underseen]').nth(2).waitFor();
    const card = await cardView(chromium, page);

    await next(card, 'April Snow');
    expect(await page.evaluate(() => scrollY)).toBeGreaterThan(500);
    expect(await card.ask(`root.querySelector('.announcer').textContent`)).toContain('April Snow');
    const { y, height } = await card.box();
    expect(y).toBeGreaterThanOrEqual(0);
    expect(y + height).toBeLessThanOrEqual(800);

    await page.evaluate(
      (html) => {
        const here = [...document.querySelectorAll('[data-item-slug=april-snow]')].at(-1);
        here?.closest('li')?.insertAdjacentHTML('afterend', html);
      },
      `<li style="height: 900px"></li>${row(PAJU)}`,
    );
    await page.locator('[data-item-slug=paju][data-underseen]').waitFor();
    await next(card, 'Paju');
    await next(card, 'Possessed');
    await next(card, 'April Snow');
  });

  it('lets Tab into the card, and goes on after Esc', async () => {
    await openAs(page, GRID_ADDRESS, listPage([row(APRIL_SNOW), row(PAJU)]));
    await page.locator('[data-underseen]').nth(1).waitFor();
    const card = await cardView(chromium, page);
    await next(card, 'April Snow');
    await page.keyboard.press('Tab');
    await card.until(`root.activeElement?.localName === 'article'`);
    await page.keyboard.press('Escape');
    await card.waitUntilClosed();
    await next(card, 'Paju');
  });

  it('says on the badge that a page has none, for a moment and in the page not at all', async () => {
    await openAs(page, GRID_ADDRESS, listPage([row(POSSESSED_1947)]));
    await page.waitForTimeout(500);
    const before = await page.content();
    await command(chromium, 'next-gem');
    await expect.poll(() => badge(chromium)).toBe('–');
    await expect.poll(() => badge(chromium)).toBe('');
    expect(await page.content()).toBe(before);
  });

  it('says the same on a page that is not read', async () => {
    await openAs(page, 'https://example.org/', '<h1>April Snow (2005)</h1>');
    await command(chromium, 'next-gem');
    await expect.poll(() => badge(chromium)).toBe('–');
    await expect.poll(() => badge(chromium)).toBe('');
  });

  it('works on the welcome page as well', async () => {
    const { welcome } = chromium;
    await welcome.bringToFront();
    await welcome.locator('[data-underseen]').first().waitFor();
    await command(chromium, 'next-gem');
    await welcome.locator('underseen-card').waitFor({ state: 'attached' });
    const card = await cardView(chromium, welcome);
    await card.until(`${HEADING} === 'April Snow'`);
    await next(card, 'Paju');
  });
});
