import { expect, test } from 'vitest';
import { readSource } from '../../packs/reading/read-source.ts';
import { find } from '../finding/reading.ts';
import { newDatabase } from '../fixtures/database.ts';
import { mentionOf } from '../fixtures/gems.ts';
import { installPack } from '../installed/packs.ts';
import { changeFilm } from './marks.ts';
import { shelfFilm } from './shelf.ts';

async function packFrom(...rows: string[]) {
  const content = new Blob([['imdbID,Title,Year,Directors', ...rows].join('\n')]);
  const reading = await readSource({ name: 'My list.csv', content }, { today: new Date() });
  if (reading.kind !== 'draft') throw new Error(reading.kind);
  return reading.draft.pack;
}

test('a list that is brought in again without one of two films of a title and year moves no note', async () => {
  const [first, second] = ['tt1000001,The Visit,2015,A One', 'tt1000002,The Visit,2015,B Two'];
  const db = await newDatabase();
  const both = await packFrom(first, second);
  await installPack(db, both, 'imported');
  const [gem] = both.gems;
  if (!gem) throw new Error('two films were read');
  const film = shelfFilm(gem.film, { pack: both.id, gem: gem.id });
  await changeFilm(db, film, { note: 'About A One’s film.' }, 10);
  const noteOf = async (imdb: string) => {
    const mention = mentionOf({ title: 'The Visit', year: 2015, ids: { imdb } });
    return (await find(db, [mention])).entries.map(({ note }) => note);
  };
  await installPack(db, await packFrom(second), 'imported');
  expect(await noteOf('tt1000002')).toEqual([undefined]);
  await installPack(db, both, 'imported');
  expect(await noteOf('tt1000001')).toEqual(['About A One’s film.']);
  expect(await noteOf('tt1000002')).toEqual([undefined]);
});
