/** The whole shelf, as it is listed: each film with the gems that tell of it. */
import type { GemReference } from '../../messages.ts';
import { candidatesFor, indexGems } from '../../matching/candidates.ts';
import { mentionKeys } from '../../matching/keys.ts';
import type { ShelfEntry } from '../history.ts';
import { mentionOfFilm } from './account-plan.ts';
import { readable } from '../../history/readable.ts';
import type { Present } from '../finding/in-force.ts';
import { LOOK_UP, openLookUp } from '../finding/look-up.ts';
import type { LibraryDatabase, ShelfRecord } from '../schema.ts';
import { idsOf, recordsOf, stateOf } from './shelf.ts';
import { finish } from '../transaction.ts';
import { MARKS } from '../../messages.ts';

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
  const mentions = films.map((film) =>
    mentionOfFilm({ ...film, ids: idsOf(film.names), since: {} }),
  );
  const tx = db.transaction([...LOOK_UP]);
  return finish(tx, async () => {
    const lookUp = await openLookUp(db, tx);
    const [named, found] = await Promise.all([
      lookUp.byNames(films.flatMap(({ names }) => names)),
      lookUp.byKeys(mentions.flatMap(mentionKeys)),
    ]);
    const byName = new Map(named.map((gem) => [gem.film.gem, gem]));
    const byKey = indexGems(found, ({ keys }) => keys);
    return films.map((film, place) => {
      const mention = mentions[place];
      const candidates = new Map(
        [
          ...film.names.flatMap((name) => byName.get(name) ?? []),
          ...(mention ? candidatesFor(byKey, mention) : []),
        ].map((gem) => [gem.film.gem, gem]),
      );
      return [...candidates.values()].filter((gem) => isOf(gem, film)).map(reference);
    });
  });
}

function isOf(gem: Present, film: Pick<ShelfRecord, 'names' | 'title' | 'year'>): boolean {
  const record = { ...film, film: '', changed: 0 };
  return recordsOf(gem.film, [record]).length > 0;
}

function reference({ pack, gem }: Present): GemReference {
  return { pack: pack.id, gem: gem.id };
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
