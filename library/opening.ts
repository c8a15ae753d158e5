/**
 * How a context comes by its library, in steps that say which one it is on:
 *
 *   database opens, bundled pack in it ─────────────────► the database's library
 *   anything there throws, fails or hangs ─► bundled pack ─► a library in memory, `degraded`
 *   (after a while the database is tried again)
 */
import { takeBackUnfinished } from './shelf/account.ts';
import type { BundledPack } from './installed/bundled.ts';
import { connector } from './connection.ts';
import type { ConnectSettings } from './connection.ts';
import { databaseLibrary } from './database-library.ts';
import type { Library } from './library.ts';
import { memoryLibrary } from './memory.ts';
import { mendOwnPack } from './installed/own-gems.ts';
import { sweepRemoved } from './installed/pack-list.ts';
import { installPack } from './installed/packs.ts';
import type { LibraryDatabase } from './schema.ts';
import { copyingSitesOff, settingsFromCopy } from './sites-off.ts';
import { finish } from './transaction.ts';

/** A database that cannot be opened mostly stays so; a page should not wait for each new attempt. */
export const RETRY_AFTER_MS = 30_000;

/** @returns the function that gives the library: one for each context, called as often as wanted. */
export function libraryOpener(
  bundled: BundledPack,
  settings: Pick<ConnectSettings, 'timeoutMs'> = {},
): () => Promise<Library> {
  const connect = connector({ ...settings, prepare });
  const library = copyingSitesOff(databaseLibrary(connect, install));
  let installing: Promise<void> | null = null;
  let fallback: { library: Promise<Library>; until: number } | null = null;

  /** One installation at a time: the first find and `onInstalled` often come together. */
  function install(db: LibraryDatabase): Promise<void> {
    installing ??= installBundled(db, bundled).finally(() => {
      installing = null;
    });
    return installing;
  }

  /** A first find may come before the extension's install event: the library must not be empty. */
  async function prepare(db: LibraryDatabase): Promise<void> {
    const tx = db.transaction(['packs', 'ownGems']);
    const [packs, ownGems] = await finish(tx, () =>
      Promise.all([tx.objectStore('packs').count(), tx.objectStore('ownGems').count()]),
    );
    const isNew = packs === 0;
    if (isNew) await install(db);
    if (ownGems > 0) {
      await mendOwnPack(db).catch(() => {
        // All else is there without it, and the next opening tries again.
      });
    }
    if (!isNew) void tidy(db);
  }

  /** What an earlier context may have begun and not ended. */
  async function tidy(db: LibraryDatabase): Promise<void> {
    const steps = [
      () => updateBundled(db),
      () => sweepRemoved(db),
      () => takeBackUnfinished(db, Date.now()),
    ];
    for (const step of steps) {
      await step().catch(() => {
        // Nothing is broken by what stays to be done: the next opening does it, and none waits for another.
      });
    }
  }

  async function updateBundled(db: LibraryDatabase): Promise<void> {
    const installed = await db.get('meta', 'bundled');
    if (installed?.value !== bundled.version()) await install(db);
  }

  async function openLibrary(): Promise<Library> {
    if (fallback && Date.now() < fallback.until) return fallback.library;
    try {
      await connect();
      fallback = null;
      return library;
    } catch {
      return openFallback();
    }
  }

  function openFallback(): Promise<Library> {
    if (fallback && Date.now() < fallback.until) return fallback.library;
    const inMemory = openInMemory(bundled);
    fallback = { library: inMemory, until: Date.now() + RETRY_AFTER_MS };
    inMemory.catch(() => {
      fallback = null;
    });
    return inMemory;
  }

  return openLibrary;
}

async function openInMemory(bundled: BundledPack): Promise<Library> {
  const [pack, settings] = await Promise.all([bundled.read(), settingsFromCopy()]);
  return memoryLibrary(pack, settings);
}

async function installBundled(db: LibraryDatabase, bundled: BundledPack): Promise<void> {
  const value = bundled.version();
  await installPack(db, await bundled.read(), 'bundled');
  await db.put('meta', { name: 'bundled', value });
}
