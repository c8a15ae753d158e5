/** What is brought back from a backup or comes from another device, to be killed half-way; see torture.ts. */
import type { Page } from 'playwright-core';
import type { Backup } from '../../history/backup/format.ts';
import { fit, type Items } from '../../history/sync/items.ts';
import type { SharedFilm } from '../../history/sync/shared.ts';
import type { ShelfRecord } from '../../library/schema.ts';
import { subjectFilm } from '../../library/shelf/shelf.ts';
import type { LibraryWorld } from './library-page.ts';
import { packOfTurn } from './torture-packs.ts';
import type { Ordeal, PreciousRecord } from './torture.ts';

/** Later in each turn, and earlier than anything that a hand says while this runs. */
const momentOf = (turn: number) => 1_700_000_000_000 + turn * 60_000;

/** Enough that a kill mostly comes in between. */
const RESTORED = 4_000;
const SHARED = 400;
const PACKED = 800;

const restoredFilm = (at: number) => ({
  title: `Brought back ${at}`,
  year: 1950 + (at % 70),
  ids: {},
});
const sharedFilm = (at: number) => ({ title: `Heard of ${at}`, year: 1950 + (at % 70), ids: {} });

const isOf = (beginning: string) => (store: string, record: PreciousRecord) =>
  store === 'shelf' && record.title?.startsWith(beginning) === true;

const packOf = (turn: number) => `of-turn-${turn}`;

/** A backup in which each film has a note of the turn, with a pack that came in no turn before. */
function backupOf(turn: number, share: number): Backup {
  const at = momentOf(turn);
  const shelf = Array.from({ length: RESTORED * share }, (_, place): ShelfRecord => {
    const subject = restoredFilm(place);
    const { key, names } = subjectFilm(subject);
    const { title, year } = subject;
    return {
      film: key,
      names: [...names],
      title,
      year,
      saved: at,
      said: { saved: at },
      note: `Turn ${turn}`,
      noted: at,
      changed: at,
    };
  });
  const nothing = {
    corrections: [],
    ownGems: [],
    subscriptions: [],
    sightings: [],
    settings: [],
    unreadable: [],
  };
  const pack = packOfTurn(packOf(turn), turn, PACKED * share);
  const { id, title } = pack;
  const packs: Backup['packs'] = [{ id, title, origin: 'imported', enabled: true, order: 0, pack }];
  return { kind: 'underseen-backup', format: 1, made: at, by: '1.0.0', shelf, packs, ...nothing };
}

/** What the page's library says of such films: their notes and marks. */
function shelfOf(page: Page, beginning: string) {
  return page.evaluate(async (words) => {
    const library = await (globalThis as unknown as LibraryWorld).openLibrary();
    const entries = await library.shelf();
    return entries
      .filter(({ title }) => title.startsWith(words))
      .map(({ note = '', marks }) => ({ note, seen: marks.seen === true }));
  }, beginning);
}

/**
 * A backup that is brought back, beside all that the other ordeals left.
 * @param share of the usual amount
 */
export function restoring(share: number): Ordeal {
  const restored = RESTORED * share;
  return {
    name: 'restore',
    lasts: 1_500 * share,
    changes: isOf('Brought back'),
    async prepare(page) {
      await page.evaluate(
        async (backup) => {
          const library = await (globalThis as unknown as LibraryWorld).openLibrary();
          await library.restoreBackup(backup);
        },
        backupOf(0, share),
      );
    },
    async begin(page, turn) {
      await page.evaluate(
        (backup) => {
          const { openLibrary } = globalThis as unknown as LibraryWorld;
          void openLibrary()
            .then((library) => library.restoreBackup(backup))
            .catch(() => {});
        },
        backupOf(turn, share),
      );
    },
    async judge(page, turn) {
      const films = await shelfOf(page, 'Brought back');
      const turns = [...new Set(films.map(({ note }) => Number(note.replace('Turn ', ''))))];
      const hasPack = await page.evaluate(async (id) => {
        const library = await (globalThis as unknown as LibraryWorld).openLibrary();
        return (await library.packs()).some(({ info }) => info.id === id);
      }, packOf(turn));
      const faults = [
        films.length === restored ? '' : `${films.length} films were brought back, not ${restored}`,
        turns.length === 1 ? '' : `Notes of the turns ${turns.join(' and ')}`,
        turns.every((of) => of <= turn) ? '' : 'A note of a turn that never was',
        hasPack === turns.includes(turn) ? '' : 'The pack of the backup came without its notes',
      ];
      return faults.filter(Boolean).join('; ');
    },
  };
}

/** What another device wrote: it saved the films; every second turn it has seen them, else takes that back. */
function itemsOf(turn: number, share: number): Items {
  const films = Array.from({ length: SHARED * share }, (_, place): [string, SharedFilm] => {
    const subject = sharedFilm(place);
    const { key } = subjectFilm(subject);
    const at = momentOf(turn);
    const marks = { saved: { on: true, at }, seen: { on: hasSeen(turn), at } };
    return [key, { ...subject, key, marks }];
  });
  const { items, leftOut } = fit({ films: new Map(films), settings: new Map() });
  if (leftOut > 0) throw new Error('The other device says more than fits.');
  return items;
}

const hasSeen = (turn: number) => turn % 2 === 0;

/** A round with a storage that holds these items, and takes whatever is written. */
function round(page: Page, items: Items, isAwaited: boolean): Promise<string> {
  return page.evaluate(
    async ([given, waits]) => {
      const library = await (globalThis as unknown as LibraryWorld).openLibrary();
      const area = { get: async () => given, set: async () => {} };
      const made = library.synchronise(area).then(
        (outcome) => outcome?.kind ?? 'off',
        () => 'failed',
      );
      return waits ? made : 'begun';
    },
    [items, isAwaited] as const,
  );
}

/**
 * What another device says, taken in film by film: cut off at any moment, the next round goes on.
 * @param share of the usual amount
 */
export function synchronising(share: number): Ordeal {
  const shared = SHARED * share;
  return {
    name: 'sync',
    lasts: 500 * share,
    changes: isOf('Heard of'),
    async prepare(page) {
      await page.evaluate(async () => {
        const library = await (globalThis as unknown as LibraryWorld).openLibrary();
        await library.changeSettings({ sync: true });
      });
      const outcome = await round(page, itemsOf(0, share), true);
      if (outcome !== 'done') throw new Error(`The first round ended so: ${outcome}`);
    },
    async begin(page, turn) {
      await round(page, itemsOf(turn, share), false);
    },
    async judge(page, turn) {
      const cutOff = await shelfOf(page, 'Heard of');
      const next = await round(page, itemsOf(turn, share), true);
      const films = await shelfOf(page, 'Heard of');
      const right = films.filter(({ seen }) => seen === hasSeen(turn)).length;
      const faults = [
        next === 'done' ? '' : `The next round ended so: ${next}`,
        right === shared ? '' : `${right} films are as the other device says, not ${shared}`,
        cutOff.length === shared && films.length === shared ? '' : 'Films came twice, or are lost',
      ];
      return faults.filter(Boolean).join('; ');
    },
  };
}
