/**
 * A backup: everything precious in one file of JSON. Records are as the database has them; those that
 * cannot be read are in it too, as text.
 */
import type { Pack } from '../../film.ts';
import type {
  CorrectionRecord,
  OwnGemRecord,
  PackOrigin,
  ShelfRecord,
  SightingRecord,
  SubscriptionRecord,
} from '../../library/schema.ts';

/** What every backup says of itself, whatever its version. */
export const BACKUP_KIND = 'underseen-backup';

/** The version of this format. A later one may hold what this version of Underseen cannot keep. */
export const BACKUP_FORMAT = 1;

/** A pack as it is listed, with its gems where they could not be had again. */
export interface BackedUpPack {
  id: string;
  title: string;
  origin: PackOrigin;
  enabled: boolean;
  order: number;
  /** Absent for the bundled and the user's own pack, and where it is too large for a backup. */
  pack?: Pack;
}

export interface Backup {
  kind: typeof BACKUP_KIND;
  format: typeof BACKUP_FORMAT;
  /** When it was made, in ms since the epoch, and by which version of Underseen. */
  made: number;
  by: string;
  shelf: ShelfRecord[];
  corrections: CorrectionRecord[];
  ownGems: OwnGemRecord[];
  subscriptions: SubscriptionRecord[];
  sightings: SightingRecord[];
  packs: BackedUpPack[];
  /** Single records by their names: settings, when each was set, the own pack's title, imports. */
  settings: { name: string; value: unknown }[];
  /** Records that could not be read, as text. */
  unreadable: { store: string; text: string }[];
}
