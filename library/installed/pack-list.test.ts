import { newDatabase } from '../fixtures/database.ts';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { APRIL_SNOW, gemOf, mentionOf, packOf, PAJU } from '../fixtures/gems.ts';
import { eachGems, exportPack, gemsAt } from './pack-contents.ts';
import {
  listPacks,
  orderPacks,
  removePack,
  restorePack,
  sweepRemoved,
  turnPack,
} from './pack-list.ts';
import { installPack } from './packs.ts';
import { find, readGem, readGems } from '../finding/reading.ts';
import type { LibraryDatabase } from '../schema.ts';

let db: LibraryDatabase;
beforeEach(async () => {
  db = await newDatabase();
  await installPack(db, packOf('p', [PAJU]), 'imported');
  await installPack(db, packOf('q', [APRIL_SNOW]), 'imported');
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const ids = async () => (await listPacks(db)).map(({ info }) => info.id);
const paju = mentionOf({ ids: { tmdb: 36329 } });

/** Whether a pack's gem shows anywhere. */
async function shown(): Promise<boolean[]> {
  const listed: string[] = [];
  await eachGems(db, (entries) => {
    listed.push(...entries.map(({ gem }) => gem.id));
  });
  return [
    (await find(db, [paju])).entries.length > 0,
    (await readGems(db)).some(({ gem }) => gem.id === 'paju'),
    (await readGem(db, { pack: 'p', gem: 'paju' })) !== null,
    listed.includes('paju'),
    (await gemsAt(db, [0, 1])).entries.some(({ gem }) => gem.id === 'paju'),
  ];
}

test('packs are listed in their order, with what is said of them', async () => {
  expect(await listPacks(db)).toMatchObject([
    { info: { id: 'p', title: 'Pack p' }, origin: 'imported', enabled: true, gems: 1 },
    { info: { id: 'q' }, order: 1 },
  ]);
  await orderPacks(db, ['q', 'no such pack']);
  expect(await ids()).toEqual(['q', 'p']);
  expect((await readGems(db)).map(({ gem }) => gem.id)).toEqual(['april-snow', 'paju']);
});

test('a pack that is off is listed and silent everywhere, until it is on again', async () => {
  await turnPack(db, 'p', false);
  expect(await listPacks(db)).toMatchObject([{ enabled: false }, { enabled: true }]);
  expect(new Set(await shown())).toEqual(new Set([false]));
  await turnPack(db, 'p', true);
  expect(new Set(await shown())).toEqual(new Set([true]));
  await expect(turnPack(db, 'none', true)).rejects.toMatchObject({ code: 'no-pack' });
});

describe('a removed pack', () => {
  const later = (ms: number) => vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + ms });

  test('is silent and not listed, and comes back as it was', async () => {
    const before = await listPacks(db);
    expect(await removePack(db, 'p')).toBe(true);
    expect(await ids()).toEqual(['q']);
    expect(new Set(await shown())).toEqual(new Set([false]));
    await restorePack(db, 'p');
    expect(await listPacks(db)).toEqual(before);
    expect(new Set(await shown())).toEqual(new Set([true]));
  });

  test('outlives a sweep that comes soon, and goes with one that comes later', async () => {
    await removePack(db, 'p');
    await sweepRemoved(db);
    expect(await db.count('gems')).toBe(2);
    later(11 * 60_000);
    await sweepRemoved(db);
    expect(await db.count('gems')).toBe(1);
    expect(await db.count('keyIndexes')).toBe(1);
    await expect(restorePack(db, 'p')).rejects.toMatchObject({ code: 'no-pack' });
  });

  test('stays as long as the page lives that could bring it back', async () => {
    const held: string[] = [];
    vi.stubGlobal('navigator', {
      locks: {
        request: async (name: string) => held.push(name),
        query: async () => ({ held: held.map((name) => ({ name })) }),
      },
    });
    await removePack(db, 'p');
    later(60 * 60_000);
    await sweepRemoved(db);
    await restorePack(db, 'p');
    expect(await ids()).toEqual(['p', 'q']);
    await removePack(db, 'p');
    held.length = 0;
    later(60 * 60_000);
    await sweepRemoved(db);
    expect(await db.count('gems')).toBe(1);
  });

  test('goes for good at once where a full disk has no room for its mark, with what followed it', async () => {
    await db.put('subscriptions', {
      url: 'https://packs.example/p.json',
      pack: 'p',
      since: 1,
      checked: 1,
      worked: 1,
      problem: null,
    });
    const before = await db.get('packs', 'q');
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    expect(await removePack(db, 'p')).toBe(false);
    expect(await db.getAll('packs')).toEqual([before]);
    expect((await db.getAll('gems')).map(({ pack }) => pack)).toEqual(['q']);
    expect(await db.count('keyIndexes')).toBe(1);
    expect(await db.count('subscriptions')).toBe(0);
  });

  test('is not taken away where something else failed', async () => {
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('lost', 'UnknownError');
    });
    await expect(removePack(db, 'p')).rejects.toThrow('lost');
    expect(await ids()).toEqual(['p', 'q']);
  });

  test('stands in nobody’s way: its id can be another’s', async () => {
    await removePack(db, 'p');
    await installPack(
      db,
      packOf('p', [gemOf('other', { title: 'Other', year: 2000 })]),
      'subscribed',
    );
    expect(await listPacks(db)).toMatchObject([
      { info: { id: 'p' }, origin: 'subscribed' },
      { info: { id: 'q' } },
    ]);
  });

  test('comes back with the same content', async () => {
    await removePack(db, 'p');
    await installPack(db, packOf('p', [PAJU]), 'imported');
    expect(new Set(await shown())).toEqual(new Set([true]));
  });

  test.each([
    ['bundled', 'bundled'],
    ['own', 'own'],
  ] as const)('is never the %s one', async (origin, code) => {
    await installPack(db, packOf('mine', [PAJU]), origin);
    await expect(removePack(db, 'mine')).rejects.toMatchObject({ code });
  });
});

describe('whole packs', () => {
  const many = Array.from({ length: 700 }, (_, n) =>
    gemOf(`g${n}`, { title: `Gem ${n}`, year: 2000 }),
  );

  test('come out as they went in', async () => {
    const pack = packOf('many', many);
    await installPack(db, pack, 'imported');
    expect(await exportPack(db, 'many')).toEqual(pack);
    await removePack(db, 'many');
    await expect(exportPack(db, 'many')).rejects.toMatchObject({ code: 'no-pack' });
  });

  test('are given in batches and in order, with marks and progress', async () => {
    await installPack(db, packOf('many', many), 'imported');
    const listed: string[] = [];
    const progress: number[][] = [];
    let batches = 0;
    await eachGems(
      db,
      (entries) => {
        batches += 1;
        listed.push(...entries.map(({ gem }) => gem.id));
      },
      { progress: (...told) => progress.push(told) },
    );
    expect(listed).toEqual(['paju', 'april-snow', ...many.map(({ id }) => id)]);
    expect(batches).toBeGreaterThan(3);
    expect(progress[0]).toEqual([0, 702]);
    expect(progress.at(-1)).toEqual([702, 702]);
    const places = await gemsAt(db, [701, 0, 5000, 2]);
    expect(places.total).toBe(702);
    expect(places.entries.map(({ gem }) => gem.id)).toEqual(['g699', 'paju', 'g0']);
  });

  test('are not read on once that is cancelled, or after the pack changed', async () => {
    await installPack(db, packOf('many', many), 'imported');
    const stop = new AbortController();
    const take = vi.fn(() => stop.abort());
    await expect(eachGems(db, take, { signal: stop.signal })).rejects.toThrow('abort');
    expect(take).toHaveBeenCalledOnce();
    const update = async () => {
      await installPack(db, packOf('many', many.slice(1), '2.0.0'), 'imported');
    };
    await orderPacks(db, ['many']);
    await expect(eachGems(db, update)).rejects.toMatchObject({ code: 'changed' });
  });
});
