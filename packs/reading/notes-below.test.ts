/** Lists whose notes stand in the lines below their films. No such films exist. */
import { describe, expect, test } from 'vitest';
import { draft, read } from './made-lists.ts';

async function filmsOf(...lines: string[]) {
  const { pack, skipped } = await draft(lines.join('\n'));
  return {
    films: pack.gems.map(({ film, review }) => [film.title, film.year, review.verdict ?? '']),
    told: skipped.map(({ row }) => row),
  };
}

const LAMP = ['The Lamp', 1990, 'It is slow, and bright.'];
const OIL = ['Oil', 2001, 'It burns, and nobody saw it.'];

describe('what is below a film is its note', () => {
  test.each([
    ['in a list with numbers', ['1. ', '2. '], ''],
    ['below a blank line', ['1. ', '2. '], '\n'],
    ['in a list with marks', ['- ', '- '], '\n'],
    ['below headings', ['## ', '## '], '\n'],
    ['below headings with numbers', ['### 10. ', '### 9. '], '\n'],
    ['in blocks', ['', ''], ''],
    ['in blocks with a blank line', ['', ''], '\n'],
  ])('%s', async (_, [first = '', second = ''], blank) => {
    const lamp = `${first}The Lamp (1990)\n${blank}It is slow, and bright.\n`;
    const oil = `${second}Oil (2001)\n${blank}It burns, and nobody saw it.`;
    expect(await filmsOf(lamp, oil)).toEqual({ films: [LAMP, OIL], told: [] });
  });

  test('without blank lines, where it can be no title', async () => {
    const lines = ['The Lamp (1990)', LAMP[2], 'Oil (2001)', OIL[2]].map(String);
    expect(await filmsOf(...lines, 'Wick (1999)')).toEqual({
      films: [LAMP, OIL, ['Wick', 1999, '']],
      told: [],
    });
  });

  test('with a year in brackets before the title, or none around it', async () => {
    const below = ['It is slow, and bright.', 'It burns, and nobody saw it.'] as const;
    const all = { films: [LAMP, OIL], told: [] };
    expect(await filmsOf('1990: The Lamp', below[0], '2001: Oil', below[1])).toEqual(all);
    expect(await filmsOf('1. The Lamp, 1990', below[0], '2. Oil, 2001', below[1])).toEqual(all);
  });

  test('set in from it, each with a mark of its own', async () => {
    const lines = ['- The Lamp (1990)', '  - slow', '  - bright', '- Oil (2001)', '- Wick (1999)'];
    expect((await filmsOf(...lines)).films).toEqual([
      ['The Lamp', 1990, 'slow\nbright'],
      ['Oil', 2001, ''],
      ['Wick', 1999, ''],
    ]);
  });

  test('set in by a mark that is repeated', async () => {
    const lines = ['* The Lamp (1990)', '** slow', '** bright', '* Oil (2001)', '** burns'];
    expect((await filmsOf(...lines)).films).toEqual([
      ['The Lamp', 1990, 'slow\nbright'],
      ['Oil', 2001, 'burns'],
    ]);
  });

  test('in several paragraphs, in quotation marks, with films in it', async () => {
    const said = '"It burns," he said. "And burns"';
    const lines = ['1. The Lamp (1990)', said, 'It goes on, as good as Oil (2001)', '', 'Slow.'];
    expect(await filmsOf(...lines, '', '2. Oil (2001)', 'It burns.')).toEqual({
      films: [
        ['The Lamp', 1990, `${said}\nIt goes on, as good as Oil (2001)\nSlow.`],
        ['Oil', 2001, 'It burns.'],
      ],
      told: [],
    });
  });

  test('with a heading of a lower level, a quotation, and no picture', async () => {
    const lamp = ['## The Lamp (1990)', '', '> slow', '', '![Lamp](https://example.org/a.jpg)'];
    const oil = ['## Oil (2001)', '', '### Where', '', 'On a disc.', '# Others', 'Wick'];
    expect(await filmsOf(...lamp, '', ...oil)).toEqual({
      films: [
        ['The Lamp', 1990, 'slow'],
        ['Oil', 2001, 'Where\nOn a disc.'],
      ],
      told: [13],
    });
  });

  test('behind the one in the film’s line', async () => {
    const lines = ['1. The Lamp (1990) – bright', 'And slow.', '2. Oil (2001)', 'Burns.'];
    expect((await filmsOf(...lines)).films[0]).toEqual(['The Lamp', 1990, 'bright\nAnd slow.']);
  });
});

test('a film in bold letters is known by the number in them', async () => {
  const lines = ['**1. The Lamp (1990)**', LAMP[2], '**2. Oil** (2001)', OIL[2]].map(String);
  expect(await filmsOf(...lines)).toEqual({ films: [LAMP, OIL], told: [] });
});

test.each(['*Directed by Han Ara*', 'Director: Han Ara'])(
  'the first line below may say %s',
  async (by) => {
    const lines = ['1. The Lamp (1990)', by, 'Slow.', '2. Oil (2001)', 'Burns.'];
    const { pack } = await draft(lines.join('\n'));
    expect(pack.gems[0]).toMatchObject({
      film: { directors: [{ name: 'Han Ara' }] },
      review: { verdict: 'Slow.' },
    });
  },
);

describe('told, and no note', () => {
  test('is what may be a film without its year', async () => {
    const lamp = ['The Lamp (1990)', '', 'It is slow, and bright.', ''];
    const oil = ['Oil (2001)', '', 'It burns, and nobody saw it.', ''];
    expect(await filmsOf(...lamp, 'Wick', '', ...oil)).toEqual({ films: [LAMP, OIL], told: [5] });
    expect((await filmsOf('The Lamp (1990)', 'Wick', 'Oil (2001)', 'Ash (1980)')).told).toEqual([
      2,
    ]);
  });

  test('is a film that lacks its year, once, with what is below it', async () => {
    const lines = ['1. The Lamp (1990)', 'Slow.', '2. Wick', 'Short.', '3. Oil (2001)', 'Burns.'];
    expect((await filmsOf(...lines)).told).toEqual([3]);
  });

  test('is a line that announces others, and the film below it is one', async () => {
    const films = ['1. The Lamp (1990)', '2. Wick (1999)', '3. Oil (2001)', 'Burns.'];
    const lines = [...films, 'Honourable mentions:', 'Ash (1980)'];
    expect(await filmsOf(...lines)).toEqual({
      films: [
        ['The Lamp', 1990, ''],
        ['Wick', 1999, ''],
        ['Oil', 2001, 'Burns.'],
        ['Ash', 1980, ''],
      ],
      told: [5],
    });
  });

  test('is what stands above all films, and a last word below films that have no notes', async () => {
    const films = ['1. The Lamp (1990)', '2. Oil (2001)', '3. Wick (1999)', '4. Ash (1980)'];
    const lines = ['Films that I like.', '', ...films, '', 'Thanks for reading, and see you soon.'];
    const { films: all, told } = await filmsOf(...lines);
    expect(all.every(([, , note]) => note === '')).toBe(true);
    expect(told).toEqual([1, 8]);
  });
});

test('notes are put to their films wherever a piece of the file ends', async () => {
  const note = `It is ${'slow, and '.repeat(150)}bright.`;
  const count = 400;
  const lines = Array.from(
    { length: count },
    (_, index) => `${index + 1}. Lamp ${index} (1990)\n${note}`,
  );
  const { pack, skipped } = await draft(lines.join('\n\n'));
  expect(skipped).toEqual([]);
  expect(pack.gems).toHaveLength(count);
  expect(pack.gems.every(({ review }) => review.verdict === note)).toBe(true);
});

test('prose with films in it is no list', async () => {
  const prose = [
    'In Oil (2001) a lamp burns.',
    'Nobody saw it.',
    '',
    'The Lamp (1990)',
    'It is slow.',
  ];
  expect(await read(prose.join('\n'))).not.toMatchObject({ kind: 'draft' });
});
