import { expect, it } from 'vitest';
import { newDatabase } from './fixtures/database.ts';
import { countSilence, forgetSilences, readSilences } from './silences.ts';

it('counts site by site, and loses none of two at once', async () => {
  const db = await newDatabase();
  expect(await readSilences(db, 'netflix')).toBe(0);
  await countSilence(db, 'netflix');
  await Promise.all([countSilence(db, 'netflix'), countSilence(db, 'hulu')]);
  expect(await readSilences(db, 'netflix')).toBe(2);
  expect(await readSilences(db, 'hulu')).toBe(1);
});

it('leaves what else stands beside the counts', async () => {
  const db = await newDatabase();
  await db.put('meta', { name: 'bundled', value: '1.0.0' });
  await countSilence(db, 'netflix');
  expect(await db.get('meta', 'bundled')).toEqual({ name: 'bundled', value: '1.0.0' });
});

it('forgets those of a site that names films again, and no other’s', async () => {
  const db = await newDatabase();
  await countSilence(db, 'netflix');
  await countSilence(db, 'hulu');
  await forgetSilences(db, 'netflix');
  expect(await readSilences(db, 'netflix')).toBe(0);
  expect(await readSilences(db, 'hulu')).toBe(1);
  await countSilence(db, 'netflix');
  expect(await readSilences(db, 'netflix')).toBe(1);
});
