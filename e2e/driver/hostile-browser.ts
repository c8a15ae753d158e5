/** A Chromium for the tests of one file, each on a hostile page of its own, that ends unharmed. */
import { afterAll, afterEach, beforeAll } from 'vitest';
import type { Page } from 'playwright-core';
import { type Chromium, launchChromium } from './chromium.ts';
import { type Harm, type HostilePage, openHostile } from './hostile-page.ts';
import { type Dump, preciousOf } from './library-dump.ts';

export interface HostileBrowser {
  readonly chromium: Chromium;
  /** What is the user's own, as it was before. */
  readonly untouched: Dump;
  /** Opens a hostile page, in the place of the one before. */
  visit(harm: Harm, html?: string): Promise<HostilePage>;
  /** A page that the test fills itself, in the place of the one before; nobody hears its console. */
  newPage(): Promise<Page>;
  /** What is the user's own now is as it shall be: the test changed it by hand. */
  accept(): Promise<void>;
}

/**
 * Starts the browser before the tests of the file and ends it after them. After each test, the page is
 * left; the test fails where anything was complained of, or anything of the user's changed.
 */
export function hostileBrowser(): HostileBrowser {
  let chromium: Chromium;
  let untouched: Dump;
  let open: HostilePage | null = null;

  beforeAll(async () => {
    chromium = await launchChromium();
    untouched = await preciousOf(chromium);
  });
  afterAll(() => chromium.close());
  afterEach(async () => {
    const said = open?.said ?? [];
    await open?.page.close();
    open = null;
    const now = JSON.stringify(await preciousOf(chromium));
    if (said.length > 0) throw new Error(said.join('\n'));
    if (now !== JSON.stringify(untouched)) throw new Error(`The library was changed: ${now}`);
  });

  return {
    get chromium() {
      return chromium;
    },
    get untouched() {
      return untouched;
    },
    async visit(harm, html) {
      await open?.page.close();
      open = await openHostile(chromium, harm, html);
      return open;
    },
    async newPage() {
      await open?.page.close();
      open = { page: await chromium.context.newPage(), said: [], asked: [] };
      await open.page.bringToFront();
      return open.page;
    },
    async accept() {
      untouched = await preciousOf(chromium);
    },
  };
}
