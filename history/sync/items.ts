/**
 * How what is shared stands in the browser's sync storage: a number that tells the format, one item of
 * settings, and films spread over a fixed number of items by their keys, so that a change rewrites one
 * of them. Everything stays inside what browsers allow; beyond that the films that the user spoke of
 * last have room.
 */
import * as v from 'valibot';
import type { FilmIds } from '../../film.ts';
import { MAX_TITLE_LENGTH, MAX_YEAR, MIN_YEAR } from '../../limits.ts';
import { filmKey } from '../../matching/keys.ts';
import { type Mark, MARKS } from '../../messages.ts';
import {
  filmsByKey,
  lastWord,
  type Shared,
  type SharedFilm,
  sharedKey,
  type SharedSetting,
} from './shared.ts';

/** Another number in the storage is another version's: what it means is not ours to guess. */
const SHARED_FORMAT = 1;

/** Browsers allow 102,400 bytes in all and 8,192 an item, keys included; a little stays free. */
const MAX_BYTES = 100_000;
const MAX_ITEM_BYTES = 8_000;

/** Full, an item has some 3 kB: small enough to be rewritten at each change, and far from its limit. */
const FILM_ITEMS = 32;

/** No date is later. */
const MAX_STAMP = 8_640_000_000_000_000;

const FORMAT_KEY = 'format';
const SETTINGS_KEY = 'settings';

/** Items of the storage by their keys. */
export type Items = Record<string, unknown>;

/** How a mark is written. */
const LETTERS = { saved: 's', seen: 'w', notInterested: 'n' } as const satisfies Record<
  Mark,
  string
>;

/**
 * Reads what is shared. What makes no sense is passed by.
 * @returns null where another version wrote it
 */
export function readItems(items: Items): Shared | null {
  if (!isOfThisFormat(items)) return null;
  const films: SharedFilm[] = [];
  for (let place = 0; place < FILM_ITEMS; place += 1) {
    const rows = items[filmItem(place)];
    for (const row of Array.isArray(rows) ? (rows as unknown[]) : []) {
      const film = readRow(row);
      if (film) films.push(film);
    }
  }
  const settings = v.safeParse(settingsItem, items[SETTINGS_KEY]);
  return { films: filmsByKey(films), settings: new Map(settings.success ? settings.output : []) };
}

/**
 * Whether a version wrote them that says the same by them. Where everything was erased on one device
 * while another was away, browsers may leave items that the other wrote meanwhile, without the number.
 */
function isOfThisFormat(items: Items): boolean {
  if (FORMAT_KEY in items) return items[FORMAT_KEY] === SHARED_FORMAT;
  return Object.keys(items).every((key) => key === SETTINGS_KEY || isOurs(key));
}

const stamp = v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(MAX_STAMP));
const settingsItem = v.pipe(
  v.record(v.string(), v.strictTuple([stamp, v.unknown()])),
  v.transform((item) =>
    Object.entries(item).map(([name, [at, value]]): [string, SharedSetting] => [
      name,
      { at, value },
    ]),
  ),
);

/** What is written, and how many films it has and leaves out. */
interface Fitted {
  items: Items;
  films: number;
  leftOut: number;
}

/**
 * Writes what is shared, as much of it as fits. Each film, the last spoken of first, goes in where there
 * is still room. So what a device writes on top of what others wrote never pushes out anything newer,
 * and two devices that know different films do not write against each other without end.
 */
export function fit({ films, settings }: Shared): Fitted {
  const rows = Array.from({ length: FILM_ITEMS }, () => new Map<string, unknown>());
  const settingsValue = Object.fromEntries(
    [...settings].toSorted(byKey).map(([name, { at, value }]) => [name, [at, value]]),
  );
  const bytes = rows.map((_, place) => bytesOf(filmItem(place), []));
  let total =
    bytesOf(FORMAT_KEY, SHARED_FORMAT) +
    bytesOf(SETTINGS_KEY, settingsValue) +
    bytes.reduce((sum, each) => sum + each, 0);
  let fitted = 0;
  const newestFirst = [...films.values()].toSorted(
    (a, b) => lastWord(b) - lastWord(a) || byKey([a.key], [b.key]),
  );
  for (const film of newestFirst) {
    const row = rowOf(film);
    const place = placeOf(filmKey(film));
    const size = jsonBytes(row) + 1;
    const now = bytes[place] ?? 0;
    if (now + size > MAX_ITEM_BYTES || total + size > MAX_BYTES) continue;
    rows[place]?.set(film.key, row);
    bytes[place] = now + size;
    total += size;
    fitted += 1;
  }
  const items: Items = { [FORMAT_KEY]: SHARED_FORMAT, [SETTINGS_KEY]: settingsValue };
  for (const [place, ofPlace] of rows.entries()) {
    if (ofPlace.size === 0) continue;
    items[filmItem(place)] = [...ofPlace].toSorted(byKey).map(([, row]) => row);
  }
  return { items, films: fitted, leftOut: films.size - fitted };
}

/**
 * What has to be written so that `before` becomes `after`: nothing where nothing differs. An item that
 * is not needed any more becomes empty.
 */
export function changedItems(before: Items, after: Items): Items {
  const emptied = Object.keys(before)
    .filter((key) => !(key in after) && isOurs(key) && before[key] !== null)
    .map((key): [string, unknown] => [key, []]);
  const changed = Object.entries(after).filter(
    ([key, value]) => JSON.stringify(before[key]) !== JSON.stringify(value),
  );
  const stillFull = emptied.filter(([key]) => JSON.stringify(before[key]) !== '[]');
  return Object.fromEntries([...stillFull, ...changed]);
}

function isOurs(key: string): boolean {
  return /^f\d+$/.test(key);
}

function filmItem(place: number): string {
  return `f${place}`;
}

/** FNV-1a: the same place on every device. */
function placeOf(key: string): number {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(key)) {
    hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  }
  return hash % FILM_ITEMS;
}

/** `["April Snow", 2005, "t62569 f4233 sapril-snow", "s+mi3kq2x8 n-mi3kq300"]` */
function rowOf({ title, year, ids, marks }: SharedFilm): unknown[] {
  const known = [
    ids.imdb === undefined ? [] : [`i${ids.imdb.slice(2)}`],
    ids.tmdb === undefined ? [] : [`t${ids.tmdb}`],
    ids.letterboxdFilm === undefined ? [] : [`f${ids.letterboxdFilm}`],
    ids.letterboxd === undefined ? [] : [`s${ids.letterboxd}`],
  ].flat();
  const words = MARKS.flatMap((mark) => {
    const word = marks[mark];
    return word ? [`${LETTERS[mark]}${word.on ? '+' : '-'}${word.at.toString(36)}`] : [];
  });
  return [title, year, known.join(' '), words.join(' ')];
}

const rowFields = [
  v.pipe(v.string(), v.minLength(1), v.maxLength(MAX_TITLE_LENGTH)),
  v.pipe(v.number(), v.integer(), v.minValue(MIN_YEAR), v.maxValue(MAX_YEAR)),
  v.string(),
  v.string(),
] as const;
const row = v.union([
  v.strictTuple([...rowFields]),
  // The first version wrote the film's key on its shelf behind, which says nothing to other devices.
  v.strictTuple([...rowFields, v.pipe(v.string(), v.minLength(1))]),
]);

function readRow(value: unknown): SharedFilm | null {
  const parsed = v.safeParse(row, value);
  if (!parsed.success) return null;
  const [title, year, known, words] = parsed.output;
  const ids = readIds(known);
  const key = sharedKey({ title, year, ids });
  const marks: SharedFilm['marks'] = {};
  for (const word of words.split(' ')) {
    const [, letter, sign, time = ''] = /^([swn])([+-])([0-9a-z]{1,11})$/.exec(word) ?? [];
    const mark = MARKS.find((each) => LETTERS[each] === letter);
    const at = Number.parseInt(time, 36);
    if (mark && at <= MAX_STAMP) marks[mark] = { on: sign === '+', at };
  }
  return Object.keys(marks).length > 0 ? { key, title, year, ids, marks } : null;
}

function readIds(known: string): FilmIds {
  const ids: FilmIds = {};
  for (const id of known.split(' ')) {
    const text = id.slice(1);
    if (/^i\d{7,9}$/.test(id)) ids.imdb = `tt${text}`;
    else if (/^t[1-9]\d{0,14}$/.test(id)) ids.tmdb = Number(text);
    else if (/^f[1-9]\d{0,14}$/.test(id)) ids.letterboxdFilm = Number(text);
    else if (/^s[a-z0-9_-]{1,200}$/.test(id)) ids.letterboxd = text;
  }
  return ids;
}

function bytesOf(key: string, value: unknown): number {
  return key.length + jsonBytes(value);
}

/** As browsers count: UTF-8, with what Chromium writes as an escape of six bytes counted as such. */
function jsonBytes(value: unknown): number {
  const text = JSON.stringify(value);
  const escaped = text.match(/[<\u2028\u2029]/g)?.length ?? 0;
  return new TextEncoder().encode(text).length + 5 * escaped;
}

function byKey([a]: [string, ...unknown[]], [b]: [string, ...unknown[]]): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
