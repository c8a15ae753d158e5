/**
 * Erasing everything: the database, every storage area of the extension, caches, what extension pages
 * keep by themselves, and the permissions for sites that were turned on, with their scripts. What comes
 * after finds the extension as it was when it was installed.
 */
import { deleteDB } from 'idb';
import { browser } from 'wxt/browser';
import { DATABASE_NAME } from '../schema.ts';

/**
 * Goes on where one part cannot be erased, and then says so.
 * @throws the first error; what could be erased is gone all the same
 */
export async function eraseEverything(): Promise<void> {
  // Scripts and permissions first: a page that still writes meanwhile would leave something behind. The
  // areas once more at the end: until the database is gone a round of sync may be under way.
  const parts = [eraseSites, eraseAreas, eraseCaches, erasePageStorage, eraseDatabase, eraseAreas];
  const errors: unknown[] = [];
  for (const part of parts) {
    try {
      await part();
    } catch (error) {
      errors.push(error);
    }
  }
  if (errors.length > 0) throw errors[0];
}

async function eraseSites(): Promise<void> {
  await browser.scripting.unregisterContentScripts();
  const { origins = [] } = await browser.permissions.getAll();
  const manifest = browser.runtime.getManifest() as { host_permissions?: string[] };
  const declared = new Set(manifest.host_permissions);
  const further = origins.filter((origin) => !declared.has(origin));
  if (further.length > 0) await browser.permissions.remove({ origins: further });
}

/** Also what is there for other devices: they have their own, and bring it back if they go on sharing. */
async function eraseAreas(): Promise<void> {
  const { local, session, sync } = browser.storage;
  await Promise.all([local.clear(), session.clear(), sync.clear()]);
}

async function eraseCaches(): Promise<void> {
  if (typeof caches === 'undefined') return;
  const names = await caches.keys();
  await Promise.all(names.map((name) => caches.delete(name)));
}

async function erasePageStorage(): Promise<void> {
  if (typeof localStorage === 'undefined') return;
  localStorage.clear();
  sessionStorage.clear();
}

/** Other contexts close their connections when they are told (connection.ts); until then this waits. */
async function eraseDatabase(): Promise<void> {
  await deleteDB(DATABASE_NAME);
}
