/** What the library does with packs, whether they came along, were brought in, or are the user's own. */
import type { PackToWrite } from '../../packs/writing/write-file.ts';
import type { Gem, Pack, PackInfo } from '../../film.ts';
import type { GemEntry } from '../../messages.ts';
import type { Problem } from '../../problem.ts';
import type { OwnGemRecord, PackOrigin } from '../schema.ts';

/** How to follow something that takes a while, and to end it early. */
export interface Work {
  /** Where it is aborted, the work rejects with the signal's reason (an `AbortError`). */
  signal?: AbortSignal;
  /** Called at the start, now and then, and at the end; counts are of films. */
  progress?(done: number, of: number): void;
}

/** Why a subscription could not be begun, or its last check failed; the page has a sentence for each. */
export const SUBSCRIPTION_PROBLEMS = [
  'not-https',
  /** Offline, no such host, no answer, or one that the host lets nobody else read (CORS). */
  'unreachable',
  'redirect',
  /** The detail is the HTTP status. */
  'status',
  'too-large',
  /** It did not end in time. */
  'too-slow',
  /** A web page stands there. */
  'html',
  'not-json',
  /** The detail is the first problem of it, where one is known. */
  'not-a-pack',
  /** Another pack of the library has its id, which is the detail. */
  'id-taken',
  /** Another pack stands at the address now; the detail is its id. */
  'id-changed',
  /** It was good, and could not be kept: no room, the database was lost, or the pack was removed meanwhile. */
  'not-kept',
] as const;
export type SubscriptionProblem = (typeof SUBSCRIPTION_PROBLEMS)[number];

export interface SubscriptionState {
  url: string;
  /** When it was last asked, and when it last gave a good pack; ms since the epoch. */
  checked: number | null;
  worked: number | null;
  /** Why the last check failed; null where it did not. */
  problem: SubscriptionProblem | null;
  /** What the problem's sentence names, if anything; see `SUBSCRIPTION_PROBLEMS`. */
  detail?: string | Problem;
}

/** What came of asking an address: the pack in force now, or why everything is as it was. */
export type SubscriptionOutcome =
  | { kind: 'subscribed'; pack: PackInfo; gems: number; changed: boolean }
  | { kind: 'failed'; problem: SubscriptionProblem; detail?: string | Problem };

export interface ListedPack {
  info: PackInfo;
  origin: PackOrigin;
  /** A pack that is turned off keeps its gems and shows none. */
  enabled: boolean;
  /** Its place among the packs; gaps do not matter. */
  order: number;
  gems: number;
  /** When its gems came into force, in ms since the epoch. */
  installed: number;
  subscription?: SubscriptionState;
}

/** What a pack has in common with the library, and with itself. Numbers are indices into its gems. */
export interface Comparison {
  /** Gems whose films the library has, with the ids of the packs that have them, first pack first. */
  known: { gem: number; packs: string[] }[];
  /** Gems of the pack that look like one film: each later one with the first. */
  doubles: [number, number][];
}

/** A gem that the user wrote, as it is kept. */
export type OwnGem = OwnGemRecord;

/** What is said of the user's own pack: by whom it is, too. */
export type OwnPackInfo = PackInfo & Required<Pick<PackInfo, 'author'>>;

/** What may be changed of it. */
export type OwnPackChanges = Partial<
  Pick<OwnPackInfo, 'title' | 'author' | 'language' | 'licence' | 'criterion'>
>;

export interface PackLibrary {
  /** The packs in their order; those that were removed are left out, and one's own while it is empty. */
  packs(): Promise<ListedPack[]>;
  /**
   * Brings a pack in or up to date; readers see its old gems until all of the new ones are there. What
   * is cancelled, fails, or is cut short leaves everything as it was.
   * @returns whether anything changed: false where just this content was in force
   * @throws LibraryError `id-taken` where a pack of another origin has its id; the signal's reason
   */
  installPack(pack: Pack, origin: PackOrigin, work?: Work): Promise<boolean>;
  /** @throws LibraryError `no-pack` */
  turnPack(id: string, on: boolean): Promise<void>;
  /** Lists these packs first, in this order, then the others as they were. */
  orderPacks(ids: string[]): Promise<void>;
  /**
   * Takes a pack out of sight. It goes for good a while later, and not before the page that removed it
   * was left: until then `restorePack` brings it back; on a full disk it goes at once. What the user
   * thinks of its films stays.
   * @returns whether it can be brought back
   * @throws LibraryError `bundled` for the bundled pack, which can be turned off; `own` for the own one
   */
  removePack(id: string): Promise<boolean>;
  /** @throws LibraryError `no-pack` where it went for good */
  restorePack(id: string): Promise<void>;
  /** @returns the whole pack, as it can be written into a file. @throws LibraryError `no-pack` */
  exportPack(id: string, work?: Work): Promise<Pack>;
  /** The same with its gems read as they are asked for. @throws LibraryError `no-pack`; `changed` on the way */
  openPack(id: string): Promise<PackToWrite>;
  /** Compares a pack that is not in the library yet with what is. */
  comparePack(pack: Pack, work?: Work): Promise<Comparison>;
  /**
   * Gives all gems of the packs in sight in batches, pack by pack and each in its pack's own order,
   * without `also`: a list has each review by itself. Waits for `take` before it reads on.
   * @throws LibraryError `changed` where a pack changed on the way: ask again; the signal's reason
   */
  eachGems(take: (entries: GemEntry[]) => void | Promise<void>, work?: Work): Promise<void>;
  /**
   * The gems at some places of the list that `eachGems` gives, counted from 0; a place without a gem
   * is left out. Costs what is asked for, however long the list.
   */
  gemsAt(places: number[]): Promise<{ entries: GemEntry[]; total: number }>;

  /** The user's own gems, in their order. */
  ownGems(): Promise<OwnGem[]>;
  /**
   * Keeps a gem of the user's own: a new one as the last, one with a known id in its place.
   * @throws LibraryError `not-a-gem` with what is wrong
   */
  saveOwnGem(gem: Gem): Promise<void>;
  /** @returns what was removed, for `restoreOwnGem`. @throws LibraryError `no-gem` */
  removeOwnGem(id: string): Promise<OwnGem>;
  /** Brings a removed one back to its place, beside what was written under its id since. */
  restoreOwnGem(gem: OwnGem): Promise<void>;
  /** Puts these first, in this order, then the others as they were. */
  orderOwnGems(ids: string[]): Promise<void>;
  /** What is said of the own pack, also while it has no gem yet. */
  ownPack(): Promise<OwnPackInfo>;
  /**
   * Another author's name is put into the gems too that have the one before.
   * @throws LibraryError `not-a-pack` with what is wrong
   */
  changeOwnPack(changes: OwnPackChanges): Promise<OwnPackInfo>;

  /** Follows the pack at an address, whether it is new or followed already. Nothing is kept where that fails. */
  subscribe(url: string, work?: Work): Promise<SubscriptionOutcome>;
  /**
   * Asks a followed address now. What fails is remembered, and the pack stays as it was; so does one that
   * is removed meanwhile.
   */
  checkSubscription(url: string, work?: Work): Promise<SubscriptionOutcome>;
  /** Stops following; the pack stays, as one that was brought in. */
  unsubscribe(url: string): Promise<void>;
  /**
   * Asks each followed address whose last check is a day old, one after the other. Packs that are off
   * or removed are not asked for.
   * @returns whether any pack changed
   */
  checkDueSubscriptions(): Promise<boolean>;
}
