import { describe, expect, test } from 'vitest';
import { draft, read } from './made-lists.ts';

/** @returns title, year and note of each film of a list without columns. */
async function films(content: string) {
  const { pack, skipped } = await draft(content);
  return {
    skipped: skipped.map(({ code, row }) => [code, row]),
    films: pack.gems.map(({ film, review }) => [film.title, film.year, review.verdict]),
  };
}

describe('what stands behind the year is a note', () => {
  test.each([
    ['numbered', '1. The Lamp (1990) – bright, and slow\n2. Oil (2001): burns\n3. Wick (1999)\n'],
    ['with marks', '- The Lamp (1990) — bright, and slow\n- Oil (2001) - burns\n- Wick (1999)\n'],
    ['bare', 'The Lamp (1990) – bright, and slow\nOil (2001) -- burns\nWick (1999)\n'],
  ])('in a list that is %s', async (_, content) => {
    expect(await films(content)).toEqual({
      skipped: [],
      films: [
        ['The Lamp', 1990, 'bright, and slow'],
        ['Oil', 2001, 'burns'],
        ['Wick', 1999, undefined],
      ],
    });
  });

  test('stars and scores are, without a mark between', async () => {
    expect(await films('Lamp (1990) ★★★½\nOil (2001) (77%)\nWick [1999] 8/10\n')).toEqual({
      skipped: [],
      films: [
        ['Lamp', 1990, '★★★½'],
        ['Oil', 2001, '(77%)'],
        ['Wick', 1999, '8/10'],
      ],
    });
  });

  test('what stands in brackets is, without a mark between', async () => {
    expect(
      await films('Lamp (1990) [1080p]\nOil (2001) {edition-Long} [x265]\nWick (1999) (disc)\n'),
    ).toEqual({
      skipped: [],
      films: [
        ['Lamp', 1990, '[1080p]'],
        ['Oil', 2001, '{edition-Long} [x265]'],
        ['Wick', 1999, '(disc)'],
      ],
    });
  });

  test('a few words in Hebrew or Arabic are, behind a comma', async () => {
    expect(await films('המנורה (1990), האן ארה\nشمعة (2001)، هان آرا\nשמן (1999)\n')).toEqual({
      skipped: [],
      films: [
        ['המנורה', 1990, 'האן ארה'],
        ['شمعة', 2001, 'هان آرا'],
        ['שמן', 1999, undefined],
      ],
    });
  });

  test('a film that the note names lends the line neither title nor year', async () => {
    expect((await films('Lamp (1990) – as good as Oil (2001)\nWick (1999)\n')).films).toEqual([
      ['Lamp', 1990, 'as good as Oil (2001)'],
      ['Wick', 1999, undefined],
    ]);
  });

  test('a sentence that goes on is none, and is told', async () => {
    const content = `1. Lamp (1990)\n2. In Oil (2001) nobody slept\n3. ${'we saw '.repeat(20)}(2002) – late\n4. Wick (1999)\n5. Ash (1980)\n6. Soot (1981)\n`;
    const { skipped, films: all } = await films(content);
    expect(skipped).toEqual([
      ['no-year', 2],
      ['no-year', 3],
    ]);
    expect(all).toHaveLength(4);
  });

  test('prose is no list', async () => {
    const prose = 'In Oil (2001) a lamp burns.\nNobody saw it.\nWe liked The Lamp (1990) more.\n';
    expect(await read(prose)).toMatchObject({ problems: [{ code: 'not-a-list' }] });
  });

  test('below a column’s name too, beside a column of notes, of which none is lost', async () => {
    const { pack } = await draft('Title,Note\nLamp (1990) – bright,twice\nOil (2001),\n');
    expect(pack.gems.map(({ review }) => review.verdict)).toEqual(['bright\ntwice', undefined]);
  });

  test('while a year’s column that says another year leaves the title alone', async () => {
    const { pack } = await draft('Title,Year\nLamp (1990) – The Return,2001\n');
    expect(pack.gems[0]?.film).toMatchObject({ title: 'Lamp (1990) – The Return', year: 2001 });
  });
});
