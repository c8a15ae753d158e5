/** Lists without columns that have their year otherwise than in brackets behind the title. */
import { describe, expect, test } from 'vitest';
import { draft, read, refusal } from './made-lists.ts';

async function filmsOf(content: string) {
  const { pack, skipped } = await draft(content);
  expect(skipped).toEqual([]);
  return pack.gems.map(({ film }) => [film.title, film.year]);
}

describe('the year', () => {
  test.each([
    ['before a dash', '1990 - The Lamp\n2001 – Oil, and more\n1999 — Wick\n'],
    ['before a colon', '1990: The Lamp\n2001: Oil, and more\n1999: Wick\n'],
    ['with the word for it', 'The Lamp（1990年）\nOil, and more (2001년 작)\nWick (1999年公開)\n'],
    ['before, with the word for it', '1990年 The Lamp\n2001년 Oil, and more\n1999年 Wick\n'],
    ['in brackets before', '(1990) The Lamp\n[2001] Oil, and more\n(1999) Wick\n'],
    ['behind without a mark', 'The Lamp 1990\nOil, and more 2001\nWick 1999\n'],
    ['behind a dash', 'The Lamp - 1990\nOil, and more – 2001\nWick — 1999\n'],
    ['in a list with numbers', '1. The Lamp, 1990\n2. Oil, and more, 2001\n3. Wick, 1999\n'],
    ['in a list with marks', '- 1990 – The Lamp\n- 2001 – Oil, and more\n- 1999 – Wick\n'],
  ])('%s', async (_, content) => {
    expect(await filmsOf(content)).toEqual([
      ['The Lamp', 1990],
      ['Oil, and more', 2001],
      ['Wick', 1999],
    ]);
  });

  test('of a title that ends in a number is the other one', async () => {
    expect(await filmsOf('Lamp 1984 2017\nWick 1999\n')).toEqual([
      ['Lamp 1984', 2017],
      ['Wick', 1999],
    ]);
  });

  test('is asked of a line that has none', async () => {
    const { skipped } = await draft('Lamp 1990\nOil 2001\nAsh\nWick 2050\nSoot 1981\n');
    expect(skipped.map(({ code, row }) => [code, row])).toEqual([
      ['no-year', 3],
      ['no-year', 4],
    ]);
  });
});

test.each([
  '#1 The Lamp (1990)\n#2 Oil, and more (2001)\n',
  '01 - The Lamp (1990)\n02 - Oil, and more (2001)\n',
  '① The Lamp (1990)\n② Oil, and more (2001)\n',
  '[x] The Lamp (1990)\n[ ] Oil, and more (2001)\n',
  '> The Lamp (1990)\n> Oil, and more (2001)\n',
  '> 1. The Lamp (1990)\n> 2. Oil, and more (2001)\n',
  '☑ The Lamp (1990)\n☐ Oil, and more (2001)\n',
  '[ ] The Lamp (1990)\n[X] Oil, and more (2001)\n',
  '[1] The Lamp (1990)\n[2] Oil, and more (2001)\n',
  '(1) The Lamp (1990)\n(2) Oil, and more (2001)\n',
  '№1 The Lamp (1990)\n№2 Oil, and more (2001)\n',
  '1: The Lamp (1990)\n2: Oil, and more (2001)\n',
  'a) The Lamp (1990)\nb) Oil, and more (2001)\n',
  '1.The Lamp (1990)\n2.Oil, and more (2001)\n',
  '1、The Lamp (1990)\n2、Oil, and more (2001)\n',
  '1️⃣ The Lamp (1990)\n2️⃣ Oil, and more (2001)\n',
  '🎬 The Lamp (1990)\n🎬 Oil, and more (2001)\n',
  '· The Lamp (1990)\n● Oil, and more (2001)\n',
  '. The Lamp (1990)\n. Oil, and more (2001)\n',
  '* TODO The Lamp (1990)\n** DONE Oil, and more (2001)\n',
])('what numbers or ticks a film is no part of it: %j', async (content) => {
  expect(await filmsOf(content)).toEqual([
    ['The Lamp', 1990],
    ['Oil, and more', 2001],
  ]);
});

test.each(['\u200F', '\u200E', '\u200B', '\u2069', '\uFEFF'])(
  'what is not seen ends no line: %j',
  async (sign) => {
    expect(await filmsOf(`1. ${sign}The Lamp (1990)${sign}\n2. O\u00ADil (2001)${sign}\n`)).toEqual(
      [
        ['The Lamp', 1990],
        ['Oil', 2001],
      ],
    );
  },
);

test.each([
  ['2026-11-26 ', '2026-11-27: ', '2026-11-27 - '],
  ['26.11. ', '27.11. ', '28.11. '],
  ['8/10 ', '7/10 - ', '8/10 '],
  ['19:30 ', '21:00 - ', '19:00 '],
  ['1위 ', '2위. ', '3위 '],
  ['1st ', '2nd: ', '3rd '],
  ['No. 1 ', 'No.2: ', 'No 3 '],
])('a day, a time, a score or a place is no part of it: %j', async (first, second, third) => {
  const films = `${first}The Lamp (1990)\n${second}Oil, and more (2001)\n${third}Wick (1999)`;
  expect(await filmsOf(films)).toEqual([
    ['The Lamp', 1990],
    ['Oil, and more', 2001],
    ['Wick', 1999],
  ]);
});

test('one before fewer films is the titles’', async () => {
  const films = '3:10 to Lamp (1957)\n3:10 to Lamp (2007)\n';
  expect(await filmsOf(films)).toEqual([
    ['3:10 to Lamp', 1957],
    ['3:10 to Lamp', 2007],
  ]);
});

test('a number that no mark follows is the title’s', async () => {
  expect(await filmsOf('12 Lamps (1990)\n8 1/2 Oils (2001)\n7 Wicks (1999)\n')).toEqual([
    ['12 Lamps', 1990],
    ['8 1/2 Oils', 2001],
    ['7 Wicks', 1999],
  ]);
});

describe('an address behind the film', () => {
  test.each([
    ['https://letterboxd.com/film/the-lamp/', { letterboxd: 'the-lamp' }],
    ['– https://www.imdb.com/title/tt0000007/', { imdb: 'tt0000007' }],
    ['<https://www.themoviedb.org/movie/7-the-lamp>', { tmdb: 7 }],
    ['https://example.org/the-lamp', {}],
  ])('says which it is: %s', async (link, ids) => {
    const { pack } = await draft(`The Lamp (1990) ${link}\nOil (2001)\n`);
    expect(pack.gems[0]).toMatchObject({ film: { title: 'The Lamp', year: 1990, ids } });
    expect(pack.gems[0]?.film.ids).toEqual(ids);
    expect(pack.gems[0]?.review).not.toHaveProperty('verdict');
  });

  test('is that of the note where one stands before it', async () => {
    const { pack } = await draft(
      'The Lamp (1990) – as slow as https://letterboxd.com/film/oil/\nOil (2001)\n',
    );
    const verdict = 'as slow as https://letterboxd.com/film/oil/';
    expect(pack.gems[0]).toMatchObject({ film: { ids: {} }, review: { verdict } });
    expect(pack.gems[0]?.film.ids).toEqual({});
  });

  test('may be Markdown’s, of the title alone', async () => {
    const { pack } = await draft(
      '- [The Lamp](https://letterboxd.com/film/the-lamp/) (1990)\n' +
        '- [Ash](https://letterboxd.com/film/ash/) (1980) – grey\n' +
        '- Wick (1999), [Han Ara](https://letterboxd.com/film/han-ara/)\n' +
        '- **[Oil (2001)](https://www.themoviedb.org/movie/8)**\n',
    );
    expect(pack.gems.map(({ film }) => [film.title, film.ids])).toEqual([
      ['The Lamp', { letterboxd: 'the-lamp' }],
      ['Ash', {}],
      ['Wick', {}],
      ['Oil', { tmdb: 8 }],
    ]);
  });
});

test('two titles side by side are two where their scripts are', async () => {
  const { pack } = await draft(
    'The Lamp / 등불 (1990)\nOil / 한국 더빙 (2002)\nLamp / Oil (2001)\nWick/Ash (1999)\n',
  );
  expect(pack.gems.map(({ film }) => [film.title, film.otherTitles])).toEqual([
    ['The Lamp', ['등불']],
    ['Oil / 한국 더빙', []],
    ['Lamp / Oil', []],
    ['Wick/Ash', []],
  ]);
});

test.each([
  ['sentences that end in a year', 'I was born in 1990\nMy sister came in 1992\nWe left in 1999\n'],
  ['titles alone', 'Lamp\nOil\nWick\n'],
  ['most lines without a year', 'Lamp 1990\nOil\nWick\nAsh\n'],
])('%s are no such list', async (_, content) => {
  expect(await refusal(content)).toMatchObject([{ code: 'not-a-list' }]);
});

test('titles, directors and years between commas are guessed to be what they are', async () => {
  expect(await read('Lamp,Han Ara,1990\nOil,Seo Bom and Oh Mir,2001\n')).toMatchObject({
    guess: { columns: { title: 0, directors: 1, year: 2 }, headless: true },
  });
  expect(await read('Lamp,bright and slow,1990\nOil,burns,2001\n')).toMatchObject({
    guess: { columns: { title: 0, year: 2 }, headless: true },
  });
});

test('of two columns of words the titles are those with a year', async () => {
  expect(await read('Han Ara,Lamp (1990)\nSeo Bom,Oil (2001)\n')).toMatchObject({
    guess: { columns: { title: 1, directors: 0 }, headless: true },
  });
});
