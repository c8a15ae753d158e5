/**
 * The gems that the popup holds. Of a small library all; of a large one what its views show: the first
 * ones of the list, a few to choose today's from, a few to draw from by chance. Reading 100,000 gems to
 * show a handful would keep the popup waiting for seconds.
 */
import { type GemFilter, gemTest } from '../../library/searching/gem-filter.ts';
import type { Library } from '../../library/library.ts';
import type { GemEntry, ShelfState } from '../../messages.ts';
import { isSameGem } from '../extension-page/reference.ts';
import { dayNumber } from './gem-of-day.ts';
import { placesOver } from './gem-places.ts';

/** Reading so many takes some 50 ms. */
const ALL_UP_TO = 500;
/** More rows than anyone scrolls through in a popup. */
export const MOST_ROWS = 100;
/** Enough that some are neither seen nor turned down. */
const SAMPLE = 60;

export interface HeldGems {
  /** The list, or its beginning. */
  listed: GemEntry[];
  /** To choose today's from, and to draw from by chance. */
  ofDay: GemEntry[];
  byChance: GemEntry[];
  /** How many gems there are. */
  total: number;
}

interface Choice {
  today: Date;
  /** At least 0 and below 1, as `Math.random`. */
  random(): number;
}

export async function holdGems(library: Library, { today, random }: Choice): Promise<HeldGems> {
  const first = await library.gemsAt(placesOver(MOST_ROWS, MOST_ROWS, 0));
  const { total } = first;
  if (total <= MOST_ROWS) return all(first.entries);
  if (total <= ALL_UP_TO) return all(await library.gems());
  const draw = (by: number) => library.gemsAt(placesOver(total, SAMPLE, by));
  const [ofDay, byChance] = await Promise.all([draw(dayNumber(today)), draw(random() * total)]);
  return { listed: first.entries, ofDay: ofDay.entries, byChance: byChance.entries, total };
}

function all(entries: GemEntry[]): HeldGems {
  return { listed: entries, ofDay: entries, byChance: entries, total: entries.length };
}

/** Whether the list is held as a whole, so that a filter needs nobody else. */
export function isWhole({ listed, total }: HeldGems): boolean {
  return listed.length === total;
}

/**
 * Looks for the first gems that a filter leaves, through the whole library.
 * @returns no more than `MOST_ROWS`. Rejects with the signal's reason.
 */
export async function lookFor(
  library: Library,
  filter: GemFilter,
  signal: AbortSignal,
): Promise<GemEntry[]> {
  const fits = gemTest(filter);
  const found: GemEntry[] = [];
  const enough = new AbortController();
  const ends = AbortSignal.any([signal, enough.signal]);
  const take = (entries: GemEntry[]): void => {
    found.push(...entries.filter(fits));
    if (found.length >= MOST_ROWS) enough.abort();
  };
  await library.eachGems(take, { signal: ends }).catch((error: unknown) => {
    if (signal.aborted || !enough.signal.aborted) throw error;
  });
  return found.slice(0, MOST_ROWS);
}

/** Takes over what the user now says of a film wherever the gem is held. */
export function withChanges(held: HeldGems, of: GemEntry, changes: Partial<ShelfState>): HeldGems {
  const change = (entries: GemEntry[]) => changedAmong(entries, of, changes);
  const { listed, ofDay, byChance } = held;
  return { ...held, listed: change(listed), ofDay: change(ofDay), byChance: change(byChance) };
}

export function changedAmong(
  entries: GemEntry[],
  of: GemEntry,
  changes: Partial<ShelfState>,
): GemEntry[] {
  return entries.map((each) => (isSameGem(each, of) ? { ...each, ...changes } : each));
}
