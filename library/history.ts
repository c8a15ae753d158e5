/**
 * What a person marked, wrote and met: the part of the library that is theirs alone. Everything here is
 * precious, and comes back whole out of a backup.
 */
import type { AccountFilm } from '../account/account.ts';
import type { Backup } from '../history/backup/format.ts';
import type { FilmIds } from '../film.ts';
import type { SyncProblem } from '../history/sync/problem.ts';
import type { RoundOutcome, SyncArea } from '../history/sync/round.ts';
import type { GemReference, Mark, Marks, ShelfState } from '../messages.ts';
import type { Work } from './installed/pack-library.ts';
import type { CorrectionRecord } from './schema.ts';

/** A film by itself, whether a pack has it or not. */
export interface ShelfSubject {
  title: string;
  year: number;
  ids: FilmIds;
}

/** A film about which the user said something. */
export interface ShelfEntry extends ShelfSubject {
  /** The film's key on the shelf. */
  film: string;
  marks: Marks;
  /** Since when it has each of its marks, in ms since the epoch. */
  since: Partial<Record<Mark, number>>;
  note?: string;
  /** When the user last changed something here, or when it was brought in; ms since the epoch. */
  changed: number;
  /** Those marks that came with an account and were not touched since. */
  imported: Mark[];
  /** The gems in force that tell of it; none where no pack has it. */
  gems: GemReference[];
}

/** Why a film of an account cannot be kept. */
export type LeftOutReason = 'no-title' | 'no-year' | 'title-too-long';

/** What comes, or would come, of bringing an account in. */
export interface AccountSummary {
  /** The import, for `undoImport`; null for a preview, and where nothing was to be kept. */
  id: number | null;
  /** How many films were given. */
  films: number;
  /** How many films become seen, and saved. */
  seen: number;
  saved: number;
  /** Films of which nothing is new: the shelf says it already, or the user said otherwise here. */
  kept: number;
  /** Those films that gems in force tell of, each once; all others are kept for packs to come. */
  gems: { title: string; year: number; gem: GemReference }[];
  leftOut: { title: string; year: number | null; reason: LeftOutReason }[];
}

/** An account that was brought in. */
export interface AccountImport {
  id: number;
  /** ms since the epoch. */
  at: number;
  seen: number;
  saved: number;
}

/** The site where a gem was met. */
export interface MetAt {
  /** The name of its file: `mubi`. */
  id: string;
  /** As people call it: `MUBI`. */
  name: string;
}

/** A gem that a page of a streaming service names. */
export interface Met {
  gem: GemReference;
  site: MetAt;
  /** Where the film is there, checked by whoever calls. */
  address: string;
}

/** A gem met on a streaming service, the last time. */
export interface Sighting {
  key: string;
  title: string;
  year: number;
  /** The site's name. */
  site: string;
  address: string;
  /** `YYYY-MM-DD`, in the user's own time. */
  day: string;
  /** The gems in force that tell of the film. */
  gems: GemReference[];
}

/** "This mention is not that film", as it is listed. */
export interface ListedCorrection {
  key: string;
  /** The film that the mention is not. */
  film: { title: string; year: number | null };
  /** What the page gave. */
  mention: { title: string; year: number | null };
  /** The name of the site where it was said. */
  site: string;
  /** ms since the epoch. */
  changed: number;
}

/** The stores of what is precious, by their names in the database. */
export type PreciousStore =
  'shelf' | 'corrections' | 'ownGems' | 'subscriptions' | 'sightings' | 'settings';

/** A record that could not be read. It stays where it is, disturbs no other, and goes into a backup. */
export interface Unreadable {
  store: PreciousStore;
  /** The whole record as JSON, for the user to see and to keep. */
  text: string;
}

/** What is stored, how much, and how safely. */
export interface StoredOverview {
  counts: {
    packs: number;
    gems: number;
    /** Films on the shelf, with a mark or a note. */
    films: number;
    saved: number;
    seen: number;
    notInterested: number;
    notes: number;
    corrections: number;
    ownGems: number;
    subscriptions: number;
    sightings: number;
  };
  /** What all of it takes by the browser's own estimate; null where it gives none. */
  bytes: number | null;
  /** Whether the browser keeps it when space runs short. */
  persistent: boolean;
  /** The database's name, as the browser's own tools show it. */
  database: string;
  unreadable: Unreadable[];
}

/** What restoring a backup does, or would do. */
export interface BackupSummary {
  /** When the backup was made, in ms since the epoch. */
  made: number;
  /** Records of each kind that are new here, differ and win, or stay as they are here. */
  counts: Record<BackupPart, { added: number; changed: number; same: number }>;
  /** Titles of packs whose gems are not in the file, and which are not here either. */
  missingPacks: string[];
}

export type BackupPart =
  | 'shelf'
  | 'corrections'
  | 'ownGems'
  | 'subscriptions'
  | 'sightings'
  | 'packs'
  | 'settings'
  | 'unreadable';

export interface SyncState {
  on: boolean;
  /** When a round last ended well, in ms since the epoch. */
  last: number | null;
  problem: SyncProblem | null;
  /** How many films are in the sync storage, and how many did not fit. */
  films: number;
  leftOut: number;
}

/** The least that a reminder of making a backup needs. */
export interface BackupReminder {
  /** How much there is to lose: films of which the user said something, by mark, note, own gem or correction. */
  films: number;
  /** When a backup was last made, in ms since the epoch; null for never. */
  last: number | null;
}

export interface History {
  /** Every film about which something is said, the last changed first. */
  shelf(): Promise<ShelfEntry[]>;
  /**
   * Marks any film, or takes that back.
   * @returns what the user thinks of the film now
   */
  markFilm(film: ShelfSubject, mark: Mark, on: boolean): Promise<ShelfState>;
  /**
   * Writes the user's note about a film; '' takes it away.
   * @param over the note that it takes the place of: where another one stands by now, that one stays
   * @returns what is said of the film now
   * @throws where it is longer than `MAX_NOTE_LENGTH`, there is no such gem, or nothing can be kept
   */
  note(of: GemReference | ShelfSubject, text: string, over?: string): Promise<ShelfState>;

  /** What bringing these films in would do; changes nothing. */
  previewAccount(films: AccountFilm[]): Promise<AccountSummary>;
  /**
   * Every watched film becomes seen and the watchlist saved, whether or not a pack has it. What the
   * user said here stands. All or nothing, also where the browser is closed half-way.
   */
  importAccount(films: AccountFilm[], work?: Work): Promise<AccountSummary>;
  /** Accounts that were brought in, the latest first. */
  accountImports(): Promise<AccountImport[]>;
  /** Takes back what an import brought and the user did not touch since. */
  undoImport(id: number, work?: Work): Promise<void>;

  /** Every sighting, the latest day first. */
  sightings(): Promise<Sighting[]>;
  /** Remembers gems that a page of a streaming service names; does nothing where that is turned off. */
  sighted(met: Met[]): Promise<void>;
  forgetSightings(): Promise<void>;

  /** Every correction, the latest first. */
  corrections(): Promise<ListedCorrection[]>;
  /**
   * After that the mention can match again.
   * @returns what `putBackCorrection` needs; null where there is no such correction
   */
  takeBackCorrection(key: string): Promise<CorrectionRecord | null>;
  putBackCorrection(record: CorrectionRecord): Promise<void>;

  /** Everything precious, to be written to a file as JSON. */
  backup(work?: Work): Promise<Backup>;
  /** What restoring would do; changes nothing. The backup comes from `readBackup` of history/backup/. */
  previewBackup(backup: Backup): Promise<BackupSummary>;
  /** Brings a backup in beside what is here: for each thing the later word wins. All or nothing. */
  restoreBackup(backup: Backup, work?: Work): Promise<BackupSummary>;
  /** Remembers that the user has a backup now, or was reminded and wants none. */
  backupMade(): Promise<void>;
  reminded(): Promise<void>;
  /** @returns null where nothing need be said. */
  backupReminder(): Promise<BackupReminder | null>;

  stored(): Promise<StoredOverview>;
  syncState(): Promise<SyncState>;
  /**
   * Makes one round with the browser's sync storage, and remembers what came of it.
   * @returns null where synchronising is turned off
   */
  synchronise(area: SyncArea): Promise<RoundOutcome | null>;
  /**
   * How long to wait before the next round, in ms, so that browsers do not refuse.
   * @param starting whether a context asks that just started, and not one that knows of a change
   * @returns null where synchronising is turned off, or nothing is to be told
   */
  waitBeforeSync(starting: boolean): Promise<number | null>;
  /**
   * Leaves nothing: the database, the browser's storage areas, caches, permissions for further sites
   * and their scripts. Whoever uses the library next finds it as after installing.
   */
  eraseEverything(): Promise<void>;
}
