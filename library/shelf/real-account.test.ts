/** A real account, as its owner published it, against its own files. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { readAccount } from '../../account/read-account.ts';
import { filmKey } from '../../matching/keys.ts';
import { compileBundledPack } from '../../packs/compile.ts';
import { importAccount, undoImport } from './account.ts';
import { newDatabase } from '../fixtures/database.ts';
import { installPack } from '../installed/packs.ts';

const FOLDER = resolve(import.meta.dirname, '../../../shared/titles/letterboxd-csv/account-export');

interface Row {
  Name: string;
  Year: string;
}

/** Keys of the films that a file of the export names with a year. */
function filmsOf(file: string): Set<string> {
  const text = readFileSync(join(FOLDER, file), 'utf8');
  const { data } = Papa.parse<Row>(text, { header: true, skipEmptyLines: true });
  const dated = data.filter(({ Year }) => /^\d{4}$/.test(Year));
  return new Set(dated.map(({ Name, Year }) => filmKey({ title: Name, year: Number(Year) })));
}

describe.skipIf(!existsSync(FOLDER))('a real account', () => {
  test('every watched film is seen and the watchlist saved; taken back, nothing is left', async () => {
    const files = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' });
    const sources = files
      .filter((name) => name.endsWith('.csv'))
      .map((name) => ({ name, content: new Blob([readFileSync(join(FOLDER, name))]) }));
    const outcome = await readAccount(sources, {});
    if (outcome.kind === 'refused') throw new Error(JSON.stringify(outcome.problems));
    const db = await newDatabase();
    await installPack(db, compileBundledPack(), 'bundled');
    const { films } = outcome.account;
    const summary = await importAccount(db, films, {}, 1_800_000_000_000);

    const shelf = new Map((await db.getAll('shelf')).map((record) => [record.film, record]));
    const unseen = [...filmsOf('watched.csv')].filter((key) => shelf.get(key)?.seen === undefined);
    const unsaved = [...filmsOf('watchlist.csv')].filter(
      (key) => shelf.get(key)?.saved === undefined,
    );
    expect([unseen, unsaved]).toEqual([[], []]);
    expect(summary.seen).toBeGreaterThanOrEqual(filmsOf('watched.csv').size);
    expect(summary.films).toBe(films.length);

    await undoImport(db, summary.id ?? 0);
    expect(await db.count('shelf')).toBe(0);
  }, 60_000);
});
