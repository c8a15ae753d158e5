/** The shelf in the database. */
import type { Marks } from '../messages.ts';
import type { LibraryDatabase } from './schema.ts';
import { markedRecord, marksOf, recordsOf } from './shelf.ts';
import type { Marking, ShelfFilm } from './shelf.ts';
import { finish } from './transaction.ts';

/**
 * Marks a film or takes that back, and merges what turns out to be the same film's.
 * @param at ms since the epoch
 * @throws whatever the database throws; nothing is changed then.
 */
export async function markFilm(
  db: LibraryDatabase,
  film: ShelfFilm,
  { mark, on }: Marking,
  at: number,
): Promise<Marks> {
  const tx = db.transaction('shelf', 'readwrite', { durability: 'strict' });
  const { store } = tx;
  return finish(tx, async () => {
    const byName = film.names.map((name) => store.index('names').getAll(name));
    const found = (await Promise.all(byName)).flat();
    const mine = recordsOf(film, found);
    if (!on && mine.length === 0) return {};
    const own = new Set(mine.map((record) => record.film));
    const others = found.filter((record) => !own.has(record.film));
    const record = markedRecord(film, mine, others, { mark, on, at });
    await Promise.all([...[...own].map((key) => store.delete(key)), store.put(record)]);
    return marksOf([record]);
  });
}
