/**
 * The clock by which the user's changes are stamped: the time of day, but never at or before a stamp
 * that was given or seen. So a clock that is set back, here or on another device, makes no later word
 * lose against an earlier one.
 */
import type { IDBPObjectStore, StoreNames } from 'idb';
import type { LibrarySchema } from './schema.ts';

type SettingsStore = IDBPObjectStore<
  LibrarySchema,
  StoreNames<LibrarySchema>[],
  'settings',
  'readwrite'
>;

/** The last moment that a date can name: no clock shows a later one. */
export const MAX_STAMP = 8_640_000_000_000_000;

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

async function lastStamp(settings: SettingsStore): Promise<number> {
  const value = (await settings.get('clock'))?.value;
  return typeof value === 'number' && Number.isSafeInteger(value) ? value : 0;
}
