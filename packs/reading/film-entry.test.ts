/** Lists as they stand on a page, copied with all that is shown of each film. No such films exist. */
import { describe, expect, test } from 'vitest';
import { draft, file, refusal } from './made-lists.ts';

const MENU = ['Lamps', 'Share', '4 titles', 'Sort by Ranking', ''];

const entry = (title: string, ...below: string[]) => [title, ...below, '8.1 (2K)', 'Rate', '', ''];

const LIST = [
  ...entry('1. The Lamp', '1990', '1h 22m', 'PG'),
  ...entry('2. Oil', '2001', '2h', 'R'),
  ...entry('3. 12 Wicks', '1999', '92m', 'Not Rated'),
];

async function filmsOf(lines: string[]) {
  const { pack, skipped } = await draft(lines.join('\n'));
  const films = pack.gems.map(({ film, review }) => [film.title, film.year, review.verdict ?? '']);
  return { films, skipped };
}

const FILMS = [
  ['The Lamp', 1990, ''],
  ['Oil', 2001, ''],
  ['12 Wicks', 1999, ''],
];

describe('an entry’s year is in the line below its title, and what else stands there is no note', () => {
  test.each([
    ['by itself', LIST],
    [
      'with the length behind it, as where there are no spaces between',
      [
        ...entry('1. The Lamp', '19901h 22mPG'),
        ...entry('2. Oil', '20012hR'),
        ...entry('3. 12 Wicks', '199992m'),
      ],
    ],
    [
      'with the length behind a mark',
      [
        ...entry('1. The Lamp', '1990 · 1h 22m · PG'),
        ...entry('2. Oil', '2001 • R'),
        ...entry('3. 12 Wicks', '1999 | 92 min'),
      ],
    ],
  ])('%s', async (_, lines) => {
    expect(await filmsOf(lines)).toEqual({ films: FILMS, skipped: [] });
  });

  test('below the menus of the page, which are named', async () => {
    const { films, skipped } = await filmsOf([...MENU, ...LIST]);
    expect(films).toEqual(FILMS);
    expect(skipped.map(({ row }) => row)).toEqual([1, 2, 3, 4]);
    const long = Array.from({ length: 150 }, (__, index) => MENU[index % MENU.length] ?? '');
    expect((await filmsOf([...long, ...LIST])).films).toEqual(FILMS);
  });

  test('and a sentence is', async () => {
    const said = 'It burns, and nobody saw it.';
    const lines = [...LIST, ...entry('4. Ash', '1980', '1h', said)];
    expect((await filmsOf(lines)).films.at(-1)).toEqual(['Ash', 1980, said]);
  });
});

test('a line that says who directed it is no note', async () => {
  const { pack } = await draft(
    [...LIST, ...entry('4. Ash', '1980', 'Directed by Han Ara')].join('\n'),
  );
  expect(pack.gems.at(-1)).toMatchObject({
    film: { title: 'Ash', year: 1980, directors: [{ name: 'Han Ara' }] },
  });
  expect(pack.gems.at(-1)?.review.verdict).toBeUndefined();
});

test('films that are mentioned above entries are read, too', async () => {
  const mentioned = ['Fire (1970)', 'Wax (1971)', 'Gas (1972)'].flatMap((film) => [film, ...MENU]);
  const { films } = await filmsOf([...mentioned, ...LIST]);
  expect(films).toEqual([['Fire', 1970, ''], ['Wax', 1971, ''], ['Gas', 1972, ''], ...FILMS]);
});

test('a series is none, by its years or by what stands below', async () => {
  const { films, skipped } = await filmsOf([
    ...LIST,
    ...entry('4. Lamps', '2001–2004', '30 eps', 'TV Series'),
    ...entry('5. Many Lamps', '2005', '8 eps', 'TV Mini Series'),
  ]);
  expect(films).toEqual(FILMS);
  expect(skipped).toEqual([
    { code: 'not-a-film', file, row: 25, detail: 'Lamps' },
    { code: 'not-a-film', file, row: 33, detail: 'Many Lamps' },
  ]);
});

test('a year that is not right below, or is the beginning of words, is none of the film', async () => {
  const { films, skipped } = await filmsOf([
    ...LIST,
    ...entry('4. Ash', 'Grey', '1980'),
    ...entry('5. Soot', '1981 10 million lamps'),
  ]);
  expect(films).toEqual(FILMS);
  expect(skipped.map(({ code, detail }) => [code, detail])).toEqual([
    ['no-year', 'Ash'],
    ['no-year', 'Soot'],
  ]);
});

test.each([
  ['few', LIST.slice(0, 14)],
  ['a few of many', [...LIST, ...Array.from({ length: 9 }, (_, index) => `${index}. Step`)]],
  ['none with a number', LIST.map((line) => line.replace(/^\d\. /, ''))],
])('years below %s make no list', async (_, lines) => {
  expect(await refusal(lines.join('\n'))).toMatchObject([{ code: 'not-a-list' }]);
});
