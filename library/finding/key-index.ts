/**
 * Where gems are found: for each key of a generation's gems one number that has the key's 32-bit hash
 * and, below it, the place of the gem in its pack; sorted. Most titles of a page are no gem, and are
 * ruled out here without a look into the database; of the others it tells which gems to read. A hash
 * says "perhaps": of keys that are nowhere, 1 in 5,000 has one among 800,000 (100,000 gems), so whoever
 * reads a gem by it looks at the gem's own keys. Pure.
 */

/** Numbers of 52 bits, which doubles hold exactly. */
export type KeyIndex = Float64Array<ArrayBuffer>;

/** More than a pack may have gems (limits.ts). */
const POSITIONS = 2 ** 20;

/** FNV-1a over UTF-16 units, then the finaliser of MurmurHash3: short keys differ in every bit. */
export function keyHash(key: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < key.length; at += 1) {
    hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** What of a gem goes into the index. */
export interface Filed {
  /** Its place in its pack. */
  position: number;
  keys: string[];
}

function entriesOf({ position, keys }: Filed): number[] {
  return keys.map((key) => keyHash(key) * POSITIONS + position);
}

/** By their first bits, so that no single sort of a large library takes long. */
const SHARDS = 64;
const SHARD_SIZE = (2 ** 32 / SHARDS) * POSITIONS;

/** Gathers the keys of gems. */
export interface KeyIndexMaker {
  add(gem: Filed): void;
  /** @param pause awaited between steps of the work */
  finish(pause: () => Promise<void>): Promise<KeyIndex>;
}

export function keyIndexMaker(): KeyIndexMaker {
  const shards = Array.from({ length: SHARDS }, (): number[] => []);
  return {
    add(gem) {
      for (const entry of entriesOf(gem)) shards[Math.floor(entry / SHARD_SIZE)]?.push(entry);
    },
    async finish(pause) {
      const index = new Float64Array(shards.reduce((sum, shard) => sum + shard.length, 0));
      let at = 0;
      for (const shard of shards) {
        index.set(Float64Array.from(shard).toSorted(), at);
        at += shard.length;
        await pause();
      }
      return index;
    },
  };
}

/** @returns the index of a few gems at once. */
export function keyIndexOf(gems: Filed[]): KeyIndex {
  return Float64Array.from(gems.flatMap(entriesOf)).toSorted();
}

/** @returns the positions of the gems that perhaps have the key; none is certain. */
export function positionsOf(index: KeyIndex, hash: number): number[] {
  const from = hash * POSITIONS;
  let low = 0;
  let high = index.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((index[middle] ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  const positions: number[] = [];
  for (let entry = index[low]; entry !== undefined && entry < from + POSITIONS;) {
    positions.push(entry - from);
    low += 1;
    entry = index[low];
  }
  return positions;
}
