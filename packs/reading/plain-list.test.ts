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
