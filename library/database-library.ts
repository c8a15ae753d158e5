/** The library on its database. Each call takes the connection that is open then. */
import type { Gem } from '../film.ts';
import { leadFilm } from '../matching/lead.ts';
import type { GemReference } from '../messages.ts';
import { onDatabase } from './connection.ts';
import type { Connect } from './connection.ts';
import { type CorrectedFilm, correct } from './shelf/corrections.ts';
import { packLibrary } from './installed/database-packs.ts';
import { LibraryError } from './library.ts';
import type { Library } from './library.ts';
import { changeFilm } from './shelf/marks.ts';
import { databaseHistory, filmOfGem } from './database-history.ts';
import { find, readGem, readGems } from './finding/reading.ts';
import type { LibraryDatabase } from './schema.ts';
import { readSettings, changeSettings } from './settings.ts';
import { countSilence, forgetSilences, readSilences } from './silences.ts';
import { filmNames, shelfFilm } from './shelf/shelf.ts';

/** @param installBundled brings the bundled pack into a database */
export function databaseLibrary(
  connect: Connect,
  installBundled: (db: LibraryDatabase) => Promise<void>,
): Library {
  return {
    ...databaseHistory(connect),
    degraded: false,
    find: (mentions, forLeads) => onDatabase(connect, (db) => find(db, mentions, forLeads)),
    gems: () => onDatabase(connect, readGems),
    gem: (reference) => onDatabase(connect, (db) => readGem(db, reference)),
    mark: (reference, mark, on) =>
      onDatabase(connect, async (db) => {
        const film = await filmOfGem(db, reference);
        return (await changeFilm(db, film, { mark, on }, Date.now())).marks;
      }),
    correct: (reference, remark) =>
      onDatabase(connect, async (db) =>
        correct(db, await subjectOf(db, reference, remark.lead), remark, Date.now()),
      ),
    settings: () => onDatabase(connect, readSettings),
    changeSettings: (changes) => onDatabase(connect, (db) => changeSettings(db, changes)),
    countSilence: (site) => onDatabase(connect, (db) => countSilence(db, site)),
    endSilence: (site) => onDatabase(connect, (db) => forgetSilences(db, site)),
    silences: (site) => onDatabase(connect, (db) => readSilences(db, site)),
    ensureBundled: () => onDatabase(connect, installBundled),
    ...packLibrary(connect),
  };
}

/** @throws where no pack in force has the gem. */
async function gemOf(db: LibraryDatabase, reference: GemReference): Promise<Gem> {
  const entry = await readGem(db, reference);
  if (!entry) throw new LibraryError('This gem is no longer in the library', 'no-gem');
  return entry.gem;
}

/** The film that a correction is about: the gem's, or that of one of its leads. */
async function subjectOf(
  db: LibraryDatabase,
  reference: GemReference,
  lead: number | undefined,
): Promise<CorrectedFilm> {
  const { film, leads } = await gemOf(db, reference);
  if (lead === undefined) return { film, names: shelfFilm(film, reference).names };
  const named = leads[lead];
  if (!named) throw new LibraryError('This gem no longer has that lead', 'no-lead');
  const other = leadFilm(named);
  return { film: other, names: filmNames(other) };
}
