/**
 * Every site on its pages made by hand, in the built extension: generic over the folders, so a new
 * site edits nothing here.
 */
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Mention } from '../film.ts';
import {
  launchWithAllSites,
  registeredScripts,
  SCOUTED_IDS,
  SITE_IDS,
} from './driver/all-sites.ts';
import { callSpotter } from './driver/background.ts';
import { cardView } from './driver/card-view.ts';
import { type Chromium, openAs } from './driver/chromium.ts';
import { loadedScripts } from './driver/loaded-scripts.ts';
import { isolatedWorld } from './driver/isolated-world.ts';
import { type ExpectedMention, gemNamedBy, pagesOf, pageWithGem } from './driver/site-pages.ts';

/** An address where the extension does not run: the page without us. */
const WITHOUT_US = 'https://unaffected.example/';

let chromium: Chromium;
beforeAll(async () => {
  chromium = await launchWithAllSites();
});
afterAll(() => chromium.close());

let opened: Page[] = [];
afterEach(async () => {
  await Promise.all(opened.map((page) => page.close()));
  opened = [];
});

/** What a page said in its console, errors included. */
interface Listening {
  page: Page;
  said: string[];
}

async function newPage(): Promise<Page> {
  const page = await chromium.context.newPage();
  opened.push(page);
  return page;
}

async function open(html: string, address: string): Promise<Listening> {
  const page = await newPage();
  const said: string[] = [];
  page.on('console', (message) => said.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => said.push(`error: ${error.message}`));
  await page.bringToFront();
  await openAs(page, address, html);
  return { page, said };
}

/** One thing that the site's own reader, as it runs in the page, makes a mention of. */
interface Read {
  mention: Mention;
  /** The attribute on its element. */
  marker: string | null;
}

/** Runs in the isolated world. */
function readPage(): Read[] {
  interface Reader {
    selector: string;
    read(element: Element): { mention: Mention; element: Element } | null;
  }
  const { guests } = (globalThis as unknown as Record<symbol, { guests: { site: Reader } }>)[
    Symbol.for('underseen.room')
  ] as { guests: { site: Reader } };
  return [...document.querySelectorAll(guests.site.selector)].flatMap((element) => {
    const found = guests.site.read(element);
    return found
      ? { mention: found.mention, marker: found.element.getAttribute('data-underseen') }
      : [];
  });
}

/** Takes out what we may add: our attribute on elements, and our one host. */
function withoutOurs(tree: string): string {
  return tree
    .replaceAll(/ data-underseen="(?:gem|lead)"/g, '')
    .replace('<underseen-card></underseen-card>', '');
}

const treeOf = (page: Page) => page.evaluate(() => document.documentElement.outerHTML);

/** What the reader says of a mention, without what the page has it for. */
function asMention(expected: ExpectedMention): Mention {
  const { title, otherTitles, year, yearKind, directors, ids, kind } = expected;
  return { title, otherTitles, year, yearKind, directors, ids, kind };
}

describe.each(SITE_IDS)('%s', (id) => {
  it('marks a gem, and nothing that is none, and shows its review', async () => {
    const withGem = pageWithGem(id);
    if (!withGem) throw new Error(`No page in e2e/pages/${id} names a gem of ours.`);
    const theirs = await open(
      withGem.html,
      new URL(withGem.as).href.replace(/^https:\/\/[^/]+\//, WITHOUT_US),
    );
    const tree = await treeOf(theirs.page);
    const { page, said } = await open(withGem.html, withGem.as);
    const marked = page.locator('[data-underseen="gem"]');
    await marked.first().waitFor({ state: 'attached' });

    const card = await cardView(chromium, page);
    const read = await card.world.evaluate<Read[]>(`(${readPage.toString()})()`);
    const expected = withGem.mentions.map((each) => {
      const mention = asMention(each);
      return { mention, isGem: gemNamedBy(mention) !== null };
    });
    expect(read.map(({ mention, marker }) => ({ mention, isGem: marker === 'gem' }))).toEqual(
      expected,
    );

    const gem = withGem.mentions.map(gemNamedBy).find((each) => each !== null);
    await marked.filter({ visible: true }).first().hover();
    await card.waitUntilOpen();
    expect(await card.text()).toContain(gem?.review.verdict);
    // By its address a page has a lookout first, or none (scout.test.ts).
    const lookout = `lookouts/${id}.js`;
    const scripts = (await loadedScripts(chromium, page)).filter((name) => name !== lookout);
    expect(scripts).toEqual([
      'card.js',
      ...(SCOUTED_IDS.has(id) ? [`scouts/${id}.js`] : []),
      `sites/${id}.js`,
      'spotter.js',
    ]);

    expect(withoutOurs(await treeOf(page))).toBe(tree);
    expect(said).toEqual(theirs.said);
  });

  it('reads all its pages in a browser as it does in memory', async () => {
    const page = await newPage();
    for (const { file, as, html, mentions } of pagesOf(id)) {
      await openAs(page, as, html);
      if (SCOUTED_IDS.has(id)) await callSpotter(chromium, page.url());
      const world = await isolatedWorld(page, chromium.extensionId);
      const read = await world.evaluate<Read[]>(`(${readPage.toString()})()`);
      expect(
        read.map(({ mention }) => mention),
        file,
      ).toEqual(mentions.map(asMention));
    }
  });
});

describe('with every site granted', () => {
  it('a page loads the spotter and the reader of its own site, and no other', async () => {
    const registered = await registeredScripts(chromium);
    expect(registered.map(({ id, js }) => ({ id, js }))).toEqual(
      SITE_IDS.filter((id) => id !== 'letterboxd').map((id) => ({
        id,
        js: ['spotter.js', `sites/${id}.js`],
      })),
    );
  });
});
