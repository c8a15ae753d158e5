/**
 * What a page gets before anything on it is known to matter, and when it gets more: the lookout calls
 * the scout where there may be a film, the scout the spotter where one may be a gem, or where a glance
 * does not tell.
 */
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { callSpotter, messagesHeard, recordMessages, sayElsewhere } from './driver/background.ts';
import { MAX_FACT_LENGTH, MAX_MENTIONS_A_MESSAGE } from '../limits.ts';
import { type Chromium, openAs } from './driver/chromium.ts';
import { addressOf, filmPageHtml, IN_THE_MOOD } from './driver/film-page.ts';
import { APRIL_SNOW, GRID_ADDRESS, handMadeGrid, plant } from './driver/gem-page.ts';
import { loadedScripts } from './driver/loaded-scripts.ts';
import { openOptions, turnOnlyPack } from './driver/options-page.ts';
import { quietPageForEach } from './driver/page-for-each.ts';
import { scoutSettled } from './driver/scout-settled.ts';

/** What a page gets whose address says that it names films. */
const FIRST = ['scouts/letterboxd.js'];
const SPOTTING = [...FIRST, 'sites/letterboxd.js', 'spotter.js'].toSorted();
const MEMBERS_ADDRESS = 'https://letterboxd.com/members/';
const WITHOUT_FILMS = '<!doctype html><title>Members</title><ul><li><a href="/m/">M</a></li></ul>';
const POSTER = /<li\b.*?<\/li>/s.exec(plant(handMadeGrid(1), 0, APRIL_SNOW))?.[0] ?? '';

let chromium: Chromium;
let page: Page;
quietPageForEach((...given) => {
  [chromium, page] = given;
});

const scripts = () => loadedScripts(chromium, page);
const marked = () => page.locator('[data-underseen="gem"]').count();

const settle = () => scoutSettled(chromium, page);
const open = (html: string) => openAs(page, GRID_ADDRESS, html);
const insert = (html: string) =>
  page.evaluate(
    (added) => document.querySelector('ul')?.insertAdjacentHTML('beforeend', added),
    html,
  );

describe('a page where nothing matters', () => {
  it.each([
    ['names no film', WITHOUT_FILMS],
    ['names films that are no gems', handMadeGrid()],
  ])('has the scout alone where it %s, and is marked once a gem comes', async (_what, html) => {
    await open(html);
    await settle();
    expect(await scripts()).toEqual(FIRST);
    await insert(POSTER);
    await expect.poll(marked).toBe(1);
    expect(await scripts()).toEqual(['card.js', ...SPOTTING]);
  });

  it('is marked once one of its films becomes a gem', async () => {
    await open(handMadeGrid());
    await settle();
    await page.evaluate((poster) => {
      const list = document.querySelector('ul');
      list?.firstElementChild?.remove();
      list?.insertAdjacentHTML('beforeend', poster);
    }, POSTER);
    await expect.poll(marked).toBe(1);
  });

  it('is asked about once while its films are the same', async () => {
    await open(handMadeGrid());
    await settle();
    await recordMessages(chromium);
    await insert('<li>News</li>');
    await settle();
    expect(await messagesHeard(chromium)).toMatchObject([{ type: 'count' }]);
  });

  it('is read in full once it says more than a glance tells', async () => {
    await open(handMadeGrid());
    await settle();
    await insert('<li><a href="/film/april-snow/">April Snow</a></li>');
    await expect.poll(scripts).toContain('spotter.js');
  });

  it('is read in full once it goes on changing', async () => {
    await open(handMadeGrid());
    for (let time = 0; time < 40 && !(await scripts()).includes('spotter.js'); time += 1) {
      await insert(`<li>${time}</li>`);
      await settle();
    }
    expect(await scripts()).toEqual(SPOTTING);
  });

  it('is not read in full however often it is told to look again', async () => {
    await open(handMadeGrid());
    await settle();
    await recordMessages(chromium);
    const worker = await chromium.worker();
    await worker.evaluate(async (url) => {
      interface Extension {
        tabs: { query(what: { url: string }): Promise<{ id: number }[]> };
        scripting: { executeScript(what: object): Promise<unknown> };
      }
      const { tabs, scripting } = (globalThis as unknown as { chrome: Extension }).chrome;
      const [tab] = await tabs.query({ url });
      const target = { tabId: tab?.id };
      for (let time = 0; time < 15; time += 1) {
        await scripting.executeScript({ target, files: ['/scouts/letterboxd.js'] });
      }
    }, GRID_ADDRESS);
    await settle();
    expect((await messagesHeard(chromium)).filter(({ type }) => type === 'scout')).toHaveLength(15);
    expect(await scripts()).not.toContain('spotter.js');
  });
});

it('nothing is asked again for what the page says has happened', async () => {
  await open(handMadeGrid());
  await settle();
  await recordMessages(chromium);
  await page.evaluate(() => {
    for (const type of ['DOMContentLoaded', 'pagehide', 'pageshow']) {
      globalThis.dispatchEvent(new PageTransitionEvent(type, { persisted: true }));
    }
  });
  await settle();
  expect(await messagesHeard(chromium)).toMatchObject([{ type: 'count' }]);
});

describe('what matches has changed elsewhere, and', () => {
  let options: Page;
  beforeEach(async () => {
    options = await openOptions(chromium, 'packs');
    await turnPack(false);
  });
  afterEach(async () => {
    await turnPack(true);
    await options.close();
  });

  async function turnPack(on: boolean): Promise<void> {
    await turnOnlyPack(chromium, options, on);
    await page.bringToFront();
  }

  it.each([
    ['of films', GRID_ADDRESS, FIRST],
    [
      'whose address does not say that it names films',
      MEMBERS_ADDRESS,
      ['lookouts/letterboxd.js', 'scouts/letterboxd.js'],
    ],
  ])('an open page %s is marked', async (_what, address, first) => {
    await openAs(page, address, plant(handMadeGrid(), 3, APRIL_SNOW));
    await expect.poll(scripts).toEqual(first);
    await settle();
    expect(await scripts()).toEqual(first);
    await turnPack(true);
    await expect.poll(marked).toBe(1);
  });

  it('an open page that has no gem still has the scout alone', async () => {
    await open(handMadeGrid());
    await settle();
    await recordMessages(chromium);
    await turnPack(true);
    await expect.poll(() => messagesHeard(chromium)).toMatchObject([{ type: 'scout' }]);
    await settle();
    expect(await scripts()).toEqual(FIRST);
  });
});

describe('a page whose address does not say that it names films', () => {
  it('has the lookout alone where it names none, and is marked once a gem comes', async () => {
    await openAs(page, MEMBERS_ADDRESS, WITHOUT_FILMS);
    await settle();
    expect(await scripts()).toEqual(['lookouts/letterboxd.js']);
    await insert('<li>Another member</li>');
    await settle();
    expect(await scripts()).toEqual(['lookouts/letterboxd.js']);
    await insert(POSTER);
    await expect.poll(marked).toBe(1);
    expect(await scripts()).toEqual([
      'card.js',
      'lookouts/letterboxd.js',
      'scouts/letterboxd.js',
      'sites/letterboxd.js',
      'spotter.js',
    ]);
  });

  it('has the scout where it names films that are no gems', async () => {
    await openAs(page, MEMBERS_ADDRESS, handMadeGrid());
    await expect.poll(scripts).toContain('scouts/letterboxd.js');
    await settle();
    expect(await scripts()).toEqual(['lookouts/letterboxd.js', 'scouts/letterboxd.js']);
  });

  it('has the scout called again, at its next change, where the browser could not bring it', async () => {
    const worker = await chromium.worker();
    await worker.evaluate(() => {
      interface Scripting {
        executeScript: (what: object) => Promise<unknown>;
      }
      const { scripting } = (globalThis as unknown as { chrome: { scripting: Scripting } }).chrome;
      const { executeScript } = scripting;
      scripting.executeScript = () => {
        scripting.executeScript = executeScript;
        return Promise.reject(new Error('No tab with that id.'));
      };
    });
    await openAs(page, MEMBERS_ADDRESS, handMadeGrid());
    await settle();
    expect(await scripts()).toEqual(['lookouts/letterboxd.js']);
    await insert('<li>Another member</li>');
    await expect.poll(scripts).toContain('scouts/letterboxd.js');
  });

  it('is marked though the worker was stopped before it was asked', async () => {
    await chromium.stopWorker();
    await openAs(page, MEMBERS_ADDRESS, plant(handMadeGrid(), 3, APRIL_SNOW));
    await expect.poll(marked).toBe(1);
  });
});

describe('the spotter comes', () => {
  it('where a film is a gem', async () => {
    await open(plant(handMadeGrid(), 3, APRIL_SNOW));
    await expect.poll(marked).toBe(1);
    expect(await scripts()).toEqual(['card.js', ...SPOTTING]);
  });

  it('where a gem has been given another address', async () => {
    const readdressed = { ...APRIL_SNOW, slug: 'april-snow-2005' };
    await open(plant(handMadeGrid(), 3, readdressed));
    await expect.poll(marked).toBe(1);
  });

  it('where a poster says more than a message may carry', async () => {
    const name = `data-item-full-display-name="${'x'.repeat(MAX_FACT_LENGTH + 1)}"`;
    const longWinded = `<div data-item-slug="x" data-item-link="/film/x/" ${name}></div>`;
    await open(plant(handMadeGrid(), 3, APRIL_SNOW).replace('</ul>', `${longWinded}$&`));
    await expect.poll(marked).toBe(1);
  });

  it('where a page names more films than a message may carry', async () => {
    const many = handMadeGrid(MAX_MENTIONS_A_MESSAGE + 1);
    await open(plant(many, MAX_MENTIONS_A_MESSAGE, APRIL_SNOW));
    await expect.poll(marked).toBe(1);
  });

  it('where the page keeps its events to itself', async () => {
    const keep = `addEventListener('DOMContentLoaded', (event) => event.stopImmediatePropagation(), true);`;
    await open(`<script>${keep}</script>${plant(handMadeGrid(), 3, APRIL_SNOW)}`);
    await expect.poll(marked).toBe(1);
  });

  it('where the page says too early that it is there', async () => {
    const say = `dispatchEvent(new Event('DOMContentLoaded'));`;
    await open(`<script>${say}</script>${plant(handMadeGrid(), 3, APRIL_SNOW)}`);
    await expect.poll(marked).toBe(1);
  });

  it("to a film's own page, gem or not", async () => {
    await openAs(page, addressOf(IN_THE_MOOD), filmPageHtml({ ...IN_THE_MOOD, slug: 'nothing' }));
    await expect.poll(scripts).toContain('spotter.js');
  });

  it.each([
    ['of which nothing is known any more', WITHOUT_FILMS],
    ['that shows posters of other films alone', handMadeGrid()],
  ])("to a film's own page %s", async (_what, html) => {
    await openAs(page, addressOf(IN_THE_MOOD), html);
    await expect.poll(scripts).toContain('spotter.js');
  });

  it('where the popup looks, and answers what the page has', async () => {
    await open(WITHOUT_FILMS);
    await settle();
    await callSpotter(chromium, GRID_ADDRESS);
    expect(await scripts()).toEqual(SPOTTING);
    await recordMessages(chromium);
    await insert(POSTER);
    await expect.poll(marked).toBe(1);
    await settle();
    const heard = (await messagesHeard(chromium)).map(({ type }) => type);
    expect(heard).toContain('find');
    expect(heard).not.toContain('scout');
  });

  it('to no page of another site, whoever asks', async () => {
    await openAs(page, 'https://unaffected.example/', handMadeGrid());
    const worker = await chromium.worker();
    const tabId = await worker.evaluate(async () => {
      const { tabs } = (
        globalThis as unknown as {
          chrome: { tabs: { query(what: object): Promise<{ id: number }[]> } };
        }
      ).chrome;
      return (await tabs.query({ active: true, lastFocusedWindow: true }))[0]?.id;
    });
    expect(await sayElsewhere(chromium, { type: 'call-spotter', tabId: tabId ?? -1 })).toBe(false);
    expect(await scripts()).toEqual([]);
  });
});
