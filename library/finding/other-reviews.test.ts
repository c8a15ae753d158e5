/** One film in several packs: one answer, the higher pack's review first, the others beside it. */
import { newDatabase } from '../fixtures/database.ts';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Film, Gem, Mention } from '../../film.ts';
import { compareDirectors } from '../../matching/directors.ts';
import { APRIL_SNOW, filmOf, gemOf, mentionOf, packOf } from '../fixtures/gems.ts';
import { correct } from '../shelf/corrections.ts';
import { orderPacks, turnPack } from '../installed/pack-list.ts';
import { installPack } from '../installed/packs.ts';
import { find, readGem } from './reading.ts';
import type { LibraryDatabase } from '../schema.ts';

let db: LibraryDatabase;
beforeEach(async () => {
  db = await newDatabase();
});

async function packs(...gems: Record<string, Gem[]>[]): Promise<void> {
  for (const pack of gems) {
    for (const [id, of] of Object.entries(pack)) await installPack(db, packOf(id, of), 'imported');
  }
}

/** Who is answered: each entry's packs, the first one's review first. */
async function answered(mention: Partial<Mention>): Promise<string[][]> {
  const { entries } = await find(db, [mentionOf(mention)]);
  return entries.map(({ pack, also = [] }) => [pack.id, ...also.map((other) => other.pack.id)]);
}

function gem(id: string, film: Partial<Film>): Gem {
  return gemOf(id, { ...filmOf({ title: 'The Long Way Down the River', year: 1999 }), ...film });
}
const river = { title: 'The Long Way Down the River', year: 1999 };

describe('is the same film', () => {
  test('by an id, whatever titles and years say', async () => {
    const other = gemOf('schnee', { title: 'Schnee im April', year: 2006, ids: { tmdb: 62569 } });
    await packs({ low: [APRIL_SNOW] }, { high: [other] });
    await orderPacks(db, ['high']);
    // Neither title nor slug leads to the other pack's gem: its id does.
    expect(await answered({ title: 'April Snow', year: 2005 })).toEqual([['high', 'low']]);
    expect(await answered({ ids: { letterboxd: 'april-snow' } })).toEqual([['high', 'low']]);
  });

  test('by title and year, where nobody knows an id', async () => {
    await packs(
      { p: [gem('a', {})] },
      { q: [gem('b', {})] },
      { r: [gem('c', { year: 1980, acceptedYears: [1980] })] },
    );
    expect(await answered(river)).toEqual([['p', 'q']]);
    await orderPacks(db, ['q']);
    expect(await answered(river)).toEqual([['q', 'p']]);
    await turnPack(db, 'q', false);
    expect(await answered(river)).toEqual([['p']]);
  });

  test('in a mention by its id, though only the lower pack knows that', async () => {
    await packs({ high: [gem('a', {})] }, { low: [gem('b', { ids: { imdb: 'tt7654321' } })] });
    const { entries, matches } = await find(db, [mentionOf({ ids: { imdb: 'tt7654321' } })]);
    expect(entries).toMatchObject([{ pack: { id: 'high' }, also: [{ pack: { id: 'low' } }] }]);
    expect(matches).toMatchObject([{ entry: 0, confidence: 'certain' }]);
  });

  test('not where ids or directors contradict: two that fit equally well are silence', async () => {
    await packs({ p: [gem('a', { ids: { tmdb: 1 } })] }, { q: [gem('b', { ids: { tmdb: 2 } })] });
    expect(await answered(river)).toEqual([]);
    expect(await answered({ ids: { tmdb: 2 } })).toEqual([['q']]);
    const by = (name: string) => ({ directors: [{ name, variants: [] }] });
    expect(compareDirectors(['Kim One'], by('Lee Two').directors)).toBe('differ');
    await packs({ p: [gem('a', by('Kim One'))] }, { q: [gem('b', by('Lee Two'))] });
    expect(await answered(river)).toEqual([]);
    expect(await answered({ ...river, directors: ['Lee Two'] })).toEqual([['q']]);
  });

  test('nor by a third that could be either', async () => {
    await packs(
      { p: [gem('a', { ids: { tmdb: 1 } })] },
      { q: [gem('b', { ids: { tmdb: 2 } })] },
      { r: [gem('c', {})] },
    );
    expect(await answered(river)).toEqual([]);
    expect(await answered({ ...river, ids: { tmdb: 1 } })).toEqual([['p', 'r']]);
  });
});

test('of a film that is marked by any of its gems every review shows the mark', async () => {
  await packs({ p: [gem('a', {})] }, { q: [gem('b', {})] });
  const entry = await readGem(db, { pack: 'q', gem: 'b' });
  expect(entry).toMatchObject({ pack: { id: 'q' }, also: [{ pack: { id: 'p' } }] });
  expect(await readGem(db, { pack: 'p', gem: 'a' })).toMatchObject({
    also: [{ gem: { id: 'b' } }],
  });
});

test('"not this film" holds for every review of it', async () => {
  await packs(
    { p: [gem('a', { otherTitles: ['Another Name of the River'] })] },
    { q: [gem('b', {})] },
  );
  const said = mentionOf({ ...river });
  await correct(
    db,
    { film: gem('a', {}).film, names: ['long way down the river|1999'] },
    { mention: said, site: 'x', on: true },
    1,
  );
  expect(await answered(river)).toEqual([]);
});

test('a film leads to another film once, by the first pack that says so', async () => {
  const lead = { title: 'Known', year: 1990, ids: { imdb: 'tt0000001' }, reason: 'Because.' };
  const led = (id: string): Gem => ({ ...gem(id, {}), leads: [lead] });
  await packs({ none: [gem('a', {})] }, { p: [led('b')] }, { q: [led('c')] });
  const { entries, leads } = await find(db, [mentionOf({ ids: { imdb: 'tt0000001' } })], [0]);
  expect(leads).toMatchObject([{ entry: 0, lead: 0 }]);
  expect(entries).toMatchObject([{ pack: { id: 'p' }, gem: { leads: [lead] } }]);
  expect(entries[0]?.also?.map(({ pack }) => pack.id)).toEqual(['none', 'q']);
});

test('a pack that lists no namesakes has those of the others', async () => {
  const namesakes = [{ title: river.title, year: 2005, ids: { tmdb: 9 } }];
  const curated = gem('b', { year: 1950, acceptedYears: [1950], namesakes });
  await packs({ p: [gem('a', {})] });
  const said = { title: river.title, ids: { tmdb: 9 } };
  expect(await answered(said)).toEqual([['p']]);
  await packs({ q: [curated] });
  expect(await answered(said)).toEqual([]);
  await turnPack(db, 'q', false);
  expect(await answered(said)).toEqual([['p']]);
});
