/**
 * What stands in the database, and how one version of it becomes the next.
 *
 * Replaceable: `packs`, `gems`, `generations`, `keyIndexes`, `meta`; they can be rebuilt from the packs any moment.
 * Precious: `shelf`, `corrections`, `settings`, `ownGems`, `subscriptions`, `sightings`; no upgrade,
 * install or removal of a pack touches them unasked.
 *
 * A release that needs another layout appends a step to `STEPS` and a dump of the version before it
 * to `fixtures/`; a step that has been released is never edited.
 */
import {
  type DBSchema,
  type IDBPDatabase,
  type IDBPTransaction,
  type StoreNames,
  unwrap,
} from 'idb';
import type { Gem, PackInfo } from '../film.ts';
import type { Correction } from '../matching/correction.ts';
import type { Mark } from '../messages.ts';
import type { KeyIndex } from './finding/key-index.ts';

export const DATABASE_NAME = 'underseen';

/**
 * Where a pack comes from: our own package, a file that the user brought in, an address that the user
 * subscribed to, or the user's own hand.
 */
export type PackOrigin = 'bundled' | 'imported' | 'subscribed' | 'own';

export interface PackRecord {
  id: string;
  info: PackInfo;
  origin: PackOrigin;
  /** A pack that is turned off keeps its gems and shows none. */
  enabled: boolean;
  /** Packs are listed, and win ties between matches, in this order. */
  order: number;
  /** The generation whose gems are this pack's gems now. */
  generation: number;
  /** Fingerprint of the content and of the keys it was filed under; see packs.ts. */
  fingerprint: string;
  /** How many gems it has. */
  gems: number;
  /** When this generation came into force, in ms since the epoch. */
  installed: number;
  /** When the user removed it, in ms since the epoch: it shows nothing, and goes for good a while later. */
  removed?: number;
}

export interface GemRecord {
  generation: number;
  /** The gem's id within its pack. */
  id: string;
  pack: string;
  /** Its place in the pack, counted from 0. */
  position: number;
  gem: Gem;
  /** Lookup keys by matching/keys.ts. */
  keys: string[];
}

/**
 * A generation whose gems are not (or no longer) in force. It is entered before its first gem is
 * written and goes after its last gem went, so no gem can be left behind unnoticed.
 */
export interface GenerationRecord {
  generation: number;
  pack: string;
  state: 'writing' | 'retired';
  /** When its writer last gave a sign of life, in ms since the epoch. */
  touched: number;
}

/** Where a generation's gems are found by their keys; see key-index.ts. Written as it comes into force. */
export interface KeyIndexRecord {
  generation: number;
  entries: KeyIndex;
}

/** What the user thinks of one film. */
export interface ShelfRecord {
  /** Our key of the film; see shelf.ts for the rare case in which two films share one. */
  film: string;
  /** Everything that the film is known by: keys of ours, confirmed ids, gems (`gem:pack/id`). */
  names: string[];
  /** As the gem had them when the mark was made: kept to show, and to make the key anew from. */
  title: string;
  year: number;
  /** Since when it is saved, seen, or of no interest, in ms since the epoch; absent when it is not. */
  saved?: number;
  seen?: number;
  notInterested?: number;
  /** What the user wrote about it, and when; ms since the epoch, after which the later of two notes wins. */
  note?: string;
  noted?: number;
  /**
   * When the user last made each mark, or took it back, by their own hand: stamps of a clock that never
   * goes back (clock.ts). Absent: never, or before there were stamps. Of two devices the later wins.
   */
  said?: Partial<Record<Mark, number>>;
  /** Marks that came with an account, by their import, and were not touched since. */
  imported?: Partial<Record<Mark, number>>;
  /** When the user last changed something here. A record without marks tells when they were taken back. */
  changed: number;
}

export interface CorrectionRecord {
  /** Made of what the correction says, so that the same one is never stored twice. */
  key: string;
  /** The names (as on the shelf) of the film that the mention is *not*. */
  names: string[];
  /** The film's title and year, and the mention's title, as they are shown; later than the first records. */
  film?: { title: string; year: number };
  title?: string;
  correction: Correction;
  /** When the user said so, in ms since the epoch. */
  changed: number;
}

/** A gem that the user wrote. The own pack's records in `gems` are made of these, whenever they are needed. */
export interface OwnGemRecord {
  id: string;
  /** Its place in the own pack; gaps do not matter. */
  position: number;
  gem: Gem;
  /** When it was written first and last, in ms since the epoch. */
  written: number;
  changed: number;
}

/** A pack that is followed at its address. */
export interface SubscriptionRecord {
  /** https. */
  url: string;
  /** The id of the pack that stood there when it last worked; null before that. */
  pack: string | null;
  /** When the user subscribed, when the address was last asked, and when it last gave a good pack; ms since the epoch. */
  since: number;
  checked: number | null;
  worked: number | null;
  /** Why the last check failed, by pack-library.ts; null where it did not. */
  problem: string | null;
  /** What the problem's sentence names, if anything; a problem of the file by problem-text.ts. */
  detail?: string;
}

/** A gem met on a streaming service: the last day on which it was seen at that address. */
export interface SightingRecord {
  /** Made of site and film. */
  key: string;
  /** The film's names, as on the shelf. */
  names: string[];
  title: string;
  year: number;
  /** The site's id, and its name. */
  site: string;
  name: string;
  /** The address of the film there where the page gave one, else of the page. */
  address: string;
  /** `YYYY-MM-DD`, in the user's own time. */
  day: string;
}

/** Small facts about the database itself, and small counts. */
export type MetaRecord =
  /** The version of the extension whose bundled pack was last installed completely. */
  | { name: 'bundled'; value: string }
  /** How many pages of that site, by its id, should have named films and named none. */
  | { name: `silent:${string}`; value: number };

/** What the user set, as it was last saved; whoever reads it makes sense of it. */
export interface SettingsRecord {
  /**
   * `settings` by settings.ts, and when each of them was set; the title and author of the user's own
   * pack; the clock of clock.ts; accounts that were brought in; what sync and backup need to remember.
   */
  name: 'settings' | 'settings-said' | 'own-pack' | 'clock' | 'imports' | 'sync' | 'backup';
  value: unknown;
}

export interface LibrarySchema extends DBSchema {
  packs: { key: string; value: PackRecord };
  gems: {
    key: [number, string];
    value: GemRecord;
    indexes: { place: [number, number] };
  };
  generations: { key: number; value: GenerationRecord };
  keyIndexes: { key: number; value: KeyIndexRecord };
  shelf: { key: string; value: ShelfRecord; indexes: { names: string } };
  corrections: { key: string; value: CorrectionRecord; indexes: { names: string } };
  meta: { key: string; value: MetaRecord };
  settings: { key: string; value: SettingsRecord };
  ownGems: { key: string; value: OwnGemRecord };
  subscriptions: { key: string; value: SubscriptionRecord };
  sightings: { key: string; value: SightingRecord; indexes: { names: string } };
}

export type LibraryDatabase = IDBPDatabase<LibrarySchema>;

type UpgradeTransaction = IDBPTransaction<
  LibrarySchema,
  StoreNames<LibrarySchema>[],
  'versionchange'
>;
type Step = (db: LibraryDatabase, tx: UpgradeTransaction) => void;

/** Step *n* (counted from 1) makes version *n* of version *n* - 1. */
const STEPS: Step[] = [
  (db) => {
    db.createObjectStore('packs', { keyPath: 'id' });
    const gems = db.createObjectStore('gems', { keyPath: ['generation', 'id'] });
    unwrap(gems).createIndex('keys', 'keys', { multiEntry: true });
    db.createObjectStore('generations', { keyPath: 'generation', autoIncrement: true });
    const shelf = db.createObjectStore('shelf', { keyPath: 'film' });
    shelf.createIndex('names', 'names', { multiEntry: true });
    const corrections = db.createObjectStore('corrections', { keyPath: 'key' });
    corrections.createIndex('names', 'names', { multiEntry: true });
    db.createObjectStore('meta', { keyPath: 'name' });
  },
  (db) => {
    db.createObjectStore('settings', { keyPath: 'name' });
  },
  (db, tx) => {
    tx.objectStore('gems').createIndex('place', ['generation', 'position']);
    unwrap(db).createObjectStore('filters', { keyPath: 'generation' });
    db.createObjectStore('ownGems', { keyPath: 'id' });
    db.createObjectStore('subscriptions', { keyPath: 'url' });
    const sightings = db.createObjectStore('sightings', { keyPath: 'key' });
    sightings.createIndex('names', 'names', { multiEntry: true });
  },
  (db, tx) => {
    // Half a million entries at 100,000 gems, where an index of ours for each generation does.
    unwrap(tx.objectStore('gems')).deleteIndex('keys');
    unwrap(db).deleteObjectStore('filters');
    db.createObjectStore('keyIndexes', { keyPath: 'generation' });
  },
];

export const DATABASE_VERSION = STEPS.length;

/** Brings a database of version `from` (0: new) to `DATABASE_VERSION`, one step after the other. */
export function upgrade(db: LibraryDatabase, from: number, tx: UpgradeTransaction): void {
  for (const step of STEPS.slice(from)) step(db, tx);
}
