/** What is the user's own, on the database. */
import { MAX_NOTE_LENGTH } from '../limits.ts';
import type { GemReference, ShelfState } from '../messages.ts';
import { importAccount, previewAccount, readImports, undoImport } from './shelf/account.ts';
import {
  makeBackup,
  readReminder,
  rememberBackup,
  rememberReminder,
} from './safekeeping/backup.ts';
import { type Connect, onDatabase } from './connection.ts';
import { putBackCorrection, readCorrections, takeBackCorrection } from './shelf/corrections.ts';
import { eraseEverything } from './safekeeping/erase.ts';
import type { History, Met, ShelfSubject, Sighting } from './history.ts';
import { LibraryError } from './library.ts';
import { changeFilm } from './shelf/marks.ts';
import { readOverview } from './safekeeping/overview.ts';
import { readGem } from './finding/reading.ts';
import { previewBackup, restoreBackup } from './safekeeping/restore.ts';
import type { LibraryDatabase } from './schema.ts';
import { readSettings } from './settings.ts';
import { gemsOf, readShelf } from './shelf/shelf-list.ts';
import { shelfFilm, type ShelfFilm, subjectFilm } from './shelf/shelf.ts';
import { readSyncState, synchronise, waitBeforeSync } from './shelf/synchronising.ts';
import { dayOf, forgetSightings, keepSightings, readSightings } from './shelf/sightings.ts';

export function databaseHistory(connect: Connect): History {
  const on = <T>(work: (db: LibraryDatabase) => Promise<T>) => onDatabase(connect, work);
  return {
    shelf: () => on(readShelf),
    markFilm: (film, mark, isOn) =>
      on((db) => changeFilm(db, subjectFilm(film), { mark, on: isOn }, Date.now())),
    note: (of, text, over) => on((db) => note(db, of, { text, over })),

    previewAccount: (films) => on((db) => previewAccount(db, films)),
    importAccount: (films, work = {}) => on((db) => importAccount(db, films, work, Date.now())),
    accountImports: () => on(readImports),
    undoImport: (id, work) => on((db) => undoImport(db, id, work)),

    sightings: () => on(listSightings),
    sighted: (met) => on((db) => sighted(db, met)),
    forgetSightings: () => on(forgetSightings),

    corrections: () => on(readCorrections),
    takeBackCorrection: (key) => on((db) => takeBackCorrection(db, key)),
    putBackCorrection: (record) => on((db) => putBackCorrection(db, record)),

    backup: (work = {}) => on((db) => makeBackup(db, work, Date.now())),
    previewBackup: (backup) => on((db) => previewBackup(db, backup)),
    restoreBackup: (backup, work = {}) => on((db) => restoreBackup(db, backup, work)),
    backupMade: () => on((db) => rememberBackup(db, Date.now())),
    reminded: () => on((db) => rememberReminder(db, Date.now())),
    backupReminder: () => on((db) => readReminder(db, Date.now())),

    stored: () => on(readOverview),
    syncState: () => on(readSyncState),
    synchronise: (area) => on((db) => synchronise(db, area, Date.now())),
    waitBeforeSync: (starting) => on((db) => waitBeforeSync(db, starting, Date.now())),
    eraseEverything,
  };
}

/** The film of a gem in force. @throws where there is no such gem. */
export async function filmOfGem(db: LibraryDatabase, gem: GemReference): Promise<ShelfFilm> {
  const entry = await readGem(db, gem);
  if (!entry) throw new LibraryError('This gem is no longer in the library', 'no-gem');
  return shelfFilm(entry.gem.film, gem);
}

interface WrittenNote {
  text: string;
  /** As in `History.note`. */
  over: string | undefined;
}

async function note(
  db: LibraryDatabase,
  of: GemReference | ShelfSubject,
  { text, over }: WrittenNote,
): Promise<ShelfState> {
  if (text.length > MAX_NOTE_LENGTH) {
    throw new LibraryError(`A note has at most ${MAX_NOTE_LENGTH} characters`, 'note-too-long');
  }
  const film = 'gem' in of ? await filmOfGem(db, of) : subjectFilm(of);
  return changeFilm(db, film, { note: text, over }, Date.now());
}

async function sighted(db: LibraryDatabase, met: Met[]): Promise<void> {
  if (!(await readSettings(db)).sightings) return;
  const films = await Promise.all(
    met.map(async ({ gem, site, address }) => {
      const entry = await readGem(db, gem);
      return entry ? [{ film: shelfFilm(entry.gem.film, gem), site, address }] : [];
    }),
  );
  await keepSightings(db, films.flat(), dayOf(new Date()));
}

async function listSightings(db: LibraryDatabase): Promise<Sighting[]> {
  const records = await readSightings(db);
  const gems = await gemsOf(db, records);
  return records.map(({ key, title, year, name, address, day }, place) => {
    return { key, title, year, site: name, address, day, gems: gems[place] ?? [] };
  });
}
