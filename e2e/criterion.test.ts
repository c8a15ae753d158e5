/** Whether a gem is still hidden, as the film's own page says. */
import { describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { type CardView, cardView } from './driver/card-view.ts';
import { type Chromium, openAs } from './driver/chromium.ts';
import {
  addressOf,
  APRIL_SNOW_PAGE,
  type FilmPage,
  filmPageHtml,
  statisticsHtml,
} from './driver/film-page.ts';
import { openToolbarPopup } from './driver/toolbar-popup.ts';
import { pageForEach } from './driver/page-for-each.ts';

let chromium: Chromium;
let page: Page;
pageForEach((...given) => {
  [chromium, page] = given;
});

/** Opens the card of the film that the page is about. */
async function openCard(film: FilmPage): Promise<CardView> {
  await openAs(page, addressOf(film), filmPageHtml(film));
  const hero = page.locator('#js-poster-col [data-item-slug][data-underseen]');
  await hero.waitFor();
  await hero.hover();
  const card = await cardView(chromium, page);
  await card.waitUntilOpen();
  return card;
}

const criterion = `(root.querySelector('.criterion')?.textContent ?? null)`;

it.each([
  ['Watched by 834&nbsp;members', 'Seen by 834 members: still hidden (under 1,000)'],
  ['Watched by 1 member', 'Seen by 1 member: still hidden (under 1,000)'],
  ['Watched by 12,345&nbsp;members', 'No longer hidden: 12,345 members have seen it'],
  ['Watched by 1,065,456&nbsp;members', 'No longer hidden: 1,065,456 members have seen it'],
  ['Von 12.345 Mitgliedern gesehen', 'No longer hidden: 12,345 members have seen it'],
  ['회원 999명이 봤습니다', 'Seen by 999 members: still hidden (under 1,000)'],
])('%s', async (watchedBy, told) => {
  const card = await openCard({ ...APRIL_SNOW_PAGE, watchedBy });
  expect(await card.ask<string | null>(criterion)).toBe(told);
});

it('is told on the open card when the figure arrives late', async () => {
  const card = await openCard(APRIL_SNOW_PAGE);
  expect(await card.ask<string | null>(criterion)).toBeNull();
  const late = statisticsHtml({ ...APRIL_SNOW_PAGE, watchedBy: 'Watched by 834 members' });
  await page.evaluate((html) => {
    const list = document.querySelector('.production-statistic-list');
    if (list) list.innerHTML = html;
  }, late);
  await card.until(`${criterion} === 'Seen by 834 members: still hidden (under 1,000)'`);
});

it('is not told of a rounded figure', async () => {
  const card = await openCard({ ...APRIL_SNOW_PAGE, watchedBy: 'Watched by 1.1M members' });
  expect(await card.ask<string | null>(criterion)).toBeNull();
});

describe('in the popup', () => {
  const PANEL = `document.querySelector('[role=tabpanel]:not([hidden])').innerText`;

  async function popupOver(film: FilmPage) {
    await openAs(page, addressOf(film), filmPageHtml(film));
    await page.locator('.primaryname').waitFor();
    await page.waitForTimeout(500);
    return openToolbarPopup(chromium, addressOf(film));
  }

  const OTHER: FilmPage = { slug: 'sample-film', filmId: 9, title: 'A Sample Film', year: 1999 };

  it('any film that few have seen is told, gem or not', async () => {
    const popup = await popupOver({ ...OTHER, watchedBy: 'Watched by 412 members' });
    await expect
      .poll(() => popup.evaluate<string>(PANEL))
      .toContain('Only 412 members have seen this.');
  });

  it('a film that many have seen is not', async () => {
    const popup = await popupOver({ ...OTHER, watchedBy: 'Watched by 1,065,456 members' });
    await expect.poll(() => popup.evaluate<string>(PANEL)).toContain('No hidden gem');
    expect(await popup.evaluate<string>(PANEL)).not.toContain('have seen');
  });

  it('a figure that arrives while the popup is open is told', async () => {
    const popup = await popupOver(APRIL_SNOW_PAGE);
    await expect.poll(() => popup.evaluate<string>(PANEL)).toContain('April Snow');
    await page.evaluate(
      (html) => {
        const list = document.querySelector('.production-statistic-list');
        if (list) list.innerHTML = html;
      },
      statisticsHtml({ ...APRIL_SNOW_PAGE, watchedBy: 'Watched by 834 members' }),
    );
    await expect.poll(() => popup.evaluate<string>(PANEL)).toContain('still hidden (under 1,000)');
  });
});
