/** Gems met on streaming services: one row for each site and film, the last day alone. */
import type { LatestSighting } from '../../messages.ts';
import type { Met } from '../history.ts';
import { readable } from '../../history/readable.ts';
import type { LibraryDatabase, SightingRecord } from '../schema.ts';
import { isNamedBy, type ShelfFilm } from './shelf.ts';
import { finish } from '../transaction.ts';

/** Whoever meets more gems than this on streaming services can do without the oldest. */
const MAX_SIGHTINGS = 2_000;

/** A film that was met, and where. */
export interface MetFilm extends Pick<Met, 'site' | 'address'> {
  film: ShelfFilm;
}

/**
 * Remembers where films were met; the oldest rows go where there would be too many.
 * @param day `YYYY-MM-DD`
 */
export async function keepSightings(
  db: LibraryDatabase,
  met: MetFilm[],
  day: string,
  most = MAX_SIGHTINGS,
): Promise<void> {
  const records = met.map((each) => sightingOf(each, day));
  const known = await Promise.all(records.map(({ key }) => db.get('sightings', key)));
  const isNew = (record: SightingRecord, index: number) =>
    known[index]?.day !== record.day || known[index].address !== record.address;
  const fresh = records.filter(isNew);
  // A page is read many times a day: what is known costs no write.
  if (fresh.length === 0) return;
  const tx = db.transaction('sightings', 'readwrite');
  await finish(tx, async () => {
    await Promise.all(fresh.map(async (record) => tx.store.put(record)));
    const over = (await tx.store.count()) - most;
    if (over <= 0) return;
    const oldestFirst = readable('sightings', await tx.store.getAll()).toSorted(byDay);
    await Promise.all(oldestFirst.slice(0, over).map(async ({ key }) => tx.store.delete(key)));
  });
}

function sightingOf({ film, site, address }: MetFilm, day: string): SightingRecord {
  const { names, key, title, year } = film;
  return {
    key: `${site.id}|${key}`,
    names,
    title,
    year,
    site: site.id,
    name: site.name,
    address,
    day,
  };
}

/** Every sighting that can be read, the latest day first. */
export async function readSightings(db: LibraryDatabase): Promise<SightingRecord[]> {
  return readable('sightings', await db.getAll('sightings')).toSorted((a, b) => byDay(b, a));
}

export async function forgetSightings(db: LibraryDatabase): Promise<void> {
  await db.clear('sightings');
}

/** Sightings under each of the names that their films go by. */
export function sightingsByName(records: SightingRecord[]): Map<string, SightingRecord[]> {
  const byName = new Map<string, SightingRecord[]>();
  for (const record of records) {
    for (const name of record.names) byName.set(name, [...(byName.get(name) ?? []), record]);
  }
  return byName;
}

/** Where a film was last met; nothing where it was not. */
export function lastSighting(
  film: ShelfFilm,
  byName: ReadonlyMap<string, SightingRecord[]>,
): { sighting?: LatestSighting } {
  const found = film.names.flatMap((name) => byName.get(name) ?? []);
  const [latest] = found
    .filter(({ names }) => isNamedBy(film, names))
    .toSorted((a, b) => byDay(b, a));
  return latest
    ? { sighting: { site: latest.name, address: latest.address, day: latest.day } }
    : {};
}

function byDay(a: SightingRecord, b: SightingRecord): number {
  return a.day < b.day ? -1 : a.day > b.day ? 1 : 0;
}

/** @returns the day of a moment as the user's own calendar has it, `YYYY-MM-DD`. */
export function dayOf(moment: Date): string {
  const pad = (part: number) => String(part).padStart(2, '0');
  return [moment.getFullYear(), pad(moment.getMonth() + 1), pad(moment.getDate())].join('-');
}
