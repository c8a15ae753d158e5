/** Packs in the real browser: followed over https, brought in and cancelled, and two about one film. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import type { Gem, Pack } from '../film.ts';
import { cardView } from './driver/card-view.ts';
import { type Chromium, launchChromium, openAs } from './driver/chromium.ts';
import { copyExtension, type ExtensionCopy } from './driver/extension-copy.ts';
import { APRIL_SNOW, GRID_ADDRESS, gridHtml, plant } from './driver/gem-page.ts';
import { addLibraryPage, type LibraryWorld, openLibraryPage } from './driver/library-page.ts';
import { content, PACK_ADDRESS, type PackServer, packServer } from './driver/pack-server.ts';
import { packOfTurn } from './driver/torture-packs.ts';

let server: PackServer;
let copy: ExtensionCopy;
let chromium: Chromium;
let page: Page;
beforeAll(async () => {
  server = await packServer({ https: true });
  copy = copyExtension();
  await addLibraryPage(copy);
  chromium = await launchChromium({ extension: copy.folder, switches: server.switches });
  page = await openLibraryPage(chromium);
});
afterAll(async () => {
  await chromium.close();
  copy.remove();
  await server.close();
});

const gem: Gem = {
  id: 'schnee-im-april',
  film: {
    title: 'Schnee im April',
    otherTitles: [],
    ambiguousTitles: [],
    year: 2005,
    acceptedYears: [2005],
    directors: [],
    cast: [],
    genres: [],
    countries: [],
    ids: { letterboxdFilm: APRIL_SNOW.filmId },
  },
  review: {
    verdict: 'Zwei Zimmer, ein Winter.',
    lang: 'de',
    credit: 'Aus einem Filmtagebuch',
  },
  contentNotes: [],
  leads: [],
};

function packOf(version: string, gems: Gem[], id = 'followed'): Pack {
  return { format: 1, id, title: `Pack ${id}`, author: 'A test', version, language: 'de', gems };
}

/** Answers that the pack is elsewhere, where it is. */
function redirected(there: PackServer['answer']): PackServer['answer'] {
  return (request, response) => {
    if (request.url === '/elsewhere.json') {
      there(request, response);
      return;
    }
    const headers = { location: '/elsewhere.json', 'access-control-allow-origin': '*' };
    response.writeHead(302, headers).end();
  };
}

/** What the library says of a pack. */
function listed(id: string) {
  return page.evaluate(async (pack) => {
    const library = await (globalThis as unknown as LibraryWorld).openLibrary();
    return (await library.packs()).find(({ info }) => info.id === pack) ?? null;
  }, id);
}

function remove(id: string): Promise<void> {
  return page.evaluate(async (pack) => {
    const library = await (globalThis as unknown as LibraryWorld).openLibrary();
    await library.removePack(pack);
  }, id);
}

describe('a followed pack', () => {
  const subscribe = () =>
    page.evaluate(async (url) => {
      const library = await (globalThis as unknown as LibraryWorld).openLibrary();
      return library.subscribe(url);
    }, PACK_ADDRESS);

  let outcome: Awaited<ReturnType<typeof subscribe>>;
  beforeEach(async () => {
    server.answer = content(packOf('1.0.0', [gem]));
    outcome = await subscribe();
  });
  afterEach(() => remove('followed'));

  it('comes in, and says nothing of the user to its host', async () => {
    expect(outcome).toMatchObject({ kind: 'subscribed', gems: 1, changed: true });
    const headers = server.requests.at(-1) ?? {};
    expect(headers).not.toHaveProperty('cookie');
    expect(headers).not.toHaveProperty('referer');
    expect(await listed('followed')).toMatchObject({ gems: 1, subscription: { problem: null } });
  });

  it.each([
    ['a page not found', content('gone', 404), 'status'],
    ['a web page', content('<!doctype html><title>Our pack</title>'), 'html'],
    ['a redirect to a pack', redirected(content(packOf('6.6.6', [gem]))), 'redirect'],
    ['another pack', content(packOf('1.0.0', [gem], 'another')), 'id-changed'],
    [
      'what no other page may read',
      (_request, response) => response.end(JSON.stringify(packOf('6.6.6', [gem]))),
      'unreachable',
    ],
    ['nothing at all', (request) => request.socket.destroy(), 'unreachable'],
  ] satisfies [string, PackServer['answer'], string][])(
    'stays as it was where its address gives %s',
    async (_what, answer, problem) => {
      server.answer = answer;
      expect(await subscribe()).toMatchObject({ kind: 'failed', problem });
      expect(await listed('followed')).toMatchObject({
        info: { version: '1.0.0' },
        gems: 1,
        subscription: { problem },
      });
    },
  );

  it('is brought up to date by the worker, without anyone asking', async () => {
    server.answer = content(packOf('1.1.0', [gem, { ...gem, id: 'another' }]));
    await chromium.stopWorker();
    await page.evaluate(async (url) => {
      const opening = indexedDB.open('underseen');
      const db = await new Promise<IDBDatabase>((resolve) => {
        opening.addEventListener('success', () => resolve(opening.result));
      });
      const tx = db.transaction('subscriptions', 'readwrite');
      const store = tx.objectStore('subscriptions');
      const known = store.get(url);
      // As if it was last asked long ago.
      known.addEventListener('success', () => {
        store.put({ ...(known.result as object), checked: 0 });
      });
      await new Promise((resolve) => {
        tx.addEventListener('complete', resolve);
      });
      db.close();
    }, PACK_ADDRESS);
    // The first page to ask wakes the worker.
    const grid = await chromium.context.newPage();
    await openAs(grid, GRID_ADDRESS, gridHtml());
    await expect.poll(async () => (await listed('followed'))?.info.version).toBe('1.1.0');
    expect(await listed('followed')).toMatchObject({ gems: 2, subscription: { problem: null } });
    await grid.close();
  });
});

it('an install that is cancelled half-way leaves the old pack', async () => {
  const [before, after] = [packOfTurn('cancelled', 1), packOfTurn('cancelled', 2)];
  const outcome = await page.evaluate(
    async ([old, next]) => {
      const library = await (globalThis as unknown as LibraryWorld).openLibrary();
      await library.installPack(old, 'imported');
      const stop = new AbortController();
      const progress = (done: number, of: number) => {
        if (done > of / 2) stop.abort();
      };
      const work = { signal: stop.signal, progress };
      return library.installPack(next, 'imported', work).then(
        () => 'installed',
        (error: unknown) => (error instanceof Error ? error.name : String(error)),
      );
    },
    [before, after] as const,
  );
  expect(outcome).toBe('AbortError');
  const exported = await page.evaluate(async () => {
    const library = await (globalThis as unknown as LibraryWorld).openLibrary();
    return library.exportPack('cancelled');
  });
  expect(exported).toEqual(before);
});

it('two packs that review one film stand on one card, the higher first', async () => {
  await page.evaluate(
    async (pack) => {
      const library = await (globalThis as unknown as LibraryWorld).openLibrary();
      await library.installPack(pack, 'imported');
    },
    packOf('1.0.0', [gem], 'diary'),
  );
  const grid = await chromium.context.newPage();
  await grid.bringToFront();
  await openAs(grid, GRID_ADDRESS, plant(gridHtml(), 0, APRIL_SNOW));
  await grid.locator('[data-underseen]').first().hover();
  const card = await cardView(chromium, grid);
  await card.waitUntilOpen();
  const text = await card.text();
  expect(text.indexOf('April Snow')).toBeGreaterThanOrEqual(0);
  expect(text.indexOf('Also in “Pack diary”')).toBeGreaterThan(text.indexOf('April Snow'));
  expect(text).toContain('Zwei Zimmer, ein Winter.');
  expect(text).toContain('Aus einem Filmtagebuch');
  await page.evaluate(async () => {
    const library = await (globalThis as unknown as LibraryWorld).openLibrary();
    await library.turnPack('diary', false);
  });
  await grid.reload();
  await grid.locator('[data-underseen]').first().hover();
  const alone = await cardView(chromium, grid);
  await alone.waitUntilOpen();
  expect(await alone.text()).not.toContain('Pack diary');
  await grid.close();
  await remove('diary');
});
