/** What the library does for whoever holds one, whatever it rests on. */
import type { Mention } from '../film.ts';
import type { Found, GemEntry, GemReference, Mark, Marks } from '../messages.ts';
import type { Settings } from '../settings.ts';
import type { History } from './history.ts';
import type { PackLibrary } from './installed/pack-library.ts';

/** "This mention is not that gem", said on a site; or, with `on` false, taken back. */
export interface Remark {
  /** Said of the gem's lead with this index, instead of the gem. */
  lead?: number;
  mention: Mention;
  /** The site's name. */
  site: string;
  on: boolean;
}

export interface Library extends PackLibrary, History {
  /** Without a database: the bundled gems can be read, and nothing can be kept. */
  readonly degraded: boolean;
  /**
   * Judges the mentions of a page, in one look at the database.
   * @param forLeads indices of the mentions whose films may lead to gems
   * @returns one item in `matches` for each mention, in their order, and each matched gem once
   */
  find(mentions: Mention[], forLeads?: number[]): Promise<Found>;
  /** Every gem of the packs that are turned on, pack by pack. */
  gems(): Promise<GemEntry[]>;
  /** @returns null where there is no such gem, or its pack is turned off. */
  gem(reference: GemReference): Promise<GemEntry | null>;
  /**
   * Marks the gem's film, or takes that back.
   * @returns what the user thinks of the film now
   * @throws where there is no such gem, or nothing can be kept
   */
  mark(reference: GemReference, mark: Mark, on: boolean): Promise<Marks>;
  /**
   * Keeps that the mention is not this gem, or forgets that.
   * @throws where there is no such gem, or nothing can be kept
   */
  correct(reference: GemReference, remark: Remark): Promise<void>;
  /** What the user set; the defaults where nothing was. */
  settings(): Promise<Settings>;
  /**
   * Keeps changed settings.
   * @returns all of them as they are now
   * @throws where nothing can be kept
   */
  changeSettings(changes: Partial<Settings>): Promise<Settings>;
  /**
   * Counts a page of a site, by the site's id, that should have named films and named none.
   * @throws where nothing can be kept
   */
  countSilence(site: string): Promise<void>;
  /** A page of the site named films: forgets the pages that named none. Does nothing where nothing is kept. */
  endSilence(site: string): Promise<void>;
  /** @returns how many such pages there were since; none where nothing can be kept. */
  silences(site: string): Promise<number>;
  /** Installs the bundled pack where it is missing or not this one: for installs and updates. */
  ensureBundled(): Promise<void>;
}

/** What a page may say in the user's language, or look out for. */
export type LibraryErrorCode =
  | 'read-only'
  | 'no-gem'
  | 'no-lead'
  | 'no-pack'
  | 'id-taken'
  | 'bundled'
  | 'own'
  | 'changed'
  | 'not-a-gem'
  | 'not-a-pack'
  | 'note-too-long'
  | 'erased';

/** Something that the user asked for and that cannot be done; the message can be shown as it is. */
export class LibraryError extends Error {
  override name = 'LibraryError';

  constructor(
    message: string,
    readonly code?: LibraryErrorCode,
  ) {
    super(message);
  }
}
