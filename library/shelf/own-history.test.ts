import { beforeEach, describe, expect, test } from 'vitest';
import { MAX_NOTE_LENGTH } from '../../limits.ts';
import { forgetDatabases, newDatabase, openAsVersion } from '../fixtures/database.ts';
import { A_LONG_VISIT, APRIL_SNOW, mentionOf, packOf, PAJU } from '../fixtures/gems.ts';
import type { Library } from '../library.ts';
import { libraryOpener } from '../opening.ts';
import { DATABASE_VERSION } from '../schema.ts';
import { shelfFilm } from './shelf.ts';
import { dayOf, keepSightings } from './sightings.ts';

const bundled = {
  version: () => '1.0.0',
  read: async () => packOf('p', [APRIL_SNOW, PAJU, A_LONG_VISIT]),
};
const of = (gem: string) => ({ pack: 'p', gem });
const LA_LA_LAND = { title: 'La La Land', year: 2016, ids: { imdb: 'tt3783958' } };

let library: Library;
beforeEach(async () => {
  forgetDatabases();
  library = await libraryOpener(bundled)();
});

describe('the shelf', () => {
  test('lists films with and without a pack, the last changed first', async () => {
    await library.mark(of('paju'), 'saved', true);
    await library.markFilm(LA_LA_LAND, 'seen', true);
    await library.note(of('paju'), 'With K.');
    const [first, second, ...others] = await library.shelf();
    expect(others).toEqual([]);
    expect(new Set([first?.title, second?.title])).toEqual(new Set(['La La Land', 'Paju']));
    const paju = [first, second].find((entry) => entry?.title === 'Paju');
    expect(paju).toMatchObject({ marks: { saved: true }, note: 'With K.', gems: [of('paju')] });
    const other = [first, second].find((entry) => entry?.title === 'La La Land');
    expect(other).toMatchObject({ ...LA_LA_LAND, marks: { seen: true }, gems: [], imported: [] });
  });

  test('a film’s marks and note outlive its pack and return with it', async () => {
    await library.installPack(packOf('q', [A_LONG_VISIT]), 'imported');
    const there = { pack: 'q', gem: 'a-long-visit' };
    await library.mark(there, 'seen', true);
    await library.note(there, 'Bring tissues.');
    await library.removePack('q');
    const [entry] = await library.shelf();
    expect(entry).toMatchObject({ marks: { seen: true }, note: 'Bring tissues.' });
    expect(entry?.gems).toEqual([of('a-long-visit')]);
    await library.restorePack('q');
    expect(await library.gem(there)).toMatchObject({
      marks: { seen: true },
      note: 'Bring tissues.',
    });
  });

  test('what was marked before any pack had the film is the gem’s, found by an id', async () => {
    await library.markFilm(
      { title: 'Paju (2009)', year: 2010, ids: { imdb: 'tt1515205' } },
      'saved',
      true,
    );
    expect((await library.gem(of('paju')))?.marks).toEqual({ saved: true });
    const [entry] = await library.shelf();
    expect(entry?.gems).toEqual([of('paju')]);
  });

  test('a note taken away is gone, and a mark stays', async () => {
    await library.mark(of('paju'), 'seen', true);
    expect(await library.note(of('paju'), 'x')).toEqual({ marks: { seen: true }, note: 'x' });
    expect(await library.note(of('paju'), ' ')).toEqual({ marks: { seen: true } });
    const { entries } = await library.find([mentionOf({ ids: { imdb: 'tt1515205' } })]);
    expect(entries[0]).not.toHaveProperty('note');
  });

  test('a note that takes the place of one is not kept where another one stands by now', async () => {
    await library.note(of('paju'), 'Mine.');
    await library.note(of('paju'), 'Newer.');
    expect(await library.note(of('paju'), 'Before.', 'Mine.')).toEqual({
      marks: {},
      note: 'Newer.',
    });
    expect((await library.gem(of('paju')))?.note).toBe('Newer.');
    expect(await library.note(of('paju'), '', 'Newer.')).toEqual({ marks: {} });
    expect(await library.note(of('paju'), 'Back.', '')).toEqual({ marks: {}, note: 'Back.' });
  });

  test('a note goes with the gem to a page, and is refused where it is too long', async () => {
    await library.note(of('paju'), '안개 <b>');
    const { entries } = await library.find([mentionOf({ ids: { imdb: 'tt1515205' } })]);
    expect(entries[0]?.note).toBe('안개 <b>');
    const long = 'x'.repeat(MAX_NOTE_LENGTH + 1);
    await expect(library.note(of('paju'), long)).rejects.toMatchObject({ code: 'note-too-long' });
    await expect(library.note(of('no-such'), 'x')).rejects.toMatchObject({ code: 'no-gem' });
  });
});

describe('sightings', () => {
  const site = { id: 'mubi', name: 'MUBI' };
  const address = 'https://mubi.com/films/paju';

  test('the latest is with the gem, one row for each site and film', async () => {
    await library.sighted([{ gem: of('paju'), site, address }]);
    await library.sighted([{ gem: of('paju'), site, address: `${address}-2` }]);
    await library.sighted([{ gem: of('no-such'), site, address }]);
    const day = dayOf(new Date());
    const expected = { site: 'MUBI', address: `${address}-2`, day };
    expect((await library.gem(of('paju')))?.sighting).toEqual(expected);
    expect((await library.gems()).map(({ sighting }) => sighting)).toEqual([
      undefined,
      expected,
      undefined,
    ]);
    expect(await library.sightings()).toMatchObject([
      { ...expected, title: 'Paju', gems: [of('paju')] },
    ]);
  });

  test('turned off nothing more is remembered; forgotten all are gone', async () => {
    await library.sighted([{ gem: of('paju'), site, address }]);
    await library.changeSettings({ sightings: false });
    await library.sighted([{ gem: of('april-snow'), site, address }]);
    expect(await library.sightings()).toHaveLength(1);
    await library.forgetSightings();
    expect(await library.sightings()).toEqual([]);
    expect((await library.gem(of('paju')))?.sighting).toBeUndefined();
  });
});

test('of too many sightings the oldest go', async () => {
  const db = await newDatabase();
  const site = { id: 'mubi', name: 'MUBI' };
  const films = [APRIL_SNOW, PAJU, A_LONG_VISIT].map((gem) => shelfFilm(gem.film, of(gem.id)));
  for (const [index, film] of films.entries()) {
    await keepSightings(
      db,
      [{ film, site, address: 'https://mubi.com/' }],
      `2026-01-0${index + 1}`,
      2,
    );
  }
  expect((await db.getAll('sightings')).map(({ title }) => title)).toEqual([
    'A Long Visit',
    'Paju',
  ]);
});

test('corrections are listed as they were said, and taken back', async () => {
  const mention = mentionOf({ title: 'April Snow!', year: 2006 });
  await library.correct(of('april-snow'), { mention, site: 'MUBI', on: true });
  const [listed] = await library.corrections();
  expect(listed).toMatchObject({
    film: { title: 'April Snow', year: 2005 },
    mention: { title: 'April Snow!', year: 2006 },
    site: 'MUBI',
  });
  await library.takeBackCorrection(listed?.key ?? '');
  expect(await library.corrections()).toEqual([]);
});

describe('a precious record that cannot be read', () => {
  async function plant(store: string, record: unknown): Promise<void> {
    const db = await openAsVersion(DATABASE_VERSION, {});
    await db.put(store, record);
    db.close();
  }
  const broken: [string, Record<string, unknown>][] = [
    [
      'shelf',
      {
        film: 'paju|2009',
        names: ['paju|2009', 'imdb:tt1515205'],
        title: 'Paju',
        seen: 'yes',
        note: 'Mine.',
      },
    ],
    ['corrections', { key: 'k', names: ['imdb:tt1515205'], correction: null, changed: 1 }],
    ['sightings', { key: 's', names: ['imdb:tt1515205'], title: 'Paju', year: 2009, day: 'never' }],
    ['subscriptions', { url: 'https://packs.example/a.json', pack: 7 }],
    ['ownGems', { id: 'paju', gem: null }],
    [
      'ownGems',
      { id: 'x', position: 0, gem: { id: 'x', film: { title: 'X' } }, written: 1, changed: 1 },
    ],
  ];

  test.each(broken)('in %s: it is listed and kept, and disturbs nothing', async (store, record) => {
    await library.mark(of('april-snow'), 'seen', true);
    await plant(store, record);
    const { entries } = await library.find([mentionOf({ ids: { imdb: 'tt1515205' } })]);
    expect(entries).toMatchObject([{ gem: { id: 'paju' }, marks: {} }]);
    expect(await library.gems()).toHaveLength(3);
    expect(await library.shelf()).toHaveLength(1);
    await library.corrections();
    await library.sightings();
    // Not even what the user does to that very film takes its place.
    await library.mark(of('paju'), 'saved', true);
    expect((await library.gem(of('paju')))?.marks).toEqual({ saved: true });
    const { unreadable, counts } = await library.stored();
    expect(unreadable.map((each) => [each.store, JSON.parse(each.text) as unknown])).toEqual([
      [store, record],
    ]);
    expect(counts).toMatchObject({ films: 2, seen: 1, saved: 1, gems: 3, packs: 1 });
  });
});
