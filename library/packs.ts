/**
 * How packs come into the database and leave it.
 *
 * A pack's gems are written as a new *generation*, in small transactions between which readers get
 * their turn; one more small transaction puts that generation in force; then the gems of the one
 * before go, in small transactions too. Whatever fails in between leaves the old generation in force,
 * and what was left lying is swept away at the next install or opening.
 *
 *   entered as `writing` ─► gems written ─► in force (named by its pack) ─► `retired` ─► gems gone
 *                └────────────── abandoned ──────────────────────────────────────────────┘
 */
import type { Pack } from '../film.ts';
import { gemKeys, leadKeys } from '../matching/keys.ts';
import { LibraryError } from './library.ts';
import type {
  GemRecord,
  GenerationRecord,
  LibraryDatabase,
  PackOrigin,
  PackRecord,
} from './schema.ts';
import { finish } from './transaction.ts';

/** One gem takes some 0.15 ms to write (5 keys, measured): a find waits 15 ms for a batch at most. */
const GEMS_A_BATCH = 100;

/** A living writer gives a sign of life with each batch; one silent for this long was ended. */
const WRITER_DEAD_AFTER_MS = 120_000;

/**
 * Brings a pack in or up to date. Readers see its old gems until all of the new ones are there.
 * Does nothing where just this content is in force already.
 * @throws whatever the database throws (no room, closed), or where a pack of another origin has its
 *   id: everything is then as it was before.
 */
export async function installPack(
  db: LibraryDatabase,
  pack: Pack,
  origin: PackOrigin,
): Promise<void> {
  await sweep(db);
  const { gems, format: _format, ...info } = pack;
  const keyed = gems.map((gem, position) => ({
    id: gem.id,
    position,
    gem,
    keys: [...gemKeys(gem), ...leadKeys(gem)],
  }));
  const fingerprint = await digest(JSON.stringify([origin, info, keyed]));
  const before = await db.get('packs', info.id);
  if (before?.fingerprint === fingerprint) return;
  if (before && before.origin !== origin) {
    throw new LibraryError(`Another pack has the id “${info.id}” already`);
  }

  const generation = await enter(db, info.id);
  try {
    for (let start = 0; start < keyed.length; start += GEMS_A_BATCH) {
      const batch = keyed.slice(start, start + GEMS_A_BATCH);
      const records = batch.map((record) => ({ ...record, generation, pack: info.id }));
      await writeBatch(db, generation, records);
    }
    await putInForce(db, { info, origin, generation, fingerprint, gems: keyed.length });
  } catch (error) {
    // Where even this fails, it stays entered as being written, and a later sweep finds it.
    await discard(db, generation, Infinity).catch(() => {});
    throw error;
  }
  // The pack is in force, whatever becomes of the old gems now; the next sweep takes what is left.
  await sweep(db).catch(() => {});
}

/** Enters a new generation as being written. @returns its number, never given before. */
function enter(db: LibraryDatabase, pack: string): Promise<number> {
  // The store's key generator adds `generation`.
  const entry: Omit<GenerationRecord, 'generation'> = {
    pack,
    state: 'writing',
    touched: Date.now(),
  };
  return db.add('generations', entry as GenerationRecord);
}

/**
 * Takes a pack and its gems away. Marks and corrections stay, whatever pack they were made in.
 * @throws for the bundled pack, which would only come back: it can be turned off instead.
 */
export async function removePack(db: LibraryDatabase, id: string): Promise<void> {
  const tx = db.transaction(['packs', 'generations'], 'readwrite');
  await finish(tx, async () => {
    const pack = await tx.objectStore('packs').get(id);
    if (!pack) return;
    if (pack.origin === 'bundled') throw new LibraryError('The bundled pack cannot be removed');
    await Promise.all([
      tx.objectStore('packs').delete(id),
      tx.objectStore('generations').put(retired(pack.generation, id)),
    ]);
  });
  await sweep(db);
}

/** Deletes the gems of generations that are retired, or whose writer is no longer alive. */
export async function sweep(db: LibraryDatabase): Promise<void> {
  const deadline = Date.now() - WRITER_DEAD_AFTER_MS;
  for (const { generation } of await db.getAll('generations')) {
    await discard(db, generation, deadline);
  }
}

/** Writes gems of a generation, unless another context gave up its writer for dead meanwhile. */
async function writeBatch(
  db: LibraryDatabase,
  generation: number,
  gems: GemRecord[],
): Promise<void> {
  const tx = db.transaction(['gems', 'generations'], 'readwrite');
  await finish(tx, async () => {
    const entry = await writing(tx.objectStore('generations').get(generation));
    await Promise.all([
      tx.objectStore('generations').put({ ...entry, touched: Date.now() }),
      // Async, so that one that throws at once does not leave the others' failures unhandled.
      ...gems.map(async (gem) => tx.objectStore('gems').add(gem)),
    ]);
  });
}

/** The one small transaction in which a pack goes over to another generation. */
async function putInForce(
  db: LibraryDatabase,
  next: Omit<PackRecord, 'id' | 'enabled' | 'order' | 'installed'>,
): Promise<void> {
  const { generation, info } = next;
  const tx = db.transaction(['packs', 'generations'], 'readwrite', { durability: 'strict' });
  const packs = tx.objectStore('packs');
  const generations = tx.objectStore('generations');
  await finish(tx, async () => {
    const [others, before] = await Promise.all([
      packs.getAll(),
      packs.get(info.id),
      writing(generations.get(generation)),
    ]);
    const order = before?.order ?? Math.max(-1, ...others.map((pack) => pack.order)) + 1;
    const enabled = before?.enabled ?? true;
    await Promise.all([
      packs.put({ ...next, id: info.id, enabled, order, installed: Date.now() }),
      generations.delete(generation),
      before && generations.put(retired(before.generation, info.id)),
    ]);
  });
}

/** @throws where the generation is no longer entered as being written. */
async function writing(entered: Promise<GenerationRecord | undefined>): Promise<GenerationRecord> {
  const entry = await entered;
  if (entry?.state !== 'writing') throw new Error('This install was given up for dead');
  return entry;
}

/**
 * Deletes a generation's gems in small transactions, and last its entry.
 * @param deadline a generation being written goes only where it was touched before this
 */
async function discard(db: LibraryDatabase, generation: number, deadline: number): Promise<void> {
  const entered = db.transaction('generations', 'readwrite');
  const goes = await finish(entered, async () => {
    const entry = await entered.store.get(generation);
    if (!entry || (entry.state === 'writing' && entry.touched >= deadline)) return false;
    // From here on its writer, should it be alive after all, can neither go on nor put it in force.
    await entered.store.put(retired(generation, entry.pack));
    return true;
  });
  if (!goes) return;
  const all = generationRange(generation);
  for (let left = true; left;) {
    const tx = db.transaction(['gems', 'generations'], 'readwrite');
    const gems = tx.objectStore('gems');
    left = await finish(tx, async () => {
      const keys = await gems.getAllKeys(all, GEMS_A_BATCH);
      const last = keys.at(-1);
      if (last) await gems.delete(IDBKeyRange.bound([generation], last));
      else await tx.objectStore('generations').delete(generation);
      return last !== undefined;
    });
  }
}

function retired(generation: number, pack: string): GenerationRecord {
  return { generation, pack, state: 'retired', touched: Date.now() };
}

/** All gems of a generation: an array sorts after every string, so `[]` ends the range. */
export function generationRange(generation: number): IDBKeyRange {
  return IDBKeyRange.bound([generation], [generation, []]);
}

/** SHA-256 of a text, in hexadecimal digits. */
async function digest(text: string): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
