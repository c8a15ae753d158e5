/** The settings in the database. */
import * as v from 'valibot';
import {
  DEFAULT_SETTINGS,
  GEM_LISTS,
  LEADS_SHOWN,
  MARKER_STYLES,
  MAX_OPEN_DELAY_MS,
  MAX_THRESHOLD,
  MIN_OPEN_DELAY_MS,
  type Settings,
  THEMES,
} from '../settings.ts';
import type { LibraryDatabase } from './schema.ts';
import { nextStamp } from './shelf/clock.ts';
import { finish } from './transaction.ts';

const delay = v.pipe(v.number(), v.minValue(MIN_OPEN_DELAY_MS), v.maxValue(MAX_OPEN_DELAY_MS));
const threshold = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MAX_THRESHOLD));
const siteId = v.pipe(v.string(), v.maxLength(60));

/** A field that makes no sense has its default, and the others are kept. */
const schema: v.GenericSchema<unknown, Settings> = v.fallback(
  v.object({
    openDelayMs: v.fallback(delay, DEFAULT_SETTINGS.openDelayMs),
    theme: v.fallback(v.picklist(THEMES), DEFAULT_SETTINGS.theme),
    marker: v.fallback(v.picklist(MARKER_STYLES), DEFAULT_SETTINGS.marker),
    leads: v.fallback(v.picklist(LEADS_SHOWN), DEFAULT_SETTINGS.leads),
    sitesOff: v.fallback(v.array(siteId), DEFAULT_SETTINGS.sitesOff),
    threshold: v.fallback(v.nullable(threshold), DEFAULT_SETTINGS.threshold),
    gemList: v.fallback(v.picklist(GEM_LISTS), DEFAULT_SETTINGS.gemList),
    sightings: v.fallback(v.boolean(), DEFAULT_SETTINGS.sightings),
    sync: v.fallback(v.boolean(), DEFAULT_SETTINGS.sync),
  }),
  DEFAULT_SETTINGS,
);

/** @returns settings whatever is given: what is missing or makes no sense has its default. */
export function settingsFrom(value: unknown): Settings {
  return v.parse(schema, value);
}

export async function readSettings(db: LibraryDatabase): Promise<Settings> {
  return settingsFrom((await db.get('settings', 'settings'))?.value);
}

/** Keeps changes beside what was set before; two pages that change different things lose neither. */
export async function changeSettings(
  db: LibraryDatabase,
  changes: Partial<Settings>,
): Promise<Settings> {
  const tx = db.transaction('settings', 'readwrite', { durability: 'strict' });
  return finish(tx, async () => {
    const before = settingsFrom((await tx.store.get('settings'))?.value);
    const value = settingsFrom({ ...before, ...changes });
    const said = stampsFrom((await tx.store.get('settings-said'))?.value);
    const stamp = await nextStamp(tx.store, Date.now());
    const names = Object.keys(changes).filter((name) => name in DEFAULT_SETTINGS);
    const now = Object.fromEntries(names.map((name) => [name, stamp]));
    await tx.store.put({ name: 'settings', value });
    await tx.store.put({ name: 'settings-said', value: { ...said, ...now } });
    return value;
  });
}

/** When each setting was set. */
export type SettingStamps = Partial<Record<keyof Settings, number>>;

const stamps = v.fallback(v.record(v.string(), v.pipe(v.number(), v.safeInteger())), {});

/** @returns when each setting was set, whatever is given. */
export function stampsFrom(value: unknown): SettingStamps {
  return v.parse(stamps, value);
}
