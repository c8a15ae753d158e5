import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import {
  account,
  csv,
  DIARY,
  EXPORT,
  LIST,
  refusal,
  REVIEWS,
  WATCHED,
  WATCHLIST,
  zip,
} from './fixtures/export.ts';
import { readAccount } from './read-account.ts';

describe('an account export', () => {
  test('says what was seen and what is saved, each film once, on its earliest day', async () => {
    const { films } = await account(zip(EXPORT));
    const uri = (short: string) => `https://boxd.it/${short}`;
    expect(films).toEqual([
      { title: 'The Lamp', year: 1990, uri: uri('aB1'), seen: '2001-01-27', saved: '2021-01-02' },
      { title: 'Oil', year: null, uri: uri('aB2'), seen: '2019-01-01' },
      { title: 'Wick', year: 2001, uri: uri('aB3'), seen: '2020-05-07' },
      { title: 'Wick', year: 2001, uri: uri('aB4'), seen: '2020-05-08' },
      { title: 'Flame', year: 2010, uri: uri('aB5'), saved: '2021-01-01' },
      { title: 'Spark', year: 2011, uri: uri('aB7'), seen: '2022-02-02' },
      { title: 'Smoke', year: 1999, seen: '2020-06-05' },
      { title: 'Ash', year: 1980, seen: '2020-07-01' },
    ]);
  });

  test('has files of each kind, and says what of it was left out', async () => {
    const { files, skipped } = await account(
      zip({ ...EXPORT, 'notes.txt': 'Hello', 'old.zip': 'PK' }),
    );
    const rows = Object.fromEntries(files.map((file) => [file.file, [file.kind, file.rows]]));
    expect(rows).toEqual({
      'watched.csv': ['watched', 4],
      'watchlist.csv': ['watchlist', 2],
      'ratings.csv': ['ratings', 1],
      'likes/films.csv': ['likes', 1],
      'diary.csv': ['diary', 5],
      'reviews.csv': ['reviews', 1],
      'likes/reviews.csv': ['comments', 1],
      'lists/lamps.csv': ['list', 2],
      'profile.csv': ['profile', 1],
      'comments.csv': ['comments', 1],
    });
    expect(skipped).toEqual([
      { code: 'file-left-out', file: 'deleted/diary.csv' },
      { code: 'file-left-out', file: 'orphaned/reviews.csv' },
      { code: 'file-unknown', file: 'notes.txt' },
      { code: 'zip-nested', file: 'old.zip' },
    ]);
  });

  test('may stand in a folder, or come as single files in any order', async () => {
    const { films } = await account(zip(EXPORT));
    const moved = Object.entries(EXPORT).map(([path, text]) => [`letterboxd-nobody/${path}`, text]);
    expect((await account(zip(Object.fromEntries(moved) as typeof EXPORT))).films).toEqual(films);
    const singly = await account(
      csv('reviews.csv', REVIEWS),
      csv('diary (1).csv', DIARY),
      csv('films.csv', EXPORT['likes/films.csv']),
      csv('lamps.csv', LIST),
      csv('ratings.csv', EXPORT['ratings.csv']),
      csv('watchlist.csv', WATCHLIST),
      csv('watched-2026.csv', WATCHED),
    );
    expect(singly.films).toEqual(films);
    expect(singly.files.at(-1)).toEqual({ file: 'lamps.csv', kind: 'list', rows: 2 });
  });

  test('by other names is told apart where its columns do', async () => {
    const { files } = await account(csv('a.csv', DIARY), csv('b.csv', REVIEWS));
    expect(files.map(({ kind }) => kind)).toEqual(['diary', 'reviews']);
    // Whether these were seen or saved, nothing in the file says.
    expect(await refusal(csv('a.csv', WATCHED))).toEqual([
      { code: 'not-an-account', file: 'a.csv' },
    ]);
  });

  test('names each row that it cannot read, with row and column', async () => {
    const rows = [
      'soon,The Lamp,1990,',
      '2020-01-01,,1990,',
      '2020-01-01,Oil,0,',
      '2020-02-30,Ox,1,',
    ];
    const file = 'watched.csv';
    const { films, skipped } = await account(
      csv(file, `Date,Name,Year,Letterboxd URI\n${rows.join('\n')}\n`),
    );
    expect(films).toEqual([{ title: 'The Lamp', year: 1990, seen: '' }]);
    expect(skipped).toEqual([
      { code: 'not-a-day', file, row: 2, field: 'Date', detail: 'soon' },
      { code: 'no-title', file, row: 3, field: 'Name' },
      { code: 'not-a-year', file, row: 4, field: 'Year', detail: '0' },
      { code: 'not-a-year', file, row: 5, field: 'Year', detail: '1' },
    ]);
  });

  test('with one bad file is read for the others', async () => {
    const { films, skipped } = await account(
      csv('watchlist.csv', WATCHLIST),
      csv('watched.csv', 'Date,Name,Year\n2020-01-01,"The Lamp,1990\n'),
      csv('diary.csv', ''),
    );
    expect(films).toHaveLength(2);
    expect(skipped).toEqual([
      { code: 'file-empty', file: 'diary.csv' },
      { code: 'unclosed-quote', file: 'watched.csv', row: 2 },
    ]);
  });

  test('can be cancelled', async () => {
    const cancelled = AbortSignal.abort();
    await expect(readAccount([zip(EXPORT)], { signal: cancelled })).rejects.toThrow('aborted');
    const controller = new AbortController();
    const progress = () => controller.abort();
    const { signal } = controller;
    await expect(readAccount([zip(EXPORT)], { signal, progress })).rejects.toThrow('aborted');
  });

  test('tells how far it is', async () => {
    const told: number[][] = [];
    await readAccount([zip(EXPORT)], { progress: (done, of) => told.push([done, of]) });
    const [done, of] = told.at(-1) ?? [];
    expect(done).toBe(of);
    expect(told.map(([each]) => each)).toEqual(
      told.map(([each]) => each ?? 0).toSorted((a, b) => a - b),
    );
  });
});

const REAL = resolve(import.meta.dirname, '../../shared/titles/letterboxd-csv/account-export');

describe.skipIf(!existsSync(REAL))('the real export', () => {
  const paths = existsSync(REAL)
    ? (readdirSync(REAL, { recursive: true }) as string[]).filter((path) => path.endsWith('.csv'))
    : [];
  const text = (path: string) => readFileSync(join(REAL, path), 'utf8');

  /** Counted by papaparse’s own reading of headers, which the code under test does not use. */
  function rowsOf(path: string): Record<string, string>[] {
    const table = text(path).replace(
      /^Letterboxd list export v7[\s\S]*?\r?\n\r?\n(?=Position,)/,
      '',
    );
    return Papa.parse<Record<string, string>>(table, { header: true, skipEmptyLines: true }).data;
  }

  test('is understood file by file, row by row', async () => {
    const files = Object.fromEntries(paths.map((path) => [path.replaceAll('\\', '/'), text(path)]));
    const { files: read, skipped, films } = await account(zip(files));
    expect(read.length + skipped.length).toBe(paths.length);
    for (const { file, rows } of read) expect([file, rows]).toEqual([file, rowsOf(file).length]);
    expect(new Set(skipped.map(({ code }) => code))).toEqual(new Set(['file-left-out']));
    const names = (path: string) => rowsOf(path).map((row) => `${row['Name']} ${row['Year']}`);
    const seen = ['watched.csv', 'ratings.csv', 'likes/films.csv', 'diary.csv'].flatMap(names);
    const nameOf = ({ title, year }: (typeof films)[number]) => `${title} ${year ?? ''}`;
    const isSeen = films.filter((film) => film.seen !== undefined).map(nameOf);
    expect(new Set(isSeen)).toEqual(new Set(seen));
    const saved = films.filter((film) => film.saved !== undefined).map(nameOf);
    expect(saved.toSorted()).toEqual(names('watchlist.csv').toSorted());
    expect(films.filter(({ year }) => year === null).map(({ title }) => title)).toEqual([
      'One of the Roughs, a Kosmos',
    ]);
  });
});
