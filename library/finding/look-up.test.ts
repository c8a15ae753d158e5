/** Looking gems up: what the key index promises and forgets, and what is remembered between two looks. */
import { newDatabase } from '../fixtures/database.ts';
import { beforeEach, expect, test } from 'vitest';
import { gemKeys } from '../../matching/keys.ts';
import { APRIL_SNOW, gemOf, mentionOf, packOf, PAJU } from '../fixtures/gems.ts';
import { keyIndexOf } from './key-index.ts';
import { LOOK_UP, openLookUp } from './look-up.ts';
import { orderOwnGems, saveOwnGem } from '../installed/own-gems.ts';
import { installPack } from '../installed/packs.ts';
import { find } from './reading.ts';
import type { LibraryDatabase } from '../schema.ts';

let db: LibraryDatabase;
beforeEach(async () => {
  db = await newDatabase();
});

const paju = mentionOf({ ids: { imdb: 'tt1515205' } });

async function premises(): Promise<(string | undefined)[]> {
  return (await find(db, [paju])).entries.map(({ gem }) => gem.review.premise);
}

async function generation(pack: string): Promise<number> {
  const { generation: now } = (await db.get('packs', pack)) ?? {};
  if (now === undefined) throw new Error(`There is no pack ${pack}.`);
  return now;
}

test('a gem that the index names for another key of the same hash is not taken for the film', async () => {
  await installPack(db, packOf('p', [APRIL_SNOW, PAJU]), 'imported');
  // As if the keys of the second gem had the hashes of the first one's, too.
  const keys = [...gemKeys(APRIL_SNOW), ...gemKeys(PAJU)];
  const entries = keyIndexOf([
    { position: 0, keys },
    { position: 1, keys },
  ]);
  await db.put('keyIndexes', { generation: await generation('p'), entries });
  expect((await find(db, [paju])).entries).toMatchObject([{ gem: { id: 'paju' } }]);
  const found = await (await openLookUp(db, db.transaction([...LOOK_UP]))).byKeys(['tmdb:36329']);
  expect(found.map(({ gem }) => gem.id)).toEqual(['paju']);
});

test('without its index a pack is found all the same', async () => {
  await installPack(db, packOf('p', [APRIL_SNOW, PAJU]), 'imported');
  await db.clear('keyIndexes');
  expect(await premises()).toEqual(['A premise.']);
});

test('a gem that is gone from the database is no match, and breaks nothing', async () => {
  await installPack(db, packOf('p', [APRIL_SNOW, PAJU]), 'imported');
  await db.delete('gems', [await generation('p'), 'paju']);
  const april = mentionOf({ ids: { tmdb: 62569 } });
  const { entries, matches } = await find(db, [paju, april]);
  expect(entries).toMatchObject([{ gem: { id: 'april-snow' } }]);
  expect(matches).toMatchObject([null, { entry: 0 }]);
});

test('what was read before is never shown in the place of what stands there now', async () => {
  await installPack(db, packOf('p', [PAJU]), 'imported');
  expect(await premises()).toEqual(['A premise.']);
  await installPack(db, packOf('p', [gemOf('paju', PAJU.film, 'Another.')]), 'imported');
  expect(await premises()).toEqual(['Another.']);

  await saveOwnGem(db, gemOf('mine', PAJU.film, 'Mine.'), 1);
  expect(await premises()).toEqual(['Mine.']);
  await saveOwnGem(db, gemOf('mine', PAJU.film, 'Mine, anew.'), 2);
  expect(await premises()).toEqual(['Mine, anew.']);
  // Other gems stand at the places of the own pack now.
  await saveOwnGem(db, APRIL_SNOW, 3);
  expect(await premises()).toEqual(['Mine, anew.']);
  await orderOwnGems(db, ['april-snow']);
  expect(await premises()).toEqual(['Mine, anew.']);
});

test('more gems than are remembered are found each time', async () => {
  const many = Array.from({ length: 1_300 }, (_, n) =>
    gemOf(`g${n}`, { title: `Film ${n}`, year: 2000, ids: { tmdb: n + 1 } }),
  );
  await installPack(db, packOf('p', many), 'imported');
  const pages = [0, 300, 600, 900, 1_200, 0].map((from) =>
    many.slice(from, from + 300).map(({ film }) => mentionOf({ ids: film.ids })),
  );
  for (const page of pages) {
    const { matches } = await find(db, page);
    expect(matches.filter((match) => match !== null)).toHaveLength(page.length);
  }
}, 30_000);
