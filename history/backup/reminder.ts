/** When to remind of making a backup: at most once a season, and only where there is much to lose. Pure. */

/** A season. */
export const REMIND_AFTER_MS = 91 * 24 * 60 * 60_000;

/** Fewer things than this are soon said again. */
const MUCH = 25;

/** What is remembered of backups and reminders. */
export interface BackupMemory {
  /** When a backup was last made, and how many things were in it; null and 0 for never. */
  made: number | null;
  things: number;
  /** When the user was last reminded; null for never. */
  reminded: number | null;
}

export const NO_BACKUP_YET: BackupMemory = { made: null, things: 0, reminded: null };

/**
 * @param things films that the user marked or wrote about by their own hand, gems that they wrote, and corrections
 * @param since when the first of them was said, in ms since the epoch; null where there is none
 * @param now ms since the epoch
 */
export function isReminderDue(
  { made, things: kept, reminded }: BackupMemory,
  { things, since }: { things: number; since: number | null },
  now: number,
): boolean {
  // What a backup has already is not lost: only what came since counts.
  if (since === null || things - (made === null ? 0 : kept) < MUCH) return false;
  // A time far ahead is of a clock that ran ahead, and tells of no season in which nobody need be reminded.
  const isRecent = (time: number | null) => time !== null && Math.abs(now - time) < REMIND_AFTER_MS;
  return !isRecent(made ?? since) && !isRecent(reminded);
}
