/**
 * Generations: a pack's gems as one install wrote them. See packs.ts for their course.
 */
import type { GemRecord, GenerationRecord, LibraryDatabase } from '../schema.ts';
import { finish } from '../transaction.ts';

/** A gem takes 0.13 to 0.19 ms (npm run bench -- library): a find waits 20 ms for a batch at most. */
export const GEMS_A_BATCH = 100;

/** A living writer gives a sign of life with each batch; one silent for this long was ended. */
const WRITER_DEAD_AFTER_MS = 120_000;

/** Enters a new generation as being written. @returns its number, never given before. */
export function enter(db: LibraryDatabase, pack: string): Promise<number> {
  // The store's key generator adds `generation`.
  const entry: Omit<GenerationRecord, 'generation'> = {
    pack,
    state: 'writing',
    touched: Date.now(),
  };
  return db.add('generations', entry as GenerationRecord);
}

/** Writes gems of a generation, unless another context gave up its writer for dead meanwhile. */
export async function writeBatch(
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

/** @throws where the generation is no longer entered as being written. */
export async function writing(
  entered: Promise<GenerationRecord | undefined>,
): Promise<GenerationRecord> {
  const entry = await entered;
  if (entry?.state !== 'writing') throw new Error('This install was given up for dead');
  return entry;
}

/** The entry of a generation whose gems are no longer wanted. */
export function retired(generation: number, pack: string): GenerationRecord {
  return { generation, pack, state: 'retired', touched: Date.now() };
}

/**
 * Gives up a generation that is being written, and deletes its gems, which takes a while. Called by its
 * writer, who writes no more of it.
 */
export async function abandon(db: LibraryDatabase, generation: number): Promise<void> {
  // On a full disk there may be no room to enter it as retired; what is only deleted needs none.
  await retire(db, generation, Infinity).catch(() => {});
  await erase(db, generation);
}

/** Deletes the gems of generations that are retired, or whose writer is no longer alive. */
export async function sweepGenerations(db: LibraryDatabase): Promise<void> {
  const deadline = Date.now() - WRITER_DEAD_AFTER_MS;
  for (const { generation } of await db.getAll('generations')) {
    if (await retire(db, generation, deadline)) await erase(db, generation);
  }
}

/**
 * From here on its writer, should it be alive after all, can neither go on nor put it in force.
 * @param deadline a generation being written goes only where it was touched before this
 * @returns whether it goes
 */
async function retire(db: LibraryDatabase, generation: number, deadline: number): Promise<boolean> {
  const tx = db.transaction('generations', 'readwrite');
  return finish(tx, async () => {
    const entry = await tx.store.get(generation);
    if (entry?.state !== 'writing') return entry !== undefined;
    if (entry.touched >= deadline) return false;
    await tx.store.put(retired(generation, entry.pack));
    return true;
  });
}

/** Deletes a retired generation's gems in small transactions, and last its entry. */
async function erase(db: LibraryDatabase, generation: number): Promise<void> {
  const all = generationRange(generation);
  for (let left = true; left;) {
    const tx = db.transaction(['gems', 'keyIndexes', 'generations'], 'readwrite');
    const gems = tx.objectStore('gems');
    left = await finish(tx, async () => {
      const keys = await gems.getAllKeys(all, GEMS_A_BATCH);
      const last = keys.at(-1);
      if (last) {
        await gems.delete(IDBKeyRange.bound([generation], last));
        return true;
      }
      await Promise.all([
        tx.objectStore('keyIndexes').delete(generation),
        tx.objectStore('generations').delete(generation),
      ]);
      return false;
    });
  }
}

/** All gems of a generation, by id or by place: an array sorts after everything else. */
export function generationRange(generation: number): IDBKeyRange {
  return IDBKeyRange.bound([generation], [generation, []]);
}
