/** Corrections in the database: what the user said a mention is *not*. */
import type { Film } from '../../film.ts';
import { type Correction, correctionOf, corrects } from '../../matching/correction.ts';
import type { ListedCorrection } from '../history.ts';
import type { Remark } from '../library.ts';
import { readable } from '../../history/readable.ts';
import type { CorrectionRecord, LibraryDatabase } from '../schema.ts';
import { finish } from '../transaction.ts';

/** The film that a mention is *not*, with the names that find what was said of it. */
export interface CorrectedFilm {
  film: Film;
  names: string[];
}

/**
 * Keeps a correction, or takes back every one that says the same of this mention and film: after
 * that the pair can match again.
 * @param at ms since the epoch
 * @throws whatever the database throws; nothing is changed then.
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
      const key = keyOf(correction);
      const known = await store.get(key);
      const { title, year } = film;
      const shown = { film: { title, year }, title: mention.title };
      await store.put(known ?? { key, names, ...shown, correction, changed: at });
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
    if (!(await tx.store.get(record.key))) await tx.store.put(record);
  });
}

/** The same correction, said on whatever site, is one record. */
function keyOf({ film, title, year, ids }: Correction): string {
  const sorted = Object.entries(ids).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([film, title, year, sorted]);
}
