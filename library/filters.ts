/** The key filters of the packs in force: which keys are worth a look into the database. */
import type { IDBPTransaction } from 'idb';
import { type KeyFilter, keyHash, occurrences } from './key-filter.ts';
import type { LibraryDatabase, LibrarySchema, PackRecord } from './schema.ts';

type Reading = IDBPTransaction<
  LibrarySchema,
  ('packs' | 'gems' | 'shelf' | 'corrections' | 'sightings' | 'filters')[]
>;

/** A context reads the filter of each content once. */
const known = new WeakMap<LibraryDatabase, Map<string, KeyFilter>>();

/** @returns how many gems in force perhaps have a key; a pack without a filter may have any. */
export type CountKey = (key: string) => number;

/** Reads what filters are not known yet, within a transaction. */
export async function readFilters(
  db: LibraryDatabase,
  tx: Reading,
  inForce: Iterable<PackRecord>,
): Promise<CountKey> {
  const before = known.get(db);
  const store = tx.objectStore('filters');
  const filters = await Promise.all(
    [...inForce].map(async ({ fingerprint, generation }) => {
      const filter = before?.get(fingerprint) ?? (await store.get(generation))?.hashes;
      return [fingerprint, filter] as const;
    }),
  );
  const read = filters.flatMap(([of, filter]): [string, KeyFilter][] =>
    filter ? [[of, filter]] : [],
  );
  known.set(db, new Map(read));
  const unknown = filters.length - read.length;
  return (key) => {
    const hash = keyHash(key);
    return read.reduce((sum, [, filter]) => sum + occurrences(filter, hash), unknown);
  };
}
