import { forgetDatabases, newDatabase } from '../fixtures/database.ts';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { parsePack } from '../../packs/format.ts';
import { connector } from '../connection.ts';
import { APRIL_SNOW, gemOf, mentionOf, packOf, PAJU } from '../fixtures/gems.ts';
import { libraryOpener } from '../opening.ts';
import {
  changeOwnPack,
  mendOwnPack,
  orderOwnGems,
  readOwnGems,
  readOwnPack,
  removeOwnGem,
  restoreOwnGem,
  saveOwnGem,
} from './own-gems.ts';
import { exportPack } from './pack-contents.ts';
import { listPacks } from './pack-list.ts';
import { installPack } from './packs.ts';
import { find, readGems } from '../finding/reading.ts';
import type { LibraryDatabase } from '../schema.ts';

let db: LibraryDatabase;
beforeEach(async () => {
  db = await newDatabase();
  await installPack(db, packOf('p', [APRIL_SNOW]), 'bundled');
});

const shown = async () => (await readGems(db)).map(({ gem }) => gem.id);
const kept = async () => (await readOwnGems(db)).map(({ id }) => id);

test('a gem that is written is found at once, and its pack stands first', async () => {
  await saveOwnGem(db, PAJU, 7);
  expect((await find(db, [mentionOf({ ids: { tmdb: 36329 } })])).entries).toMatchObject([
    { gem: { id: 'paju' } },
  ]);
  expect(await listPacks(db)).toMatchObject([
    { origin: 'own', gems: 1, info: { title: 'My gems' } },
    { origin: 'bundled' },
  ]);
  expect(await readOwnGems(db)).toEqual([
    { id: 'paju', position: 0, gem: PAJU, written: 7, changed: 7 },
  ]);
});

test('who looked before finds what was written or edited since', async () => {
  const found = async (title: string) =>
    (await find(db, [mentionOf({ title, year: 2000 })])).entries.map(
      ({ gem }) => gem.review.premise,
    );
  const first = { title: 'The First of Them', year: 2000 };
  await saveOwnGem(db, gemOf('first', first, 'Said.'), 1);
  expect(await found(first.title)).toEqual(['Said.']);
  await saveOwnGem(db, gemOf('first', first, 'Said anew.'), 2);
  await saveOwnGem(db, gemOf('second', { title: 'The Second of Them', year: 2000 }, 'Said.'), 3);
  expect(await found(first.title)).toEqual(['Said anew.']);
  expect(await found('The Second of Them')).toEqual(['Said.']);
});

test('edited, it stays in its place; each change makes another version', async () => {
  await saveOwnGem(db, PAJU, 1);
  await saveOwnGem(db, APRIL_SNOW, 2);
  const before = (await readOwnPack(db)).version;
  await saveOwnGem(db, gemOf('paju', PAJU.film, 'Said anew.'), 3);
  expect(await readOwnGems(db)).toMatchObject([
    { id: 'paju', written: 1, changed: 3, gem: { review: { premise: 'Said anew.' } } },
    { id: 'april-snow' },
  ]);
  expect((await readGems(db))[0]?.gem.review.premise).toBe('Said anew.');
  expect((await readOwnPack(db)).version).not.toBe(before);
});

test('removed, it is gone everywhere, and comes back to its place', async () => {
  await saveOwnGem(db, PAJU, 1);
  await saveOwnGem(db, gemOf('last', { title: 'Last', year: 2000 }), 2);
  const removed = await removeOwnGem(db, 'paju');
  expect(await shown()).toEqual(['last', 'april-snow']);
  expect((await find(db, [mentionOf({ ids: { tmdb: 36329 } })])).entries).toEqual([]);
  await restoreOwnGem(db, removed);
  expect(await kept()).toEqual(['paju', 'last']);
  expect(await shown()).toEqual(['paju', 'last', 'april-snow']);
  await expect(removeOwnGem(db, 'none')).rejects.toMatchObject({ code: 'no-gem' });
});

test('removed and written anew, what comes back stands beside it under another id', async () => {
  await saveOwnGem(db, PAJU, 1);
  await saveOwnGem(db, APRIL_SNOW, 2);
  const removed = await removeOwnGem(db, 'paju');
  const anew = gemOf('paju', PAJU.film, 'Said anew.');
  await saveOwnGem(db, anew, 3);
  await restoreOwnGem(db, removed);
  // As with two presses on one undo.
  await restoreOwnGem(db, removed);
  const old = { ...PAJU, id: 'paju-2' };
  expect((await readOwnGems(db)).map(({ gem }) => gem)).toEqual([old, APRIL_SNOW, anew]);
  expect((await shown()).slice(0, 3)).toEqual(['paju-2', 'april-snow', 'paju']);
});

test('with its last gem the pack leaves the list, and comes back to its place under its name', async () => {
  await saveOwnGem(db, PAJU, 1);
  await changeOwnPack(db, { title: 'Quiet ones' }, 3);
  const titles = async () => (await listPacks(db)).map(({ info }) => info.title);
  const [, bundled] = await titles();
  const removed = await removeOwnGem(db, 'paju');
  expect(await titles()).toEqual([bundled]);
  await restoreOwnGem(db, removed);
  expect(await titles()).toEqual(['Quiet ones', bundled]);
});

test('gems are put in order', async () => {
  for (const [at, gem] of [PAJU, APRIL_SNOW, gemOf('c', { title: 'C', year: 2000 })].entries()) {
    await saveOwnGem(db, gem, at);
  }
  await orderOwnGems(db, ['c', 'paju']);
  expect(await kept()).toEqual(['c', 'paju', 'april-snow']);
  expect((await shown()).slice(0, 3)).toEqual(['c', 'paju', 'april-snow']);
});

test('what is no gem is refused, in words, and nothing is changed', async () => {
  const bad = gemOf('Bad Id', { title: 'X', year: 0 });
  await expect(saveOwnGem(db, bad, 1)).rejects.toMatchObject({
    code: 'not-a-gem',
    message: expect.stringContaining('year') as string,
  });
  expect(await db.count('ownGems')).toBe(0);
  expect(await db.count('packs')).toBe(1);
});

test('another name of the author stands in each gem of theirs, or nowhere', async () => {
  const credited = (id: string, credit: string) => {
    const gem = gemOf(id, { title: id, year: 2000 });
    return { ...gem, review: { ...gem.review, credit } };
  };
  await changeOwnPack(db, { author: 'Ann' }, 1);
  await saveOwnGem(db, credited('first', 'Ann'), 2);
  await saveOwnGem(db, credited('second', 'A friend'), 2);
  await saveOwnGem(db, credited('third', 'Ann'), 2);
  await changeOwnPack(db, { author: 'Anna' }, 3);
  const credits = async () =>
    (await readOwnGems(db)).map(({ gem, changed }) => [gem.review.credit, changed]);
  const renamed = [
    ['Anna', 3],
    ['A friend', 2],
    ['Anna', 3],
  ];
  expect(await credits()).toEqual(renamed);
  expect((await readGems(db))[0]?.gem.review.credit).toBe('Anna');

  const { put } = IDBObjectStore.prototype;
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function full(
    this: IDBObjectStore,
    ...what
  ) {
    // When the pack has the new name already.
    if (this.name === 'ownGems') throw new DOMException('No room.', 'QuotaExceededError');
    return put.apply(this, what);
  });
  await expect(changeOwnPack(db, { author: 'Anna B.' }, 4)).rejects.toThrow('No room');
  vi.restoreAllMocks();
  expect(await credits()).toEqual(renamed);
  expect((await readOwnPack(db)).author).toBe('Anna');
});

test('the pack has its own title and author, and goes out as a pack that others can read', async () => {
  await saveOwnGem(db, PAJU, 1);
  await changeOwnPack(db, { title: 'Rainy evenings', author: 'Somebody' }, 3);
  const { id } = await readOwnPack(db);
  const out = await exportPack(db, id);
  expect(out).toMatchObject({ title: 'Rainy evenings', author: 'Somebody', gems: [PAJU] });
  expect(parsePack(JSON.parse(JSON.stringify(out)))).toEqual({ pack: out });
  await expect(changeOwnPack(db, { title: '' }, 3)).rejects.toMatchObject({ code: 'not-a-pack' });
  expect((await readOwnPack(db)).title).toBe('Rainy evenings');
});

describe('one that cannot be read', () => {
  const own = { position: 5, written: 1, changed: 1 };
  const broken: [string, Record<string, unknown>][] = [
    ['has nothing but its id', { id: 'paju' }],
    ['has no time', { id: 'paju', position: 0, gem: PAJU }],
    ['has no gem', { ...own, id: 'paju', gem: null }],
  ];

  test.each(broken)('because it %s, is kept and in no other’s way', async (_why, record) => {
    await saveOwnGem(db, APRIL_SNOW, 1);
    await db.put('ownGems', record as never);
    await mendOwnPack(db);
    expect(await kept()).toEqual(['april-snow']);
    expect(await shown()).toEqual(['april-snow', 'april-snow']);
    await saveOwnGem(db, gemOf('last', { title: 'Last', year: 2000 }), 2);
    await orderOwnGems(db, ['last']);
    await changeOwnPack(db, { title: 'Quiet ones' }, 3);
    await restoreOwnGem(db, await removeOwnGem(db, 'last'));
    expect(await kept()).toEqual(['last', 'april-snow']);
    // Not even a gem of the same id takes its place.
    await saveOwnGem(db, PAJU, 3);
    expect(await readOwnGems(db)).toMatchObject([
      { id: 'last', position: 0 },
      { id: 'april-snow', position: 1 },
      { id: 'paju-2', position: 2, gem: { ...PAJU, id: 'paju-2' } },
    ]);
    expect(await db.get('ownGems', 'paju')).toEqual(record);
    expect(await listPacks(db)).toMatchObject([{ origin: 'own', gems: 3 }, { origin: 'bundled' }]);
  });

  test('makes no pack by itself', async () => {
    await db.put('ownGems', { id: 'paju' } as never);
    await mendOwnPack(db);
    expect(await db.count('packs')).toBe(1);
  });

  test('as a gem is left out of the pack, which then stays as it is', async () => {
    await saveOwnGem(db, APRIL_SNOW, 1);
    const half = { id: 'half', film: { title: 'Half' } };
    await db.put('ownGems', { ...own, position: -1, id: 'half', gem: half as never });
    await saveOwnGem(db, PAJU, 2);
    expect(await shown()).toEqual(['april-snow', 'paju', 'april-snow']);
    const before = await db.getAll('packs');
    await mendOwnPack(db);
    expect(await db.getAll('packs')).toEqual(before);
    expect(await db.count('ownGems')).toBe(3);
  });
});

describe('the pack that is made of them', () => {
  beforeEach(async () => {
    await saveOwnGem(db, PAJU, 1);
    await saveOwnGem(db, gemOf('last', { title: 'Last', year: 2000 }), 2);
  });

  test.each([
    ['is missing', async () => db.clear('gems')],
    ['has no record', async () => db.delete('packs', (await readOwnPack(db)).id)],
    [
      'is another',
      async () => {
        const record = (await db.getAll('gems')).find(({ id }) => id === 'paju');
        if (record) await db.put('gems', { ...record, gem: gemOf('paju', PAJU.film, 'Wrong.') });
      },
    ],
  ])('is made anew where it %s', async (_what, harm) => {
    await harm();
    await mendOwnPack(db);
    const own = (await readGems(db)).filter(({ pack }) => pack.id !== 'p');
    expect(own.map(({ gem }) => gem)).toEqual([PAJU, gemOf('last', { title: 'Last', year: 2000 })]);
  });

  test('is left as it is where it is right', async () => {
    const before = await listPacks(db);
    await mendOwnPack(db);
    expect(await listPacks(db)).toEqual(before);
  });

  test('outranks a copy of itself that was brought in', async () => {
    const copy = await exportPack(db, (await readOwnPack(db)).id);
    forgetDatabases();
    db = await connector()();
    await installPack(db, copy, 'imported');
    await db.put('settings', { name: 'own-pack', value: { ...copy, changes: 4 } });
    await saveOwnGem(db, PAJU, 1);
    expect(await listPacks(db)).toMatchObject([{ origin: 'own', gems: 1 }]);
    expect(await shown()).toEqual(['paju']);
  });

  test('is there when the library opens', async () => {
    await db.delete('packs', (await readOwnPack(db)).id);
    db.close();
    const bundled = { version: () => '1', read: async () => packOf('p', [APRIL_SNOW]) };
    const library = await libraryOpener(bundled)();
    expect((await library.gems()).map(({ gem }) => gem.id)).toContain('paju');
  });
});
