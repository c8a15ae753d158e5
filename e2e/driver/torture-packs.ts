/** Packs that are brought in or followed, to be killed half-way; see torture.ts. */
import type { Page } from 'playwright-core';
import type { Gem, Pack } from '../../film.ts';
import type { LibraryWorld } from './library-page.ts';
import type { Ordeal } from './torture.ts';

/** Enough that a kill mostly comes in between. */
const GEMS = 3_000;

/** How long it takes to write so many, in ms, at most. */
const LASTS = 1_500;

const PREMISE = 'Somebody goes down a river and comes back as somebody else.';

function gemOf(at: number, turn: number): Gem {
  const film = { title: `Film ${at} of the river`, year: 1950 + (at % 70) };
  return {
    id: `film-${at}`,
    film: {
      ...film,
      otherTitles: [],
      ambiguousTitles: [],
      acceptedYears: [film.year],
      directors: [],
      cast: [],
      genres: [],
      countries: [],
      ids: { tmdb: at + 1 },
    },
    review: { premise: PREMISE, verdict: `Turn ${turn}.`, lang: 'en', credit: 'A test' },
    contentNotes: [],
    leads: [],
  };
}

/**
 * The pack of a turn: each gem names it, so that a pack of two turns gives itself away.
 * @param most gems that it may have
 */
export function packOfTurn(id: string, turn: number, most = GEMS): Pack {
  const fewer = (turn % 7) * Math.floor(most / 30);
  const gems = Array.from({ length: most - fewer }, (_, at) => gemOf(at, turn));
  return {
    format: 1,
    id,
    title: `Turn ${turn}`,
    author: 'A test',
    version: `1.0.${turn}`,
    language: 'en',
    gems,
  };
}

/** What there is before anything is killed: a pack, marks, settings and a gem of the user's own hand. */
async function beginWithAPack(page: Page, most: number): Promise<void> {
  await page.evaluate(
    async ([own, pack]) => {
      const library = await (globalThis as unknown as LibraryWorld).openLibrary();
      const { entries } = await library.gemsAt([0, 1, 2]);
      for (const { pack: from, gem } of entries) {
        await library.mark({ pack: from.id, gem: gem.id }, 'saved', true);
      }
      await library.changeSettings({ openDelayMs: 250 });
      await library.saveOwnGem(own);
      await library.installPack(pack, 'imported');
    },
    [{ ...gemOf(999_999, 0), id: 'own' }, packOfTurn('imported', 0, most)] as const,
  );
}

/** What stands of a pack, or what is wrong with it. */
async function judgePack(page: Page, id: string, turn: number, most: number): Promise<string> {
  const found = await page.evaluate(async (pack) => {
    const library = await (globalThis as unknown as LibraryWorld).openLibrary();
    const listed = (await library.packs()).find(({ info }) => info.id === pack);
    if (!listed) return null;
    const { gems, title } = await library.exportPack(pack);
    const own = (await library.packs()).some(({ origin, gems: n }) => origin === 'own' && n === 1);
    const verdicts = [...new Set(gems.map(({ review }) => review.verdict ?? ''))];
    const [last] = gems.slice(-1);
    const there = last && (await library.gem({ pack, gem: last.id })) !== null;
    return { title, verdicts, gems: gems.length, counted: listed.gems, own, there };
  }, id);
  if (!found) return `The pack ${id} is gone.`;
  const of = Number(found.title.replace('Turn ', ''));
  const whole = packOfTurn(id, of, most).gems.length;
  const faults = [
    found.verdicts.join() === `Turn ${of}.` ? '' : `Gems of ${found.verdicts.join(' and ')}`,
    found.gems === whole && found.counted === whole ? '' : `${found.gems} gems, not ${whole}`,
    of <= turn ? '' : `The pack is of a turn that never was, ${of}`,
    found.own ? '' : 'The own pack is not whole',
    found.there ? '' : 'A gem cannot be read',
  ];
  return faults.filter(Boolean).join('; ');
}

/**
 * A pack that is brought in, over the one that the turn before left.
 * @param share of the usual amount
 */
export function importing(share: number): Ordeal {
  const most = GEMS * share;
  return {
    name: 'import',
    lasts: LASTS * share,
    prepare: (page) => beginWithAPack(page, most),
    async begin(page, turn) {
      await page.evaluate(
        (pack) => {
          const { openLibrary } = globalThis as unknown as LibraryWorld;
          void openLibrary()
            .then((library) => library.installPack(pack, 'imported'))
            .catch(() => {});
        },
        packOfTurn('imported', turn, most),
      );
    },
    judge: (page, turn) => judgePack(page, 'imported', turn, most),
  };
}

/**
 * A pack that is followed, at an address that gives the pack of the turn.
 * @param serve makes that address give this from now on
 * @param share of the usual amount
 */
export function following(url: string, serve: (pack: Pack) => void, share: number): Ordeal {
  const most = GEMS * share;
  return {
    name: 'subscription',
    lasts: LASTS * share,
    async prepare(page) {
      serve(packOfTurn('followed', 0, most));
      const outcome = await page.evaluate(async (address) => {
        const library = await (globalThis as unknown as LibraryWorld).openLibrary();
        return library.subscribe(address);
      }, url);
      if (outcome.kind === 'failed') throw new Error(`Not followed: ${outcome.problem}`);
    },
    async begin(page, turn) {
      serve(packOfTurn('followed', turn, most));
      await page.evaluate((address) => {
        const { openLibrary } = globalThis as unknown as LibraryWorld;
        void openLibrary()
          .then((library) => library.subscribe(address))
          .catch(() => {});
      }, url);
    },
    async beginInWorker(page, turn) {
      serve(packOfTurn('followed', turn, most));
      await page.evaluate(async (address) => {
        const { openLibrary } = globalThis as unknown as LibraryWorld;
        await openLibrary();
        await forgetCheck(address);
        // The first message of its life has the worker look which checks are due.
        const { chrome } = globalThis as unknown as {
          chrome: { runtime: { sendMessage(message: object): Promise<unknown> } };
        };
        void chrome.runtime.sendMessage({ type: 'silent' }).catch(() => {});

        /** As if the address was last asked long ago. */
        async function forgetCheck(followed: string): Promise<void> {
          const opening = indexedDB.open('underseen');
          const db = await new Promise<IDBDatabase>((resolve) => {
            opening.addEventListener('success', () => resolve(opening.result));
          });
          const tx = db.transaction('subscriptions', 'readwrite');
          const store = tx.objectStore('subscriptions');
          const known = store.get(followed);
          known.addEventListener('success', () => {
            if (known.result) store.put({ ...(known.result as object), checked: 0 });
          });
          await new Promise((resolve) => {
            tx.addEventListener('complete', resolve);
          });
          db.close();
        }
      }, url);
    },
    async judge(page, turn) {
      const state = await page.evaluate(async (address) => {
        const library = await (globalThis as unknown as LibraryWorld).openLibrary();
        const followed = (await library.packs()).find(({ info }) => info.id === 'followed');
        return followed?.subscription?.url === address;
      }, url);
      return state ? judgePack(page, 'followed', turn, most) : 'The pack lost its subscription.';
    },
  };
}
