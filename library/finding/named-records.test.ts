import { beforeEach, expect, test } from 'vitest';
import { connector } from '../connection.ts';
import { forgetDatabases } from '../fixtures/database.ts';
import { recordsNamed } from './named-records.ts';
import type { ShelfRecord } from '../schema.ts';

const mark = (film: string, names: string[]): ShelfRecord => ({
  film,
  names,
  title: film,
  year: 2005,
  changed: 1,
});

beforeEach(() => forgetDatabases());

test.each([3, 300])('a broken record among %i stands in nobody’s way', async (count) => {
  const db = await connector()();
  for (let n = 0; n < count; n += 1) await db.add('shelf', mark(`${n}`, [`imdb:${n}`]));
  const broken = { film: 'broken', names: 'imdb:1 and no list' };
  await db.add('shelf', broken as unknown as ShelfRecord);
  const found = await recordsNamed(db.transaction('shelf').store, ['imdb:1', 'imdb:2']);
  expect(found.map(({ film }) => film)).toEqual(['1', '2']);
  db.close();
});
