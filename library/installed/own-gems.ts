/**
 * The gems that the user wrote. They are kept in `ownGems` and nowhere else; the own pack's record, its
 * gems and their index are made of them in the transaction that changes them, and made anew where they
 * are missing or not what they should be.
 */
import type { IDBPTransaction } from 'idb';
import * as v from 'valibot';
import type { Gem, PackInfo } from '../../film.ts';
import { isReadable, readable } from '../../history/readable.ts';
import { parsePack } from '../../packs/format.ts';
import { type FiledGem, filedGem } from './filing.ts';
import { freeId } from './free-id.ts';
import { generationRange, retired } from './generations.ts';
import { keyIndexOf } from '../finding/key-index.ts';
import { LibraryError } from '../library.ts';
import type { OwnGem, OwnPackChanges, OwnPackInfo } from './pack-library.ts';
import type { GenerationRecord, LibraryDatabase, LibrarySchema, OwnGemRecord } from '../schema.ts';
import { finish } from '../transaction.ts';

/** What a transaction takes in that changes own gems or what is said of their pack. */
const OWN_STORES = ['ownGems', 'settings', 'packs', 'gems', 'keyIndexes', 'generations'] as const;
export type OwnTransaction = IDBPTransaction<
  LibrarySchema,
  (typeof OWN_STORES)[number][],
  'readwrite'
>;

const kept = v.object({
  id: v.string(),
  title: v.string(),
  author: v.string(),
  language: v.string(),
  licence: v.exactOptional(v.string()),
  criterion: v.exactOptional(
    v.object({
      service: v.literal('letterboxd'),
      threshold: v.number(),
      date: v.exactOptional(v.string()),
    }),
  ),
  /** How often the pack was changed: the last part of its version. */
  changes: v.number(),
});
type Kept = v.InferOutput<typeof kept>;

/** The user's own gems, in their order. */
export async function readOwnGems(db: LibraryDatabase): Promise<OwnGem[]> {
  return inPlace(await db.getAll('ownGems'));
}

/** What is said of the own pack. */
export async function readOwnPack(db: LibraryDatabase): Promise<OwnPackInfo> {
  return infoOf(keptFrom((await db.get('settings', 'own-pack'))?.value));
}

/**
 * Changes what is said of the own pack. The author's name stands in each gem too, where the judgement is
 * theirs: it changes there with it.
 * @throws LibraryError `not-a-pack` with what is wrong
 */
export async function changeOwnPack(
  db: LibraryDatabase,
  changes: OwnPackChanges,
  at: number,
): Promise<OwnPackInfo> {
  return changeOwn(db, async (tx) => {
    const store = tx.objectStore('settings');
    const before = keptFrom((await store.get('own-pack'))?.value);
    const value = { ...before, ...changes };
    const gems = tx.objectStore('ownGems');
    const renamed = withCredit(inPlace(await gems.getAll()), before.author, value.author);
    check(
      infoOf(value),
      renamed.map(({ gem }) => gem),
      'not-a-pack',
    );
    await store.put({ name: 'own-pack', value });
    await Promise.all(renamed.map(async (own) => gems.put({ ...own, changed: at })));
  });
}

/**
 * Keeps a new gem as the last, or a known one in its place. One whose id a record has that cannot be
 * read is kept under another id, beside it.
 * @throws LibraryError `not-a-gem`
 */
export async function saveOwnGem(db: LibraryDatabase, gem: Gem, at: number): Promise<void> {
  await changeOwn(db, async (tx) => {
    const store = tx.objectStore('ownGems');
    const all = await store.getAll();
    check(infoOf(keptFrom(undefined)), [gem], 'not-a-gem');
    const there = all.find(({ id }) => id === gem.id);
    const before = isReadable('ownGems', there) ? there : undefined;
    const id = there === before ? gem.id : freeId(gem.id, idsOf(all));
    const position =
      before?.position ?? Math.max(-1, ...inPlace(all).map((own) => own.position)) + 1;
    const written = before?.written ?? at;
    await store.put({ id, position, gem: { ...gem, id }, written, changed: at });
  });
}

/** @returns what was removed. @throws LibraryError `no-gem` */
export async function removeOwnGem(db: LibraryDatabase, id: string): Promise<OwnGem> {
  let removed: OwnGem | undefined;
  await changeOwn(db, async (tx) => {
    removed = await tx.objectStore('ownGems').get(id);
    if (!removed) throw new LibraryError('This gem is no longer among your own', 'no-gem');
    await tx.objectStore('ownGems').delete(id);
  });
  if (!removed) throw new LibraryError('This gem is no longer among your own', 'no-gem');
  return removed;
}

/** Brings a removed gem back to its place; beside what was written under its id since, under another one. */
export async function restoreOwnGem(db: LibraryDatabase, own: OwnGem): Promise<void> {
  await changeOwn(db, async (tx) => {
    const store = tx.objectStore('ownGems');
    const all = await store.getAll();
    const text = JSON.stringify(own.gem);
    const isBack = inPlace(all).some(({ gem }) => JSON.stringify({ ...gem, id: own.id }) === text);
    // As where undo was pressed twice.
    if (isBack) return;
    const id = freeId(own.id, idsOf(all));
    await store.put({ ...own, id, gem: { ...own.gem, id } });
  });
}

/** Puts these first, in this order, then the others as they were. */
export async function orderOwnGems(db: LibraryDatabase, ids: string[]): Promise<void> {
  await changeOwn(db, async (tx) => {
    const store = tx.objectStore('ownGems');
    const all = inPlace(await store.getAll());
    const named = ids.flatMap((id) => all.find((own) => own.id === id) ?? []);
    const ordered = [...new Set([...named, ...all])];
    await Promise.all(ordered.map((own, position) => store.put({ ...own, position })));
  });
}

/** Makes the own pack anew where it is missing, or is not what the user's own gems make. */
export async function mendOwnPack(db: LibraryDatabase): Promise<void> {
  const tx = db.transaction([...OWN_STORES], 'readwrite');
  await finish(tx, async () => {
    const [own, packs] = await Promise.all([
      tx.objectStore('ownGems').getAll(),
      tx.objectStore('packs').getAll(),
    ]);
    const pack = packs.find(({ origin }) => origin === 'own');
    const should = filedFrom(own);
    if (!pack && should.length === 0) return;
    const records = pack
      ? await tx.objectStore('gems').index('place').getAll(generationRange(pack.generation))
      : [];
    const are = records.map(({ id, position, gem, keys }) => ({ id, position, gem, keys }));
    if (pack?.gems === should.length && JSON.stringify(are) === JSON.stringify(should)) return;
    await deriveOwnPack(tx);
  });
}

/**
 * Makes the own pack's record, gems and index of what `ownGems` has, within the transaction that
 * changed it. All of them each time: nobody writes thousands by hand, and a part would be a second way.
 */
async function deriveOwnPack(tx: OwnTransaction): Promise<OwnPackInfo> {
  const packs = tx.objectStore('packs');
  const settings = tx.objectStore('settings');
  const [own, stored, listed] = await Promise.all([
    tx.objectStore('ownGems').getAll(),
    settings.get('own-pack'),
    packs.getAll(),
  ]);
  const before = listed.find(({ origin }) => origin === 'own');
  const said = keptFrom(stored?.value, before?.id);
  const value = { ...said, changes: said.changes + 1 };
  const info = infoOf(value);
  const generation = before?.generation ?? (await newGeneration(tx, info.id));
  const filed = filedFrom(own);
  const gems = tx.objectStore('gems');
  // What is the user's own outranks a copy of it that was brought in.
  const others = listed.filter(({ id, origin }) => id === info.id && origin !== 'own');
  if (before && before.id !== info.id) await packs.delete(before.id);
  await gems.delete(generationRange(generation));
  await Promise.all([
    ...others.map(async (other) =>
      tx.objectStore('generations').put(retired(other.generation, other.id)),
    ),
    ...filed.map(async (each) => gems.add({ ...each, generation, pack: info.id })),
    tx.objectStore('keyIndexes').put({ generation, entries: keyIndexOf(filed) }),
    settings.put({ name: 'own-pack', value }),
    packs.put({
      id: info.id,
      info,
      origin: 'own',
      enabled: before?.enabled ?? true,
      order: before?.order ?? Math.min(0, ...listed.map(({ order }) => order)) - 1,
      generation,
      // Not of the content, which is in `ownGems`: it tells readers that gems and index are others.
      fingerprint: `own ${value.changes} ${crypto.randomUUID()}`,
      gems: filed.length,
      installed: Date.now(),
    }),
  ]);
  return info;
}

async function changeOwn(
  db: LibraryDatabase,
  work: (tx: OwnTransaction) => Promise<void>,
): Promise<OwnPackInfo> {
  const tx = db.transaction([...OWN_STORES], 'readwrite', { durability: 'strict' });
  return finish(tx, async () => {
    await work(tx);
    return deriveOwnPack(tx);
  });
}

/** A number of the generations' own, in force at once. */
async function newGeneration(tx: OwnTransaction, pack: string): Promise<number> {
  const entry: Omit<GenerationRecord, 'generation'> = { pack, state: 'writing', touched: 0 };
  const generation = await tx.objectStore('generations').add(entry as GenerationRecord);
  await tx.objectStore('generations').delete(generation);
  return generation;
}

/** @param id of the pack that is there already */
function keptFrom(value: unknown, id = `my-gems-${crypto.randomUUID().slice(0, 8)}`): Kept {
  const parsed = v.safeParse(kept, value);
  if (parsed.success) return parsed.output;
  return { id, title: 'My gems', author: 'Me', language: 'en', changes: 0 };
}

function infoOf({ changes, ...said }: Kept): OwnPackInfo {
  return { ...said, version: `1.0.${changes}` };
}

/** Those that have one credit, with the other one; none where both are the same. */
function withCredit(own: OwnGemRecord[], from: string, to: string): OwnGemRecord[] {
  const theirs = from === to ? [] : own.filter(({ gem }) => gem.review.credit === from);
  return theirs.map((each) => ({
    ...each,
    gem: { ...each.gem, review: { ...each.gem.review, credit: to } },
  }));
}

/** Those that can be read, in their order. */
function inPlace(own: OwnGemRecord[]): OwnGemRecord[] {
  return readable('ownGems', own).toSorted(
    (a, b) => a.position - b.position || a.written - b.written,
  );
}

/** What the own pack is made of. What cannot be read stays in `ownGems`, and is in no other gem's way. */
function filedFrom(own: OwnGemRecord[]): FiledGem[] {
  return inPlace(own).map(({ gem }, position) => filedGem(gem, position));
}

/** The ids of all records, readable or not. */
function idsOf(all: OwnGemRecord[]): Set<string> {
  return new Set(all.map(({ id }) => id));
}

/** @throws LibraryError with the first thing that is wrong */
function check(info: PackInfo, gems: Gem[], code: 'not-a-gem' | 'not-a-pack'): void {
  const parsed = parsePack({ format: 1, ...info, gems });
  if ('problems' in parsed) throw new LibraryError(parsed.problems.join(' '), code);
}
