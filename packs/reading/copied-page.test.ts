/** A page of films that was copied whole, with its menus. No such films exist. */
import { describe, expect, test } from 'vitest';
import { draft, refusal } from './made-lists.ts';

const MENU = ['Sign in', 'Films', 'Lists', 'Lamps of the world', 'by hanara', 'Sort by', 'Decade'];
const PAGES = ['Older', '1', '2', '3'];
const FILMS = ['The Lamp', 'Oil', 'Dark Wick', 'Ash', 'Soot', 'Smoke', 'Fire, Fire', 'Out'];

const copied = (menu: string[], films: string[]) => [...menu, ...films, ...PAGES].join('\n');

async function readOf(content: string) {
  const { pack, skipped } = await draft(content);
  return {
    films: pack.gems.map(({ film }) => film.title),
    notes: pack.gems.map(({ review }) => review.verdict ?? ''),
    skipped: skipped.map(({ detail }) => detail),
  };
}

describe('the films below the menus of a copied page are read, and what is none is named', () => {
  const years = FILMS.map((_, index) => 1990 + index);

  test('each in a line', async () => {
    const films = FILMS.map((title, index) => `${title} (${years[index]})`);
    expect(await readOf(copied(MENU, films))).toEqual({
      films: FILMS,
      notes: FILMS.map(() => ''),
      skipped: [...MENU, ...PAGES],
    });
  });

  test('with stars below each, and blank lines between', async () => {
    const films = FILMS.flatMap((title, index) => [`${title} (${years[index]})`, '★★★½', '']);
    const { films: read, notes } = await readOf(copied(MENU, films));
    expect([read, notes]).toEqual([FILMS, FILMS.map(() => '★★★½')]);
  });

  test('below a film that is mentioned by itself', async () => {
    const { films } = await readOf(
      copied(
        ['The Wall (1970)', ...MENU, ...MENU],
        FILMS.map((title, index) => `${title} (${years[index]})`),
      ),
    );
    expect(films).toEqual(['The Wall', ...FILMS]);
  });

  test('below menus that are longer than what is looked at of a list', async () => {
    const menu = Array.from({ length: 150 }, (_, index) => `Genre ${'abcdefghij'[index % 10]}`);
    const films = FILMS.map((title, index) => `${title} (${years[index]})`);
    expect((await readOf(copied(menu, films))).films).toEqual(FILMS);
  });
});

test.each([
  ['lines of a table', (title: string, year: number) => `1\t${title}\t${year}`],
  ['lines with a date', (title: string, year: number) => `${title} opened May 7, ${year}`],
])('%s among other things are none', async (_, line) => {
  const rows = FILMS.map((title, index) => line(title, 1990 + index));
  expect(await refusal(copied([...MENU, ...MENU], rows))).toMatchObject([{ code: 'not-a-list' }]);
});

test('an article that mentions films is no list', async () => {
  const paragraphs = FILMS.slice(0, 4).map((title, index) => [
    `Then came ${title}, and it was late.`,
    `${title} (${1990 + index})`,
    'It burns for an hour and a half',
    'and nobody sees it',
    'but those who stay',
  ]);
  const article = [...MENU, ...MENU, ...paragraphs.flat()].join('\n');
  expect(await refusal(article)).toMatchObject([{ code: 'not-a-list' }]);
});
