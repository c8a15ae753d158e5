import { describe, expect, test } from 'vitest';
import { COLUMN_NAMES } from './column-names.ts';
import { draft, read } from './made-lists.ts';
import { headerKey } from './names-of-columns.ts';
import type { Draft } from './source.ts';

const films = ({ pack }: Draft) => pack.gems.map(({ film }) => `${film.title} ${film.year}`);

describe('names of columns', () => {
  test.each(['Movie Title', 'Film', 'Movie name', 'English Title', '제목'])(
    'a form has the name of who filled it in, and films under %s',
    async (title) => {
      const answers = `Timestamp,Name,${title},Year\n2026-01-02,Han Ara,The Lamp,1990\n`;
      expect(films(await draft(answers))).toEqual(['The Lamp 1990']);
    },
  );

  test.each([
    ['제목,영어 제목,연도', ['파주', 'Paju']],
    ['English Title,Korean Title,Year', ['파주', 'Paju']],
    ['Title,Native Title,Year', ['파주', 'Paju']],
    ['Title,English Title,Year', ['파주', 'Paju']],
    ['Title,Korean Title,Year', ['파주', 'Paju']],
    ['Movie,Name,Year', ['파주']],
    ['Korean Title,Ohjaaja,Year', ['파주']],
    ['원제,감독,연도', ['파주']],
  ])('a second title is kept where its column says what it is: %s', async (header, titles) => {
    const { pack } = await draft(`${header}\n파주,Paju,2009\n`);
    const film = pack.gems[0]?.film;
    expect(new Set([film?.title, ...(film?.otherTitles ?? [])])).toEqual(new Set(titles));
  });

  test('of Wikidata’s answers are those of the words, and addresses are no titles', async () => {
    const { pack } = await draft(
      'film,filmLabel,directorLabel,year\nhttp://www.wikidata.org/entity/Q1,The Lamp,Han Ara,1990\n',
    );
    expect(pack.gems).toMatchObject([
      { film: { title: 'The Lamp', year: 1990, directors: [{ name: 'Han Ara' }] } },
    ]);
    const linked = await draft('Film,Name,Year\nhttps://example.org/the-lamp,The Lamp,1990\n');
    expect(films(linked)).toEqual(['The Lamp 1990']);
  });

  test.each([
    'Titel;Originaltitel;Jahr;Regie;Kommentar',
    'Titre;Titre original;Année;Réalisateur;Commentaire',
    'titre;TITRE ORIGINAL;annee;realisateur;critique',
    'Título;Título original;Año;Dirección;Comentario',
    'Titulo;Titulo Original;Ano;Direção;Resenha',
    'Titolo;Titolo originale;Anno;Regista;Recensione',
    'Titel;Originele titel;Jaar;Regisseur;Opmerking',
    'Название;Оригинальное название;Год;Режиссёр;Комментарий',
    'Tytuł;Tytuł oryginalny;Rok;Reżyser;Review',
    'Název;Originální název;Rok;Režie;Review',
    'Titel;Originaltitel;Produktionsår;Regissör;Review',
    'Film Adı;Orijinal Adı;Yapım Yılı;Yönetmen;Review',
    'Movie Title;Original Title;Movie Year;Movie Director;Review',
    'русскоязычное название;оригинальное название;год;режиссёр;отзыв',
    '片名;原名;年份;导演;短评',
    '標題;原名;上映年份;導演;短評',
    'タイトル;原題;公開年;監督;感想',
    '제목;원제;연도;감독;감상',
    'Film Name;Original Title;Production Year;Director;Mini Review',
  ])('are known in other languages: %s', async (header) => {
    const { pack } = await draft(`${header}\nThe Lamp;Lampe;1990;Han Ara;Bright.\n`);
    expect(pack.gems).toMatchObject([
      {
        film: {
          title: 'The Lamp',
          otherTitles: ['Lampe'],
          year: 1990,
          directors: [{ name: 'Han Ara' }],
        },
        review: { verdict: 'Bright.' },
      },
    ]);
  });

  test.each([
    ['Titre;Année;Note;Critique', '8;Bright.', 'Bright.'],
    ['Titre;Année;Critique;Note', 'Bright.;7,5', 'Bright.'],
    ['Titre;Année;Note;Avis', '4/5;Bright.', 'Bright.'],
    ['Titre;Année;Note;Avis', '★★★½;Bright.', 'Bright.'],
    ['Title;Year;Note;Comment', 'Bright.;Long.', 'Bright.'],
    ['Title;Year;Note;Comment', '9 lamps;Long.', '9 lamps'],
  ])('a note of grades alone is none of words: %s, %s', async (header, cells, verdict) => {
    const { pack } = await draft(`${header}\nThe Lamp;1990;${cells}\nOil;2001;;\n`);
    expect(pack.gems[0]?.review.verdict).toBe(verdict);
  });

  test('mean one thing each', () => {
    const keys = Object.values(COLUMN_NAMES).flatMap((names) => [...new Set(names.map(headerKey))]);
    expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
  });

  test('a slug is Letterboxd’s only where something else says so', async () => {
    const idsOf = async (header: string) =>
      (await draft(`${header}\nThe Lamp,1990,the-lamp-1990,4\n`)).pack.gems[0]?.film.ids;
    expect(await idsOf('title,year,slug,rating')).toEqual({});
    // It still tells two films of one title and year apart.
    const two =
      'title,year,slug\nLamp,1990,lamp\nLamp,1990,lamp-1\nLamp,1990,Lamp\nLamp,1990,lamp\n';
    const { pack, skipped, adjusted } = await draft(two);
    expect([pack.gems.length, skipped.length, adjusted.length]).toEqual([3, 1, 0]);
    expect(await idsOf('title,year,slug,letterboxd_rating')).toEqual({
      letterboxd: 'the-lamp-1990',
    });
    expect(await idsOf('title,year,letterboxd_slug,rating')).toEqual({
      letterboxd: 'the-lamp-1990',
    });
  });
});

describe('where the table begins', () => {
  const titled = 'Sunflower (2006)\nPaju (2009)\nSorum (2001)\n';

  test('with a title and its year, there are no names of columns', async () => {
    const all = ['Sunflower 2006', 'Paju 2009', 'Sorum 2001'];
    expect(films(await draft(titled))).toEqual(all);
    expect(films(await draft('Sunflower (2006)\n'))).toEqual(all.slice(0, 1));
  });

  test('with a line that is no film, above a list without columns, it is told', async () => {
    const { pack, skipped } = await draft(`Films I like\n${titled}`);
    expect(pack.gems).toHaveLength(3);
    expect(skipped).toMatchObject([{ code: 'no-year', row: 1, detail: 'Films I like' }]);
    const late = await draft(`# Lamps\n\nOf oil\nOf wax\nOf gas\n${titled}Lamp (1990)\n`);
    expect([late.pack.gems.length, late.skipped.length]).toEqual([4, 3]);
  });

  test.each([
    ['with a comma in the first one', 'Shower, The (2006)\nPaju (2009)\nSorum (2001)\n'],
    ['with a comma in a later one', 'Paju (2009)\nSorum (2001)\nShower, The (2006)\n'],
    ['with other separators', 'Paju (2009)\nShower; The | Rain (2006)\nSorum (2001)'],
    ['numbered', '1. Shower, The (2006)\n2. Paju (2009)\n10. Sorum (2001)\n'],
    ['numbered otherwise', '1) Paju (2009)\n2) 301/302 (1995)\n3) 12. Lamp (2001)\n'],
    ['with Markdown’s marks', '# Lamps, all\n\n- Paju (2009)\n- Shower, The (2006)\n'],
    ['with boxes', '* [ ] Paju (2009)\n* [x] Sorum (2001)\n'],
  ])('each line is a film, %s', async (_, content) => {
    const { pack, skipped } = await draft(content);
    expect(skipped).toEqual([]);
    const said = content.split('\n').flatMap((line) => {
      const title = line.replace(/^(?:\d+[.)]|[-*](?: \[.\])?) /, '');
      return /\d\)$/.test(line) ? [title.replaceAll(/[()]/g, '')] : [];
    });
    expect(films({ pack } as Draft)).toEqual(said);
  });

  test.each([
    ['ranks', 'Rank\tTitle\n1.\tPaju (2009)\n2.\tSorum (2001)\n'],
    ['ranks between bars', 'Rank | Title\n1. | Paju (2009)\n2. | Sorum (2001)\n'],
    ['marks', 'Seen\tTitle\n-\tPaju (2009)\n*\tSorum (2001)\n'],
  ])('but a column of %s makes a table', async (_, content) => {
    expect(films(await draft(content))).toEqual(['Paju 2009', 'Sorum 2001']);
  });

  test('a year may stand in any brackets, and in wide digits', async () => {
    const content = 'Paju（２００９）\nSorum [2001]\nOil (１９９０)\n';
    expect(films(await draft(content))).toEqual(['Paju 2009', 'Sorum 2001', 'Oil 1990']);
    expect(await read('Paju,(2009)\nSorum,(2001)\n')).toMatchObject({
      guess: { columns: { year: 1 } },
    });
  });

  test('a number that only one line has is of its title', async () => {
    const content = '12. Lamp (2001)\nPaju (2009)\nSorum (2001)\n';
    expect(films(await draft(content))[0]).toBe('12. Lamp 2001');
  });

  test('and below a name of its column each line is one, too', async () => {
    expect(films(await draft('Film\nShower, The (2006)\nPaju (2009)\nSorum (2001)\n'))).toEqual([
      'Shower, The 2006',
      'Paju 2009',
      'Sorum 2001',
    ]);
  });

  test('lines of two cells are a table, whatever ends them', async () => {
    expect(
      await read('Han Ara,Paju (2009)\nSeo Bom,Sorum (2001)\nOh Mir,Lamp (1990)\n'),
    ).toMatchObject({
      columns: ['A', 'B'],
    });
  });

  test('a year in a column’s name does not make it a film', async () => {
    const asked = await read('Rang (2019),Werk,Jahr\n1,The Lamp,1990\n2,Oil,2001\n');
    expect(asked).toMatchObject({ columns: ['Rang (2019)', 'Werk', 'Jahr'] });
    expect(asked).not.toMatchObject({ guess: { headless: true } });
  });

  test.each([
    ['a line above it', 'Mes films\n\nNimi;Vuosi;Ohjaaja\nLampe;1990;Han Ara\n'],
    ['one as long as all', 'Mes films;;\n;;\nNimi;Vuosi;Ohjaaja\nLampe;1990;\nOil;2001;Seo Bom\n'],
    ['what separates its cells', 'sep=;\nNimi;Vuosi;Ohjaaja\nLampe;1990;\n'],
    ['rows without their last cell', 'Nimi;Vuosi;Ohjaaja\nLampe;1990\nOil;2001\n'],
  ])('with %s', async (_, content) => {
    expect(await read(content)).toMatchObject({
      columns: ['Nimi', 'Vuosi', 'Ohjaaja'],
      guess: { columns: { title: 0, year: 1 } },
    });
  });

  test('a line of what separates the cells is heeded, and is no film', async () => {
    const commas = 'sep=;\nWerk, Ort;Jahr\nLamp, a, b;1990\nOil, c, d;2001\n';
    expect(await read(commas)).toMatchObject({ columns: ['Werk, Ort', 'Jahr'] });
    expect((await draft(`sep=;\n${titled}`)).read).toBe(3);
  });
});
