/** Looking gems up by their keys, within a transaction. */
import type { IDBPTransaction } from 'idb';
import { isGemKey } from '../../matching/keys.ts';
import { inSight, type Present, presentGem } from './in-force.ts';
import { type Place, readIndexes } from './known-indexes.ts';
import { recentGem } from './recent-gems.ts';
import type { LibraryDatabase, LibrarySchema } from '../schema.ts';
import { gemName } from '../shelf/shelf.ts';

/** What a transaction takes in that looks gems up and tells what is the user's own about them. */
export const LOOK_UP = [
  'packs',
  'gems',
  'shelf',
  'corrections',
  'sightings',
  'keyIndexes',
] as const;
export type LookUp = IDBPTransaction<LibrarySchema, (typeof LOOK_UP)[number][]>;

export interface OpenLookUp {
  /** The gems in force that have one of the keys, each once, in order. */
  byKeys(keys: Iterable<string>): Promise<Present[]>;
  /** Those in force that have one of the names that the shelf has for gems (`gem:pack/id`). */
  byNames(names: string[]): Promise<Present[]>;
  /**
   * These gems and those that may be other reviews of their films, in order.
   * @param asked keys that were looked up already
   */
  withOtherReviews(gems: Present[], asked?: ReadonlySet<string>): Promise<Present[]>;
}

/** Begins to look gems up in a transaction. */
export async function openLookUp(db: LibraryDatabase, tx: LookUp): Promise<OpenLookUp> {
  const packs = inSight(await tx.objectStore('packs').getAll());
  const order = new Map(packs.map(({ id }, place) => [id, place]));
  const placesOf = await readIndexes(db, tx, packs);
  const gems = tx.objectStore('gems');
  const byPlace = gems.index('place');

  function read({ pack, position }: Place): Promise<Present | undefined> {
    return recentGem(db, pack, position, async () => {
      const record = await byPlace.get([pack.generation, position]);
      return record && presentGem(pack, record);
    });
  }

  /** A gem has many keys, and counts once. */
  async function byKeys(keys: Iterable<string>): Promise<Present[]> {
    const wanted = new Set(keys);
    const places = new Map<string, Place>();
    for (const key of wanted) {
      for (const place of placesOf(key)) {
        places.set(`${order.get(place.pack.id)} ${place.position}`, place);
      }
    }
    const inOrder = [...places.values()].toSorted(
      (a, b) => a.pack.order - b.pack.order || a.position - b.position,
    );
    const found = await Promise.all(inOrder.map(read));
    // A place may have been named for another key of the same hash.
    return found.flatMap((gem) => (gem?.keys.some((key) => wanted.has(key)) ? [gem] : []));
  }

  async function byNames(names: string[]): Promise<Present[]> {
    const found = packs.flatMap((pack) => {
      const start = gemName({ pack: pack.id, gem: '' });
      return [...new Set(names)]
        .filter((name) => name.startsWith(start))
        .map(async (name) => {
          const record = await gems.get([pack.generation, name.slice(start.length)]);
          return record ? [presentGem(pack, record)] : [];
        });
    });
    return (await Promise.all(found)).flat();
  }

  return {
    byKeys,
    byNames,
    async withOtherReviews(known, asked = new Set()) {
      // A key that one gem alone has leads to no other.
      const further = [...new Set(known.flatMap((gem) => gem.keys.filter(isGemKey)))].filter(
        (key) => !asked.has(key) && placesOf(key).length > 1,
      );
      if (further.length === 0) return known;
      const names = new Set(known.map(nameOf));
      const others = (await byKeys(further)).filter((gem) => !names.has(nameOf(gem)));
      return [...known, ...others].toSorted(
        (a, b) => (order.get(a.pack.id) ?? 0) - (order.get(b.pack.id) ?? 0),
      );
    },
  };
}

function nameOf({ film }: Present): string | null {
  return film.gem;
}
