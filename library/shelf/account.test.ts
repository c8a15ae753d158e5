import { beforeEach, describe, expect, test } from 'vitest';
import { importAccount, previewAccount, readImports } from './account.ts';
import { turnOff } from '../fixtures/database.ts';
import { A_LONG_VISIT, APRIL_SNOW, gemOf, packOf, PAJU } from '../fixtures/gems.ts';
import { changeFilm } from './marks.ts';
import { installPack } from '../installed/packs.ts';
import { readGem, readGems } from '../finding/reading.ts';
import type { LibraryDatabase } from '../schema.ts';
import { shelfFilm, subjectFilm } from './shelf.ts';
import { readShelf } from './shelf-list.ts';
import { libraryOfThree, WATCHED } from '../fixtures/account.ts';

let db: LibraryDatabase;
beforeEach(async () => {
  db = await libraryOfThree();
});

const marksOf = async (gem: string) => (await readGem(db, { pack: 'p', gem }))?.marks;
const film = (gem: typeof PAJU) => shelfFilm(gem.film, { pack: 'p', gem: gem.id });
const shelf = () => db.getAll('shelf');

describe('bringing an account in', () => {
  test('watched films become seen and the watchlist saved, with a pack and without', async () => {
    const summary = await importAccount(db, WATCHED, {}, 1_700_000_000_000);
    expect(summary).toMatchObject({ films: 4, seen: 3, saved: 2, kept: 0, leftOut: [] });
    expect(summary.gems.map(({ gem }) => gem.gem)).toEqual(['april-snow', 'paju', 'a-long-visit']);
    expect(await marksOf('april-snow')).toEqual({ seen: true });
    expect(await marksOf('paju')).toEqual({ seen: true, saved: true });
    const seen = new Date((await db.get('shelf', 'la la land|2016'))?.seen ?? 0);
    expect([seen.getFullYear(), seen.getMonth(), seen.getDate()]).toEqual([2017, 11, 15]);
  });

  test('what was watched before its pack came is seen once the pack is there, by other titles too', async () => {
    const films = [
      { title: 'Sunflower', year: 2006, seen: '' },
      { title: 'Sonagi', year: 1978, saved: '' },
    ];
    await importAccount(db, films, {}, 1000);
    const shower = { title: 'The Shower', year: 1979, acceptedYears: [1978, 1979] };
    const gems = [
      gemOf('sunflower', { title: 'Sunflower', year: 2006 }),
      gemOf('shower', { ...shower, otherTitles: ['Sonagi'] }),
    ];
    await installPack(db, packOf('q', gems), 'imported');
    expect((await readGem(db, { pack: 'q', gem: 'sunflower' }))?.marks).toEqual({ seen: true });
    expect((await readGem(db, { pack: 'q', gem: 'shower' }))?.marks).toEqual({ saved: true });
    const all = await readGems(db);
    expect(all.find(({ gem }) => gem.id === 'shower')?.marks).toEqual({ saved: true });
  });

  test('a namesake’s title and an everyday one find nothing', async () => {
    await importAccount(db, [{ title: 'Flower', year: 2006, seen: '' }], {}, 1000);
    const ambiguous = { otherTitles: ['Flower'], ambiguousTitles: ['Flower'] };
    const namesakes = { otherTitles: ['Flower'], namesakes: [{ title: 'Flower', year: 2006 }] };
    const gems = [
      gemOf('a', { title: 'Sun', year: 2006, ...ambiguous }),
      gemOf('b', { title: 'Moon', year: 2006, ...namesakes }),
    ];
    await installPack(db, packOf('q', gems), 'imported');
    expect((await readGem(db, { pack: 'q', gem: 'a' }))?.marks).toEqual({});
    expect((await readGem(db, { pack: 'q', gem: 'b' }))?.marks).toEqual({});
  });

  test('a film of one word with another article is no gem’s, before its pack came and after', async () => {
    const host = { title: 'Host', year: 2020, seen: '' };
    const gem = gemOf('host', { title: 'The Host', year: 2020, ids: { imdb: 'tt10540298' } });
    await importAccount(db, [host], {}, 1000);
    await installPack(db, packOf('q', [gem]), 'imported');
    expect(await importAccount(db, [host], {}, 2000)).toMatchObject({ kept: 1, gems: [] });
    expect((await readGem(db, { pack: 'q', gem: 'host' }))?.marks).toEqual({});
    expect(await readShelf(db)).toMatchObject([{ title: 'Host', gems: [] }]);
    const theHost = shelfFilm(gem.film, { pack: 'q', gem: 'host' });
    await changeFilm(db, theHost, { mark: 'saved', on: true }, 1);
    const films = (await shelf()).map(({ title, saved, seen }) => ({ title, saved, seen }));
    expect(films).toEqual([
      { title: 'Host', seen: 1000 },
      { title: 'The Host', saved: 1 },
    ]);
  });

  test('an account’s two films of one word, of which one has an article, are two', async () => {
    const two = [
      { title: 'Host', year: 2020, seen: '' },
      { title: 'The Host', year: 2020, saved: '' },
    ];
    expect(await importAccount(db, two, {}, 1000)).toMatchObject({ seen: 1, saved: 1, kept: 0 });
    expect(await shelf()).toMatchObject([
      { title: 'Host', seen: 1000 },
      { title: 'The Host', saved: 1000 },
    ]);
    expect(await importAccount(db, two, {}, 2000)).toMatchObject({ id: null, kept: 2 });
  });

  test('where somebody looked for namesakes and found none, the article does not matter', async () => {
    const shower = { title: 'Shower', year: 1979, seen: '' };
    await importAccount(db, [shower], {}, 1000);
    const looked = gemOf('shower', { title: 'The Shower', year: 1979, namesakes: [] });
    await installPack(db, packOf('q', [looked]), 'imported');
    expect((await readGem(db, { pack: 'q', gem: 'shower' }))?.marks).toEqual({ seen: true });
    expect(await importAccount(db, [shower], {}, 2000)).toMatchObject({ seen: 0, kept: 1 });
  });

  test('what was brought in for a gem by another title is known by it without its pack', async () => {
    const shown = { title: 'Oechul', year: 2005, seen: '' };
    await importAccount(db, [shown], {}, 1000);
    expect(await marksOf('april-snow')).toEqual({ seen: true });
    await turnOff(db, 'p');
    expect(await importAccount(db, [shown], {}, 2000)).toMatchObject({ id: null, kept: 1 });
  });

  test('what was turned down in one record of a film, and taken back in another since, can be saved', async () => {
    const bare = subjectFilm({ title: 'The Long Ferry', year: 2010, ids: {} });
    await changeFilm(db, bare, { mark: 'notInterested', on: true }, 1);
    const other = subjectFilm({ title: 'The Long Ferry', year: 2009, ids: {} });
    await changeFilm(db, other, { mark: 'notInterested', on: true }, 2);
    await changeFilm(db, other, { mark: 'notInterested', on: false }, 3);
    const acceptedYears = [2009, 2010];
    const ferry = gemOf('ferry', { title: 'The Long Ferry', year: 2009, acceptedYears });
    await installPack(db, packOf('q', [ferry]), 'imported');
    await importAccount(db, [{ title: 'The Long Ferry', year: 2009, saved: '' }], {}, 1000);
    expect((await readGem(db, { pack: 'q', gem: 'ferry' }))?.marks).toEqual({ saved: true });
  });

  test('what the user said stands: taken back, turned down, noted, saved by hand', async () => {
    await changeFilm(db, film(PAJU), { mark: 'seen', on: true }, 1);
    await changeFilm(db, film(PAJU), { mark: 'seen', on: false }, 2);
    await changeFilm(db, film(A_LONG_VISIT), { mark: 'notInterested', on: true }, 3);
    await changeFilm(db, film(APRIL_SNOW), { mark: 'seen', on: true }, 4);
    await changeFilm(db, film(APRIL_SNOW), { note: 'Snow.' }, 5);
    const before = await shelf();
    const summary = await importAccount(db, WATCHED, {}, 1000);
    expect(summary).toMatchObject({ seen: 1, saved: 1, kept: 2 });
    expect(await marksOf('paju')).toEqual({ saved: true });
    expect(await marksOf('a-long-visit')).toEqual({ notInterested: true });
    const kept = (await shelf()).filter(({ title }) => title !== 'La La Land' && title !== 'Paju');
    expect(kept).toEqual(before.filter(({ title }) => title !== 'Paju'));
  });

  test('what cannot be kept is told with the reason', async () => {
    const { leftOut, seen } = await importAccount(
      db,
      [
        { title: 'Untitled', year: null, seen: '' },
        { title: ' ', year: 2000, seen: '' },
        { title: 'x'.repeat(301), year: 2000, seen: '' },
      ],
      {},
      1000,
    );
    expect(leftOut.map(({ reason }) => reason)).toEqual(['no-year', 'no-title', 'title-too-long']);
    expect(seen).toBe(0);
    expect(await readImports(db)).toEqual([]);
  });

  test('a preview says the same and changes nothing', async () => {
    const before = await shelf();
    const preview = await previewAccount(db, WATCHED);
    expect(await shelf()).toEqual(before);
    const summary = await importAccount(db, WATCHED, {}, 1000);
    expect({ ...summary, id: null }).toEqual(preview);
  });

  test('brought in twice, the second time adds nothing', async () => {
    await importAccount(db, WATCHED, {}, 1000);
    const before = await shelf();
    expect(await importAccount(db, WATCHED, {}, 2000)).toMatchObject({ id: null, kept: 4 });
    expect(await shelf()).toEqual(before);
    expect(await readImports(db)).toHaveLength(1);
  });
});
