/** The library on its database. Each call takes the connection that is open then. */
import { onDatabase } from './connection.ts';
import type { Connect } from './connection.ts';
import { LibraryError } from './library.ts';
import type { Library } from './library.ts';
import { saveFilm } from './marks.ts';
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
    save: (reference, saved) =>
      onDatabase(connect, async (db) => {
        const entry = await readGem(db, reference);
        if (!entry) throw new LibraryError('This gem is no longer in the library');
        return saveFilm(db, shelfFilm(entry.gem.film, reference), saved, Date.now());
      }),
    ensureBundled: () => onDatabase(connect, installBundled),
    installPack: (pack, origin) => onDatabase(connect, (db) => installPack(db, pack, origin)),
    removePack: (id) => onDatabase(connect, (db) => removePack(db, id)),
  };
}
