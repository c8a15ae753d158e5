/**
 * Pages that change while they are open: cards that come to name another film, titles that change
 * without a load, rows that come by scrolling, a site's own preview. All pages are made by hand from
 * what is known of the sites.
 */
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { launchWithAllSites } from './driver/all-sites.ts';
import { type Box, cardView } from './driver/card-view.ts';
import { type Chromium, openAs } from './driver/chromium.ts';

/** Gems of the bundled pack whose titles alone are enough. */
const RACETRACK = 'The Road to the Racetrack';
const CHARMING = 'This Charming Girl';
const OTHER = 'Sample Film One';

let chromium: Chromium;
let page: Page;
beforeAll(async () => {
  chromium = await launchWithAllSites();
});
afterAll(() => chromium.close());
beforeEach(async () => {
  page = await chromium.context.newPage();
  await page.bringToFront();
});
afterEach(() => page.close());

function html(body: string, style = ''): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Sample</title><style>
    img { width: 160px; height: 90px; background: #345; } ${style}
  </style></head><body>${body}</body></html>`;
}

/** Ids of the marked elements, or of what holds them. */
function marked(): Promise<string[]> {
  return page
    .locator('[data-underseen]')
    .evaluateAll((all) => all.map((element) => element.closest('[id^="place-"]')?.id ?? 'nowhere'));
}

async function expectMarked(ids: string[]): Promise<void> {
  await expect.poll(marked).toEqual(ids);
}

describe('a card that comes to name another film', () => {
  const netflix = (at: number, title: string) =>
    `<div id="place-${at}"><a data-uia="standard-card" aria-label="${title}" href="/browse?jbv=${at}"><img alt=""></a></div>`;
  const hotstar = (at: number, title: string) =>
    `<div id="place-${at}" data-testid="tray-card-default"><div data-testid="action"><a data-testid="link" href="/in/movies/${title.toLowerCase().replaceAll(' ', '-')}/199000000${at}"><div data-testid="hs-image"><img alt="${title}"></div></a></div></div>`;
  const youtube = (at: number, title: string) =>
    `<div id="place-${at}"><a id="video-title" href="/watch?v=sample0000${at}">${title} (1991) [Full Movie]</a></div>`;

  it.each([
    ['by its label', 'https://www.netflix.com/browse', netflix],
    ['by its picture', 'https://www.hotstar.com/in/home', hotstar],
    ['by its words', 'https://www.youtube.com/results?search_query=x', youtube],
  ])('takes its marker along: %s', async (_how, address, card) => {
    const titles = [RACETRACK, OTHER, OTHER];
    await openAs(page, address, html(titles.map((title, at) => card(at, title)).join('')));
    await expectMarked(['place-0']);
    // As lists do that draw only what can be seen: the elements stay, and what they say moves on.
    await page.evaluate(
      ([from, to]) => {
        const slug = (title: string) => title.toLowerCase().replaceAll(' ', '-');
        const rename = (id: string, before: string, after: string) => {
          const place = document.querySelector(`#${id}`);
          const texts = document.createTreeWalker(place as Node, NodeFilter.SHOW_TEXT);
          while (texts.nextNode()) {
            const { currentNode: text } = texts;
            text.nodeValue = text.nodeValue?.replace(before, after) ?? null;
          }
          for (const element of place?.querySelectorAll('*') ?? []) {
            for (const { name, value } of element.attributes) {
              const moved = value.replace(before, after).replace(slug(before), slug(after));
              if (moved !== value) element.setAttribute(name, moved);
            }
          }
        };
        rename('place-0', from, to);
        rename('place-2', to, from);
      },
      [RACETRACK, OTHER] as const,
    );
    await expectMarked(['place-2']);
    const marker = page.locator('#place-2 [data-underseen], #place-2[data-underseen]').first();
    await marker.hover();
    const view = await cardView(chromium, page);
    await view.waitUntilOpen();
    expect(await view.text()).toContain(RACETRACK);
  });
});

describe('a title page that changes without a load', () => {
  const watch = (title: string) =>
    html(
      `<div id="place-0"><ytd-watch-metadata><h1><yt-formatted-string>${title}</yt-formatted-string></h1></ytd-watch-metadata></div>`,
    );
  const film = (title: string) => `${title} (1991) [Full Movie]`;

  /** Changes the address, and the heading's words in their own text node, in one of both orders. */
  async function goOn(address: string, title: string, addressFirst: boolean): Promise<void> {
    const steps = [
      () => page.evaluate((to) => history.pushState(null, '', to), address),
      () =>
        page.evaluate((words) => {
          const heading = document.querySelector('h1 *') ?? document.querySelector('h1');
          const text = heading?.firstChild;
          if (text) text.nodeValue = words;
        }, title),
    ];
    for (const step of addressFirst ? steps : steps.toReversed()) {
      await step();
      await page.waitForTimeout(300);
    }
  }

  it.each([true, false])(
    'loses its marker and gets the next (address first: %s)',
    async (first) => {
      await openAs(page, 'https://www.youtube.com/watch?v=sample00001', watch(film(RACETRACK)));
      await expectMarked(['place-0']);
      await goOn('/watch?v=sample00002', film(OTHER), first);
      await expectMarked([]);
      await goOn('/watch?v=sample00003', film(RACETRACK), first);
      await expectMarked(['place-0']);
    },
  );

  it.each([true, false])('goes by the new address (address first: %s)', async (first) => {
    // Tubi's heading counts where the address names the same title.
    const heading = (title: string) => html(`<div id="place-0"><h1>${title}</h1></div>`);
    await openAs(page, 'https://tubitv.com/movies/100000001/sample-film-one', heading(OTHER));
    await goOn('/movies/100000002/the-road-to-the-racetrack', RACETRACK, first);
    await expectMarked(['place-0']);
    await goOn('/movies/100000001/sample-film-one', OTHER, first);
    await expectMarked([]);
  });
});

it('marks gems in rows that come as one scrolls', async () => {
  const card = (at: number) =>
    `<div id="place-${at}"><a data-uia="standard-card" aria-label="${at === 35 ? CHARMING : `Sample Film ${at}`}" href="/browse?jbv=${at}"><img alt=""></a></div>`;
  await openAs(
    page,
    'https://www.netflix.com/browse',
    html('<main style="min-height:200vh"></main>'),
  );
  await page.evaluate(
    (rows) => {
      let next = 0;
      addEventListener('scroll', () => {
        document.querySelector('main')?.insertAdjacentHTML('beforeend', rows[next] ?? '');
        next += 1;
      });
    },
    Array.from({ length: 4 }, (_, row) =>
      Array.from({ length: 10 }, (_too, at) => card(row * 10 + at)).join(''),
    ),
  );
  expect(await marked()).toEqual([]);
  for (let scrolled = 0; scrolled < 4; scrolled += 1) {
    await page.mouse.wheel(0, 200);
    await page.waitForTimeout(150);
  }
  await expectMarked(['place-35']);
});

describe("a site's own preview", () => {
  /** Half a second after the pointer came to a card, Netflix's preview grows over it. */
  const browse = html(
    `<div class="title-card-container"><div id="card" class="title-card"><div class="ptrack-content">
      <a class="slider-refocus" href="/watch/99000001" aria-label="April Snow"><div class="boxart-container"><img alt=""></div></a>
    </div></div></div>`,
    `body { margin: 200px 300px; } .title-card { width: 160px; height: 90px; }
     .previewModal--container { position: absolute; top: 160px; left: 240px; width: 280px; background: #222; }
     .previewModal--player_container { position: relative; height: 157px; background: #543; }
     .previewModal--info { height: 90px; }`,
  );
  const PREVIEW = `<div class="previewModal--container mini-modal" id="place-preview">
    <div class="previewModal--player_container mini-modal"><img class="previewModal--boxart" alt="April Snow"></div>
    <div class="previewModal--info"><div class="videoMetadata--container"><div class="year">YEAR</div><span class="duration">1h 47m</span></div></div>
  </div>`;

  async function openPreview(year: number): Promise<void> {
    await openAs(page, 'https://www.netflix.com/browse', browse);
    await page.evaluate(
      (preview) => {
        document.querySelector('#card')?.addEventListener('pointerenter', () => {
          setTimeout(() => document.body.insertAdjacentHTML('beforeend', preview), 400);
        });
      },
      PREVIEW.replace('YEAR', String(year)),
    );
    await page.waitForTimeout(500);
    // A card without a year could be any film of that title.
    expect(await marked()).toEqual([]);
    await page.locator('#card').hover();
    await page.locator('#place-preview').waitFor();
  }

  it('gives the year, and our card stands beside it, the pointer at rest', async () => {
    await openPreview(2005);
    await expectMarked(['place-preview']);
    const view = await cardView(chromium, page);
    await view.waitUntilOpen();
    expect(await view.text()).toContain('April Snow');
    const preview = await page.locator('#place-preview').boundingBox();
    expect(preview && overlap(preview, await view.box())).toBe(0);
    const under = await page.evaluate(() => document.elementFromPoint(380, 245)?.className);
    expect(under).toContain('previewModal--');
  });

  it('of a namesake stays unmarked', async () => {
    await openPreview(2014);
    await page.waitForTimeout(800);
    expect(await marked()).toEqual([]);
  });

  it('over a card that is open already is not covered by it', async () => {
    const surer = browse.replaceAll('April Snow', RACETRACK);
    await openAs(page, 'https://www.netflix.com/browse', surer);
    await page.locator('#card[data-underseen]').hover();
    const view = await cardView(chromium, page);
    await view.waitUntilOpen();
    await page.evaluate(
      (preview) => document.body.insertAdjacentHTML('beforeend', preview),
      PREVIEW.replaceAll('April Snow', RACETRACK).replace('YEAR', '1991'),
    );
    await page.locator('#place-preview [data-underseen]').waitFor();
    const box = (await page.locator('#place-preview').boundingBox()) as Box;
    await expect
      .poll(async () => ((await view.isOpen()) ? overlap(box, await view.box()) : -1), {
        timeout: 15_000,
      })
      .toBe(0);
    // It is the preview's own card now, and stays.
    await page.waitForTimeout(600);
    expect(await view.isOpen()).toBe(true);
    expect(overlap(box, await view.box())).toBe(0);
  });
});

function overlap(a: Box, b: Box): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return Math.max(0, width) * Math.max(0, height);
}

describe('a title’s own page that states the year after its heading', () => {
  // Not distinctive: a title alone is only perhaps the gem.
  const SORUM = 'Sorum';
  const ADDRESS = `https://www.hulu.com/movie/sorum-00000000-0000-4000-8000-000000000001`;
  const stated = { '@type': 'Movie', name: SORUM, director: { name: 'Yoon Jong-chan' } };

  it('has its gem marked, though the heading never changed', async () => {
    const heading = `<div id="place-0"><h1 class="Masthead__title">${SORUM}</h1></div>`;
    await openAs(page, ADDRESS, html(heading));
    await page.waitForTimeout(500);
    expect(await marked()).toEqual([]);
    await page.evaluate((facts) => {
      const script = document.createElement('script');
      script.type = 'application/ld+json';
      script.textContent = JSON.stringify({ '@context': 'https://schema.org', ...facts });
      document.head.append(script);
    }, stated);
    await expectMarked(['place-0']);
  });
});
