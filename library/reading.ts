/** Reading gems, and finding those that a page mentions. Each function takes one look: one transaction. */
import type { Mention } from '../film.ts';
import { leadFilm } from '../matching/lead.ts';
import { mentionKeys, mentionLeadKeys } from '../matching/keys.ts';
import type { Found, GemEntry, GemReference } from '../messages.ts';
import { answer } from './answer.ts';
import type { PackedGem } from './answer.ts';
import { generationRange } from './packs.ts';
import { readable } from './readable.ts';
import { lastSighting, sightingsByName } from './sightings.ts';
import type { GemRecord, LibraryDatabase, PackRecord } from './schema.ts';
import {
  filmNames,
  lookupNames,
  recordsOf,
  shelfByName,
  shelfFilm,
  type ShelfFilm,
  stateAmong,
  stateOf,
} from './shelf.ts';
import { finish } from './transaction.ts';

/**
 * Finds the gems that mentions name. What it costs grows with the mentions and with what they hit; all
 * requests of a step are under way together.
 */
export async function find(
  db: LibraryDatabase,
  mentions: Mention[],
  forLeads: number[] = [],
): Promise<Found> {
  const leading = forLeads.flatMap((index) => mentions[index] ?? []);
  const keys = [
    ...new Set([...mentions.flatMap(mentionKeys), ...leading.flatMap(mentionLeadKeys)]),
  ];
  const tx = db.transaction(['packs', 'gems', 'shelf', 'corrections', 'sightings']);
  return finish(tx, async () => {
    const gems = tx.objectStore('gems');
    const index = gems.index('keys');
    const [packs, ...hits] = await Promise.all([
      tx.objectStore('packs').getAll(),
      ...keys.map((key) => index.getAllKeys(key)),
    ]);
    const inForce = byGeneration(packs);
    // A gem has many keys, and an old generation may still lie there: read each gem in force once.
    const wanted = new Map(
      hits
        .flat()
        .filter(([generation]) => inForce.has(generation))
        .map((key) => [key.join(' '), key]),
    );
    const records = await Promise.all([...wanted.values()].map((key) => gems.get(key)));
    const found = inOrder(records, inForce);

    const names = [...new Set(found.flatMap(({ film }) => lookupNames(film)))];
    const leadNames =
      leading.length === 0
        ? []
        : found.flatMap(({ gem }) => gem.leads.flatMap((lead) => filmNames(leadFilm(lead))));
    const shelf = tx.objectStore('shelf').index('names');
    const corrections = tx.objectStore('corrections').index('names');
    const sightings = tx.objectStore('sightings').index('names');
    const [marked, corrected, sighted] = await Promise.all([
      Promise.all(names.map((name) => shelf.getAll(name))),
      Promise.all([...names, ...leadNames].map((name) => corrections.getAll(name))),
      Promise.all(names.map((name) => sightings.getAll(name))),
    ]);
    const shelfNamed = shelfByName(readable('shelf', marked.flat()));
    const met = sightingsByName(readable('sightings', sighted.flat()));
    const said = new Map(
      readable('corrections', corrected.flat()).map((record) => [record.key, record.correction]),
    );

    return answer({ mentions, forLeads }, found, [...said.values()], ({ film }) => ({
      ...stateAmong(film, shelfNamed),
      ...lastSighting(film, met),
    }));
  });
}

/** Every gem in force, pack by pack, each in its pack's own order. */
export async function readGems(db: LibraryDatabase): Promise<GemEntry[]> {
  const tx = db.transaction(['packs', 'gems', 'shelf', 'sightings']);
  return finish(tx, async () => {
    const [packs, shelf, sightings] = await Promise.all([
      tx.objectStore('packs').getAll(),
      tx.objectStore('shelf').getAll(),
      tx.objectStore('sightings').getAll(),
    ]);
    const inForce = byGeneration(packs);
    const gems = tx.objectStore('gems');
    const records = await Promise.all(
      [...inForce.keys()].map((generation) => gems.getAll(generationRange(generation))),
    );
    const byName = shelfByName(readable('shelf', shelf));
    const met = sightingsByName(readable('sightings', sightings));
    return inOrder(records.flat(), inForce).map(({ pack, gem, film }) => {
      return { pack, gem, ...stateAmong(film, byName), ...lastSighting(film, met) };
    });
  });
}

/** @returns the gem with the marks of its film, or null where no pack in force has it. */
export async function readGem(
  db: LibraryDatabase,
  reference: GemReference,
): Promise<GemEntry | null> {
  const tx = db.transaction(['packs', 'gems', 'shelf', 'sightings']);
  return finish(tx, async () => {
    const pack = await tx.objectStore('packs').get(reference.pack);
    if (!pack?.enabled) return null;
    const record = await tx.objectStore('gems').get([pack.generation, reference.gem]);
    if (!record) return null;
    const film = shelfFilm(record.gem.film, reference);
    const shelf = tx.objectStore('shelf').index('names');
    const sightings = tx.objectStore('sightings').index('names');
    const [marked, sighted] = await Promise.all([
      Promise.all(lookupNames(film).map((name) => shelf.getAll(name))),
      Promise.all(film.names.map((name) => sightings.getAll(name))),
    ]);
    return {
      pack: pack.info,
      gem: record.gem,
      ...stateOf(recordsOf(film, readable('shelf', marked.flat()))),
      ...lastSighting(film, sightingsByName(readable('sightings', sighted.flat()))),
    };
  });
}

/** A gem in force, and its film as the shelf knows it. */
interface Present extends PackedGem {
  film: ShelfFilm;
}

/** The packs that are turned on, by the generation that is theirs now. */
function byGeneration(packs: PackRecord[]): Map<number, PackRecord> {
  return new Map(packs.filter((pack) => pack.enabled).map((pack) => [pack.generation, pack]));
}

function inOrder(
  records: (GemRecord | undefined)[],
  inForce: ReadonlyMap<number, PackRecord>,
): Present[] {
  return records
    .flatMap((record) => {
      const pack = record && inForce.get(record.generation);
      return pack ? [{ record, pack }] : [];
    })
    .toSorted((a, b) => a.pack.order - b.pack.order || a.record.position - b.record.position)
    .map(({ record: { gem }, pack }) => {
      return { pack: pack.info, gem, film: shelfFilm(gem.film, { pack: pack.id, gem: gem.id }) };
    });
}
