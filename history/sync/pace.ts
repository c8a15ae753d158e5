/**
 * When the next round may be: soon after a change, never so often that browsers would refuse (120
 * writes a minute and 1,800 an hour in Chromium), and later and later where they do. Pure.
 */
import type { SyncProblem } from './problem.ts';

/** Marks often come in a row; they go out together. */
export const SETTLE_MS = 3_000;

/** Six writes a minute and 360 an hour at most. */
const WRITE_GAP_MS = 10_000;

/** After a refusal, doubled with each further one. */
const FIRST_WAIT_MS = 60_000;
export const LONGEST_WAIT_MS = 3_600_000;

/** Where nothing changed here and nobody said that something changed elsewhere, this is soon enough. */
const ROUND_EVERY_MS = 3_600_000;

/** What is remembered of the last rounds, so that a worker that was stopped goes on where it was. */
export interface SyncMemory {
  /** When a round last ended well, and when one last wrote; ms since the epoch. */
  last: number | null;
  wrote: number | null;
  /** The clock's last stamp that went out: a later one in the library is still to be told. */
  told: number;
  /** Refusals in a row, and when the last one was. */
  refusals: number;
  refusedAt: number | null;
  problem: SyncProblem | null;
  films: number;
  leftOut: number;
}

export const NO_ROUND_YET: SyncMemory = {
  last: null,
  wrote: null,
  told: 0,
  refusals: 0,
  refusedAt: null,
  problem: null,
  films: 0,
  leftOut: 0,
};

/**
 * How long to wait before the next round, in ms.
 * @param now ms since the epoch; where the clock was set back, what lies in the future counts as now
 */
export function waitBeforeRound({ wrote, refusals, refusedAt }: SyncMemory, now: number): number {
  const afterWrite = wrote === null ? 0 : Math.min(wrote, now) + WRITE_GAP_MS - now;
  const wait = Math.min(FIRST_WAIT_MS * 2 ** (refusals - 1), LONGEST_WAIT_MS);
  const afterRefusal = refusals === 0 ? 0 : Math.min(refusedAt ?? now, now) + wait - now;
  return Math.max(SETTLE_MS, afterWrite, afterRefusal);
}

/** Whether a context that just started has a round to make. @param clock the library's last stamp */
export function isRoundDue(
  { last, told, problem }: SyncMemory,
  clock: number,
  now: number,
): boolean {
  if (last === null || clock > told || problem !== null) return true;
  return now < last || now - last >= ROUND_EVERY_MS;
}
