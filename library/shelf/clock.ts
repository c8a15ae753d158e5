/**
 * The clock by which the user's changes are stamped: the time of day, but never at or before a stamp
 * that was given or seen. So a clock that is set back, here or on another device, makes no later word
 * lose against an earlier one.
 */
import type { IDBPObjectStore, StoreNames } from 'idb';
import type { LibraryDatabase, LibrarySchema } from '../schema.ts';

type SettingsStore = IDBPObjectStore<
  LibrarySchema,
  StoreNames<LibrarySchema>[],
  'settings',
  'readwrite'
>;

/** @returns a stamp later than all before, at the given time or, where that is past, just after them. */
export async function nextStamp(settings: SettingsStore, at: number): Promise<number> {
  const value = Math.max(at, (await lastStamp(settings)) + 1);
  await settings.put({ name: 'clock', value });
  return value;
}

/** Takes note of stamps that another device or a backup brought. */
export async function seeStamps(settings: SettingsStore, stamps: number[]): Promise<void> {
  const last = await lastStamp(settings);
  const value = stamps.reduce((latest, stamp) => Math.max(latest, stamp), last);
  if (value > last) await settings.put({ name: 'clock', value });
}

/** @returns the last stamp that was given or seen; 0 for none. */
export async function readClock(db: LibraryDatabase): Promise<number> {
  return stampFrom((await db.get('settings', 'clock'))?.value);
}

async function lastStamp(settings: SettingsStore): Promise<number> {
  return stampFrom((await settings.get('clock'))?.value);
}

function stampFrom(value: unknown): number {
  return typeof value === 'number' && Number.isSafeInteger(value) ? value : 0;
}
