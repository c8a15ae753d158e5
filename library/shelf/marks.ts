/** The shelf in the database: what the user does to one film. */
import type { ShelfState } from '../../messages.ts';
import { nextStamp } from './clock.ts';
import { readable } from '../../history/readable.ts';
import type { LibraryDatabase } from '../schema.ts';
import type { Change } from './shelf-changes.ts';
import { changedRecord, lookupNames, recordsOf, type ShelfFilm, stateOf } from './shelf.ts';
import { finish } from '../transaction.ts';

interface OnlyOver {
  /** The note that has to stand for anything to be changed; where it is left out, any may. */
  over?: string | undefined;
}

/**
 * Marks a film, takes that back, or writes a note, and merges what turns out to be the same film's.
 * @param at ms since the epoch
 * @throws whatever the database throws; nothing is changed then.
 */
export async function changeFilm(
  db: LibraryDatabase,
  film: ShelfFilm,
  { over, ...change }: Change & OnlyOver,
  at: number,
): Promise<ShelfState> {
  const tx = db.transaction(['shelf', 'settings'], 'readwrite', { durability: 'strict' });
  const store = tx.objectStore('shelf');
  return finish(tx, async () => {
    const byName = lookupNames(film).map((name) => store.index('names').getAll(name));
    const found = readable('shelf', (await Promise.all(byName)).flat());
    const mine = recordsOf(film, found);
    if (takesAway(change) && mine.length === 0) return { marks: {} };
    const now = stateOf(mine);
    if (over !== undefined && over !== (now.note ?? '')) return now;
    const own = mine.map((record) => record.film);
    await Promise.all(own.map(async (key) => store.delete(key)));
    const taken = await store.getAllKeys(IDBKeyRange.bound(film.key, `${film.key} \uFFFF`));
    const stamp = await nextStamp(tx.objectStore('settings'), at);
    const record = changedRecord(film, mine, new Set(taken), { ...change, at, stamp });
    await store.put(record);
    return stateOf([record]);
  });
}

function takesAway(change: Change): boolean {
  return 'note' in change ? change.note.trim() === '' : !change.on;
}
