/** The library as it lies in the browser's profile, read and written from beside the extension. */
import type { Page } from 'playwright-core';
import type { Chromium } from './chromium.ts';

export type Dump = Record<string, unknown[]>;

/** What the user made, or has set: nothing but the user changes these. */
export const PRECIOUS = [
  'shelf',
  'corrections',
  'settings',
  'ownGems',
  'subscriptions',
  'sightings',
] as const;

/** A page of the extension's origin without a script: it opens no library. */
export async function bareOwnPage({ context, extensionId }: Chromium): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`chrome-extension://${extensionId}/manifest.json`);
  return page;
}

/** @returns the records of the stores that hold what is the user's own. */
export async function preciousOf(chromium: Chromium): Promise<Dump> {
  const page = await bareOwnPage(chromium);
  try {
    return await page.evaluate(async (names) => {
      const done = <T>(request: IDBRequest<T>) =>
        new Promise<T>((resolve, reject) => {
          request.addEventListener('success', () => resolve(request.result));
          request.addEventListener('error', () => reject(request.error ?? new Error('It failed.')));
        });
      const db = await done(indexedDB.open('underseen'));
      try {
        const there = names.filter((name) => db.objectStoreNames.contains(name));
        const dump: Record<string, unknown[]> = {};
        if (there.length === 0) return dump;
        const tx = db.transaction(there);
        for (const name of there) dump[name] = await done(tx.objectStore(name).getAll());
        return dump;
      } finally {
        db.close();
      }
    }, PRECIOUS);
  } finally {
    await page.close();
  }
}

/** A dump of a whole database, as in library/fixtures. */
export interface DatabaseDump {
  version: number;
  stores: Record<
    string,
    {
      options: IDBObjectStoreParameters;
      indexes: Record<string, { keyPath: string | string[]; options: IDBIndexParameters }>;
      records: unknown[];
    }
  >;
}

/** Puts a database of another version, with what stands in it, in the place of the one there is. */
export async function replaceDatabase(own: Page, dump: DatabaseDump): Promise<void> {
  await own.evaluate(async ({ version, stores }) => {
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result));
        request.addEventListener('error', () => reject(request.error ?? new Error('It failed.')));
      });
    await done(indexedDB.deleteDatabase('underseen'));
    const opening = indexedDB.open('underseen', version);
    opening.addEventListener('upgradeneeded', () => {
      for (const [name, { options, indexes, records }] of Object.entries(stores)) {
        const store = opening.result.createObjectStore(name, options);
        for (const [index, { keyPath, options: how }] of Object.entries(indexes)) {
          store.createIndex(index, keyPath, how);
        }
        for (const record of records) store.add(record);
      }
    });
    // Held open until the page goes, or lets go.
    Object.assign(globalThis, { held: await done(opening) });
  }, dump);
}

/** Lets go of the database that `replaceDatabase` holds. */
export async function letGo(own: Page): Promise<void> {
  await own.evaluate(() => (globalThis as unknown as { held: IDBDatabase }).held.close());
}
