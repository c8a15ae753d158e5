/** The library on its database. Each call takes the connection that is open then. */
import type { Film } from '../film.ts';
import type { GemReference } from '../messages.ts';
import { onDatabase } from './connection.ts';
import type { Connect } from './connection.ts';
import { correct } from './corrections.ts';
import { LibraryError } from './library.ts';
import type { Library } from './library.ts';
import { markFilm } from './marks.ts';
import { installPack, removePack } from './packs.ts';
import { find, readGem, readGems } from './reading.ts';
import type { LibraryDatabase } from './schema.ts';
import { shelfFilm } from './shelf.ts';

/** @param installBundled brings the bundled pack into a database */
export function databaseLibrary(
  connect: Connect,
  installBundled: (db: LibraryDatabase) => Promise<void>,
): Library {
  return {
    degraded: false,
    find: (mentions) => onDatabase(connect, (db) => find(db, mentions)),
    gems: () => onDatabase(connect, readGems),
    gem: (reference) => onDatabase(connect, (db) => readGem(db, reference)),
    mark: (reference, mark, on) =>
      onDatabase(connect, async (db) => {
        const film = await filmOf(db, reference);
        return markFilm(db, shelfFilm(film, reference), { mark, on }, Date.now());
      }),
    correct: (reference, remark) =>
      onDatabase(connect, async (db) =>
        correct(db, { film: await filmOf(db, reference), reference }, remark, Date.now()),
      ),
    ensureBundled: () => onDatabase(connect, installBundled),
    installPack: (pack, origin) => onDatabase(connect, (db) => installPack(db, pack, origin)),
    removePack: (id) => onDatabase(connect, (db) => removePack(db, id)),
  };
}

/** @throws where no pack in force has the gem. */
async function filmOf(db: LibraryDatabase, reference: GemReference): Promise<Film> {
  const entry = await readGem(db, reference);
  if (!entry) throw new LibraryError('This gem is no longer in the library');
  return entry.gem.film;
}
