/** What cells of films say, in whatever way they are written. */
import { describe, expect, test } from 'vitest';
import type { Film } from '../../film.ts';
import { draft } from './made-lists.ts';

async function filmOf(header: string, cells: string): Promise<Film | undefined> {
  const { pack, adjusted } = await draft(`${header}\n${cells}\n`);
  expect(adjusted).toEqual([]);
  return pack.gems[0]?.film;
}

describe('years', () => {
  test.each([
    '2006년 11월 23일',
    '2006년 11월',
    '2006. 11. 23.',
    '2006.11.23',
    '2006-11-23T00:00:00Z',
    '20061123',
    '\u200E23/11/2006\u200F',
    '11/23/2006',
    '11/23/2006 12:00:00 AM',
    '23.11.2006',
    '23. 11. 2006',
    'Nov 23, 2006',
    'November 23rd, 2006',
    'Thursday, November 23, 2006',
    '23 Nov 2006',
    '23-Nov-2006',
    'Thu, 23 Nov 2006 00:00:00 GMT',
    '23. November 2006',
    '23 août 2006',
    '23 de noviembre de 2006',
    '(2006)',
    '[2006]',
    '（２００６）',
    '２００６',
    '2006年11月23日',
    'November 2006',
    'Nov. 2006',
    'November, 2006',
    'novembre 2006',
    'noviembre de 2006',
    'März 2006',
    'août 2006',
    '11/2006',
    '11.2006',
  ])('%s', async (year) => {
    expect((await filmOf('Title,Year', `The Lamp,"${year}"`))?.year).toBe(2006);
  });

  test.each([
    '11/23/06',
    '20062006',
    '2005-2006',
    '23.11.2006 - 1.12.2007',
    'Nov 2006 or 2007',
    '1112006',
    'before 2006',
    'Marvel 2006',
    '(2005-2006)',
    '13/2006',
    '(2006',
  ])('%s is none', async (year) => {
    const { skipped } = await draft(`Title,Year\nThe Lamp,"${year}"\nOil,2001\n`);
    expect(skipped).toMatchObject([{ code: 'not-a-year', row: 2, detail: year }]);
  });
});

describe('directors', () => {
  const directors = async (cell: string) =>
    (await filmOf('Title,Year,Director', `The Lamp,1990,"${cell}"`))?.directors;
  const named = async (cell: string) => (await directors(cell))?.map(({ name }) => name);

  test.each([
    'Joel Coen and Ethan Coen',
    'Joel Coen & Ethan Coen',
    'Joel Coen &amp; Ethan Coen',
    'Joel Coen / Ethan Coen',
    'Joel Coen, and Ethan Coen',
    'Joel Coen und Ethan Coen',
    'Joel Coen et Ethan Coen',
    'Joel Coen y Ethan Coen',
    'Joel Coen e Ethan Coen',
    'Joel Coen\nEthan Coen',
  ])('%j are two', async (cell) => {
    expect(await named(cell)).toEqual(['Joel Coen', 'Ethan Coen']);
  });

  test.each(['박찬욱·김지운', '박찬욱ㆍ김지운', '박찬욱・김지운', '박찬욱/김지운'])(
    '%s are two',
    async (cell) => {
      expect(await named(cell)).toEqual(['박찬욱', '김지운']);
    },
  );

  test.each<[string, string[]]>([
    ['José Ortega y Gasset', ['José Ortega', 'Gasset']],
    ['Artur da Costa e Silva', ['Artur da Costa', 'Silva']],
    ['Paolo e Vittorio Taviani', ['Paolo', 'Vittorio Taviani']],
    ['Karl von und zu Lampe', ['Karl von', 'zu Lampe']],
    ['장·뤽 고다르', ['장', '뤽 고다르']],
    ['スティーヴン・スピルバーグ', ['スティーヴン', 'スピルバーグ']],
  ])('%s may be one, and its parts are kept as what else it may be', async (name, variants) => {
    expect(await directors(name)).toEqual([{ name, variants }]);
  });

  test.each(['N/A', ' n/a '])('%s is nobody, and not two', async (cell) => {
    expect(await directors(cell)).toEqual([]);
  });

  test.each(['Hur, Jin-ho', 'Bong, Joon Ho; Hur, Jin-ho'])(
    '%s: the family name first',
    async (cell) => {
      expect((await directors(cell))?.at(-1)).toEqual({ name: 'Hur, Jin-ho', variants: [] });
    },
  );

  test.each<[string, string[]]>([
    ['Hur, Jinho', ['Hur', 'Jinho']],
    ['Bong, Joon Ho', ['Bong', 'Joon Ho']],
    ['von Trier, Lars', ['von Trier', 'Lars']],
    ['Robert Lamp, Jr.', ['Robert Lamp', 'Jr.']],
    ['허, 진호', ['허', '진호']],
  ])('%s is one by all that can be seen, and may be two', async (name, variants) => {
    expect(await directors(name)).toEqual([{ name, variants }]);
  });

  test('and are two where the column says that it holds several', async () => {
    const film = await filmOf('Title,Year,Directors', 'The Lamp,1990,"Onir, Edwin Lamp"');
    expect(film?.directors.map(({ name }) => name)).toEqual(['Onir', 'Edwin Lamp']);
    const one = await filmOf('Title,Year,Directors', 'The Lamp,1990,"Hur, Jin-ho"');
    expect(one?.directors).toEqual([{ name: 'Hur, Jin-ho', variants: [] }]);
  });

  test.each([
    ['Han Ara, Seo Bom', ['Han Ara', 'Seo Bom']],
    ['박찬욱, 김지운', ['박찬욱', '김지운']],
    ['朱家欣,钟智行', ['朱家欣', '钟智行']],
    ['Onir, Edwin, Thiru', ['Onir', 'Edwin', 'Thiru']],
    ['Han Ara, Oh Mir & Onir', ['Han Ara', 'Oh Mir', 'Onir']],
  ])('%s are several', async (cell, names) => {
    expect(await named(cell)).toEqual(names);
  });

  test('and where two are taken for one by mistake, the whole stays a spelling', async () => {
    expect((await directors('스티븐·스필버그'))?.[0]?.variants).toEqual(['스티븐·스필버그']);
  });

  test.each(['E. E. Lamp', 'Andy Etlin', 'Sandy', 'Y. E. Yun'])('%s is one', async (name) => {
    expect(await directors(name)).toEqual([{ name, variants: [] }]);
  });
});

describe('titles', () => {
  test('the row’s year in brackets is no part of a title, another is', async () => {
    expect((await filmOf('Title,Year', 'Sunflower (2006),2006'))?.title).toBe('Sunflower');
    expect((await filmOf('Title,Year', 'Sunflower (1970),2006'))?.title).toBe('Sunflower (1970)');
  });

  test.each(['title', 'title,year'])(
    'before its year other titles stand in brackets: %s',
    async (header) => {
      const more = header === 'title' ? '' : ',1995';
      const film = (title: string) => filmOf(`${header},genres`, `"${title} (1995)"${more},Drama`);
      expect(await film('Lost Lamps, The (Lampes perdues, Les) (a.k.a. Lamps)')).toMatchObject({
        title: 'Lost Lamps, The',
        otherTitles: ['Lampes perdues, Les', 'Lamps'],
      });
      for (const title of [
        'Lamp (Part 2)',
        'Lamp (Director’s Cut)',
        '등불 (감독판)',
        '1-900 (06)',
      ]) {
        expect(await film(title)).toMatchObject({ title, otherTitles: [] });
      }
    },
  );

  test('and tell two films of one title and year apart', async () => {
    const { pack } = await draft(
      'title,genres\nLamp (1990),\nLamp (Deungbul) (1990),\nLamp (1990),\n',
    );
    expect(pack.gems.map(({ film }) => film.otherTitles)).toEqual([[], ['Deungbul']]);
  });

  test.each([
    ['Paju (파주)', 'Paju', ['파주']],
    ['파주（Paju）', '파주', ['Paju']],
    ['Why (Lamp) [왜]', 'Why (Lamp)', ['왜']],
    ['東京物語 (Tokyo Story)', '東京物語', ['Tokyo Story']],
    ['Paju (감독판)', 'Paju (감독판)', []],
    ['Paju (한국어)', 'Paju (한국어)', []],
    ['파주 (Korean)', '파주 (Korean)', []],
    ['파주 (English Dub / Blu-ray)', '파주 (English Dub / Blu-ray)', []],
    ['영어 선생 (The English Teacher)', '영어 선생', ['The English Teacher']],
    ['미스터 K (Mr. K)', '미스터 K (Mr. K)', []],
    ['파주 (2부)', '파주 (2부)', []],
  ])('and is another title where it is in another script: %s', async (written, title, others) => {
    expect(await filmOf('Title,Year', `${written},1990`)).toMatchObject({
      title,
      otherTitles: others,
    });
  });

  test('elsewhere a bracket is a part of the title', async () => {
    const title = 'Lamp or (The Unexpected Virtue of Oil)';
    expect(await filmOf('Title,Year', `${title},1990`)).toMatchObject({ title, otherTitles: [] });
  });
});

describe('addresses', () => {
  test.each([
    ['https://www.imdb.com/de/title/tt0402842/'],
    ['imdb.com/pt-br/title/tt0402842/?ref_=x'],
    ['m.imdb.com/title/tt0402842'],
  ])('%s', async (address) => {
    const film = await filmOf('Title,Year,IMDb', `The Lamp,1990,${address}`);
    expect(film?.ids).toEqual({ imdb: 'tt0402842' });
  });

  test.each(['letterboxd.com/film/the-lamp/', 'www.letterboxd.com/han/film/the-lamp/'])(
    '%s',
    async (address) => {
      const film = await filmOf('Title,Year,Letterboxd', `The Lamp,1990,${address}`);
      expect(film?.ids).toEqual({ letterboxd: 'the-lamp' });
    },
  );
});
