/** The gems of whole packs, in batches: for long lists, and to write a pack into a file. */
import type { Gem, Pack } from '../../film.ts';
import type { GemEntry } from '../../messages.ts';
import { pauseEvery } from '../../packs/reading/pause.ts';
import type { PackToWrite } from '../../packs/writing/write-file.ts';
import { inSight, type Present, presentGem } from '../finding/in-force.ts';
import { LibraryError } from '../library.ts';
import { ownAmong } from '../finding/own.ts';
import type { Work } from './pack-library.ts';
import type { GemRecord, LibraryDatabase, PackRecord } from '../schema.ts';
import { lookupNames } from '../shelf/shelf.ts';
import { finish } from '../transaction.ts';

/** Reading one gem takes some 0.03 ms (measured): a batch is far from a long task. */
const GEMS_A_READ = 250;

/**
 * @returns the pack as it can be written into a file; its gems are read as they are asked for
 * @throws LibraryError `no-pack`; `changed` while its gems are read
 */
export async function openPack(db: LibraryDatabase, id: string): Promise<PackToWrite> {
  const pack = await db.get('packs', id);
  if (!pack || pack.removed !== undefined) {
    throw new LibraryError(`There is no pack “${id}” in the library`, 'no-pack');
  }
  async function* gems(of: PackRecord) {
    for await (const records of batches(db, of)) yield records.map(({ gem }) => gem);
  }
  return { info: pack.info, count: pack.gems, batches: gems(pack) };
}

/** @returns the whole pack with its gems in their order. @throws LibraryError `no-pack`, `changed` */
export async function exportPack(
  db: LibraryDatabase,
  id: string,
  { signal, progress }: Work = {},
): Promise<Pack> {
  const pack = await openPack(db, id);
  const gems: Gem[] = [];
  progress?.(0, pack.count);
  for await (const batch of pack.batches) {
    signal?.throwIfAborted();
    gems.push(...batch);
    progress?.(gems.length, pack.count);
  }
  return { format: 1, ...pack.info, gems };
}

/** Gives every gem in sight, pack by pack; see `PackLibrary.eachGems`. */
export async function eachGems(
  db: LibraryDatabase,
  take: (entries: GemEntry[]) => void | Promise<void>,
  { signal, progress }: Work = {},
): Promise<void> {
  const tx = db.transaction(['packs', 'shelf', 'sightings']);
  const [packs, shelf, sightings] = await finish(tx, () =>
    Promise.all([
      tx.objectStore('packs').getAll(),
      tx.objectStore('shelf').getAll(),
      tx.objectStore('sightings').getAll(),
    ]),
  );
  const listed = inSight(packs);
  const of = listed.reduce((sum, { gems }) => sum + gems, 0);
  const ownOf = ownAmong(shelf, sightings);
  const pause = pauseEvery(signal);
  let done = 0;
  progress?.(done, of);
  for (const pack of listed) {
    for await (const records of batches(db, pack)) {
      const entries: GemEntry[] = [];
      for (const record of records) {
        entries.push(entryOf(presentGem(pack, record), ownOf));
        await pause();
      }
      await take(entries);
      done += records.length;
      progress?.(done, of);
      await pause();
    }
  }
}

/** The gems at some places of the list of all in sight; see `PackLibrary.gemsAt`. */
export async function gemsAt(
  db: LibraryDatabase,
  places: number[],
): Promise<{ entries: GemEntry[]; total: number }> {
  const tx = db.transaction(['packs', 'gems', 'shelf', 'sightings']);
  return finish(tx, async () => {
    const packs = inSight(await tx.objectStore('packs').getAll());
    const index = tx.objectStore('gems').index('place');
    const gems = await Promise.all(
      places.map(async (place) => {
        const found = packAt(packs, place);
        const record = found && (await index.get([found.pack.generation, found.position]));
        return record ? [presentGem(found.pack, record)] : [];
      }),
    );
    const found = gems.flat();
    const names = found.flatMap(({ film }) => lookupNames(film));
    const shelf = tx.objectStore('shelf').index('names');
    const sightings = tx.objectStore('sightings').index('names');
    const [marked, sighted] = await Promise.all([
      Promise.all(names.map((name) => shelf.getAll(name))),
      Promise.all(names.map((name) => sightings.getAll(name))),
    ]);
    const ownOf = ownAmong(marked.flat(), sighted.flat());
    const total = packs.reduce((sum, pack) => sum + pack.gems, 0);
    return { entries: found.map((gem) => entryOf(gem, ownOf)), total };
  });
}

function packAt(packs: PackRecord[], place: number): { pack: PackRecord; position: number } | null {
  let position = place;
  for (const pack of packs) {
    if (position < pack.gems) return { pack, position };
    position -= pack.gems;
  }
  return null;
}

function entryOf({ pack, gem, film }: Present, ownOf: ReturnType<typeof ownAmong>): GemEntry {
  return { pack, gem, ...ownOf(film) };
}

/**
 * A pack's gems in their order, each batch in a transaction of its own.
 * @throws LibraryError `changed` where another generation came into force on the way
 */
async function* batches(db: LibraryDatabase, { id, generation }: PackRecord) {
  let after = -1;
  for (;;) {
    const tx = db.transaction(['packs', 'gems']);
    const range = IDBKeyRange.bound([generation, after], [generation, []], true);
    const records: GemRecord[] = await finish(tx, async () => {
      const [pack, read] = await Promise.all([
        tx.objectStore('packs').get(id),
        tx.objectStore('gems').index('place').getAll(range, GEMS_A_READ),
      ]);
      if (pack?.generation !== generation) {
        throw new LibraryError('A pack changed while it was read', 'changed');
      }
      return read;
    });
    const last = records.at(-1);
    if (!last) return;
    after = last.position;
    yield records;
    if (records.length < GEMS_A_READ) return;
  }
}
