/**
 * One round of synchronising: takes in what other devices wrote, then writes what they do not have.
 * It may be cut off at any moment, and rounds of several devices may overwrite each other's items: what
 * a device knows stays in its own database, and its next round writes what is missing again.
 */
import { changedItems, fit, type Items, readItems } from './items.ts';
import { merge, type Shared } from './shared.ts';

/** The browser's sync storage. */
export interface SyncArea {
  get(): Promise<Items>;
  /** Writes several items at once; rejects where the browser refuses. */
  set(items: Items): Promise<void>;
}

/** The library of this device. */
export interface SyncDevice {
  read(): Promise<Shared>;
  /** Takes over each word that is later than the one known here. @returns whether anything changed */
  take(shared: Shared): Promise<boolean>;
}

export type RoundOutcome =
  | {
      kind: 'done';
      /** Whether other devices' words changed anything here. */
      changed: boolean;
      /** Whether anything was written for them. */
      wrote: boolean;
      films: number;
      leftOut: number;
    }
  | { kind: 'other-version' }
  /** Taken in, and not written; `changed` as above. */
  | { kind: 'refused'; changed: boolean }
  | { kind: 'unavailable' };

export async function syncRound(area: SyncArea, device: SyncDevice): Promise<RoundOutcome> {
  let items: Items;
  try {
    items = await area.get();
  } catch {
    return { kind: 'unavailable' };
  }
  const there = readItems(items);
  if (!there) return { kind: 'other-version' };
  const changed = await device.take(there);
  const { items: wanted, films, leftOut } = fit(merge(there, await device.read()));
  const toWrite = changedItems(items, wanted);
  if (Object.keys(toWrite).length === 0) {
    return { kind: 'done', changed, wrote: false, films, leftOut };
  }
  try {
    await area.set(toWrite);
  } catch {
    return { kind: 'refused', changed };
  }
  return { kind: 'done', changed, wrote: true, films, leftOut };
}
