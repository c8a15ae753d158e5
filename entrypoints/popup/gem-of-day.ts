/** Which gem is today's. Pure: the same gems and marks on the same day give the same one. */
import type { GemEntry } from '../../messages.ts';
import { isFresh } from './fresh.ts';
import { gemKey } from '../extension-page/reference.ts';

const DAY_MS = 86_400_000;

/**
 * Chooses one gem for a day. All have their turn before one comes again, in an order that has nothing
 * to do with that of the list. In the place of one that is seen or turned down stands one whose own
 * turn is half a round away; those places aside, no mark changes what a day shows.
 * @param date of which the local calendar day counts
 * @returns null where there are no gems
 */
export function gemOfDay(gems: GemEntry[], date: Date): GemEntry | null {
  const round = gems.toSorted((a, b) => turnOf(a) - turnOf(b) || compare(gemKey(a), gemKey(b)));
  const turn = dayNumber(date) % round.length;
  const own = round[turn];
  if (!own || isFresh(own)) return own ?? null;
  const away = (turn + Math.floor(round.length / 2)) % round.length;
  const others = [...round.slice(away), ...round.slice(0, away)];
  return others.find(isFresh) ?? own;
}

/** Days since 1 January 1970 in the user's own calendar, whatever the clock says elsewhere. */
export function dayNumber(date: Date): number {
  return Date.UTC(date.getFullYear(), date.getMonth(), date.getDate()) / DAY_MS;
}

/**
 * FNV-1a over code points, then the finaliser of MurmurHash3, without which names that differ in their
 * last letter alone would stand side by side. The same everywhere.
 */
function turnOf(entry: GemEntry): number {
  let hash = 0x811c9dc5;
  for (const letter of gemKey(entry)) {
    hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
