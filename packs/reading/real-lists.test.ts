/** Real exports, where they are at hand beside the repository; counted in another way than they are read. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parsePack } from '../format.ts';
import { readSource } from './read-source.ts';

const FOLDER = resolve(import.meta.dirname, '../../../shared/titles/letterboxd-csv');
const today = new Date('2026-11-26T12:00:00Z');

const paths = existsSync(FOLDER)
  ? (readdirSync(FOLDER, { recursive: true }) as string[]).filter((path) => path.endsWith('.csv'))
  : [];

/** Takes records apart sign by sign, as RFC 4180 has it. */
function recordsOf(text: string): string[][] {
  const records: string[][] = [[]];
  let cell = '';
  let isQuoted = false;
  for (const sign of text.replaceAll('\r', '').replace(/^\uFEFF/, '')) {
    if (sign === '"') isQuoted = !isQuoted;
    if (!isQuoted && (sign === ',' || sign === '\n')) {
      records.at(-1)?.push(cell);
      if (sign === '\n') records.push([]);
      cell = '';
    } else cell += sign;
  }
  records.at(-1)?.push(cell);
  return records.map((cells) =>
    cells.map((each) => each.replaceAll(/^"|"$/g, '').replaceAll('""', '"').trim()),
  );
}

/** What a file says, without the code under test. */
function tableOf(path: string) {
  const text = readFileSync(join(FOLDER, path), 'utf8');
  const records = recordsOf(text);
  const first = records.findIndex(
    (record) =>
      record.some((cell) => cell === 'Title' || cell === 'Name') && record.includes('Year'),
  );
  const [header = [], ...rows] = records.slice(first);
  const title = header.findIndex((name) => name === 'Title' || name === 'Name');
  const year = header.indexOf('Year');
  const isList = text.startsWith('Letterboxd list export');
  // In a list export the address is the film's.
  const link = isList ? header.indexOf('URL') : -1;
  const films = rows
    .filter((row) => row[title])
    .map((row) => ({
      title: row[title]?.replaceAll(/\s+/g, ' '),
      hasYear: row[year] !== '',
      key: [row[title]?.toLowerCase(), row[year], row[link]].join(' '),
    }));
  return { path, text, records, isList, films };
}

const tables = paths.map(tableOf);

function readTable(path: string, text: string) {
  return readSource({ name: path, content: new Blob([text]) }, { today });
}

describe.skipIf(paths.length === 0)('real lists', () => {
  test.each(tables.filter(({ films }) => films.length === 0))(
    '$path has no films, and says so',
    async ({ path, text }) => {
      const problems = [{ code: 'no-films', file: path }];
      expect(await readTable(path, text)).toEqual({ kind: 'refused', problems });
    },
  );

  test.each(tables.filter(({ films }) => films.length > 0))(
    '$path has as many films as it says',
    async ({ path, text, films }) => {
      const reading = await readTable(path, text);
      if (reading.kind !== 'draft') throw new Error(JSON.stringify(reading));
      const { pack, read, skipped, adjusted } = reading.draft;
      expect(parsePack(structuredClone(pack))).toEqual({ pack });
      expect(read).toBe(films.length);
      expect(adjusted).toEqual([]);
      // In the file's order, each film where it stands first.
      const dated = films.filter(({ hasYear }) => hasYear);
      const once = dated.filter(
        ({ key }, index) => dated.findIndex((other) => other.key === key) === index,
      );
      expect(pack.gems.map(({ film }) => film.title)).toEqual(once.map(({ title }) => title));
      const count = (code: string) => skipped.filter((problem) => problem.code === code).length;
      expect(count('no-year')).toBe(films.length - dated.length);
      expect(count('double-film')).toBe(dated.length - once.length);
      const prose = [pack.description, ...pack.gems.map(({ review }) => review.verdict)];
      expect(prose.join('\n')).not.toMatch(/<[a-z/]/i);
    },
  );

  test.each(tables.filter(({ isList }) => isList))(
    '$path has the name, address and description of the list',
    async ({ path, text, records }) => {
      const reading = await readTable(path, text);
      if (reading.kind !== 'draft') throw new Error(JSON.stringify(reading));
      const [, names = [], values = []] = records;
      const said = (name: string) => values[names.indexOf(name)] ?? '';
      const { pack } = reading.draft;
      expect(pack.title).toBe(said('Name').replaceAll(/\s+/g, ' '));
      expect(pack.source?.url).toBe(said('URL'));
      expect(pack.description === undefined).toBe(said('Description') === '');
    },
  );
});
