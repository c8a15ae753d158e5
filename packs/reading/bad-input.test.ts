import { describe, expect, test, vi } from 'vitest';
import { MAX_GEMS_A_PACK, MAX_LIST_BYTES } from '../../limits.ts';
import type { Problem } from '../../problem.ts';
import { parsePack } from '../format.ts';
import { readSource } from './read-source.ts';
import type { Draft, ReadOptions } from './source.ts';

// Made by hand for these tests: no such films exist.
const today = new Date('2026-11-26T12:00:00Z');
const file = 'lamps.csv';
const HEADER = 'Title,Year,Review';

type Content = string | Uint8Array<ArrayBuffer>;

function read(content: Content, options: Partial<ReadOptions> = {}) {
  return readSource({ name: file, content: new Blob([content]) }, { today, ...options });
}

async function refusal(content: Content): Promise<Problem[]> {
  const reading = await read(content);
  return reading.kind === 'refused' ? reading.problems : [];
}

async function draft(content: Content): Promise<Draft> {
  const reading = await read(content);
  if (reading.kind !== 'draft') throw new Error(JSON.stringify(reading));
  expect(parsePack(structuredClone(reading.draft.pack))).toHaveProperty('pack');
  return reading.draft;
}

/** @returns what is said of rows below the header. */
async function skipped(...rows: string[]): Promise<Problem[]> {
  return (await draft([HEADER, ...rows, 'Oil,2001,'].join('\n'))).skipped;
}

describe('a file that is no list is refused', { timeout: 60_000 }, () => {
  test.each<[string, Content, Problem['code']]>([
    ['an empty one', '', 'file-empty'],
    ['a byte order mark alone', '\uFEFF', 'file-empty'],
    [
      'a picture',
      Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13]),
      'file-binary',
    ],
    ['a zero byte far behind', `${HEADER}\n${'The Lamp,1990,\n'.repeat(20_000)}\0`, 'file-binary'],
    ['a ZIP', Uint8Array.from([0x50, 0x4b, 3, 4, 20, 0, 0, 0]), 'file-zip'],
    ['a letter', 'Dear reader.\nThere are no films here.\n', 'not-a-list'],
    ['a web page', '<!doctype html><title>a,b</title><table><tr><td>The Lamp,1990', 'not-a-list'],
    ['names of columns alone', `${HEADER}\n`, 'no-films'],
    ['JSON of another kind', '{"films": []}', 'not-a-pack'],
    ['a JSON list', '[{"title": "The Lamp"}]', 'not-a-pack'],
    ['a pack of a later version', '{"format": 2, "gems": []}', 'newer-format'],
  ])('%s', async (_, content, code) => {
    expect(await refusal(content)).toEqual([expect.objectContaining({ code, file })]);
  });

  test('a letter in sentences with commas asks what its columns are, and guesses no year', async () => {
    const reading = await read('A lamp, a wick\nAnd oil, perhaps\n');
    expect(reading).toMatchObject({ kind: 'columns', guess: { columns: { title: 0 } } });
  });

  test('two gigabytes, by its size and before a byte is read', async () => {
    const content = { size: 2 ** 31 } as Blob;
    expect(await readSource({ name: file, content }, { today })).toEqual({
      kind: 'refused',
      problems: [{ code: 'file-too-large', file, bound: MAX_LIST_BYTES / 1024 / 1024 }],
    });
  });

  test('one that was moved away after it was chosen', async () => {
    const gone = new Blob([HEADER]);
    gone.slice = () => {
      const part = new Blob();
      part.arrayBuffer = () => Promise.reject(new DOMException('gone', 'NotFoundError'));
      return part;
    };
    expect(await readSource({ name: file, content: gone }, { today })).toEqual({
      kind: 'refused',
      problems: [{ code: 'file-unreadable', file }],
    });
  });

  test('a million rows', async () => {
    let rows = '';
    for (let row = 0; row < 1_000_000; row += 1) rows += `Lamp ${row},1990,\n`;
    expect(await refusal(`${HEADER}\n${rows}`)).toEqual([
      { code: 'too-many-rows', file, bound: MAX_GEMS_A_PACK },
    ]);
  });

  test('more columns than a table of films has', async () => {
    const wide = `${HEADER}${',x'.repeat(300)}\nThe Lamp,1990,\n`;
    expect(await refusal(wide)).toEqual([{ code: 'too-many-columns', file, bound: 256 }]);
  });

  test('a quotation mark that never closes, in a short file and in a long one', async () => {
    for (const rows of [1, 40_000]) {
      expect(
        await refusal(
          `${HEADER}\nOil,2001,\nThe Lamp,1990,"Bright.\n${'Wick,1999,\n'.repeat(rows)}`,
        ),
      ).toEqual([{ code: 'unclosed-quote', file, row: 3 }]);
    }
  });

  test('a row that never ends', async () => {
    expect(await refusal(`${HEADER}\nOil,2001,${'x'.repeat(600_000)}`)).toEqual([
      { code: 'row-too-long', file, row: 2 },
    ]);
  });

  test('JSON that breaks off, with the line', async () => {
    const pack = (await draft(`${HEADER}\nThe Lamp,1990,\nOil,2001,\n`)).pack;
    const text = JSON.stringify(pack, null, 1);
    const lines = text.split('\n');
    const broken = (line: number) => lines.with(line - 1, `${lines[line - 1]} oops`).join('\n');
    for (const line of [2, 20, lines.length]) {
      const [problem] = await refusal(broken(line));
      expect(problem).toMatchObject({ code: 'not-json', file });
      // Where a word stands for a value, engines point at the next sign, which may be on the next line.
      expect(Math.abs((problem?.row ?? 0) - line), String(line)).toBeLessThanOrEqual(1);
    }
    const [cut] = await refusal(text.slice(0, text.length / 2));
    expect(cut).toMatchObject({ code: 'not-json', file });
  });
});

describe('each row that is left out is named with row and column', () => {
  test('without a title or a year, or with one that is none', async () => {
    expect(
      await skipped(',1990,', 'The Lamp,,', 'The Lamp,0,', 'The Lamp,1887,', 'The Lamp,soon,'),
    ).toEqual([
      { code: 'no-title', file, row: 2, field: 'Title' },
      { code: 'no-year', file, row: 3, field: 'Year', detail: 'The Lamp' },
      { code: 'not-a-year', file, row: 4, field: 'Year', detail: '0' },
      { code: 'not-a-year', file, row: 5, field: 'Year', detail: '1887' },
      { code: 'not-a-year', file, row: 6, field: 'Year', detail: 'soon' },
    ]);
  });

  test('as a spreadsheet counts rows: empty ones, and cells of many lines as one', async () => {
    expect(await skipped('The Lamp,1990,"Bright,\n\nall the same."', '', ',,', 'Wick,0,')).toEqual([
      { code: 'not-a-year', file, row: 5, field: 'Year', detail: '0' },
    ]);
  });

  test('and line ends of two signs as one, wherever a piece of the file ends', async () => {
    // The first piece has 131,072 bytes: its last one is the first half of a line end.
    const long = `Lamp,1990,${'x'.repeat(131_071 - `${HEADER}\r\nLamp,1990,`.length)}`;
    expect((await draft(`${HEADER}\r\n${long}\r\n\r\nWick,0,\r\nOil,2001,\r\n`)).skipped).toEqual([
      { code: 'not-a-year', file, row: 4, field: 'Year', detail: '0' },
    ]);
  });

  test('with more cells than columns, while fewer do no harm', async () => {
    expect(await skipped('Lamp, The,1990,Bright,', 'Wick,1999', 'Ash,1980,,,,')).toEqual([
      { code: 'row-too-many-cells', file, row: 2, detail: 'Bright', bound: 3 },
    ]);
  });

  test('with a quotation mark out of place', async () => {
    expect(await skipped('"The "Lamp" again",1990,')).toEqual([
      { code: 'row-stray-quote', file, row: 2 },
    ]);
  });

  test('that has a film once more, by title and year or by an id', async () => {
    const table = `Title,Year,imdbID,tmdbID
The Lamp,1990,tt0000007,
the lamp,1990,,
The Lamp,1990,tt0000008,
Lantern,1991,tt0000007,
Oil,2001,,8
Öl,2001,,8
`;
    const { pack, skipped: left } = await draft(table);
    expect(pack.gems.map(({ film }) => film.title)).toEqual(['The Lamp', 'The Lamp', 'Oil']);
    expect(left.map(({ code, row, bound }) => [code, row, bound])).toEqual([
      ['double-film', 3, 2],
      ['double-film', 5, 2],
      ['double-film', 7, 6],
    ]);
  });

  test('and so is each cell, of rows that are read', async () => {
    const {
      pack,
      skipped: left,
      adjusted,
    } = await draft(
      `Title,Year,imdbID,tmdbID,LetterboxdURI,Review
The Lamp,1990,7x,tv/8,https://letterboxd.com/actor/han-ara/,${'word '.repeat(500)}
Oil,2001,8,9.0,https://example.org/,
`,
    );
    expect(left).toEqual([]);
    expect(adjusted).toEqual([
      { code: 'not-imdb-id', file, row: 2, field: 'imdbID', detail: '7x' },
      { code: 'not-tmdb-id', file, row: 2, field: 'tmdbID', detail: 'tv/8' },
      {
        code: 'not-letterboxd-link',
        file,
        row: 2,
        field: 'LetterboxdURI',
        detail: 'https://letterboxd.com/actor/han-ara/',
      },
      { code: 'text-cut', file, row: 2, field: 'Review', bound: 2_000 },
    ]);
    expect(pack.gems[0]?.review.verdict).toMatch(/^word .* word…$/);
    expect(pack.gems[1]?.film.ids).toEqual({ imdb: 'tt0000008', tmdb: 9 });
  });

  test('in a file of which nothing is left: the first twenty, and how many more', async () => {
    const problems = await refusal(`${HEADER}\n${'The Lamp,0,\n'.repeat(50)}`);
    expect(problems).toHaveLength(22);
    expect(problems[0]).toEqual({ code: 'no-films', file });
    expect(problems.at(-1)).toEqual({ code: 'more-problems', file, bound: 30 });
  });
});

describe('hostile words', () => {
  test('HTML and scripts become plain text in every field', async () => {
    const { pack } = await draft(
      `Title,Year,Directors,Review,Original Title
"<b>The</b> Lamp<script>alert(1)</script>",1990,"<i>Han</i> Ara","<p>Bright<br>all</p><img src=x onerror=alert(1)>&lt;b&gt; &amp; <<b>script>x","<u>Deungbul</u>"
<Parasite>,2019,,I <3 it & a < b,
`,
    );
    expect(pack.gems[0]).toMatchObject({
      film: {
        title: 'The Lampalert(1)',
        otherTitles: ['Deungbul'],
        directors: [{ name: 'Han Ara' }],
      },
      review: { verdict: 'Bright\nall\n<b> & < script>x' },
    });
    expect(pack.gems[1]).toMatchObject({
      film: { title: '<Parasite>' },
      review: { verdict: 'I <3 it & a < b' },
    });
  });

  test('control and direction characters go, whatever way they come', async () => {
    const { pack, skipped: left } = await draft(
      `Title,Year,Review\n\u202EThe\u0007 Lamp\u2069,1990,Bright\u0085 \u2028all&#x202e;&#7;\n\u202E,1991,\n`,
    );
    expect(pack.gems[0]).toMatchObject({
      film: { title: 'The Lamp' },
      review: { verdict: 'Bright\nall' },
    });
    expect(left).toEqual([{ code: 'no-title', file, row: 3, field: 'Title' }]);
  });

  test('a tag is found that a control character hides', async () => {
    // Found by the fuzzer: the character went after the tags had been looked for.
    const { pack } = await draft(`${HEADER}\nThe Lamp,1990,<\u0001b>Bright</\u0085b> <\u202Ei{\n`);
    expect(pack.gems[0]?.review.verdict).toBe('Bright < i{');
  });

  test('columns and values may be called __proto__ or constructor', async () => {
    const { pack } = await draft(
      `__proto__,Title,constructor,Year,toString\nx,__proto__,y,1990,z\nx,constructor,y,1990,z\n`,
    );
    expect(pack.gems.map(({ film }) => film.title)).toEqual(['__proto__', 'constructor']);
    expect(Object.keys(Object.getPrototypeOf({}) as object)).toEqual([]);
  });

  test('a field of a pack may be, and is no field of a pack', async () => {
    const { pack } = await draft(`${HEADER}\nThe Lamp,1990,\n`);
    const text = JSON.stringify(pack).replace('"film":{', '"film":{"__proto__":{"title":"x"},');
    expect(await refusal(text)).toContainEqual({
      code: 'field-unknown',
      file,
      row: 1,
      field: 'the-lamp-1990 › film.__proto__',
    });
  });

  test('unknown columns do no harm', async () => {
    const { pack, adjusted } = await draft('Mood,Title,Weather,Year\ngrey,The Lamp,rain,1990\n');
    expect(pack.gems).toHaveLength(1);
    expect(adjusted).toEqual([]);
  });

  test('a mapping of another, wider table is asked about anew', async () => {
    // Found by the fuzzer: the guess named a column that there is not.
    const reading = await read('Werk,Jahr\nThe Lamp,1990\n', {
      mapping: { columns: { title: 5, year: 1 } },
    });
    expect(reading).toMatchObject({ kind: 'columns', guess: { columns: { year: 1 } } });
  });
});

describe('text is read in whatever way it is encoded', () => {
  const text = 'Titel;제목;Year\r\n“Café” – Größe €;등불;1990\r\n';
  /** Of 가 (U+AC00) the lower byte is zero, so that only the mark tells which byte comes first. */
  const utf16 = (mark: string, title = '등불') =>
    Uint8Array.from(Buffer.from(`${mark}${text.replace('등불', title)}`, 'utf16le'));
  const swapped = (bytes: Uint8Array) => Uint8Array.from(Buffer.from(bytes).swap16());
  const WINDOWS_1252 = new Map([
    ['“', 0x93],
    ['”', 0x94],
    ['–', 0x96],
    ['€', 0x80],
  ]);
  const western = 'Title;Year\r\n“Café” – Größe €;1990\r\n';

  test.each<[string, Content, string]>([
    ['UTF-8', text, '등불'],
    ['UTF-8 with a mark', `\uFEFF${text}`, '등불'],
    ['UTF-16 LE with a mark', utf16('\uFEFF', '가을'), '가을'],
    ['UTF-16 BE with a mark', swapped(utf16('\uFEFF', '가을')), '가을'],
    ['UTF-16 LE', utf16(''), '등불'],
    ['UTF-16 BE', swapped(utf16('')), '등불'],
    [
      'Windows-1252',
      Uint8Array.from(western, (sign) => WINDOWS_1252.get(sign) ?? sign.charCodeAt(0)),
      '“Café” – Größe €',
    ],
    [
      'Korean, as spreadsheets save it',
      // 기생충 in CP949.
      Uint8Array.from(Buffer.from('title;year\r\n\xb1\xe2\xbb\xfd\xc3\xe6;2019\r\n', 'latin1')),
      '기생충',
    ],
  ])('%s', async (_, content, title) => {
    expect((await draft(content)).pack.gems.map(({ film }) => film.title)).toEqual([title]);
  });

  test('UTF-8 whose first other letter comes late, and is cut by a piece’s end', async () => {
    const row = 'The Lamp,1990,\n';
    const before = `${HEADER}\n${'x'.repeat(200_000 - HEADER.length - 1).replaceAll(/.{14}/g, '             \n')}`;
    const { pack } = await draft(`${before.slice(0, 131_071)}\n등불,1990,밝다\n${row}`);
    expect(pack.gems.map(({ film }) => film.title)).toContain('등불');
  });
});

describe('a long list', { timeout: 60_000 }, () => {
  const ROWS = 10_000;
  const note = 'x'.repeat(100);
  const rows = Array.from(
    { length: ROWS },
    (_, row) => `Lamp ${row},1990,"Note, ${row} ${note}"\r\n`,
  );
  const text = `${HEADER}\r\n${rows.join('')}`;

  test('is read whole, row by row, over many pieces', async () => {
    const { pack } = await draft(text);
    expect(pack.gems).toHaveLength(ROWS);
    const wrong = pack.gems.filter(
      ({ film, review }, row) =>
        film.title !== `Lamp ${row}` || review.verdict !== `Note, ${row} ${note}`,
    );
    expect(wrong).toEqual([]);
  });

  test('tells how far it is, and lets the page breathe', async () => {
    // A slow machine: whoever looks at the clock finds that much gone.
    let clock = 0;
    vi.spyOn(performance, 'now').mockImplementation(() => (clock += 40));
    const told: number[] = [];
    let turns = 0;
    let isReading = true;
    const count = () => {
      turns += 1;
      if (isReading) setImmediate(count);
    };
    setImmediate(count);
    await read(text, { progress: (done, of) => told.push(done / of) });
    isReading = false;
    expect(told.length).toBeGreaterThan(5);
    expect(told).toEqual(told.toSorted((a, b) => a - b));
    expect(told.at(-1)).toBe(1);
    expect(turns).toBeGreaterThan(5);
  });

  test('stops when it is cancelled', async () => {
    const controller = new AbortController();
    const progress = () => controller.abort();
    await expect(read(text, { signal: controller.signal, progress })).rejects.toThrow('aborted');
  });
});
