import { newDatabase } from '../fixtures/database.ts';
import { beforeEach, expect, test } from 'vitest';
import { comparePack } from './compare.ts';
import { A_LONG_VISIT, APRIL_SNOW, gemOf, packOf, PAJU } from '../fixtures/gems.ts';
import { turnPack } from './pack-list.ts';
import { installPack } from './packs.ts';
import type { LibraryDatabase } from '../schema.ts';

let db: LibraryDatabase;
beforeEach(async () => {
  db = await newDatabase();
  await installPack(db, packOf('one', [APRIL_SNOW, PAJU]), 'imported');
  await installPack(db, packOf('two', [PAJU]), 'imported');
});

test('tells which films the library has, by ids and by title with year, and in which packs', async () => {
  const renamed = gemOf('x', { title: 'Oechul', year: 2006, ids: { tmdb: 62569 } });
  const bare = gemOf('y', { title: 'Paju', year: 2009 });
  const namesake = gemOf('z', { title: 'Paju', year: 1999 });
  expect(await comparePack(db, packOf('new', [A_LONG_VISIT, renamed, bare, namesake]))).toEqual({
    known: [
      { gem: 1, packs: ['one'] },
      { gem: 2, packs: ['one', 'two'] },
    ],
    doubles: [],
  });
});

test('neither its own old version nor a pack that is off counts', async () => {
  await turnPack(db, 'two', false);
  expect((await comparePack(db, packOf('one', [PAJU]))).known).toEqual([]);
});

test('tells which of its gems look like one film', async () => {
  const again = gemOf('paju-2', { title: 'Paju', year: 2009 });
  const third = gemOf('paju-3', { title: 'Paju', year: 2010, acceptedYears: [2009, 2010] });
  const other = gemOf('paju-4', { title: 'Paju', year: 2009, ids: { tmdb: 1 } });
  const pack = packOf('new', [PAJU, A_LONG_VISIT, again, other, third]);
  expect((await comparePack(db, pack)).doubles).toEqual([
    [0, 2],
    [2, 3],
    [0, 4],
  ]);
});

test('tells how far it is, and ends where it is told to', async () => {
  const many = Array.from({ length: 250 }, (_, n) =>
    gemOf(`g${n}`, { title: `G ${n}`, year: 2000 }),
  );
  const told: number[][] = [];
  await comparePack(db, packOf('new', many), { progress: (...now) => told.push(now) });
  expect(told).toEqual([
    [0, 250],
    [100, 250],
    [200, 250],
    [250, 250],
  ]);
  const signal = AbortSignal.abort();
  await expect(comparePack(db, packOf('new', many), { signal })).rejects.toThrow('abort');
});
