/** Corrections in the database: what the user said a mention is *not*. */
import type { IDBPObjectStore } from 'idb';
import type { Film } from '../../film.ts';
import { type Correction, correctionOf, corrects } from '../../matching/correction.ts';
import type { ListedCorrection } from '../history.ts';
import { LibraryError, type Remark } from '../library.ts';
import { isReadable, readable } from '../../history/readable.ts';
import type { CorrectionRecord, LibraryDatabase, LibrarySchema } from '../schema.ts';
import { nextBeside } from '../beside.ts';
import { finish } from '../transaction.ts';

/**
 * Each mention of a film is held against all of them. A film shares its title with nineteen others at
 * most, each of which sites name in some ways, by title and year or by ids; whoever says more is a page.
 */
export const MAX_CORRECTIONS_A_FILM = 200;

/** The film that a mention is *not*, with the names that find what was said of it. */
export interface CorrectedFilm {
  film: Film;
  names: string[];
}

/**
 * Keeps a correction, or takes back every one that says the same of this mention and film: after
 * that the pair can match again.
 * @param at ms since the epoch
 * @throws LibraryError where a page floods us, or whatever the database throws; nothing is changed then
 */
export async function correct(
  db: LibraryDatabase,
  { film, names }: CorrectedFilm,
  { mention, site, on }: Remark,
  at: number,
): Promise<void> {
  const correction = correctionOf(mention, film, site);
  const tx = db.transaction('corrections', 'readwrite', { durability: 'strict' });
  const { store } = tx;
  return finish(tx, async () => {
    if (on) {
      const { key, known } = await placeOf(store, keyOf(correction));
      if (known) return;
      await refuseFlood(store, names);
      const { title, year } = film;
      const shown = { film: { title, year }, title: mention.title };
      await store.put({ key, names, ...shown, correction, changed: at });
      return;
    }
    const byName = names.map((name) => store.index('names').getAll(name));
    const said: CorrectionRecord[] = readable('corrections', (await Promise.all(byName)).flat());
    const about = said.filter((record) => corrects(record.correction, mention, film));
    await Promise.all(about.map(({ key }) => store.delete(key)));
  });
}

/** Every correction that can be read, the latest first. */
export async function readCorrections(db: LibraryDatabase): Promise<ListedCorrection[]> {
  const records = readable('corrections', await db.getAll('corrections'));
  return records.toSorted((a, b) => b.changed - a.changed).map(listed);
}

function listed({ key, film, title, correction, changed }: CorrectionRecord): ListedCorrection {
  return {
    key,
    film: film ?? filmOfKey(correction.film),
    mention: { title: title ?? correction.title, year: correction.year },
    site: correction.site,
    changed,
  };
}

/** The first records tell no title but the one in the film's key. */
function filmOfKey(key: string): ListedCorrection['film'] {
  const [title = key, year] = key.split('|');
  return { title, year: year === undefined ? null : Number.parseInt(year, 10) };
}

/**
 * Takes a correction back: the mention can match again.
 * @returns what was kept, to be put back as it was; null where there was none
 */
export async function takeBackCorrection(
  db: LibraryDatabase,
  key: string,
): Promise<CorrectionRecord | null> {
  const tx = db.transaction('corrections', 'readwrite', { durability: 'strict' });
  return finish(tx, async () => {
    const record = await tx.store.get(key);
    await tx.store.delete(key);
    return record ?? null;
  });
}

/** Puts back what was taken back, unless the same was said again meanwhile. */
export async function putBackCorrection(
  db: LibraryDatabase,
  record: CorrectionRecord,
): Promise<void> {
  const tx = db.transaction('corrections', 'readwrite', { durability: 'strict' });
  await finish(tx, async () => {
    const { key, known } = await placeOf(tx.store, record.key);
    if (!known) await tx.store.put({ ...record, key });
  });
}

type Store = IDBPObjectStore<LibrarySchema, ['corrections'], 'corrections', 'readwrite'>;

/**
 * Where a correction stands or goes: a record that cannot be read stays, and it goes beside that, as one
 * that is restored does.
 */
async function placeOf(
  store: Store,
  key: string,
): Promise<{ key: string; known: CorrectionRecord | null }> {
  for (let place = key; ; place = nextBeside(place)) {
    const there = await store.get(place);
    if (!there) return { key: place, known: null };
    if (isReadable('corrections', there)) return { key: place, known: there };
  }
}

/** Refuses one more, rather than to give up an older one: that may be all that the user ever said. */
async function refuseFlood(store: Store, names: string[]): Promise<void> {
  const byName = names.map((name) => store.index('names').getAllKeys(name));
  const keys = new Set((await Promise.all(byName)).flat());
  if (keys.size < MAX_CORRECTIONS_A_FILM) return;
  throw new LibraryError('Too much was said of what is not this film');
}

/** The same correction, said on whatever site, is one record. */
function keyOf({ film, title, year, ids }: Correction): string {
  const sorted = Object.entries(ids).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([film, title, year, sorted]);
}
