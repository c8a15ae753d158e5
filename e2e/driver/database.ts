/** The extension's database as its background sees it. */
import type { Chromium } from './chromium.ts';

/** @returns every record of a store. */
export async function recordsOf(chromium: Chromium, store: string): Promise<unknown[]> {
  const worker = await chromium.worker();
  return worker.evaluate(readStore, store);
}

/** Runs in any page or worker of the extension; whole in itself, so that it can be carried there. */
export async function readStore(name: string): Promise<unknown[]> {
  const db = await new Promise<IDBDatabase>((done, fail) => {
    const opening = indexedDB.open('underseen');
    opening.addEventListener('success', () => done(opening.result));
    opening.addEventListener('error', fail);
  });
  const all = await new Promise<unknown[]>((done) => {
    const reading = db.transaction(name).objectStore(name).getAll();
    reading.addEventListener('success', () => done(reading.result));
  });
  db.close();
  return all;
}

/** Puts a record into a store, as an extension page would. */
export async function putRecord(chromium: Chromium, store: string, record: object): Promise<void> {
  const worker = await chromium.worker();
  await worker.evaluate(
    async ({ name, value }) => {
      const db = await new Promise<IDBDatabase>((done, fail) => {
        const opening = indexedDB.open('underseen');
        opening.addEventListener('success', () => done(opening.result));
        opening.addEventListener('error', fail);
      });
      await new Promise((done, fail) => {
        const tx = db.transaction(name, 'readwrite');
        tx.addEventListener('complete', done);
        tx.addEventListener('error', fail);
        tx.objectStore(name).put(value);
      });
      db.close();
    },
    { name: store, value: record },
  );
}
