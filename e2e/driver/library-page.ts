/**
 * A page of the extension's own origin that has the library at hand, for what no page of ours does by
 * itself: to be killed half-way, to be measured. It is put into a copy of the built extension and
 * carries the very same library as its pages.
 */
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { build } from 'vite';
import type { GemSearch } from '../../library/searching/gem-search.ts';
import type { Library } from '../../library/library.ts';
import type { packAsLetterboxdCsv } from '../../packs/writing/letterboxd-csv.ts';
import type { packAsJson } from '../../packs/writing/pack-json.ts';
import type { Chromium } from './chromium.ts';
import type { ExtensionCopy } from './extension-copy.ts';
import type { longestTask } from './library-page/longest-task.ts';

/** What such a page has, for what is evaluated in it. */
export interface LibraryWorld {
  openLibrary(): Promise<Library>;
  gemSearch(): GemSearch;
  packAsJson: typeof packAsJson;
  packAsLetterboxdCsv: typeof packAsLetterboxdCsv;
  longestTask: typeof longestTask;
}

const PAGE = 'library-page.html';

/** Puts the page into a copy of the extension. @throws with Vite's own words. */
export async function addLibraryPage({ folder }: ExtensionCopy): Promise<void> {
  const built = await build({
    configFile: false,
    mode: 'production',
    logLevel: 'error',
    build: {
      write: false,
      target: 'chrome133',
      modulePreload: false,
      rolldownOptions: { input: resolve(import.meta.dirname, 'library-page/entry.ts') },
    },
  });
  if (!('output' in built)) throw new Error('Vite did not build the library page once and whole.');
  const [script] = built.output;
  writeFileSync(join(folder, 'library-page.js'), script.code);
  writeFileSync(
    join(folder, PAGE),
    '<!doctype html><meta charset="utf-8"><title>Library</title><script type="module" src="library-page.js"></script>',
  );
}

/** Opens the page, with its library open. */
export async function openLibraryPage({ context, extensionId }: Chromium): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`chrome-extension://${extensionId}/${PAGE}`);
  await page.evaluate(async () => {
    const { openLibrary } = globalThis as unknown as LibraryWorld;
    const { degraded } = await openLibrary();
    if (degraded) throw new Error('The database did not open.');
  });
  return page;
}
