/**
 * One open connection to the database for each context (worker or page), made when first needed and
 * made anew after it was lost: closed for a newer version, closed by the browser, or never opened.
 */
import { openDB, unwrap } from 'idb';
import { LibraryError } from './library.ts';
import { DATABASE_NAME, DATABASE_VERSION, upgrade } from './schema.ts';
import type { LibraryDatabase, LibrarySchema } from './schema.ts';

/**
 * A browser answers an open within some hundred ms even with a cold disk. One that says nothing for
 * this long hangs, or waits for a page of another version that does not close.
 */
const OPEN_TIMEOUT_MS = 4000;

/** Connections that made way because everything is erased. */
const erased = new WeakSet<IDBDatabase>();

/** Whether what this connection led to is erased: what was begun on it must not be ended on another. */
export function isErased(db: LibraryDatabase): boolean {
  return erased.has(unwrap(db));
}

export type Connect = () => Promise<LibraryDatabase>;

export interface ConnectSettings {
  /** Runs once on each new connection, before anyone else gets it; the connection fails if it fails. */
  prepare?(db: LibraryDatabase): Promise<void>;
  timeoutMs?: number;
}

/**
 * @returns a function that gives the open database. Callers at the same time share one attempt, and a
 * failed attempt is forgotten, so that the next call tries again. An attempt that outlasts the timeout
 * rejects for its callers but stays under way: once it succeeds, later calls get it at once.
 */
export function connector({ prepare, timeoutMs = OPEN_TIMEOUT_MS }: ConnectSettings = {}): Connect {
  let attempt: Promise<LibraryDatabase> | null = null;

  async function open(forget: () => void): Promise<LibraryDatabase> {
    const db = await openDB<LibrarySchema>(DATABASE_NAME, DATABASE_VERSION, {
      upgrade: (database, from, _to, tx) => upgrade(database, from, tx),
      // Another context brings a newer version, or deletes everything: make way at once.
      blocking: (_current, coming, event) => {
        forget();
        const connection = event.target as IDBDatabase;
        if (coming === null) erased.add(connection);
        connection.close();
      },
      terminated: forget,
    });
    try {
      await prepare?.(db);
    } catch (error) {
      db.close();
      throw error;
    }
    return db;
  }

  return () => {
    if (!attempt) {
      const mine = open(() => {
        if (attempt === mine) attempt = null;
      });
      mine.catch(() => {
        if (attempt === mine) attempt = null;
      });
      attempt = mine;
    }
    return withTimeout(attempt, timeoutMs);
  };
}

/**
 * Runs `work` on the database, and once more from its start on a new connection where the first one
 * turns out to have been closed. What everything was erased under is not begun again: it would write
 * into the new library what was meant for the old one.
 * @throws LibraryError `erased`
 */
export async function onDatabase<T>(
  connect: Connect,
  work: (db: LibraryDatabase) => Promise<T>,
): Promise<T> {
  let db: LibraryDatabase | null = null;
  try {
    db = await connect();
    return await work(db);
  } catch (error) {
    if (!(error instanceof DOMException && error.name === 'InvalidStateError')) throw error;
    if (db && isErased(db)) throw new LibraryError('Everything was erased meanwhile', 'erased');
    return work(await connect());
  }
}

function withTimeout<T>(promise: Promise<T>, ms: number): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`The database did not open in ${ms} ms`)), ms);
    promise.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
