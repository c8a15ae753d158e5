/**
 * Real saved pages of streaming and film sites, where they are at hand: each gives the titles that
 * stand on it, counted in its own markup, and nothing that is no title. None of them names a gem.
 */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchWithAllSites } from './driver/all-sites.ts';
import { recordMessages } from './driver/background.ts';
import { type Chromium, openAs } from './driver/chromium.ts';
import { hasStreamingPage, streamingHtml } from './driver/saved-pages.ts';
import { type Spotted, spotOpenPage } from './driver/spot-page.ts';

let chromium: Chromium;
beforeAll(async () => {
  chromium = await launchWithAllSites();
});
afterAll(() => chromium.close());

/** Opens a saved page as `address` and reads it. @returns the open page, too, to count in. */
async function spot(file: string, address: string): Promise<{ page: Page; spotted: Spotted[] }> {
  const page = await chromium.context.newPage();
  await recordMessages(chromium);
  await openAs(page, address, streamingHtml(file));
  const spotted = await spotOpenPage(chromium, page);
  expect(spotted.filter(({ gem }) => gem !== null)).toEqual([]);
  expect(await page.locator('[data-underseen]').count()).toBe(0);
  return { page, spotted };
}

const titles = (spotted: Spotted[]) => spotted.map(({ title }) => title);
const distinct = (all: string[]) => [...new Set(all)].toSorted();
const clean = (text: string | null) => (text ?? '').replaceAll(/\s+/g, ' ').trim();

/** What an attribute says on every element that `selector` finds. */
const attributes = async (page: Page, selector: string, name: string): Promise<string[]> =>
  (
    await page
      .locator(selector)
      .evaluateAll((all, of) => all.map((element) => element.getAttribute(of)), name)
  ).map(clean);

const texts = async (page: Page, selector: string): Promise<string[]> =>
  (await page.locator(selector).allTextContents()).map(clean);

describe.each([
  ['netflix_browse_ko_2018-09.html', 19],
  ['netflix_browse_it_2023-11.html', 99],
])('%s', (file, cards) => {
  it.skipIf(!hasStreamingPage(file))(`gives the titles of its ${cards} cards`, async () => {
    const { page, spotted } = await spot(file, 'https://www.netflix.com/browse');
    const labels = await attributes(page, 'a.slider-refocus', 'aria-label');
    expect(labels).toHaveLength(cards);
    expect(titles(spotted).toSorted()).toEqual(labels.toSorted());
    await page.close();
  });
});

describe.skipIf(!hasStreamingPage('disneyplus_player_cs_2026-01.html'))('Disney+, a player', () => {
  it('gives the one series that it plays', async () => {
    const address = 'https://www.disneyplus.com/cs-cz/play/00000000-0000-4000-8000-000000000003';
    const { page, spotted } = await spot('disneyplus_player_cs_2026-01.html', address);
    const [playing] = (await page.title()).split(' | Disney+');
    expect(distinct(titles(spotted))).toEqual([clean(playing ?? '')]);
    expect(distinct(spotted.map(({ kind }) => String(kind)))).toEqual(['series']);
    await page.close();
  });
});

describe.skipIf(!hasStreamingPage('hotstar_home_2023-10_trimmed.html'))(
  'Hotstar, its home page',
  () => {
    it('gives titles of pictures, and no badge, date or number of an episode', async () => {
      const file = 'hotstar_home_2023-10_trimmed.html';
      const { page, spotted } = await spot(file, 'https://www.hotstar.com/in/home');
      const alts = await attributes(page, 'img[alt]:not([alt=""])', 'alt');
      expect(spotted).toHaveLength(32);
      expect(distinct(titles(spotted)).filter((title) => !alts.includes(title))).toEqual([]);
      const noTitle = /^S\d+ ?E\d+|^New |^\d+ \w+$|Episode|Streaming|Release/;
      expect(titles(spotted).filter((title) => noTitle.test(title))).toEqual([]);
      expect(titles(spotted)).toEqual(expect.arrayContaining(['King of Kotha', 'Bullett Raja']));
      await page.close();
    });
  },
);

describe.skipIf(!hasStreamingPage('imdb_chart-top250_2024-07.html'))('IMDb, its chart', () => {
  it('gives the 25 films of its rows with their years', async () => {
    const file = 'imdb_chart-top250_2024-07.html';
    const { page, spotted } = await spot(file, 'https://www.imdb.com/chart/top/');
    const rows = await texts(page, '.cli-title h3.ipc-title__text');
    expect(rows).toHaveLength(25);
    const shown = rows.map((row) => row.replace(/^\d+\. /, ''));
    expect(distinct(titles(spotted))).toEqual(distinct(shown));
    expect(spotted.filter(({ year, ids }) => year === null || !ids.imdb)).toEqual([]);
    await page.close();
  });
});

describe.skipIf(!hasStreamingPage('imdb_title_tt0114814_2022-10.html'))(
  "IMDb, a film's page",
  () => {
    it('gives the film and those beside it, each by its id', async () => {
      const file = 'imdb_title_tt0114814_2022-10.html';
      const { page, spotted } = await spot(file, 'https://www.imdb.com/title/tt0114814/');
      expect(spotted[0]).toMatchObject({
        title: 'The Usual Suspects',
        year: 1995,
        kind: 'film',
        ids: { imdb: 'tt0114814' },
      });
      const alike = await texts(page, '[data-testid="MoreLikeThis"] [data-testid="title"]');
      expect(alike).toHaveLength(12);
      expect(titles(spotted)).toEqual(expect.arrayContaining(alike));
      // And a film about it, among its connections.
      expect(distinct(titles(spotted))).toHaveLength(1 + 12 + 1);
      expect(spotted.filter(({ ids }) => !ids.imdb)).toEqual([]);
      await page.close();
    });
  },
);

describe.skipIf(!hasStreamingPage('rottentomatoes_browse_in-theaters_2025-02.html'))(
  'Rotten Tomatoes, in theaters',
  () => {
    it('gives the 28 films of its tiles, and three that it recommends', async () => {
      const file = 'rottentomatoes_browse_in-theaters_2025-02.html';
      const address = 'https://www.rottentomatoes.com/browse/movies_in_theaters/';
      const { page, spotted } = await spot(file, address);
      const tiles = await texts(page, '[data-qa="discovery-media-list-item-title"]');
      expect(tiles).toHaveLength(28);
      const found = titles(spotted);
      expect(tiles.filter((tile) => !found.includes(tile))).toEqual([]);
      expect(found).toHaveLength(31);
      expect(distinct(spotted.map(({ kind }) => String(kind)))).toEqual(['film']);
      await page.close();
    });
  },
);

describe.skipIf(!hasStreamingPage('wikipedia_highest-grossing_2023-06.html'))(
  'Wikipedia, a list of films',
  () => {
    it('gives every linked film, and no comic, novel or character', async () => {
      const file = 'wikipedia_highest-grossing_2023-06.html';
      const address = 'https://en.wikipedia.org/wiki/List_of_highest-grossing_films';
      const { page, spotted } = await spot(file, address);
      const articles = await page.evaluate(
        (selectors) =>
          selectors.map((selector) => {
            const element = document.querySelector(selector);
            return (element?.closest('a') ?? element?.querySelector('a'))?.title ?? '';
          }),
        spotted.filter(({ kind }) => kind !== 'series').map(({ selector }) => selector),
      );
      const named = await attributes(page, 'i > a[title]', 'title');
      const films = named.filter((title) => /\((?:[\w ]+ )?film\)$/.test(title));
      expect(films).toHaveLength(214);
      expect(distinct(films).filter((film) => !articles.includes(film))).toEqual([]);
      const other = /\((?!(?:[\w ]+ )?film\))[^)]*[a-z][^)]*\)$/;
      expect(articles.filter((title) => other.test(title))).toEqual([]);
      await page.close();
    });
  },
);

describe.skipIf(!hasStreamingPage('youtube_watch_2026-01.html'))('YouTube, a video', () => {
  it('that is no film gives none', async () => {
    const address = 'https://www.youtube.com/watch?v=sample00008';
    const { page, spotted } = await spot('youtube_watch_2026-01.html', address);
    expect(await page.title()).toContain('GBAF 2024');
    expect(spotted).toEqual([]);
    await page.close();
  });
});
