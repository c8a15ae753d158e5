import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Pack } from '../film.ts';
import { makeGem, possessed, sunflower } from '../matching/made-films.ts';
import { readList } from './lists/csv.ts';
import { main, matchRows } from './match.ts';

const pack: Pack = {
  format: 1,
  id: 'made',
  title: 'Made',
  author: 'A test',
  version: '1.0.0',
  language: 'en',
  gems: [makeGem(sunflower, 'sunflower'), makeGem(possessed, 'possessed')],
};

describe('matchRows', () => {
  it('says which rows are gems, and why', () => {
    const rows = readList(
      'title,year\nRose,2006\nSunflower,2006\n"Possessed, The",2009\nSunflower,\n',
    );
    expect(matchRows(rows, pack)).toEqual([
      {
        row: 2,
        title: 'Sunflower',
        year: 2006,
        confidence: 'certain',
        gem: 'sunflower',
        gemTitle: 'Sunflower',
        gemYear: 2006,
        evidence: ['title', 'year'],
      },
      expect.objectContaining({ row: 4, confidence: 'possible' }),
    ]);
  });
});

describe('npm run match', () => {
  let folder = '';
  const file = (name: string, text: string) => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'underseen-match-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
    vi.restoreAllMocks();
  });

  it('prints the gems of a list by the bundled pack, as text or as JSON', async () => {
    const out = vi.spyOn(console, 'log').mockReturnValue();
    const told = vi.spyOn(console, 'error').mockReturnValue();
    const list = file('list.csv', 'Name,Year\nApril Snow,2005\nCasablanca,1942\n');
    expect(await main([list])).toBe(0);
    expect(out.mock.calls).toEqual([
      ['1\tApril Snow\t2005\tcertain\tapril-snow\tApril Snow (2005)\ttitle year'],
    ]);
    expect(told.mock.calls[0]?.[0]).toContain('2 rows');
    await main([list, '--json']);
    expect(JSON.parse(String(out.mock.calls[1]?.[0]))).toMatchObject({ row: 1, gem: 'april-snow' });
  });

  it.each([
    ['no list', () => [], 'Usage'],
    ['a file that is missing', () => [join(folder, 'none.csv')], 'There is no file'],
    ['a folder', () => [folder], 'is a folder'],
    ['a file without titles', () => [file('a.csv', 'a,b\n1,2\n')], 'no column is named'],
    [
      'a pack that is none',
      () => [file('a.csv', 'title\nx\n'), '--pack', file('p', '{')],
      'not JSON',
    ],
    [
      'a pack that lacks all',
      () => [file('a.csv', 'title\nx\n'), '--pack', file('p', '{}')],
      'is not a pack',
    ],
  ])('says in a sentence what is wrong: %s', async (_, args, message) => {
    await expect(main(args())).rejects.toThrow(message);
  });
});
