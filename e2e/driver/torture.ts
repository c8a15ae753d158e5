/**
 * Kills worker, page or browser at a chosen moment of work on the library, opens it again, and looks
 * whether a promise was broken: the library opens, a pack is the old or the new one as a whole, and
 * what is precious is to the letter as it was. A kind of work is one object (`torture-packs.ts`,
 * `torture-history.ts`).
 */
import { rmSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { type ChromiumOptions, launchChromium } from './chromium.ts';
import { copyExtension, type ExtensionCopy } from './extension-copy.ts';
import { addLibraryPage, openLibraryPage } from './library-page.ts';
import { newProfile } from './new-profile.ts';

export const VICTIMS = ['page', 'worker', 'browser'] as const;
export type Victim = (typeof VICTIMS)[number];

/** Something that a library does, to be killed half-way. */
export interface Ordeal {
  name: string;
  /** Puts the library into the state that the work begins with. */
  prepare(page: Page): Promise<void>;
  /** Begins the work in the page, in the given turn, and does not wait for it. */
  begin(page: Page, turn: number): Promise<void>;
  /** The same in the worker, just started, where the work can be done there. */
  beginInWorker?(page: Page, turn: number): Promise<void>;
  /** How long the work takes at most, in ms; the kill comes somewhere within. */
  lasts: number;
  /** Whether the work itself changes such a precious record, so that `judge` looks at it instead. */
  changes?(store: string, record: PreciousRecord): boolean;
  /** @returns what is wrong with what was found afterwards; '' where nothing is. */
  judge(page: Page, turn: number): Promise<string>;
}

/** A record of a precious store, as far as it is known here. */
export interface PreciousRecord {
  title?: string;
  name?: string;
}

export interface Round {
  ordeal: string;
  victim: Victim;
  afterMs: number;
  /** '' where every promise was kept. */
  broken: string;
}

export interface Torture {
  /** One round: work, kill, open, look. Rounds go on with the library that the one before left. */
  round(ordeal: Ordeal, victim: Victim, afterMs: number): Promise<Round>;
  close(): Promise<void>;
}

/** The stores that nothing here may change by itself. */
const PRECIOUS = ['shelf', 'corrections', 'settings', 'ownGems', 'sightings'];

/** Settings that are the library's notes for itself, and change with its work. */
const ITS_OWN_NOTES = new Set(['clock', 'sync']);

/**
 * @param ordeals are each prepared once, in a library of their own profile
 * @throws what preparing throws; nothing is left running or lying about then.
 */
export async function startTorture(ordeals: Ordeal[], switches: string[] = []): Promise<Torture> {
  const copy: ExtensionCopy = copyExtension();
  const profile = newProfile();
  const clear = (): void => {
    copy.remove();
    rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
  };
  try {
    await addLibraryPage(copy);
    return await tortureIn({ extension: copy.folder, profile, switches }, ordeals, clear);
  } catch (error) {
    clear();
    throw error;
  }
}

async function tortureIn(
  options: ChromiumOptions,
  ordeals: Ordeal[],
  clear: () => void,
): Promise<Torture> {
  let chromium = await launchChromium(options);
  let page: Page;
  let turn = 0;
  try {
    page = await openLibraryPage(chromium);
    for (const ordeal of ordeals) await ordeal.prepare(page);
  } catch (error) {
    await chromium.close();
    throw error;
  }

  async function kill(victim: Victim): Promise<void> {
    switch (victim) {
      case 'page':
        await page.close();
        break;
      case 'worker':
        await chromium.stopWorker();
        await page.close();
        break;
      case 'browser':
        await chromium.kill();
        chromium = await launchChromium({ ...options, bare: true });
        await chromium.reload();
    }
    page = await openLibraryPage(chromium);
  }

  return {
    async round(ordeal, victim, afterMs) {
      turn += 1;
      const before = await precious(page, ordeal);
      if (victim === 'worker') {
        await chromium.stopWorker();
        await (ordeal.beginInWorker ?? ordeal.begin)(page, turn);
      } else await ordeal.begin(page, turn);
      await delay(afterMs);
      await kill(victim);
      const changed =
        (await precious(page, ordeal)) === before ? '' : 'Something precious changed.';
      const broken = [changed, await ordeal.judge(page, turn)].filter(Boolean).join(' ');
      return { ordeal: ordeal.name, victim, afterMs: Math.round(afterMs), broken };
    },
    async close() {
      await chromium.close();
      clear();
    },
  };
}

/** Everything precious that the ordeal must not change, as one text. */
async function precious(page: Page, { changes = () => false }: Ordeal): Promise<string> {
  const all = await readPrecious(page);
  const kept = all.map(([store, records]) => [
    store,
    records.filter(
      (record) =>
        !changes(store, record) && !(store === 'settings' && ITS_OWN_NOTES.has(record.name ?? '')),
    ),
  ]);
  return JSON.stringify(kept);
}

/** The precious stores, read past the library. */
function readPrecious(page: Page): Promise<[string, PreciousRecord[]][]> {
  return page.evaluate(async (stores) => {
    const request = indexedDB.open('underseen');
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      request.addEventListener('success', () => resolve(request.result));
      request.addEventListener('error', () => reject(new Error('The database does not open.')));
    });
    const tx = db.transaction(stores);
    const all = await Promise.all(
      stores.map(
        (store) =>
          new Promise<[string, PreciousRecord[]]>((resolve) => {
            const records = tx.objectStore(store).getAll();
            records.addEventListener('success', () =>
              resolve([store, records.result as PreciousRecord[]]),
            );
          }),
      ),
    );
    db.close();
    return all;
  }, PRECIOUS);
}
