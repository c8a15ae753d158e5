import { beforeEach, expect, test } from 'vitest';
import type { Mention } from '../../film.ts';
import {
  correct,
  MAX_CORRECTIONS_A_FILM,
  putBackCorrection,
  readCorrections,
  takeBackCorrection,
} from './corrections.ts';
import { newDatabase } from '../fixtures/database.ts';
import { APRIL_SNOW, gemOf, mentionOf, packOf, PAJU } from '../fixtures/gems.ts';
import { installPack } from '../installed/packs.ts';
import { find } from '../finding/reading.ts';
import type { LibraryDatabase } from '../schema.ts';
import { shelfFilm } from './shelf.ts';

let db: LibraryDatabase;
beforeEach(async () => {
  db = await newDatabase();
  await installPack(db, packOf('p', [APRIL_SNOW, PAJU]), 'bundled');
});

const { film } = APRIL_SNOW;
const gem = { film, names: shelfFilm(film, { pack: 'p', gem: 'april-snow' }).names };
const bySlug = mentionOf({ title: 'April Snow', ids: { letterboxd: 'april-snow' } });
const byYear = mentionOf({ title: 'April Snow', year: 2005, directors: ['Hur Jin-ho'] });

async function found(mention: Mention): Promise<string | undefined> {
  const { entries, matches } = await find(db, [mention]);
  const [match] = matches;
  return match ? entries[match.entry]?.gem.id : undefined;
}

function say(mention: Mention, on: boolean, site = 'Letterboxd') {
  return correct(db, gem, { mention, site, on }, 1);
}

test('what the user said is not the film never matches again, and does after that was taken back', async () => {
  expect(await found(bySlug)).toBe('april-snow');
  await say(bySlug, true);
  expect(await found(bySlug)).toBeUndefined();
  await say(bySlug, false);
  expect(await found(bySlug)).toBe('april-snow');
  expect(await db.count('corrections')).toBe(0);
});

test('it is said of that mention alone', async () => {
  await say(byYear, true);
  expect(await found(byYear)).toBeUndefined();
  expect(await found(bySlug)).toBe('april-snow');
});

test('said twice, on two sites, it stands once and keeps the first word', async () => {
  await say(byYear, true);
  await correct(db, gem, { mention: byYear, site: 'MUBI', on: true }, 9);
  expect(await db.getAll('corrections')).toMatchObject([
    { changed: 1, correction: { site: 'Letterboxd' } },
  ]);
});

test('taking back what was never said changes nothing', async () => {
  await say(byYear, true);
  await say(bySlug, false);
  expect(await found(byYear)).toBeUndefined();
});

test('it stays when the pack goes, and holds for the film in another pack', async () => {
  await say(bySlug, true);
  const again = { ...APRIL_SNOW, id: 'snow' };
  await installPack(db, packOf('q', [again, gemOf('x', { title: 'X', year: 2000 })]), 'imported');
  expect(await found(bySlug)).toBeUndefined();
});

test('what was taken back by its key is put back as it was', async () => {
  await say(bySlug, true);
  const before = await db.getAll('corrections');
  const [record] = before;
  const taken = await takeBackCorrection(db, record?.key ?? '');
  expect(await found(bySlug)).toBe('april-snow');
  expect(taken).toEqual(record);
  if (taken) await putBackCorrection(db, taken);
  expect(await found(bySlug)).toBeUndefined();
  expect(await db.getAll('corrections')).toEqual(before);
});

test('what was said again meanwhile stands when the older word is put back', async () => {
  await say(bySlug, true);
  const [record] = await db.getAll('corrections');
  const taken = await takeBackCorrection(db, record?.key ?? '');
  await correct(db, gem, { mention: bySlug, site: 'MUBI', on: true }, 9);
  if (taken) await putBackCorrection(db, taken);
  expect(await db.getAll('corrections')).toMatchObject([{ changed: 9 }]);
  expect(await takeBackCorrection(db, 'no such key')).toBeNull();
});

test('a record that cannot be read stays, and what is said is kept beside it, once', async () => {
  await say(bySlug, true);
  const [said] = await db.getAll('corrections');
  const unreadable = { ...said, changed: 'yesterday' };
  await db.put('corrections', unreadable as never);
  await say(bySlug, true);
  await say(bySlug, true);
  expect(await found(bySlug)).toBeUndefined();
  expect(await db.getAll('corrections')).toEqual([unreadable, { ...said, key: `${said?.key} *` }]);
  const taken = await takeBackCorrection(db, `${said?.key} *`);
  expect(await found(bySlug)).toBe('april-snow');
  if (said) await putBackCorrection(db, said);
  if (taken) await putBackCorrection(db, taken);
  expect(await readCorrections(db)).toHaveLength(1);
  await say(bySlug, false);
  expect(await db.getAll('corrections')).toEqual([unreadable]);
});

test('of one film no page can say so much that each mention takes long', async () => {
  const other = { ...gem, film: PAJU.film, names: ['paju|2009'] };
  const flood = mentionOf({ title: 'Paju', year: 2009 });
  await correct(db, other, { mention: flood, site: 'MUBI', on: true }, 1);
  await say(byYear, true);
  const said = (await db.getAll('corrections')).find(({ title }) => title === byYear.title);
  if (!said) throw new Error('Nothing was kept.');
  for (let n = 1; n < MAX_CORRECTIONS_A_FILM; n += 1) {
    const correction = { ...said.correction, title: `${n}` };
    await db.put('corrections', { ...said, key: `${n}`, correction });
  }
  await expect(say(bySlug, true)).rejects.toThrow('Too much');
  // What is kept is said again, taken back, and there is room again.
  await say(byYear, true);
  await say(byYear, false);
  await say(bySlug, true);
  expect(await found(bySlug)).toBeUndefined();
  expect(await db.count('corrections')).toBe(MAX_CORRECTIONS_A_FILM + 1);
});
