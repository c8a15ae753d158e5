import { describe, expect, it } from 'vitest';
import type { ShelfEntry } from '../../../library/history.ts';
import {
  isNarrowed,
  readShelfQuery,
  shelfTest,
  sortShelf,
  writeShelfQuery,
} from './shelf-query.ts';

function film(title: string, year: number, more: Partial<ShelfEntry> = {}): ShelfEntry {
  return {
    film: title,
    title,
    year,
    ids: {},
    marks: {},
    since: {},
    changed: 0,
    imported: [],
    gems: [],
    ...more,
  };
}

const SHELF = [
  film('The Ferry', 1999, { marks: { seen: true } }),
  film('Älva', 1987, { marks: { saved: true }, note: 'With Hana, at the FERRY' }),
  film('Film 10', 1990, { marks: { notInterested: true } }),
  film('Film, 9', 2001, { gems: [{ pack: 'p', gem: 'g' }], note: '' }),
  film('나루터', 1990),
];

const titles = (address: string) => {
  const query = readShelfQuery(new URLSearchParams(address));
  return sortShelf(SHELF, query.sort, 'en')
    .filter(shelfTest(query))
    .map(({ title }) => title);
};

describe('the shelf’s query', () => {
  it.each([
    ['', ['The Ferry', 'Älva', 'Film 10', 'Film, 9', '나루터']],
    ['said=seen', ['The Ferry']],
    ['said=saved', ['Älva']],
    ['said=notInterested', ['Film 10']],
    ['said=note', ['Älva']],
    ['gems=yes', ['Film, 9']],
    ['q=ferry', ['The Ferry', 'Älva']],
    ['q=alva ferry', ['Älva']],
    ['q=루터', ['나루터']],
    ['q=ferry&said=seen', ['The Ferry']],
    ['sort=title', ['Älva', 'Film, 9', 'Film 10', 'The Ferry', '나루터']],
    ['sort=year', ['Älva', 'Film 10', '나루터', 'The Ferry', 'Film, 9']],
    ['said=nonsense&sort=nonsense', ['The Ferry', 'Älva', 'Film 10', 'Film, 9', '나루터']],
  ])('%s', (address, expected) => {
    expect(titles(address)).toEqual(expected);
  });

  it('puts films of one title by their year, and films of one year by their title', () => {
    const same = [film('Zoo', 1999), film('Zoo', 1987), film('Ant', 1999)];
    const sorted = (sort: 'title' | 'year') =>
      sortShelf(same, sort, 'en').map(({ title, year }) => `${title} ${year}`);
    expect(sorted('title')).toEqual(['Ant 1999', 'Zoo 1987', 'Zoo 1999']);
    expect(sorted('year')).toEqual(['Zoo 1987', 'Ant 1999', 'Zoo 1999']);
  });

  it.each(['', 'q=ferry', 'said=note&gems=yes&sort=year'])(
    '%s is written as it was read',
    (text) => {
      expect(writeShelfQuery(readShelfQuery(new URLSearchParams(text))).toString()).toBe(text);
    },
  );

  it('knows whether it leaves out anything', () => {
    const narrowed = (text: string) => isNarrowed(readShelfQuery(new URLSearchParams(text)));
    expect(['sort=title', 'q= '].map(narrowed)).toEqual([false, false]);
    expect(['q=a', 'said=seen', 'gems=yes'].map(narrowed)).toEqual([true, true, true]);
  });
});
