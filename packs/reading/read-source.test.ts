import { describe, expect, test } from 'vitest';
import { draft, draftOf, read, refusal } from './made-lists.ts';
import type { Draft } from './source.ts';

const titles = ({ pack }: Draft) => pack.gems.map(({ film }) => film.title);

const LIST = `Letterboxd list export v7\r
Date,Name,Tags,URL,Description\r
2026-01-02,"Lamps, mostly","light, oil",https://boxd.it/LmP5,"<b>Lamps</b> &amp; oil.

<i>Mostly</i>."\r
\r
Position,Name,Year,URL,Description\r
1,The Lamp,1990,https://boxd.it/aB1,"Bright <a href=""https://example.org/"" rel=""nofollow"">all</a> the same.<br><br>Twice."\r
2,"Oil, and Wick",2001,https://boxd.it/aB2,\r
3,The Lamp,1990,https://boxd.it/aB3,Another one.\r
`;

describe('a Letterboxd list export', () => {
  test('gives the pack its name, description and address, and each film its note', async () => {
    const { pack, skipped, adjusted } = await draft(LIST);
    expect([skipped, adjusted]).toEqual([[], []]);
    expect(pack).toMatchObject({
      format: 1,
      id: 'letterboxd-lamps-mostly-lmp5',
      title: 'Lamps, mostly',
      description: 'Lamps & oil.\nMostly.',
      version: '2026.11.26',
      language: 'und',
      source: { title: 'Lamps, mostly', url: 'https://boxd.it/LmP5' },
    });
    // Who made it, a table does not say; its file is nobody.
    expect(pack).not.toHaveProperty('author');
    expect(pack.gems.map(({ id }) => id)).toEqual([
      'the-lamp-1990-ab1',
      'oil-and-wick-2001',
      'the-lamp-1990-ab3',
    ]);
    expect(pack.gems[0]).toMatchObject({
      film: { title: 'The Lamp', year: 1990, acceptedYears: [1990], ids: {} },
      review: {
        verdict: 'Bright all the same.\nTwice.',
        credit: 'Lamps, mostly',
        creditUrl: 'https://boxd.it/LmP5',
      },
    });
    expect(pack.gems[1]?.review).not.toHaveProperty('verdict');
  });

  test('is read as records: a description may have rows that look like its table', async () => {
    const tricky = LIST.replace('<i>Mostly</i>.', 'Position,Name,Year\n\nPosition: first.');
    expect(titles(await draft(tricky))).toHaveLength(3);
  });

  test('needs no name', async () => {
    const { pack } = await draft(LIST.replace('"Lamps, mostly"', '❦'));
    expect(pack.id).toMatch(/^letterboxd-[a-z0-9]+-lmp5$/);
    expect(pack.title).toBe('❦');
  });
});

describe('other tables', () => {
  test('Letterboxd’s import format, any of its columns', async () => {
    const { pack, adjusted } = await draft(
      'imdbID,Title,LetterboxdURI,Year,Directors,tmdbID,Rating10,WatchedDate,Review\n' +
        'tt0000007,The Lamp,https://letterboxd.com/film/the-lamp/,1990,"Han Ara,Seo Bom",7,8,2026-01-01,Bright.\n' +
        ',Oil,https://boxd.it/abc,2001,,,,,\n',
    );
    expect(adjusted).toEqual([]);
    expect(pack.gems[0]).toMatchObject({
      film: {
        ids: { imdb: 'tt0000007', tmdb: 7, letterboxd: 'the-lamp' },
        directors: [
          { name: 'Han Ara', variants: [] },
          { name: 'Seo Bom', variants: [] },
        ],
      },
      review: { verdict: 'Bright.' },
    });
    expect(pack.gems[1]?.film.ids).toEqual({});
  });

  test.each([
    ['semicolons', 'Title;Year;Review\nThe Lamp;1990;Bright, "quietly"\n'],
    ['tabs', 'Title\tYear\tReview\nThe Lamp\t1990\tBright, "quietly"\n'],
    ['bars', 'Title|Year|Review\nThe Lamp|1990|Bright, "quietly"\n'],
    ['line ends of an old Macintosh', 'Title,Year,Review\rThe Lamp,1990,"Bright, ""quietly"""\r'],
    ['empty rows in front', '\n\n,,\nTitle,Year,Review\nThe Lamp,1990,"Bright, ""quietly"""'],
    ['Korean names', '제목,제작 연도,한줄평\nThe Lamp,1990,"Bright, ""quietly"""\n'],
    ['years in titles', 'Film,Notes\nThe Lamp (1990),"Bright, ""quietly"""\n'],
  ])('with %s', async (_, content) => {
    const { pack } = await draft(content);
    expect(pack.gems).toHaveLength(1);
    expect(pack.gems[0]?.film).toMatchObject({ title: 'The Lamp', year: 1990 });
    expect(pack.gems[0]?.review.verdict).toBe('Bright, "quietly"');
  });

  test('a Korean list is one in Korean, and has ids of its own', async () => {
    const { pack } = await draft(
      '제목,감독,개봉일,이유\n등불,한아라,1990-05-01,밝다.\n심지,,2001,\n',
    );
    expect(pack.language).toBe('ko');
    expect(pack.gems[0]).toMatchObject({
      film: { title: '등불', year: 1990, directors: [{ name: '한아라' }] },
      review: { verdict: '밝다.', lang: 'ko' },
    });
    expect(new Set(pack.gems.map(({ id }) => id)).size).toBe(2);
  });

  test('whose columns mean nothing to us are asked about, and read as the user says', async () => {
    const content = 'Teos,Vuosi,Huomio\nThe Lamp,1990,Bright.\nOil,2001,\n';
    const asked = await read(content);
    expect(asked).toEqual({
      kind: 'columns',
      file: 'lamps.csv',
      columns: ['Teos', 'Vuosi', 'Huomio'],
      sample: [
        ['The Lamp', '1990', 'Bright.'],
        ['Oil', '2001', ''],
      ],
      guess: { columns: { title: 0, year: 1 } },
    });
    const { pack } = await draft(content, {
      mapping: { columns: { title: 0, year: 1, review: 2 } },
    });
    expect(pack.gems[0]?.review.verdict).toBe('Bright.');
    expect(pack.gems).toHaveLength(2);
  });

  test('without names of columns are seen to be', async () => {
    const asked = await read('The Lamp,1990\nOil,2001\n');
    expect(asked).toMatchObject({
      columns: ['A', 'B'],
      sample: [
        ['The Lamp', '1990'],
        ['Oil', '2001'],
      ],
      guess: { columns: { title: 0, year: 1 }, headless: true },
    });
    if (asked.kind !== 'columns') throw new Error('unreachable');
    const { pack } = await draft('The Lamp,1990\nOil,2001\n', { mapping: asked.guess });
    expect(pack.gems).toHaveLength(2);
  });
});

describe('a pack file', () => {
  test('comes back as it is', async () => {
    const { pack } = await draft(LIST);
    for (const text of [JSON.stringify(pack), `\uFEFF\n ${JSON.stringify(pack, null, 2)}\n`]) {
      expect(draftOf(await read(text, {}, 'lamps.json')).pack).toEqual(pack);
    }
  });

  test('may have quotation marks and brackets in its words, an odd number of each', async () => {
    const { pack } = await draft(LIST);
    const gems = pack.gems.map((gem) => ({
      ...gem,
      review: { ...gem.review, verdict: 'A 5" lamp ] } , \\' },
    }));
    const tricky = { ...pack, description: 'The "gems": [', gems };
    expect(draftOf(await read(JSON.stringify(tricky), {}, 'lamps.json')).pack).toEqual(tricky);
  });

  test('is taken whole or not at all, and each mistake has its line and field', async () => {
    const { pack } = await draft(LIST);
    const [first, second, third] = pack.gems;
    const broken = {
      ...pack,
      version: 'newest',
      gems: [first, { ...second, film: { ...second?.film, year: 0 } }, { ...third, id: first?.id }],
    };
    const text = JSON.stringify(broken, null, 1);
    const lineOf = (needle: string) =>
      text.slice(0, text.lastIndexOf(needle)).split('\n').length - 1;
    const file = 'lamps.json';
    expect(await refusal(text, file)).toEqual([
      { code: 'not-a-valid-pack', file },
      { code: 'field-not-version', file, field: 'version', detail: 'newest' },
      {
        code: 'field-not-a-year',
        file,
        row: lineOf('"id": "oil-and-wick-2001"'),
        field: 'oil-and-wick-2001 › film.year',
        detail: '0',
      },
      {
        code: 'field-double-id',
        file,
        row: lineOf('"id": "the-lamp-1990-ab1"'),
        field: 'the-lamp-1990-ab1 › id',
      },
    ]);
  });
});

describe('films of one title and year', () => {
  const ids = async (...rows: string[]) =>
    (await draft(['imdbID,tmdbID,Title,Year,Directors', ...rows].join('\r\n'))).pack.gems.map(
      ({ id }) => id,
    );
  const [first, second] = ['tt1000001,,The Visit,2015,A One', 'tt1000002,,The Visit,2015,B Two'];
  const other = 'tt1000003,,Other,2001,C';

  test('are told apart by what tells them apart, wherever they stand', async () => {
    expect(await ids(first, other, second)).toEqual([
      'the-visit-2015-tt1000001',
      'other-2001',
      'the-visit-2015-tt1000002',
    ]);
    expect(await ids(second, first)).toEqual([
      'the-visit-2015-tt1000002',
      'the-visit-2015-tt1000001',
    ]);
  });

  test('the one that is left has no other one’s id', async () => {
    const before = await ids(first, second);
    expect(before).not.toContain((await ids(second))[0]);
    expect(await ids(first)).toEqual(['the-visit-2015']);
  });

  test('have short ids, and each its own', async () => {
    const title = 'Very '.repeat(40).trim();
    const slugs = [1, 2].map((number) => `${'very-'.repeat(38)}${number}`);
    const rows = slugs.map((slug) => `https://letterboxd.com/film/${slug}/,${title},2015`);
    const long = await draft(['Letterboxd URI,Title,Year', ...rows].join('\r\n'));
    expect(new Set(long.pack.gems.map(({ id }) => id)).size).toBe(2);
    const alike = await draft('Title,Year\r\nWho,2001\r\nWho?,2001');
    expect(alike.pack.gems.map(({ id }) => id)).toEqual(['who-2001', 'who-2001-2']);
  });
});
