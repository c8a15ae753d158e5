/** Lists as critics write them: `The Lamp (Han Ara, 1990)`. No such films exist. */
import { describe, expect, test } from 'vitest';
import { draft } from './made-lists.ts';

async function filmsOf(...lines: string[]) {
  const { pack, skipped } = await draft(`${lines.join('\n')}\nWick (1999)\nAsh (1980)\n`);
  const films = pack.gems.slice(0, -2).map(({ film, review }) => ({
    title: film.title,
    year: film.year,
    directors: film.directors.map(({ name }) => name),
    otherTitles: film.otherTitles,
    note: review.verdict ?? '',
  }));
  return { films, skipped: skipped.map(({ code, detail }) => [code, detail]) };
}

async function filmOf(line: string) {
  const { films, skipped } = await filmsOf(line);
  expect(skipped).toEqual([]);
  return films[0];
}

const lamp = { title: 'The Lamp', year: 1990, directors: [], otherTitles: [], note: '' };

describe('a director with the year', () => {
  test.each([
    'The Lamp (Han Ara, 1990)',
    'The Lamp (1990, Han Ara)',
    'The Lamp (Han Ara / 1990)',
    'The Lamp (Han Ara 1990)',
    'The Lamp [Han Ara; 1990]',
    'The Lamp (Han Ara, South Korea, 1990)',
    'The Lamp (Han Ara, Korea/France, 1990, 111 min)',
    'The Lamp (dir. Han Ara, 1990)',
    'The Lamp (1990), Han Ara',
    'The Lamp (1990), Han Ara, South Korea',
    'The Lamp (1990) dir. Han Ara',
    'The Lamp (1990), directed by Han Ara',
    'The Lamp (1990) – dir. Han Ara',
    'The Lamp (1990) – Director: Han Ara',
    'The Lamp, dir. Han Ara (1990)',
  ])('%s', async (line) => {
    expect(await filmOf(line)).toEqual({ ...lamp, directors: ['Han Ara'] });
  });

  test.each([
    ['The Lamp (Han Ara & Seo Bom, 1990)', ['Han Ara', 'Seo Bom']],
    ['The Lamp (Han Ara, Seo Bom, 1990)', ['Han Ara', 'Seo Bom']],
    ['The Lamp (Carla van der Berg, 1990)', ['Carla van der Berg']],
    ['The Lamp (1990) dir. Ara', ['Ara']],
    ['The Lamp (1990) – Directors: Han Ara, Seo Bom', ['Han Ara', 'Seo Bom']],
    ['The Lamp (1990) – Directed by: Han Ara', ['Han Ara']],
    ['The Lamp (1990) – Réalisation : Han Ara', ['Han Ara']],
    ['The Lamp (1990) – Dir.: Han Ara', ['Han Ara']],
    ['The Lamp (감독 한아라, 1990)', ['한아라']],
    ['The Lamp (한아라 감독, 1990)', ['한아라']],
    ['The Lamp (1990), реж. Хан Ара', ['Хан Ара']],
    ['The Lamp (Südkorea 1990, R: Han Ara)', ['Han Ara']],
    ['The Lamp (режиссёр Хан Ара, 1990)', ['Хан Ара']],
    ['The Lamp (1990), reż. Han Ara', ['Han Ara']],
    ['The Lamp（1990年、監督：韓阿拉）', ['韓阿拉']],
  ])('%s has %j', async (line, directors) => {
    expect(await filmOf(line)).toEqual({ ...lamp, directors });
  });

  test('may have a note behind it', async () => {
    const noted = { ...lamp, directors: ['Han Ara'], note: 'bright, and slow' };
    expect(await filmOf('The Lamp (Han Ara, 1990) – bright, and slow')).toEqual(noted);
    expect(await filmOf('The Lamp (1990) dir. Han Ara – bright, and slow')).toEqual(noted);
  });

  test('of three syllables, behind a Korean title', async () => {
    expect(await filmOf('등불 (한아라, 1990)')).toEqual({
      ...lamp,
      title: '등불',
      directors: ['한아라'],
    });
  });

  test('whom a column names is asked no bracket', async () => {
    const { pack } = await draft('Title,Year,Director\n"Lamp (Seo Bom, 1990)",1990,Han Ara\n');
    expect(pack.gems[0]?.film.directors.map(({ name }) => name)).toEqual(['Han Ara']);
  });
});

describe('what is not written as a name is no director', () => {
  test.each([
    'The Lamp (South Korea, 1990)',
    'The Lamp (US, 1990)',
    'The Lamp (1990, 111 min)',
    'The Lamp (1990 film)',
    'The Lamp (film, 1990)',
    'The Lamp (1990 South Korean film)',
  ])('%s says nothing that a film keeps', async (line) => {
    expect(await filmOf(line)).toEqual(lamp);
  });

  test.each(['Crime Drama', 'Netflix Original', 'The Lantern', 'Somewhere', '77%'])(
    '%s is a note',
    async (words) => {
      expect(await filmOf(`The Lamp (${words}, 1990)`)).toEqual({ ...lamp, note: words });
    },
  );

  test('another script is another title', async () => {
    expect(await filmOf('The Lamp (등불, 1990)')).toEqual({ ...lamp, otherTitles: ['등불'] });
    expect(await filmOf('등불 (The Lamp, 1990)')).toEqual({
      ...lamp,
      title: '등불',
      otherTitles: ['The Lamp'],
    });
  });

  test.each([
    ['The Lamp', '한아라'],
    ['등불', 'Han Ara'],
    ['Лампа', 'Han Ara'],
  ])('%s has what is written as a name in another script for a note', async (title, name) => {
    expect(await filmOf(`${title} (1990), ${name}`)).toEqual({ ...lamp, title, note: name });
  });

  test.each([
    'The Lamp (restored, 1990)',
    'The Lamp (Director’s Cut, 1990)',
    'The Lamp (1989-1990)',
    'The Lamp (1989/1990)',
    'The Lamp (the 1990s)',
    'The Lamp (in 1990)',
  ])('%s has no year that is surely the film’s', async (line) => {
    expect((await filmsOf(line)).skipped).toEqual([['no-year', line]]);
  });
});

test('lines that a comma divides are one film each, where it stands with the year', async () => {
  const { pack } = await draft('Lamp (Han Ara, 1990)\nOil (Seo Bom, 2001)\n');
  expect(pack.gems.map(({ film }) => film.title)).toEqual(['Lamp', 'Oil']);
});
