/** Cancelling and following an install; what becomes of the gems is in packs.test.ts. */
import { newDatabase } from '../fixtures/database.ts';
import { beforeEach, expect, test, vi } from 'vitest';
import { gemOf, packOf, PAJU } from '../fixtures/gems.ts';
import { installPack } from './packs.ts';
import { readGems } from '../finding/reading.ts';
import type { LibraryDatabase } from '../schema.ts';

const many = Array.from({ length: 450 }, (_, n) =>
  gemOf(`g${n}`, { title: `Gem ${n}`, year: 2000 }),
);

let db: LibraryDatabase;
beforeEach(async () => {
  db = await newDatabase();
  await installPack(db, packOf('p', [PAJU]), 'imported');
});

test('progress is told from the start to the end, and never goes back', async () => {
  const told: number[][] = [];
  await installPack(db, packOf('q', many), 'imported', { progress: (...now) => told.push(now) });
  expect(told[0]).toEqual([0, 450]);
  expect(told.at(-1)).toEqual([450, 450]);
  expect(told.map(([done]) => done)).toEqual([0, 100, 200, 300, 400, 450]);
});

test.each([0, 100, 400])('cancelled at %i of 450, all is as before', async (at) => {
  const stop = new AbortController();
  const progress = (done: number) => {
    if (done === at) stop.abort();
  };
  const work = { signal: stop.signal, progress };
  const installing = installPack(db, packOf('p', many, '2.0.0'), 'imported', work);
  await expect(installing).rejects.toHaveProperty('name', 'AbortError');
  expect((await readGems(db)).map(({ gem }) => gem.id)).toEqual(['paju']);
  expect((await db.get('packs', 'p'))?.info.version).toBe('1.0.0');
  await vi.waitFor(async () => {
    expect(await db.count('generations')).toBe(0);
    expect(await db.count('gems')).toBe(1);
  });
});

test('cancelled before it began, it does nothing', async () => {
  const signal = AbortSignal.abort();
  await expect(installPack(db, packOf('p', many), 'imported', { signal })).rejects.toThrow('abort');
  expect(await db.count('generations')).toBe(0);
});

test('says whether anything changed', async () => {
  expect(await installPack(db, packOf('p', [PAJU]), 'imported')).toBe(false);
  expect(await installPack(db, packOf('p', [PAJU], '1.0.1'), 'imported')).toBe(true);
});
