/** The lists that matching is measured on: made by others, read where they lie and never copied. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ListError, readList, readRecords, type ListRow } from '../lists/csv.ts';

/** A record of a CSV file by the names of its columns, as the file spells them. */
export type Facts = Readonly<Record<string, string>>;

/** A row of a list with everything that the list says, of which the matcher sees the mention alone. */
export interface FactRow extends ListRow {
  facts: Facts;
}

/** @returns the records of a CSV file. @throws ListError where the file is no CSV. */
export function readTable(folder: string, file: string): Facts[] {
  return factsOf(readFileSync(join(folder, file), 'utf8'));
}

/** @returns the films of a list. @throws ListError where the file is no list of films. */
export function readFactRows(folder: string, file: string): FactRow[] {
  const text = readFileSync(join(folder, file), 'utf8');
  const facts = factsOf(text);
  return readList(text).map((row) => ({ ...row, facts: facts[row.number - 1] ?? {} }));
}

function factsOf(text: string): Facts[] {
  const { header, records } = readRecords(text);
  return records.map((record) =>
    Object.fromEntries(header.map((name, at) => [name, record[at] ?? ''])),
  );
}

/** Columns by which a CSV file shows that its names are not those of films. */
const OF_PEOPLE = ['person_id'];

/** @returns every list of films below a folder, by its path from there; other files are passed over. */
export function findLists(folder: string): { file: string; rows: FactRow[] }[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.csv'))
    .map((file) => file.replaceAll('\\', '/'))
    .toSorted();
  return files.flatMap((file) => {
    try {
      const rows = readFactRows(folder, file);
      return OF_PEOPLE.some((name) => rows[0] && name in rows[0].facts) ? [] : [{ file, rows }];
    } catch (error) {
      if (error instanceof ListError) return [];
      throw error;
    }
  });
}
