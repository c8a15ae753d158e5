/** Which packs are in sight, and gems in the order in which packs and gems stand. Pure. */
import type { PackedGem } from './packed-gem.ts';
import type { GemRecord, PackRecord } from '../schema.ts';
import { shelfFilm, type ShelfFilm } from '../shelf/shelf.ts';

/** A gem in force, and its film as the shelf knows it. */
export interface Present extends PackedGem {
  keys: string[];
  film: ShelfFilm;
}

/** Whether a pack shows its gems: it is neither off nor removed. */
export function isInSight({ enabled, removed }: PackRecord): boolean {
  return enabled && removed === undefined;
}

/** @returns the packs in sight, the highest first. */
export function inSight(packs: PackRecord[]): PackRecord[] {
  return packs.filter(isInSight).toSorted((a, b) => a.order - b.order);
}

/** The packs in sight, by the generation that is theirs now. */
export function byGeneration(packs: PackRecord[]): Map<number, PackRecord> {
  return new Map(inSight(packs).map((pack) => [pack.generation, pack]));
}

export function presentGem({ info, id }: PackRecord, { gem, keys }: GemRecord): Present {
  return { pack: info, gem, keys, film: shelfFilm(gem.film, { pack: id, gem: gem.id }) };
}

/** Those of the records that are in force, pack by pack, each in its pack's own order. */
export function inOrder(
  records: (GemRecord | undefined)[],
  inForce: ReadonlyMap<number, PackRecord>,
): Present[] {
  return records
    .flatMap((record) => {
      const pack = record && inForce.get(record.generation);
      return pack ? [{ record, pack }] : [];
    })
    .toSorted((a, b) => a.pack.order - b.pack.order || a.record.position - b.record.position)
    .map(({ record, pack }) => presentGem(pack, record));
}
