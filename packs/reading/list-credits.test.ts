/** Lists whose lines name directors beside the title, or the title twice. No such films exist. */
import { describe, expect, test } from 'vitest';
import { draft } from './made-lists.ts';

async function filmsOf(...lines: string[]) {
  const { pack, skipped } = await draft(lines.join('\n'));
  expect(skipped).toEqual([]);
  return pack.gems.map(({ film }) => [film.title, ...film.directors.map(({ name }) => name)]);
}

describe('a director beside the title, where most lines have one', () => {
  test.each([
    ['The Lamp — Han Ara (1990)', 'Oil — Seo Bom (2001)', 'Dark Wick — Oh Mir (1999)'],
    ['1. The Lamp, Han Ara, 1990', '2. Oil, Seo Bom, 2001', '3. Dark Wick, Oh Mir, 1999'],
    ['The Lamp by Han Ara (1990)', 'Oil by Seo Bom (2001)', 'Dark Wick by Oh Mir (1999)'],
    ['Han Ara – The Lamp (1990)', 'Seo Bom – Oil (2001)', 'Oh Mir – Dark Wick (1999)'],
    ['The Lamp (1990) - Han Ara', 'Oil (2001) - Seo Bom', 'Dark Wick (1999) - Oh Mir'],
  ])('%s', async (...lines) => {
    expect(await filmsOf(...lines)).toEqual([
      ['The Lamp', 'Han Ara'],
      ['Oil', 'Seo Bom'],
      ['Dark Wick', 'Oh Mir'],
    ]);
  });

  test('in Korean, and not in a line that has none', async () => {
    const lines = ['1. 등불 - 한아라 (1990)', '2. 기름 - 서봄이 (2001)', '3. 심지 - 오미르 (1999)'];
    expect(await filmsOf(...lines, '4. 재 (1980)')).toEqual([
      ['등불', '한아라'],
      ['기름', '서봄이'],
      ['심지', '오미르'],
      ['재'],
    ]);
  });

  test.each([
    [
      'parts of a series',
      ['Lamp – Ghost Oil (1990)', 'Lamp – Rogue Wick (1994)', 'Lamp – Fall Out (1999)'],
    ],
    [
      'titles that look like names on both sides',
      ['Dark Lamp – Han Ara (1990)', 'Slow Oil – Seo Bom (2001)', 'Last Wick – Oh Mir (1999)'],
    ],
    ['two lines', ['Lamp – Han Ara (1990)', 'Oil – Seo Bom (2001)']],
    ['a few of many', ['Lamp – Han Ara (1990)', 'Oil (2001)', 'Wick (1999)', 'Ash (1980)']],
  ])('is none in %s', async (_, lines) => {
    const titles = lines.map((line) => [line.replace(/ \(\d+\)$/, '')]);
    expect(await filmsOf(...lines)).toEqual(titles);
  });

  test.each([
    ['marks', ['Must See', 'Must See', 'So So', 'Must See', 'Must See']],
    ['words, mostly', ['Han Ara', 'bright', 'Seo Bom', 'slow', 'long']],
    ['few names', ['Han Ara', '', 'Seo Bom', '', 'Oh Mir']],
  ])('is none where behind the year stand %s', async (_, notes) => {
    const lines = notes.map(
      (note, at) => `Lamp ${'IVX'[at % 3]} (${1990 + at})${note && ` – ${note}`}`,
    );
    const { pack } = await draft(lines.join('\n'));
    expect(pack.gems.map(({ film, review }) => [film.directors, review.verdict ?? ''])).toEqual(
      notes.map((note) => [[], note]),
    );
  });

  test('is the one that a word names, where one does', async () => {
    expect(await filmsOf('The Lamp (dir. Han Ara) (1990)', 'Oil (Dir: Seo Bom) (2001)')).toEqual([
      ['The Lamp', 'Han Ara'],
      ['Oil', 'Seo Bom'],
    ]);
  });
});

test('titles in two scripts come apart where most lines have them', async () => {
  const { pack } = await draft(
    '등불 The Lamp (1990)\nOil 기름 (2001)\n심지 Wick (1999)\n7급 재 (1980)\n',
  );
  expect(pack.gems.map(({ film }) => [film.title, ...film.otherTitles])).toEqual([
    ['등불', 'The Lamp'],
    ['Oil', '기름'],
    ['심지', 'Wick'],
    ['7급 재'],
  ]);
  const { pack: alone } = await draft('JSA 등불 (1990)\n기름 (2001)\n심지 (1999)\n');
  expect(alone.gems[0]?.film).toMatchObject({ title: 'JSA 등불', otherTitles: [] });
});

test('stars before a film are its note', async () => {
  const { pack } = await draft('★★★★ The Lamp (1990)\n★★½ Oil (2001) – burns\n');
  expect(pack.gems.map(({ film, review }) => [film.title, review.verdict])).toEqual([
    ['The Lamp', '★★★★'],
    ['Oil', 'burns\n★★½'],
  ]);
});
