/** The library as one of the user's devices: what it shares, and how it takes in what others say. */
import {
  beats,
  filmsByKey,
  laterSetting,
  type Shared,
  type SharedFilm,
  sharedKey,
  type SharedMark,
  type SharedSetting,
} from '../../history/sync/shared.ts';
import { MARKS } from '../../messages.ts';
import { type Settings, SHARED_SETTINGS } from '../../settings.ts';
import { seeStamps } from './clock.ts';
import { readable } from '../../history/readable.ts';
import type { LibraryDatabase, ShelfRecord } from '../schema.ts';
import { settingsFrom, type SettingStamps, stampsFrom } from '../settings.ts';
import { withMark, wordOf } from './shelf-changes.ts';
import {
  idsOf,
  joinedRecord,
  lookupNames,
  recordsOf,
  type ShelfFilm,
  subjectFilm,
} from './shelf.ts';
import { finish } from '../transaction.ts';

/** As when an account is brought in: small enough that a page does not wait long. */
const FILMS_A_BATCH = 100;

/** What the user said on this device by their own hand; what came with an account is left out. */
export async function readShared(db: LibraryDatabase): Promise<Shared> {
  const tx = db.transaction(['shelf', 'settings']);
  const settings = tx.objectStore('settings');
  return finish(tx, async () => {
    const [records, value, said] = await Promise.all([
      tx.objectStore('shelf').getAll(),
      settings.get('settings'),
      settings.get('settings-said'),
    ]);
    const films = readable('shelf', records).map(sharedFilm);
    return {
      films: filmsByKey(films.filter((film) => film !== null)),
      settings: sharedSettings(settingsFrom(value?.value), stampsFrom(said?.value)),
    };
  });
}

function sharedFilm(record: ShelfRecord): SharedFilm | null {
  const words = MARKS.flatMap((mark): [string, SharedMark][] => {
    const word = wordOf(record, mark);
    return word ? [[mark, word]] : [];
  });
  if (words.length === 0) return null;
  const { title, year, names } = record;
  const film = { title, year, ids: idsOf(names) };
  return { key: sharedKey(film), ...film, marks: Object.fromEntries(words) };
}

function sharedSettings(settings: Settings, said: SettingStamps): Map<string, SharedSetting> {
  const shared = SHARED_SETTINGS.flatMap((name): [string, SharedSetting][] => {
    const at = said[name];
    return at === undefined ? [] : [[name, { value: settings[name], at }]];
  });
  return new Map(shared);
}

/**
 * Takes over each word that is later than the one known here, film by film, and keeps the rest.
 * @returns whether anything changed
 */
export async function takeShared(db: LibraryDatabase, shared: Shared): Promise<boolean> {
  const here = await readShared(db);
  const news = [...shared.films.values()].filter((film) => isNews(film, here.films.get(film.key)));
  // Whether title and year alone tell which film is meant is known once those with ids are here.
  const later = news.toSorted((a, b) => Number(hasNoId(a)) - Number(hasNoId(b)));
  let changed = false;
  for (let start = 0; start < later.length; start += FILMS_A_BATCH) {
    const took = await takeFilms(db, later.slice(start, start + FILMS_A_BATCH));
    changed ||= took;
  }
  const tookSettings = await takeSettings(db, shared.settings);
  return changed || tookSettings;
}

function isNews(film: SharedFilm, here: SharedFilm | undefined): boolean {
  return MARKS.some((mark) => {
    const word = film.marks[mark];
    return word !== undefined && beats(word, here?.marks[mark]);
  });
}

function hasNoId({ ids }: SharedFilm): boolean {
  return Object.keys(ids).length === 0;
}

async function takeFilms(db: LibraryDatabase, films: SharedFilm[]): Promise<boolean> {
  const tx = db.transaction(['shelf', 'settings'], 'readwrite', { durability: 'strict' });
  const store = tx.objectStore('shelf');
  return finish(tx, async () => {
    let changed = false;
    // One after the other: two of them can turn out to be one film here.
    for (const shared of films) {
      const film = subjectFilm(shared);
      const near = IDBKeyRange.bound(film.key, `${film.key} \uFFFF`);
      const [keys, ...found] = await Promise.all([
        store.getAllKeys(near),
        ...lookupNames(film).map((name) => store.index('names').getAll(name)),
      ]);
      const records = readable('shelf', found.flat());
      const mine = recordsOf(film, records);
      if (hasNoId(shared) && isEither(film, records, mine)) continue;
      const own = new Set(mine.map((record) => record.film));
      const before = joinedRecord(film, mine, new Set(keys.filter((key) => !own.has(key))), 0);
      const after = withWords(before, shared);
      if (after === before) continue;
      changed = true;
      await Promise.all([...own].map((key) => store.delete(key)));
      await store.put(after);
    }
    const stamps = films.flatMap(({ marks }) => Object.values(marks).map(({ at }) => at));
    await seeStamps(tx.objectStore('settings'), stamps);
    return changed;
  });
}

/** Whether the film could as well be that of a record which is not among those taken for it. */
function isEither(film: ShelfFilm, records: ShelfRecord[], mine: ShelfRecord[]): boolean {
  return records.some((one) => !mine.includes(one) && recordsOf(film, [one]).length > 0);
}

/** The record with each word that is later; the same one where none is. */
function withWords(record: ShelfRecord, { marks }: SharedFilm): ShelfRecord {
  let next = record;
  for (const mark of MARKS) {
    const word = marks[mark];
    if (!word || !beats(word, wordOf(next, mark))) continue;
    const since = word.on ? (next[mark] ?? word.at) : null;
    next = { ...withMark(next, mark, since, word.at), changed: Math.max(next.changed, word.at) };
  }
  return next;
}

async function takeSettings(
  db: LibraryDatabase,
  shared: ReadonlyMap<string, SharedSetting>,
): Promise<boolean> {
  const tx = db.transaction('settings', 'readwrite', { durability: 'strict' });
  return finish(tx, async () => {
    const [value, said] = await Promise.all([
      tx.store.get('settings'),
      tx.store.get('settings-said'),
    ]);
    const settings = settingsFrom(value?.value);
    const stamps = stampsFrom(said?.value);
    const later = SHARED_SETTINGS.flatMap((name) => {
      const word = shared.get(name);
      if (!word || !isLaterSetting(word, settings[name], stamps[name])) return [];
      // What this version cannot make sense of is left to those that can.
      const sense = settingsFrom({ ...settings, [name]: word.value })[name];
      return same(sense, word.value) ? [{ name, ...word }] : [];
    });
    if (later.length === 0) return false;
    const values = Object.fromEntries(later.map((word) => [word.name, word.value]));
    const times = Object.fromEntries(later.map((word) => [word.name, word.at]));
    await tx.store.put({ name: 'settings', value: settingsFrom({ ...settings, ...values }) });
    await tx.store.put({ name: 'settings-said', value: { ...stamps, ...times } });
    await seeStamps(tx.store, Object.values(times));
    return true;
  });
}

/** As `merge` has it, so that all end with the same value. */
function isLaterSetting(word: SharedSetting, value: unknown, at: number | undefined): boolean {
  if (at === undefined) return true;
  return laterSetting(word, { value, at }) === word && !same(word.value, value);
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
