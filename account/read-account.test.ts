import { strToU8, zipSync } from 'fflate';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { MAX_ZIP_FILES } from '../limits.ts';
import type { AccountReading } from './account.ts';
import { readAccount } from './read-account.ts';

// Made by hand for these tests: no such films exist.
const WATCHED = `Date,Name,Year,Letterboxd URI
2020-05-05,The Lamp,1990,https://boxd.it/aB1
2020-05-06,Oil,,https://boxd.it/aB2
2020-05-07,Wick,2001,https://boxd.it/aB3
2020-05-08,Wick,2001,https://boxd.it/aB4
`;
const WATCHLIST = `Date,Name,Year,Letterboxd URI
2021-01-01,Flame,2010,https://boxd.it/aB5
2021-01-02,The Lamp,1990,https://boxd.it/aB1
`;
// The address is the log entry's here, and may look like that of a film.
const DIARY = `Date,Name,Year,Letterboxd URI,Rating,Rewatch,Tags,Watched Date\r
2020-06-01,The Lamp,1990,https://boxd.it/aB3,4,,,2001-01-27\r
2020-06-02,The Lamp,1990,https://boxd.it/zzz2,4,Yes,,2020-06-02\r
2020-06-03,Oil,,https://boxd.it/zzz3,,,,\r
2020-06-04,Wick,2001,https://boxd.it/zzz4,,,,2000-01-01\r
2020-06-05,Smoke,1999,https://boxd.it/zzz5,,,,2020-06-05\r
`;
const REVIEWS = `Date,Name,Year,Letterboxd URI,Rating,Rewatch,Review,Tags,Watched Date
2020-07-01,Ash,1980,https://boxd.it/zzz6,,,"<b>Grey.</b>

And cold.",,2020-07-01
`;
const LIST = `Letterboxd list export v7
Date,Name,Tags,URL,Description
2020-01-01,Lamps,,https://boxd.it/LmP,"Two

lines"

Position,Name,Year,URL,Description
1,Lantern,1970,https://boxd.it/aB9,
2,Candle,1971,https://boxd.it/aC1,
`;

const EXPORT = {
  'watched.csv': WATCHED,
  'watchlist.csv': WATCHLIST,
  'diary.csv': DIARY,
  'reviews.csv': REVIEWS,
  'ratings.csv': 'Date,Name,Year,Letterboxd URI,Rating\n2019-01-01,Oil,,https://boxd.it/aB2,4\n',
  'likes/films.csv': 'Date,Name,Year,Letterboxd URI\n2022-02-02,Spark,2011,https://boxd.it/aB7\n',
  'likes/reviews.csv': 'Date,Letterboxd URI\n2022-02-02,https://boxd.it/q1\n',
  'lists/lamps.csv': LIST,
  'profile.csv': 'Date Joined,Username\n2017-01-01,nobody\n',
  'comments.csv': 'Date,Content,Comment\n2020-01-01,https://boxd.it/q2,Yes.\n',
  'deleted/diary.csv': DIARY.replaceAll('Smoke', 'Gone'),
  'orphaned/reviews.csv': REVIEWS,
};

function zip(files: Record<string, string>, name = 'letterboxd-nobody.zip') {
  const packed = Object.entries(files).map(([path, text]) => [path, strToU8(text)] as const);
  return { name, content: new Blob([zipSync(Object.fromEntries(packed))]) };
}

const csv = (name: string, text: string) => ({ name, content: new Blob([text]) });

async function account(...sources: Parameters<typeof readAccount>[0]): Promise<AccountReading> {
  const outcome = await readAccount(sources, {});
  if (outcome.kind !== 'account') throw new Error(JSON.stringify(outcome));
  return outcome.account;
}

async function refusal(...sources: Parameters<typeof readAccount>[0]) {
  const outcome = await readAccount(sources, {});
  return outcome.kind === 'refused' ? outcome.problems : [];
}

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

describe('a ZIP', { timeout: 60_000 }, () => {
  /** Changes bytes of each entry in the directory of a ZIP. */
  async function changed(source: ReturnType<typeof zip>, change: (entry: DataView) => void) {
    const view = new DataView(await source.content.arrayBuffer());
    for (let place = 0; place + 4 <= view.byteLength; place += 1) {
      if (view.getUint32(place, true) === 0x02_01_4b_50) change(new DataView(view.buffer, place));
    }
    return { name: source.name, content: new Blob([view]) };
  }

  const file = 'letterboxd-nobody.zip';

  test('of something else says so', async () => {
    expect(await refusal(zip({ 'a.txt': 'Hello', 'deleted/b.csv': '' }))).toEqual([
      { code: 'not-an-account', file },
    ]);
    expect(await refusal(zip({}))).toEqual([{ code: 'not-an-account', file }]);
  });

  test('within a ZIP is left out', async () => {
    const inner = zip(EXPORT).content;
    const content = new Blob([
      zipSync({
        'inner.zip': new Uint8Array(await inner.arrayBuffer()),
        'watched.csv': strToU8(WATCHED),
      }),
    ]);
    const { films, skipped } = await account({ name: file, content });
    expect(films).toHaveLength(4);
    expect(skipped).toEqual([{ code: 'zip-nested', file: 'inner.zip' }]);
  });

  test('that is locked says so', async () => {
    const locked = await changed(zip(EXPORT), (entry) => entry.setUint16(8, 1, true));
    expect(await refusal(locked)).toEqual([{ code: 'zip-encrypted', file }]);
  });

  test('cut off anywhere is broken, and nothing is thrown', async () => {
    const whole = zip({ 'watched.csv': WATCHED }).content;
    for (let size = 4; size < whole.size; size += 7) {
      const problems = await refusal({ name: file, content: whole.slice(0, size) });
      expect(problems, `${size} bytes`).toEqual([{ code: 'zip-broken', file }]);
    }
  });

  test('with garbage in a file is broken there', async () => {
    const bytes = new Uint8Array(await zip({ 'watched.csv': WATCHED }).content.arrayBuffer());
    bytes.fill(0xff, 45, 60);
    expect(await refusal({ name: file, content: new Blob([bytes]) })).toEqual([
      { code: 'zip-broken', file: 'watched.csv' },
    ]);
  });

  test('that is a bomb is not unpacked', async () => {
    const zeros = zip({ 'watched.csv': '0'.repeat(20_000_000) });
    expect(await refusal(zeros)).toEqual([
      { code: 'zip-too-large', file: 'watched.csv', bound: 64 },
    ]);
    // One that promises to be large, in all.
    const large = await changed(zip(EXPORT), (entry) => entry.setUint32(24, 20_000_000, true));
    expect(await refusal(large)).toEqual([{ code: 'zip-too-large', file, bound: 64 }]);
    // One that lies about its size is stopped where it has grown past that.
    const lying = await changed(zeros, (entry) => entry.setUint32(24, 1_000, true));
    expect(await refusal(lying)).toEqual([{ code: 'zip-broken', file: 'watched.csv' }]);
  });

  test('of more files than any export has is refused', async () => {
    const many = Object.fromEntries(
      Array.from({ length: MAX_ZIP_FILES + 1 }, (_, i) => [`${i}.csv`, '']),
    );
    expect(await refusal(zip(many))).toEqual([
      { code: 'zip-too-many-files', file, bound: MAX_ZIP_FILES },
    ]);
  });

  test('of two gigabytes is refused by its size alone', async () => {
    const content = { size: 2 ** 31 } as Blob;
    expect(await refusal({ name: file, content })).toEqual([
      { code: 'file-too-large', file, bound: 128 },
    ]);
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
