/**
 * Bringing an account in. Its films are written in small transactions, so that pages are answered in
 * between, each mark under the number of the import. Cancelled, failed or cut off, it is taken back by
 * that number, at once, before another import, or when the library is next opened; so is a whole import
 * that the user regrets.
 *
 *   entered as `writing` ─► marks written ─► `done`
 *                └─ cancelled, failed, silent ─► `leaving` ◄─┘ ─► marks taken back
 */
import type { AccountFilm } from '../../account/account.ts';
import type { GemEntry, Mark } from '../../messages.ts';
import {
  type Brought,
  broughtFilm,
  marksToAdd,
  mentionOfFilm,
  sortOut,
  withImported,
  withoutImport,
  withoutImports,
} from './account-plan.ts';
import type { AccountImport, AccountSummary } from '../history.ts';
import {
  allImports,
  assertWriting,
  changeImports,
  deadImports,
  enterImport,
  touchImport,
  unfinishedImports,
} from './imports.ts';
import type { Work } from '../installed/pack-library.ts';
import { readable } from '../../history/readable.ts';
import { find } from '../finding/reading.ts';
import type { LibraryDatabase, ShelfRecord } from '../schema.ts';
import { lookupNames, newRecord, recordsOf } from './shelf.ts';
import { finish } from '../transaction.ts';

/** A film takes 0.4 to 1.2 ms (npm run bench -- library), so that a page waits a tenth of a second at most. */
const FILMS_A_BATCH = 100;

/** @returns what bringing these films in would do. */
export async function previewAccount(
  db: LibraryDatabase,
  films: AccountFilm[],
): Promise<AccountSummary> {
  const unfinished = await unfinishedImports(db);
  return bringIn(db, films, {}, async (batch, entries) => {
    const tx = db.transaction('shelf');
    return finish(tx, () => planBatch(tx.store, batch, entries, { id: 0, unfinished }));
  });
}

/**
 * Brings an account in. Earlier imports that are not whole are taken back first: what was written of them
 * would count as kept, and go as they are taken back later.
 * @param at ms since the epoch
 * @throws the signal's reason, or whatever the database throws; all is then as it was before.
 */
export async function importAccount(
  db: LibraryDatabase,
  films: AccountFilm[],
  work: Work,
  at: number,
): Promise<AccountSummary> {
  const id = await enterImport(db, at);
  try {
    const earlier = (await unfinishedImports(db)).filter((each) => each < id);
    for (const each of earlier) await undoImport(db, each);
    const summary = await bringIn(db, films, work, (batch, entries) =>
      writeBatch(db, batch, entries, id),
    );
    work.signal?.throwIfAborted();
    const { seen, saved } = summary;
    const isEmpty = seen + saved === 0;
    await changeImports(db, (all) => {
      assertWriting(all, id);
      return all
        .filter((each) => each.id !== id || !isEmpty)
        .map((each) => (each.id === id ? { ...each, seen, saved, state: 'done' } : each));
    });
    return { ...summary, id: isEmpty ? null : id };
  } catch (error) {
    // On a full disk there may be no room to enter it as leaving; nobody writes any more of it anyway.
    await enterLeaving(db, id).catch(() => {});
    // Where even this fails, it stays entered, and a later import or opening takes back what is left.
    await takeBack(db, id).catch(() => {});
    throw error;
  }
}

/** Accounts that were brought in, the latest first. */
export async function readImports(db: LibraryDatabase): Promise<AccountImport[]> {
  return (await allImports(db))
    .filter(({ state }) => state === 'done')
    .map(({ id, at, seen, saved }) => ({ id, at, seen, saved }))
    .toSorted((a, b) => b.id - a.id);
}

/**
 * Takes back what an import brought and nobody touched since. Once begun it goes to its end: half of
 * an import is worth less than all or nothing of it.
 */
export async function undoImport(db: LibraryDatabase, id: number, work: Work = {}): Promise<void> {
  await enterLeaving(db, id);
  await takeBack(db, id, work);
}

/** No writer of the import, should one be alive after all, can go on from here. */
async function enterLeaving(db: LibraryDatabase, id: number): Promise<void> {
  await changeImports(db, (all) =>
    all.some((each) => each.id === id && each.state !== 'leaving')
      ? all.map((each) => (each.id === id ? { ...each, state: 'leaving' } : each))
      : all,
  );
}

/** @throws what kept any of it from going, once all else of it went; it stays entered then. */
async function takeBack(db: LibraryDatabase, id: number, { progress }: Work = {}): Promise<void> {
  const all = await db.count('shelf');
  const refused: unknown[] = [];
  let done = 0;
  for (let after = '', left = true; left;) {
    const from = after;
    const keys = await takeBackBatch(db, id, from).catch((error: unknown) => {
      refused.push(error);
      return takeBackBatch(db, id, from, { deleteOnly: true });
    });
    after = keys.at(-1) ?? '';
    left = keys.length > 0;
    done += keys.length;
    progress?.(Math.min(done, all), all);
  }
  if (refused.length > 0) throw refused[0];
  await changeImports(db, (imports) => imports.filter((each) => each.id !== id));
}

/** Takes back imports whose writer was ended before they were whole. */
export async function takeBackUnfinished(db: LibraryDatabase, now: number): Promise<void> {
  for (const { id } of await deadImports(db, now)) await undoImport(db, id);
}

/**
 * Takes an import out of the records after a key. With `deleteOnly` those that stay in part are left as
 * they are: a full disk lets nothing through but deleting.
 * @returns the keys gone through
 */
function takeBackBatch(
  db: LibraryDatabase,
  id: number,
  after: string,
  { deleteOnly = false } = {},
): Promise<string[]> {
  const tx = db.transaction('shelf', 'readwrite', { durability: 'strict' });
  return finish(tx, async () => {
    const range = IDBKeyRange.lowerBound(after, true);
    const keys = await tx.store.getAllKeys(range, FILMS_A_BATCH);
    const batch = await tx.store.getAll(range, FILMS_A_BATCH);
    const changes = readable('shelf', batch).map(async (record) => {
      const left = withoutImport(record, id);
      if (left === null) await tx.store.delete(record.film);
      else if (left !== record && !deleteOnly) await tx.store.put(left);
    });
    await Promise.all(changes);
    return keys;
  });
}

/** What is to be done with each film of a batch, in their order. */
interface Planned {
  brought: Brought;
  entry: GemEntry | null;
  marks: Mark[];
}

/** A batch weighed against the shelf. */
interface Plan {
  planned: Planned[];
  /** The records to write. */
  records: ShelfRecord[];
}

type Take = (batch: Brought[], entries: (GemEntry | null)[]) => Promise<Plan>;

/** Goes through the films in batches and sums up. */
async function bringIn(
  db: LibraryDatabase,
  given: AccountFilm[],
  { signal, progress }: Work,
  take: Take,
): Promise<AccountSummary> {
  const { films, leftOut } = sortOut(given);
  const all: Planned[] = [];
  for (let start = 0; start < films.length; start += FILMS_A_BATCH) {
    signal?.throwIfAborted();
    progress?.(start, films.length);
    const batch = films.slice(start, start + FILMS_A_BATCH);
    all.push(...(await take(batch, await gemsOf(db, batch))).planned);
  }
  progress?.(films.length, films.length);
  const having = (mark: Mark) => all.filter(({ marks }) => marks.includes(mark)).length;
  const gems = all.flatMap(({ brought: { title, year }, entry }) =>
    entry ? [{ title, year, gem: { pack: entry.pack.id, gem: entry.gem.id } }] : [],
  );
  // A second film of one title and year, which cannot be told from the first, is nothing new either.
  const doubles = given.length - leftOut.length - films.length;
  const kept = all.filter(({ marks }) => marks.length === 0).length + doubles;
  const counts = { films: given.length, seen: having('seen'), saved: having('saved'), kept };
  return { id: null, ...counts, gems, leftOut };
}

/** The gem that tells of each film, as surely as it would be drawn on a page; null where none does. */
async function gemsOf(db: LibraryDatabase, batch: Brought[]): Promise<(GemEntry | null)[]> {
  const { entries, matches } = await find(db, batch.map(mentionOfFilm));
  return matches.map((match) =>
    match && match.confidence !== 'possible' ? (entries[match.entry] ?? null) : null,
  );
}

function writeBatch(
  db: LibraryDatabase,
  batch: Brought[],
  entries: (GemEntry | null)[],
  id: number,
): Promise<Plan> {
  const tx = db.transaction(['shelf', 'settings'], 'readwrite', { durability: 'strict' });
  const shelf = tx.objectStore('shelf');
  return finish(tx, async () => {
    await touchImport(tx.objectStore('settings'), id);
    const plan = await planBatch(shelf, batch, entries, { id, unfinished: [] });
    await Promise.all(plan.records.map(async (record) => shelf.put(record)));
    return plan;
  });
}

/** The part of the shelf's store that planning reads. */
interface ShelfReader {
  getAllKeys(range: IDBKeyRange): Promise<string[]>;
  index(name: 'names'): { getAll(name: string): Promise<ShelfRecord[]> };
}

/** @param as of which import, and which others count as taken back already */
async function planBatch(
  shelf: ShelfReader,
  batch: Brought[],
  entries: (GemEntry | null)[],
  { id, unfinished }: { id: number; unfinished: number[] },
): Promise<Plan> {
  const looked = await Promise.all(
    batch.map(async (brought, place) => {
      const entry = entries[place] ?? null;
      const film = broughtFilm(brought, entry);
      const near = IDBKeyRange.bound(film.key, `${film.key} \uFFFF`);
      const [taken, ...found] = await Promise.all([
        shelf.getAllKeys(near),
        ...lookupNames(film).map((name) => shelf.index('names').getAll(name)),
      ]);
      const records = readable('shelf', found.flat());
      const kept = records.flatMap((record) => withoutImports(record, unfinished) ?? []);
      return { brought, entry, film, taken, found: kept };
    }),
  );
  // Two films of a batch can turn out to be one: the second one finds what the first one got.
  const written = new Map<string, ShelfRecord>();
  const planned = looked.map(({ brought, entry, film, taken, found }): Planned => {
    const stored = found.filter((record) => !written.has(record.film));
    const mine = recordsOf(film, [...stored, ...written.values()]);
    const marks = marksToAdd(brought, mine);
    if (marks.length > 0) {
      const record = mine[0] ?? newRecord(film, new Set([...taken, ...written.keys()]), id);
      written.set(record.film, withImported(brought, record, marks, id));
    }
    return { brought, entry, marks };
  });
  return { planned, records: [...written.values()] };
}
