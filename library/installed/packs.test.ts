import { newDatabase, turnOff } from '../fixtures/database.ts';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { A_LONG_VISIT, APRIL_SNOW, gemOf, packOf, PAJU } from '../fixtures/gems.ts';
import { changeFilm } from '../shelf/marks.ts';
import { sweepGenerations } from './generations.ts';
import { removePack, sweepRemoved } from './pack-list.ts';
import { installPack } from './packs.ts';
import { readGem, readGems } from '../finding/reading.ts';
import type { GemRecord, GenerationRecord, LibraryDatabase } from '../schema.ts';
import { shelfFilm } from '../shelf/shelf.ts';

const many = Array.from({ length: 250 }, (_, n) =>
  gemOf(`g${n}`, { title: `Gem ${n}`, year: 2000 }),
);

let db: LibraryDatabase;
beforeEach(async () => {
  db = await newDatabase();
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

async function ids(): Promise<string[]> {
  return (await readGems(db)).map(({ gem }) => gem.id);
}

/** Waits until what is no longer needed is gone, and only so many gems are left. */
async function swept(gems: number): Promise<void> {
  await vi.waitFor(async () => {
    expect(await db.count('gems')).toBe(gems);
    expect(await db.count('generations')).toBe(0);
  });
}

/** Makes the n-th gem written from now on fail, as a full disk would. */
function failAtGem(n: number): void {
  const add = IDBObjectStore.prototype.add;
  let written = 0;
  vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(function (
    this: IDBObjectStore,
    ...args
  ) {
    if (this.name === 'gems' && ++written === n)
      throw new DOMException('full', 'QuotaExceededError');
    return add.apply(this, args);
  });
}

/** Lets nothing be entered as retired from now on, as where a full disk has no room even for that. */
function refuseRetiring(): void {
  const put = IDBObjectStore.prototype.put;
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
    this: IDBObjectStore,
    ...args
  ) {
    if (this.name === 'generations' && (args[0] as GenerationRecord).state === 'retired')
      throw new DOMException('full', 'QuotaExceededError');
    return put.apply(this, args);
  });
}

describe('installPack', () => {
  test('brings gems in the pack’s order, over several batches', async () => {
    await installPack(db, packOf('many', many), 'imported');
    expect(await ids()).toEqual(many.map((gem) => gem.id));
    expect(await db.getAll('packs')).toMatchObject([
      { id: 'many', origin: 'imported', enabled: true, gems: 250, info: { title: 'Pack many' } },
    ]);
    expect(await db.count('generations')).toBe(0);
  });

  test('replaces the old gems and leaves none of them lying', async () => {
    await installPack(db, packOf('many', many), 'imported');
    await installPack(db, packOf('many', [PAJU, APRIL_SNOW], '1.0.1'), 'imported');
    expect(await ids()).toEqual(['paju', 'april-snow']);
    await swept(2);
  });

  test('does nothing where the same content is in force', async () => {
    await installPack(db, packOf('p', [PAJU]), 'imported');
    const before = await db.get('packs', 'p');
    await installPack(db, packOf('p', [PAJU]), 'imported');
    expect(await db.get('packs', 'p')).toEqual(before);
    await installPack(db, packOf('p', [gemOf('paju', PAJU.film, 'Said anew.')]), 'imported');
    expect((await db.get('packs', 'p'))?.generation).toBeGreaterThan(before?.generation ?? 0);
  });

  test('keeps order and switch of a pack that is updated', async () => {
    await installPack(db, packOf('p', [PAJU]), 'imported');
    await installPack(db, packOf('q', [APRIL_SNOW]), 'imported');
    await turnOff(db, 'p');
    await installPack(db, packOf('p', [A_LONG_VISIT], '2.0.0'), 'imported');
    expect(await db.getAll('packs')).toMatchObject([
      { id: 'p', order: 0, enabled: false },
      { id: 'q', order: 1, enabled: true },
    ]);
    expect(await ids()).toEqual(['april-snow']);
  });

  test('turns on a pack that was off when it was removed', async () => {
    await installPack(db, packOf('p', [PAJU]), 'imported');
    await turnOff(db, 'p');
    await removePack(db, 'p');
    await installPack(db, packOf('p', [PAJU]), 'imported');
    expect(await ids()).toEqual(['paju']);
  });

  test.each([1, 101, 250])('failing at gem %i leaves the old pack in force', async (n) => {
    await installPack(db, packOf('p', [PAJU, APRIL_SNOW]), 'imported');
    failAtGem(n);
    await expect(installPack(db, packOf('p', many, '2.0.0'), 'imported')).rejects.toThrow('full');
    expect(await ids()).toEqual(['paju', 'april-snow']);
    await swept(2);
    expect((await db.get('packs', 'p'))?.info.version).toBe('1.0.0');
    vi.restoreAllMocks();
    await installPack(db, packOf('p', many, '2.0.0'), 'imported');
    expect(await ids()).toHaveLength(250);
  });

  test('where there is no room even to enter it as retired, what was written goes all the same', async () => {
    await installPack(db, packOf('p', [PAJU, APRIL_SNOW]), 'imported');
    failAtGem(150);
    refuseRetiring();
    await expect(installPack(db, packOf('q', many), 'imported')).rejects.toThrow('full');
    await swept(2);
    expect(await ids()).toEqual(['paju', 'april-snow']);
  });

  test('what is entered as retired goes without a word more being written', async () => {
    const generation = await db.add('generations', {
      pack: 'p',
      state: 'retired',
      touched: 0,
    } as never);
    const gem = { generation, id: 'paju', position: 0, pack: 'p', gem: PAJU, keys: ['t:paju'] };
    await db.add('gems', gem);
    refuseRetiring();
    await sweepGenerations(db);
    expect(await db.count('gems')).toBe(0);
    expect(await db.count('generations')).toBe(0);
  });

  test('readers see the old gems to the last, or the new ones, never some of each', async () => {
    await installPack(db, packOf('p', [PAJU, APRIL_SNOW]), 'imported');
    const installing = installPack(db, packOf('p', many, '2.0.0'), 'imported');
    const seen = new Set<number>();
    const state = { done: false };
    const watched = installing.then(() => {
      state.done = true;
    });
    while (!state.done) seen.add((await ids()).length);
    await watched;
    seen.add((await ids()).length);
    expect([...seen].toSorted((a, b) => a - b)).toEqual([2, 250]);
  });

  test('what a killed install left behind goes with a later sweep, not while it may live', async () => {
    await installPack(db, packOf('p', [PAJU]), 'imported');
    const touched = Date.now();
    const generation = await db.add('generations', {
      pack: 'p',
      state: 'writing',
      touched,
    } as never);
    await db.add('gems', {
      generation,
      id: 'half',
      position: 0,
      pack: 'p',
      gem: PAJU,
      keys: ['t:paju'],
    });
    await sweepGenerations(db);
    expect(await db.count('gems')).toBe(2);
    expect(await ids()).toEqual(['paju']);
    vi.useFakeTimers({ toFake: ['Date'], now: touched + 600_000 });
    await sweepGenerations(db);
    expect(await db.count('gems')).toBe(1);
    expect(await db.count('generations')).toBe(0);
    expect(await ids()).toEqual(['paju']);
  });

  test('an install that was given up for dead cannot come into force', async () => {
    await installPack(db, packOf('p', [PAJU]), 'imported');
    const add = IDBObjectStore.prototype.add;
    const givenUp: Promise<unknown>[] = [];
    vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(function (
      this: IDBObjectStore,
      ...args
    ) {
      if (this.name === 'gems') {
        // As the first step of another page's sweep; its turn comes after this batch.
        const { generation } = args[0] as GemRecord;
        const entry = { generation, pack: 'p', state: 'retired', touched: 0 } as const;
        if (givenUp.length === 0) givenUp.push(db.put('generations', entry));
      }
      return add.apply(this, args);
    });
    const installing = installPack(db, packOf('p', many, '2.0.0'), 'imported');
    await expect(installing).rejects.toThrow('given up');
    await Promise.all(givenUp);
    expect(await ids()).toEqual(['paju']);
    await swept(1);
  });

  test('a pack from elsewhere cannot take the bundled one’s place', async () => {
    await installPack(db, packOf('p', [PAJU]), 'bundled');
    await expect(installPack(db, packOf('p', [APRIL_SNOW]), 'imported')).rejects.toThrow('“p”');
    expect(await ids()).toEqual(['paju']);
  });
});

describe('what the user thinks of a film', () => {
  const reference = { pack: 'p', gem: 'a-long-visit' };

  test('outlives an update, the removal of its pack, and its coming back', async () => {
    await installPack(db, packOf('p', [A_LONG_VISIT]), 'imported');
    await changeFilm(db, shelfFilm(A_LONG_VISIT.film, reference), { mark: 'saved', on: true }, 7);
    const shelf = await db.getAll('shelf');
    const renamed = { ...A_LONG_VISIT.film, title: 'Mother', year: 2009 };
    await installPack(db, packOf('p', [gemOf('a-long-visit', renamed)], '2.0.0'), 'imported');
    expect((await readGem(db, reference))?.marks).toEqual({ saved: true });
    await removePack(db, 'p');
    expect(await readGem(db, reference)).toBeNull();
    expect(await readGems(db)).toEqual([]);
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 11 * 60_000 });
    await sweepRemoved(db);
    expect(await db.count('packs')).toBe(0);
    expect(await db.getAll('shelf')).toEqual(shelf);
    await installPack(db, packOf('q', [A_LONG_VISIT]), 'imported');
    expect((await readGem(db, { ...reference, pack: 'q' }))?.marks).toEqual({ saved: true });
  });

  test('the bundled pack is not removed', async () => {
    await installPack(db, packOf('p', [PAJU]), 'bundled');
    await expect(removePack(db, 'p')).rejects.toThrow('bundled');
    expect(await ids()).toEqual(['paju']);
  });
});
