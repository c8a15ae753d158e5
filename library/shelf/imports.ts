/** Which accounts were brought in, and which are being brought in: a list in one record. */
import type { IDBPObjectStore, StoreNames } from 'idb';
import type { AccountImport } from '../history.ts';
import type { LibraryDatabase, LibrarySchema } from '../schema.ts';
import { finish } from '../transaction.ts';

/** An import as it is remembered. */
export interface ImportRecord extends AccountImport {
  state: 'writing' | 'done' | 'leaving';
  /** When its writer last gave a sign of life, in ms since the epoch. */
  touched: number;
}

/** A living writer gives a sign of life with each batch; one silent for this long was ended. */
const WRITER_DEAD_AFTER_MS = 120_000;

/** Enters a new import as being written. @returns its number, never given before. */
export async function enterImport(db: LibraryDatabase, at: number): Promise<number> {
  let id = at;
  await changeImports(db, (all) => {
    id = Math.max(at, ...all.map((each) => each.id + 1));
    return [...all, { id, at, seen: 0, saved: 0, state: 'writing', touched: Date.now() }];
  });
  return id;
}

/** Changes the list. Where `by` returns the very same one nothing is written, which a full disk allows. */
export async function changeImports(
  db: LibraryDatabase,
  by: (imports: ImportRecord[]) => ImportRecord[],
): Promise<void> {
  const tx = db.transaction('settings', 'readwrite', { durability: 'strict' });
  await finish(tx, async () => {
    const before = importsFrom((await tx.store.get('imports'))?.value);
    const value = by(before);
    if (value !== before) await tx.store.put({ name: 'imports', value });
  });
}

/** Every import that is entered, whole or not. */
export async function allImports(db: LibraryDatabase): Promise<ImportRecord[]> {
  return importsFrom((await db.get('settings', 'imports'))?.value);
}

/** The numbers of those that are not whole: being written, cut off, or being taken back. */
export async function unfinishedImports(db: LibraryDatabase): Promise<number[]> {
  return (await allImports(db)).filter(({ state }) => state !== 'done').map(({ id }) => id);
}

/** Those of a stored list that are whole: what a backup keeps of it. */
export function wholeImports(value: unknown): ImportRecord[] {
  return importsFrom(value).filter(({ state }) => state === 'done');
}

/** Those whose writer was ended before they were whole, and those that were being taken back. */
export async function deadImports(db: LibraryDatabase, now: number): Promise<ImportRecord[]> {
  const isDead = ({ state, touched }: ImportRecord) =>
    state === 'leaving' || (state === 'writing' && touched < now - WRITER_DEAD_AFTER_MS);
  return (await allImports(db)).filter(isDead);
}

/** @throws where the import was given up, and taken back. */
export function assertWriting(all: ImportRecord[], id: number): void {
  const isWriting = all.some((each) => each.id === id && each.state === 'writing');
  if (!isWriting) throw new Error('This import was given up for dead');
}

/** Gives a sign of life. @throws where the import was given up, and taken back. */
export async function touchImport<Stores extends StoreNames<LibrarySchema>[]>(
  settings: IDBPObjectStore<LibrarySchema, Stores, 'settings', 'readwrite'>,
  id: number,
): Promise<void> {
  const all = importsFrom((await settings.get('imports'))?.value);
  assertWriting(all, id);
  const touched = Date.now();
  const value = all.map((each) => (each.id === id ? { ...each, touched } : each));
  await settings.put({ name: 'imports', value });
}

function importsFrom(value: unknown): ImportRecord[] {
  return Array.isArray(value) ? (value as ImportRecord[]) : [];
}
