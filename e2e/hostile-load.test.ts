/** Pages of more than anybody can look at, and documents that are no page: we stay small, and silent. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { findsHeard, mentionsHeard, recordMessages } from './driver/background.ts';
import { GRID_ADDRESS } from './driver/gem-page.ts';
import { hostileBrowser } from './driver/hostile-browser.ts';
import { DOCUMENTS, framedHtml, FRAMES } from './driver/hostile-documents.ts';
import { hoverGem } from './driver/hostile-page.ts';
import { framesWithUs, isolatedWorld } from './driver/isolated-world.ts';
import { loadedScripts } from './driver/loaded-scripts.ts';

/** What a page of a test keeps. */
interface Holding {
  roots: ShadowRoot[];
}

const hostile = hostileBrowser();
const { visit } = hostile;

/** Whether a scout has started in the page's top frame. */
async function hasScout(page: Page): Promise<boolean> {
  const { extensionId } = hostile.chromium;
  // The browser's own viewers get no script of ours.
  if ((await framesWithUs(page, extensionId)).length === 0) return false;
  const world = await isolatedWorld(page, extensionId);
  return world.evaluate(`globalThis[Symbol.for('underseen.room')]?.scout !== undefined`);
}

describe('more than anybody can look at', () => {
  it('a million titles: the page answers all along, and no more than a part is asked about', async () => {
    await recordMessages(hostile.chromium);
    const { page } = await visit({});
    await page.locator('[data-underseen]').waitFor();
    await page.evaluate(() => {
      const all = document.createElement('section');
      all.style.display = 'none';
      const one = document.createElement('a');
      for (let at = 0; at < 1_000_000; at += 1) {
        const link = one.cloneNode() as HTMLAnchorElement;
        link.setAttribute('href', `/film/sample-film-${at}/`);
        link.append(`Sample Film ${at}`);
        all.append(link);
      }
      document.body.append(all);
    });
    // Each answer is a turn of the page's own loop that we left to it.
    let asked = 0;
    let quiet = 0;
    await expect
      .poll(
        async () => {
          const before = asked;
          await page.evaluate(() => new Promise(requestAnimationFrame));
          await page.waitForTimeout(400);
          asked = await mentionsHeard(hostile.chromium);
          // A busy machine may leave one look without anything new; not several.
          quiet = asked > 2_000 && asked === before ? quiet + 1 : 0;
          return quiet === 3;
        },
        { timeout: 50_000 },
      )
      .toBe(true);
    expect(asked).toBeLessThan(15_000);
    await hoverGem(hostile.chromium, page);
  });

  it('a title of a megabyte: it is no title, and its neighbours are found', async () => {
    await recordMessages(hostile.chromium);
    const { page } = await visit({});
    await page.evaluate(() => {
      const poster = document.querySelector('[data-item-slug=sample-film-1]');
      const words = `${'April Snow '.repeat(100_000)}(2005)`;
      for (const name of ['data-item-name', 'data-item-full-display-name', 'data-item-link']) {
        poster?.setAttribute(name, words);
      }
      const link = document.createElement('a');
      link.href = `/film/${'april-snow-'.repeat(100_000)}/`;
      link.append(words);
      document.body.append(link);
      document.title = words;
      const data = document.createElement('script');
      data.type = 'application/ld+json';
      data.append(JSON.stringify({ '@type': 'Movie', name: words, sameAs: '['.repeat(100_000) }));
      document.head.append(data);
    });
    expect(await (await hoverGem(hostile.chromium, page)).text()).toContain('외출');
    const titles = (await findsHeard(hostile.chromium)).flat().map(({ title }) => title.length);
    expect(Math.max(...titles)).toBeLessThan(301);
  });

  it('a tree a hundred thousand deep, and one that grows link by link', async () => {
    const { page } = await visit({});
    await page.locator('[data-underseen]').waitFor();
    await page.evaluate(() => {
      const hidden = document.createElement('section');
      hidden.style.display = 'none';
      document.body.append(hidden);
      const grow = (from: Element, depth: number): Element => {
        let at = from;
        for (let link = 0; link < depth; link += 1) {
          const next = document.createElement(link % 100 === 0 ? 'a' : 'i');
          if (link % 100 === 0) next.setAttribute('href', `/film/sample-film-${link}/`);
          at.append(next);
          at = next;
        }
        return at;
      };
      grow(hidden, 5_000);
      // A thousand at a time, as a browser itself is slow at growing what is so deep.
      const piece = document.createElement('div');
      grow(piece, 1_000);
      let at: Element = hidden;
      for (let count = 0; count < 100; count += 1) {
        const next = piece.cloneNode(true) as Element;
        at.append(next);
        at = next;
        while (at.firstElementChild) at = at.firstElementChild;
      }
      for (let change = 0; change < 20; change += 1) at.setAttribute('href', `/film/x-${change}/`);
    });
    await hoverGem(hostile.chromium, page);
  });

  it('slots within slots, and roots within roots that hold each other’s hosts', async () => {
    const { page } = await visit({});
    await page.locator('[data-underseen]').waitFor();
    await page.evaluate(() => {
      (globalThis as unknown as Holding).roots = [];
      let at: Element = document.body;
      for (let depth = 0; depth < 200; depth += 1) {
        const host = document.createElement('div');
        const root = host.attachShadow({ mode: depth % 2 === 0 ? 'open' : 'closed' });
        root.innerHTML = '<slot><a href="/film/april-snow/">April Snow</a></slot><slot></slot>';
        const film = document.createElement('a');
        film.href = `/film/sample-film-${depth}/`;
        host.append(film, 'words');
        at.append(host);
        at = depth % 3 === 0 ? (root.firstElementChild as Element) : host;
        (globalThis as unknown as Holding).roots.push(root);
      }
    });
    await hoverGem(hostile.chromium, page);
    const markedInside = await page.evaluate(() =>
      (globalThis as unknown as Holding).roots.map(
        (root) => root.querySelectorAll('[data-underseen]').length,
      ),
    );
    expect(Math.max(...markedInside)).toBe(0);
  });
});

describe('the strictest policy', () => {
  it('of content and of types keeps neither marker nor card from being drawn', async () => {
    const policy =
      "default-src 'none'; style-src 'none'; script-src 'none'; font-src 'none'; trusted-types 'none'; require-trusted-types-for 'script'; sandbox allow-scripts allow-same-origin";
    const { page, said } = await visit({
      headers: {
        'content-security-policy': policy,
        'permissions-policy': 'fullscreen=(), clipboard-write=()',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-embedder-policy': 'require-corp',
      },
    });
    // The page's own style and pictures are what the policy refuses, and the console says so.
    said.length = 0;
    const poster = page.locator('[data-underseen]');
    await poster.waitFor({ state: 'attached' });
    const width = await poster.evaluate((each) => getComputedStyle(each, '::after').width);
    expect(width).toBe('16px');
    const card = await hoverGem(hostile.chromium, page);
    expect(await card.ask(`getComputedStyle(root.querySelector('.card')).borderRadius`)).toBe(
      '6px',
    );
  });
});

describe('what is no page of films', () => {
  it.each([
    ...DOCUMENTS,
    // What tells whether there is a scout does tell of one.
    ['a page without films', 'text/html', '<p>No film.</p>'],
  ])('%s: nothing is read or drawn', async (_what, type, body) => {
    await recordMessages(hostile.chromium);
    const page = await hostile.newPage();
    await page.route(/^https?:/, (route) => route.fulfill({ contentType: type, body }));
    await page.goto(GRID_ADDRESS).catch(() => undefined);
    await page.waitForTimeout(300);
    expect(await hasScout(page)).toBe(type === 'text/html');
    expect(await findsHeard(hostile.chromium)).toEqual([]);
    expect(await page.locator('underseen-card, [data-underseen]').count()).toBe(0);
  });

  it('frames, in frames, sandboxed or not: nothing of ours is in them', async () => {
    await recordMessages(hostile.chromium);
    const page = await hostile.newPage();
    await page.route(/^https?:/, (route) =>
      route.fulfill({ contentType: 'text/html', body: framedHtml(route.request().url()) }),
    );
    await page.goto(GRID_ADDRESS, { waitUntil: 'load' });
    await expect.poll(() => page.frames().length).toBe(FRAMES);
    await page.waitForTimeout(500);
    const { chromium } = hostile;
    expect(await framesWithUs(page, chromium.extensionId)).toEqual([GRID_ADDRESS]);
    for (const frame of page.frames()) {
      expect(await frame.locator('[data-underseen], underseen-card').count()).toBe(0);
    }
    expect(await loadedScripts(chromium, page)).toEqual(['scouts/letterboxd.js']);
    expect(await findsHeard(chromium)).toEqual([]);
  });
});
