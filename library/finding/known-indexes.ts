/** The key indexes of the packs in force: which gems are worth reading for a key. */
import { generationRange } from '../installed/generations.ts';
import { type KeyIndex, keyHash, keyIndexOf, positionsOf } from './key-index.ts';
import type { LookUp } from './look-up.ts';
import type { LibraryDatabase, PackRecord } from '../schema.ts';

/** A context reads the index of each content once. */
const known = new WeakMap<LibraryDatabase, Map<string, KeyIndex>>();

/** A gem that perhaps has a key. */
export interface Place {
  pack: PackRecord;
  position: number;
}

/** @returns the gems in force that perhaps have a key, the higher packs' first. */
export type PlacesOf = (key: string) => Place[];

/** Reads what indexes are not known yet, within a transaction. */
export async function readIndexes(
  db: LibraryDatabase,
  tx: LookUp,
  inForce: Iterable<PackRecord>,
): Promise<PlacesOf> {
  const before = known.get(db);
  const indexes = await Promise.all(
    [...inForce].map(async (pack) => {
      const index = before?.get(pack.fingerprint) ?? (await readIndex(tx, pack));
      return [pack, index] as const;
    }),
  );
  known.set(db, new Map(indexes.map(([{ fingerprint }, index]) => [fingerprint, index])));
  return (key) => {
    const hash = keyHash(key);
    return indexes.flatMap(([pack, index]) =>
      positionsOf(index, hash).map((position) => ({ pack, position })),
    );
  };
}

/** A generation from before there were indexes, or one whose index went amiss, is gone through once. */
async function readIndex(tx: LookUp, { generation }: PackRecord): Promise<KeyIndex> {
  const record = await tx.objectStore('keyIndexes').get(generation);
  if (record) return record.entries;
  return keyIndexOf(await tx.objectStore('gems').getAll(generationRange(generation)));
}
