import { describe, expect, test } from 'vitest';
import type { Problem } from '../../problem.ts';
import { file, HEADER, refusal, draft } from './made-lists.ts';

/** @returns what is said of rows below the header. */
async function skipped(...rows: string[]): Promise<Problem[]> {
  return (await draft([HEADER, ...rows, 'Oil,2001,'].join('\n'))).skipped;
}

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

  test.each([
    [',', '"Lamp" Story', '"Ash"'],
    ['\t', '"Lamp" Story', '"Ash"'],
    [';', '"Lamp" Story', '"Ash" Again'],
    ['|', '"Lamp", a Story', 'The "Ash"'],
  ])('and no other one with it: between %j', async (delimiter, first, last) => {
    const films = [
      ['Title', 'Year'],
      [first, '1990'],
      ['Oil', '2001'],
      [last, '1980'],
      ['Wick', '1999'],
    ];
    const { pack, skipped: left } = await draft(
      films.map((cells) => cells.join(delimiter)).join('\n'),
    );
    expect(left).toEqual([]);
    expect(pack.gems.map(({ film }) => film.title.replaceAll('"', ''))).toEqual(
      [first, 'Oil', last, 'Wick'].map((title) => title.replaceAll('"', '')),
    );
    expect(pack.gems[0]?.film.title).toBe(first);
  });

  test('while words in quotation marks within a quoted cell stay there', async () => {
    const review = '"First ""lamp"" light\n""Oil"" was not\n\n""Wick"", it said\n"';
    const { pack, skipped: left } = await draft(`${HEADER}\nLamp,1990,${review}\nAsh,1980,\n`);
    expect(left).toEqual([]);
    expect(pack.gems.map(({ review: { verdict } }) => verdict)).toEqual([
      'First "lamp" light\n"Oil" was not\n"Wick", it said',
      undefined,
    ]);
  });

  test('that is no film by what the list says of its kind, in words or run together', async () => {
    const kinds =
      'TV Series,tvMiniSeries,TV Mini-Series,TV Episode,TV Show,Podcast,videoGame,시리즈';
    const films = 'Movie,tvMovie,TV Movie,Short,TV Special,드라마,Betamax,';
    const rows = `${kinds},${films}`.split(',').map((kind, index) => `Lamp ${index},1990,${kind}`);
    const { pack, skipped: left } = await draft(['Title,Year,Title Type', ...rows].join('\n'));
    expect(left).toEqual(
      kinds.split(',').map((_, index) => ({
        code: 'not-a-film',
        file,
        row: index + 2,
        field: 'Title Type',
        detail: `Lamp ${index}`,
      })),
    );
    expect(pack.gems).toHaveLength(films.split(',').length);
    const netflix = await draft(
      'show_id,type,title,release_year\n1,TV Show,Wick,1990\n2,Movie,Oil,1990\n',
    );
    expect(netflix.pack.gems.map(({ film }) => film.title)).toEqual(['Oil']);
  });

  test.each([
    ['Título,Año,Tipo de título', 'Serie de TV,Miniserie,Episodio de TV', 'Película,Cortometraje'],
    ['Titel,Jahr,Titeltyp', 'Fernsehserie,TV-Serie,Videospiel', 'Spielfilm,Kurzfilm'],
    ['Titre,Année,Type de titre', 'Série télévisée,Minisérie,Jeu vidéo', 'Film,Court-métrage'],
    ['Titolo,Anno,Tipo di titolo', 'Serie TV,Miniserie TV,Videogioco', 'Film,Cortometraggio'],
  ])('that is no film by a kind in another language: %s', async (header, others, films) => {
    const rows = [...others.split(','), ...films.split(',')].map(
      (kind, index) => `Lamp ${index},1990,${kind}`,
    );
    const { pack, skipped: left } = await draft([header, ...rows].join('\n'));
    expect(left.map(({ code }) => code)).toEqual(others.split(',').map(() => 'not-a-film'));
    expect(pack.gems).toHaveLength(films.split(',').length);
  });

  test('that is no film by what stands in brackets behind the title', async () => {
    const { pack, skipped: left } = await draft(
      'Título,Año\nLamps (Serie de TV),1990\nOil (TV Miniseries),2001\nWick (TV),1999\nAsh (Game),1980\n',
    );
    expect(pack.gems.map(({ film }) => film.title)).toEqual(['Wick (TV)', 'Ash (Game)']);
    expect(left.map(({ code, row }) => [code, row])).toEqual([
      ['not-a-film', 2],
      ['not-a-film', 3],
    ]);
    const list = await draft('Lamps (TV Series) (1990)\nOil (2001)\nWick (1999)\n');
    expect(list.skipped).toMatchObject([{ code: 'not-a-film', row: 1 }]);
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

  test('but not another film of its title and year, by another director', async () => {
    const table = `Title,Year,Director
Lamp,1990,Han Ara
Lamp,1990,Seo Bom
Lamp,1990,"Ara HAN, Oh Mir"
Lamp,1990,
Lamp,1990,한아라
Lamp,1990,"Seo, Bom"
Lamp,1990,Hanara
`;
    const { pack, skipped: left } = await draft(table);
    expect(pack.gems.map(({ id }) => id)).toEqual(['lamp-1990', 'lamp-1990-2']);
    expect(left.map(({ code, row, bound }) => [code, row, bound])).toEqual([
      ['double-film', 4, 2],
      ['double-film', 5, 2],
      ['double-film', 6, 2],
      ['double-film', 7, 3],
      ['double-film', 8, 2],
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

  test('and a number that may be a rating as well as an id, where the column does not say', async () => {
    const {
      pack,
      skipped: left,
      adjusted,
    } = await draft(
      'Title,Year,IMDb,TMDB\nThe Lamp,1990,8,84\nOil,2001,8,84\nWick,1999,402842,9.0\nAsh,1980,tt0402843,12345\n',
    );
    expect(left).toEqual([]);
    expect(pack.gems.map(({ film }) => film.ids)).toEqual([
      {},
      {},
      { imdb: 'tt0402842' },
      { imdb: 'tt0402843', tmdb: 12345 },
    ]);
    expect(adjusted.map(({ code, row, field, detail }) => [code, row, field, detail])).toEqual([
      ['id-or-rating', 2, 'IMDb', '8'],
      ['id-or-rating', 2, 'TMDB', '84'],
      ['id-or-rating', 3, 'IMDb', '8'],
      ['id-or-rating', 3, 'TMDB', '84'],
      ['id-or-rating', 4, 'TMDB', '9.0'],
    ]);
    for (const name of ['IMDb ID', 'Const', 'tconst', 'IMDB 번호']) {
      const named = await draft(`Title,Year,${name}\nThe Lamp,1990,8\n`);
      expect(named.pack.gems[0]?.film.ids).toEqual({ imdb: 'tt0000008' });
    }
  });

  test('and a TMDB number where it may be that of a series, since these are counted apart', async () => {
    const table = `Title,Year,Type,tmdbID
The Lamp,1990,Movie,7
Oil,2001,,8
Wick,1999,영화,9
Ash,1980,Drama,10
Soot,1981,Drama,https://www.themoviedb.org/movie/11-soot
`;
    const { pack, skipped: left, adjusted } = await draft(table);
    expect(left).toEqual([]);
    expect(pack.gems.map(({ film }) => film.ids.tmdb)).toEqual([7, 8, 9, undefined, 11]);
    expect(adjusted).toEqual([
      { code: 'not-tmdb-id', file, row: 5, field: 'tmdbID', detail: '10' },
    ]);
  });

  test('in a file of which nothing is left: the first twenty, and how many more', async () => {
    const problems = await refusal(`${HEADER}\n${'The Lamp,0,\n'.repeat(50)}`);
    expect(problems).toHaveLength(22);
    expect(problems[0]).toEqual({ code: 'no-films', file });
    expect(problems.at(-1)).toEqual({ code: 'more-problems', file, bound: 30 });
  });
});
