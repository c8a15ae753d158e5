/**
 * What the library costs at a size, in a real Chromium: the pack is brought in by a page of the
 * extension, and found by the shipped worker.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CDPSession, Page } from 'playwright-core';
import { type Chromium, launchChromium } from '../e2e/driver/chromium.ts';
import { copyExtension } from '../e2e/driver/extension-copy.ts';
import { addLibraryPage, type LibraryWorld, openLibraryPage } from '../e2e/driver/library-page.ts';
import type { AccountFilm } from '../account/account.ts';
import type { Mention, Pack } from '../film.ts';
import type { Pages } from './library-packs.ts';
import { median } from './statistics.ts';

/** Warm finds to take the median of. */
export const ROUNDS = 15;
const WATCH_EVERY_MS = 50;

export interface LibraryCost {
  gems: number;
  importSeconds: number;
  /** The longest task on the page while it imported, in ms; 0 where none was as long as 50. */
  longestTaskMs: number;
  /** Of the page's JavaScript, at its most while it imported. */
  peakHeapMb: number;
  /** 100 mentions, asked by a page and answered by the worker, in ms. */
  firstFindMs: number;
  /** The same page again, other pages, and one on which each film is a gem. */
  warmFindMs: number;
  warmFindOtherMs: number;
  warmFindAllMs: number;
  /** How many of the 100 mentions are gems, as a check that something was found. */
  found: number;
  /** Until the popup has its rows; until a list has every gem; until all can be searched; a search. */
  firstRowsMs: number;
  wholeListSeconds: number;
  searchIndexSeconds: number;
  searchMs: number;
  /** Until a pack is a file, one of at most 100,000 gems, and the longest task on the page meanwhile. */
  saveSeconds: number;
  saveTaskMs: number;
  /** An account of some thousand films brought in, for each film; and the backup of it brought back. */
  accountMsAFilm: number;
  restoreSeconds: number;
}

export async function measureLibrary(packs: Iterable<Pack>, pages: Pages): Promise<LibraryCost> {
  const copy = copyExtension();
  const ids: string[] = [];
  let gems = 0;
  for (const pack of packs) {
    writeFileSync(join(copy.folder, `${pack.id}.json`), JSON.stringify(pack));
    ids.push(pack.id);
    gems += pack.gems.length;
  }
  await addLibraryPage(copy);
  const chromium = await launchChromium({ extension: copy.folder });
  try {
    const page = await openLibraryPage(chromium);
    const imported = await measureImport(chromium, page, ids);
    await page.close();
    await chromium.stopWorker();
    const later = await openLibraryPage(chromium);
    const again = (mentions: Mention[]) => Array.from({ length: ROUNDS }, () => mentions);
    const firstFindMs = await find(later, [pages.few]);
    const warmFindMs = await find(later, again(pages.few));
    const warmFindOtherMs = await find(later, pages.others);
    const warmFindAllMs = await find(later, again(pages.all));
    const found = await countFound(later, pages.few);
    const saved = await measureSaving(later, ids[0] ?? '');
    const shelf = await measureShelf(later, pages.account);
    const lists = await measureLists(later);
    return {
      gems,
      ...imported,
      firstFindMs,
      warmFindMs,
      warmFindOtherMs,
      warmFindAllMs,
      found,
      ...saved,
      ...shelf,
      ...lists,
    };
  } finally {
    await chromium.close();
    copy.remove();
  }
}

/** Brings packs in, one after the other; what reading their files costs is not measured. */
async function measureImport(chromium: Chromium, page: Page, packs: string[]) {
  const cdp = await chromium.context.newCDPSession(page);
  const cost = { importSeconds: 0, longestTaskMs: 0, peakHeapMb: 0 };
  for (const pack of packs) {
    await page.evaluate(async (id) => {
      const read: unknown = await (await fetch(`/${id}.json`)).json();
      Object.assign(globalThis, { pack: read });
    }, pack);
    await cdp.send('HeapProfiler.collectGarbage');
    const watch = watchHeap(cdp);
    const { took, longest } = await importPack(page);
    cost.importSeconds += took / 1000;
    cost.longestTaskMs = Math.max(cost.longestTaskMs, longest);
    cost.peakHeapMb = Math.max(cost.peakHeapMb, await watch.stop());
  }
  return cost;
}

/** Brings in the pack that the page has at hand. */
function importPack(page: Page): Promise<{ took: number; longest: number }> {
  return page.evaluate(async () => {
    const world = globalThis as unknown as LibraryWorld & { pack: Pack };
    const library = await world.openLibrary();
    return world.longestTask(() => library.installPack(world.pack, 'imported'));
  });
}

/** Makes both kinds of file of a pack, as when the user saves it. */
async function measureSaving(page: Page, pack: string) {
  const { took, longest } = await page.evaluate(async (id) => {
    const world = globalThis as unknown as LibraryWorld;
    const library = await world.openLibrary();
    return world.longestTask(async () => {
      await world.packAsJson(await library.openPack(id));
      await world.packAsLetterboxdCsv(await library.openPack(id));
    });
  }, pack);
  return { saveSeconds: took / 2000, saveTaskMs: longest };
}

/** Fills the shelf with an account, and empties and fills it again from a backup. */
async function measureShelf(page: Page, account: AccountFilm[]) {
  return page.evaluate(async (films) => {
    const world = globalThis as unknown as LibraryWorld;
    const library = await world.openLibrary();
    const { took } = await world.longestTask(() => library.importAccount(films));
    const backup = await library.backup();
    for (const { id } of await library.accountImports()) await library.undoImport(id);
    const restored = await world.longestTask(() => library.restoreBackup(backup));
    return { accountMsAFilm: took / films.length, restoreSeconds: restored.took / 1000 };
  }, account);
}

/** Looks at the page's heap now and then. @returns its peak in MB when stopped. */
function watchHeap(cdp: CDPSession): { stop(): Promise<number> } {
  let peak = 0;
  const look = async (): Promise<void> => {
    const { usedSize } = await cdp.send('Runtime.getHeapUsage');
    peak = Math.max(peak, usedSize / 1e6);
  };
  const looking = setInterval(() => void look(), WATCH_EVERY_MS);
  return {
    async stop() {
      clearInterval(looking);
      await look();
      return peak;
    },
  };
}

/** What an extension page says to its worker. */
interface Extension {
  chrome: { runtime: { sendMessage(message: object): Promise<{ matches: unknown[] }> } };
}

function asking(mentions: Mention[]) {
  return { type: 'find', mentions, subjects: [], hasCard: true };
}

/** @returns the median over some pages, in ms: asked here, answered there. */
async function find(page: Page, pages: Mention[][]): Promise<number> {
  const times = await page.evaluate(async (messages) => {
    const { chrome } = globalThis as unknown as Extension;
    const took: number[] = [];
    for (const message of messages) {
      const started = performance.now();
      await chrome.runtime.sendMessage(message);
      took.push(performance.now() - started);
    }
    return took;
  }, pages.map(asking));
  return median(times);
}

async function countFound(page: Page, mentions: Mention[]): Promise<number> {
  const matches = await page.evaluate(async (message) => {
    const { chrome } = globalThis as unknown as Extension;
    return (await chrome.runtime.sendMessage(message)).matches;
  }, asking(mentions));
  return matches.filter((match) => match !== null).length;
}

function measureLists(page: Page) {
  return page.evaluate(async () => {
    const world = globalThis as unknown as LibraryWorld;
    const library = await world.openLibrary();
    const timed = async (work: () => Promise<unknown>) => {
      const started = performance.now();
      await work();
      return performance.now() - started;
    };
    const rows = Array.from({ length: 100 }, (_, place) => place);
    const firstRowsMs = await timed(() => library.gemsAt(rows));
    const all: Parameters<Parameters<typeof library.eachGems>[0]>[0] = [];
    const wholeList = await timed(() =>
      library.eachGems((entries) => {
        all.push(...entries);
      }),
    );
    const search = world.gemSearch();
    const searchIndex = await timed(() => search.add(all));
    const searchMs = await timed(() => search.search('river lamp'));
    return {
      firstRowsMs,
      wholeListSeconds: wholeList / 1000,
      searchIndexSeconds: searchIndex / 1000,
      searchMs,
    };
  });
}
