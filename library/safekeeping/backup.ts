/** Making a backup, and remembering that one was made. */
import { browser } from 'wxt/browser';
import {
  type Backup,
  BACKUP_FORMAT,
  BACKUP_KIND,
  type BackedUpPack,
} from '../../history/backup/format.ts';
import {
  type BackupMemory,
  isReminderDue,
  NO_BACKUP_YET,
  REMIND_AFTER_MS,
} from '../../history/backup/reminder.ts';
import { readable } from '../../history/readable.ts';
import { MARKS } from '../../messages.ts';
import type { BackupReminder } from '../history.ts';
import { wholeImports } from '../shelf/imports.ts';
import { exportPack } from '../installed/pack-contents.ts';
import type { Work } from '../installed/pack-library.ts';
import type { LibraryDatabase, PackRecord, SettingsRecord } from '../schema.ts';
import { filmNames } from '../shelf/shelf.ts';
import { saidOf } from '../shelf/shelf-changes.ts';
import { finish } from '../transaction.ts';
import { readUnreadable } from './unreadable.ts';

/** Some 50 MB of text: what a browser writes and reads in one go without trouble. */
const MAX_GEMS_IN_BACKUP = 50_000;

/** Single records that are the user's own. The others tell of this device alone. */
const KEPT_SETTINGS = new Set<SettingsRecord['name']>([
  'settings',
  'settings-said',
  'own-pack',
  'imports',
]);

/**
 * Everything precious. Packs that were brought in or are followed are in it with their gems, those with
 * the fewest first, as long as there are not too many; the bundled one comes with the extension.
 */
export async function makeBackup(
  db: LibraryDatabase,
  { signal, progress }: Work,
  now: number,
): Promise<Backup> {
  const stores = [
    'shelf',
    'corrections',
    'ownGems',
    'subscriptions',
    'sightings',
    'packs',
    'settings',
  ] as const;
  const tx = db.transaction([...stores]);
  const [shelf, corrections, ownGems, subscriptions, sightings, packs, settings] = await finish(
    tx,
    () =>
      Promise.all([
        tx.objectStore('shelf').getAll(),
        tx.objectStore('corrections').getAll(),
        tx.objectStore('ownGems').getAll(),
        tx.objectStore('subscriptions').getAll(),
        tx.objectStore('sightings').getAll(),
        tx.objectStore('packs').getAll(),
        tx.objectStore('settings').getAll(),
      ]),
  );
  const listed: BackedUpPack[] = [];
  let gems = 0;
  const fewestFirst = packs.filter(isThere).toSorted((a, b) => a.gems - b.gems);
  for (const [done, pack] of fewestFirst.entries()) {
    signal?.throwIfAborted();
    progress?.(done, fewestFirst.length);
    const goesIn = hasOwnContent(pack) && gems + pack.gems <= MAX_GEMS_IN_BACKUP;
    if (goesIn) gems += pack.gems;
    const { id, info, origin, enabled, order } = pack;
    const content = goesIn ? { pack: await exportPack(db, id, signal ? { signal } : {}) } : {};
    listed.push({ id, title: info.title, origin, enabled, order, ...content });
  }
  progress?.(fewestFirst.length, fewestFirst.length);
  return {
    kind: BACKUP_KIND,
    format: BACKUP_FORMAT,
    made: now,
    by: browser.runtime.getManifest().version,
    shelf: readable('shelf', shelf),
    corrections: readable('corrections', corrections),
    ownGems: readable('ownGems', ownGems),
    subscriptions: readable('subscriptions', subscriptions),
    sightings: readable('sightings', sightings),
    packs: listed.toSorted((a, b) => a.order - b.order),
    settings: settings
      .filter(({ name }) => KEPT_SETTINGS.has(name))
      .map(({ name, value }) => ({
        name,
        value: name === 'imports' ? wholeImports(value) : value,
      })),
    unreadable: (await readUnreadable(db)).map(({ store, text }) => ({ store, text })),
  };
}

function isThere({ removed }: PackRecord): boolean {
  return removed === undefined;
}

/** The bundled pack comes with the extension, and the own one is made of the own gems. */
function hasOwnContent({ origin }: PackRecord): boolean {
  return origin === 'imported' || origin === 'subscribed';
}

/** Remembers that the user has a backup of what is here now. */
export async function rememberBackup(db: LibraryDatabase, now: number): Promise<void> {
  const { things } = await whatThereIs(db);
  await db.put('settings', { name: 'backup', value: { made: now, things, reminded: null } });
}

/** Remembers that the user was reminded. */
export async function rememberReminder(db: LibraryDatabase, now: number): Promise<void> {
  const memory = await readMemory(db);
  await db.put('settings', { name: 'backup', value: { ...memory, reminded: now } });
}

/** @returns null where nothing need be said. */
export async function readReminder(
  db: LibraryDatabase,
  now: number,
): Promise<BackupReminder | null> {
  const memory = await readMemory(db);
  // Most of the time a look at one record is enough.
  if (memory.reminded !== null && Math.abs(now - memory.reminded) < REMIND_AFTER_MS) return null;
  const there = await whatThereIs(db);
  return isReminderDue(memory, there, now) ? { films: there.films, last: memory.made } : null;
}

async function readMemory(db: LibraryDatabase): Promise<BackupMemory> {
  const stored = (await db.get('settings', 'backup'))?.value as BackupMemory | undefined;
  return { ...NO_BACKUP_YET, ...stored };
}

interface ToLose {
  /** Films with marks or a note, own gems, corrections. */
  things: number;
  /** How many films these are about. */
  films: number;
  /** Since when there are any, in ms since the epoch. */
  since: number | null;
}

/** What would be lost. What came with an account can be brought in again. */
async function whatThereIs(db: LibraryDatabase): Promise<ToLose> {
  const tx = db.transaction(['shelf', 'ownGems', 'corrections']);
  const [shelf, own, corrections] = await finish(tx, () =>
    Promise.all([
      tx.objectStore('shelf').getAll(),
      tx.objectStore('ownGems').getAll(),
      tx.objectStore('corrections').getAll(),
    ]),
  );
  const things: { names: string[]; time: number }[] = [
    ...readable('shelf', shelf).flatMap((record) => {
      const said = MARKS.flatMap((mark) =>
        record[mark] === undefined ? [] : (saidOf(record, mark) ?? []),
      );
      const times = record.note === undefined ? said : [...said, record.noted ?? record.changed];
      return times.length > 0 ? [{ names: record.names, time: Math.min(...times) }] : [];
    }),
    ...readable('ownGems', own).map(({ gem, written }) => ({
      names: filmNames(gem.film),
      time: written,
    })),
    ...readable('corrections', corrections).map(({ names, changed }) => ({
      names,
      time: changed,
    })),
  ];
  const since = things.reduce((first, { time }) => Math.min(first, time), Infinity);
  return {
    things: things.length,
    films: countFilms(things),
    since: things.length > 0 ? since : null,
  };
}

/** Of things that share a name the film is one. */
function countFilms(things: { names: string[] }[]): number {
  const known = new Set<string>();
  let films = 0;
  for (const { names } of things) {
    if (!names.some((name) => known.has(name))) films += 1;
    for (const name of names) known.add(name);
  }
  return films;
}
