/** The whole shelf, as it is listed: each film with the gems that tell of it. */
import type { GemReference } from '../messages.ts';
import { mentionKeys } from '../matching/keys.ts';
import type { ShelfEntry } from './history.ts';
import { mentionOfFilm } from './account-plan.ts';
import { readable } from '../history/readable.ts';
import type { GemRecord, LibraryDatabase, PackRecord, ShelfRecord } from './schema.ts';
import { idsOf, recordsOf, shelfFilm, stateOf } from './shelf.ts';
import { finish } from './transaction.ts';
import { MARKS } from '../messages.ts';

/** Films whose gems are looked up at a time: bounds how many gems are in memory. */
const FILMS_A_BATCH = 500;

/** Every film about which something is said, the last changed first. */
export async function readShelf(db: LibraryDatabase): Promise<ShelfEntry[]> {
  const records = readable('shelf', await db.getAll('shelf')).filter(saysSomething);
  const sorted = records.toSorted((a, b) => b.changed - a.changed);
  const entries: ShelfEntry[] = [];
  for (let start = 0; start < sorted.length; start += FILMS_A_BATCH) {
    const batch = sorted.slice(start, start + FILMS_A_BATCH);
    const gems = await gemsOf(db, batch);
    entries.push(...batch.map((record, place) => entryOf(record, gems[place] ?? [])));
  }
  return entries;
}

/** @returns for each of these names of films the gems in force that tell of it. */
export async function gemsOf(
  db: LibraryDatabase,
  films: Pick<ShelfRecord, 'names' | 'title' | 'year'>[],
): Promise<GemReference[][]> {
  const tx = db.transaction(['packs', 'gems']);
  return finish(tx, async () => {
    const packs = (await tx.objectStore('packs').getAll()).filter(isInForce);
    const inForce = new Map(packs.map((pack) => [pack.generation, pack]));
    const gems = tx.objectStore('gems');
    return Promise.all(
      films.map(async (film) => {
        const named = film.names.flatMap((name) => placeOf(name, packs));
        const keys = mentionKeys(mentionOfFilm({ ...film, ids: idsOf(film.names), since: {} }));
        const found = await Promise.all(keys.map((key) => gems.index('keys').getAllKeys(key)));
        const places = new Map(
          [...named, ...found.flat()]
            .filter(([generation]) => inForce.has(generation))
            .map((place) => [place.join(' '), place]),
        );
        const all = await Promise.all([...places.values()].map((place) => gems.get(place)));
        return all.flatMap((gem) => (gem && isOf(gem, film) ? [reference(gem)] : []));
      }),
    );
  });
}

function isInForce({ enabled, removed }: PackRecord): boolean {
  return enabled && removed === undefined;
}

/** Where the gem of that name stands, if its pack is in force. */
function placeOf(name: string, packs: PackRecord[]): [number, string][] {
  return packs.flatMap(({ id, generation }): [number, string][] => {
    const start = `gem:${id}/`;
    return name.startsWith(start) ? [[generation, name.slice(start.length)]] : [];
  });
}

function isOf({ pack, gem }: GemRecord, film: Pick<ShelfRecord, 'names'>): boolean {
  const record = { ...film, film: '', title: '', year: 0, changed: 0 };
  return recordsOf(shelfFilm(gem.film, { pack, gem: gem.id }), [record]).length > 0;
}

function reference({ pack, gem }: GemRecord): GemReference {
  return { pack, gem: gem.id };
}

/** A record without marks and note only tells when they were taken back. */
function saysSomething(record: ShelfRecord): boolean {
  return record.note !== undefined || MARKS.some((mark) => record[mark] !== undefined);
}

function entryOf(record: ShelfRecord, gems: GemReference[]): ShelfEntry {
  const { film, title, year, names, changed, imported = {} } = record;
  const made = MARKS.filter((mark) => record[mark] !== undefined);
  return {
    film,
    title,
    year,
    ids: idsOf(names),
    ...stateOf([record]),
    since: Object.fromEntries(made.map((mark) => [mark, record[mark]])),
    changed,
    imported: made.filter((mark) => imported[mark] !== undefined),
    gems,
  };
}
