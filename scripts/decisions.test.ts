/** The list of decisions names each record, by the number and the words that head it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const FOLDER = join(import.meta.dirname, '../docs/decisions');

it('lists each record, in order', () => {
  const records = readdirSync(FOLDER)
    .filter((file) => file !== 'README.md')
    .map((file) => {
      const [heading = ''] = readFileSync(join(FOLDER, file), 'utf8').split('\n');
      const number = file.slice(0, 4);
      expect(heading).toMatch(new RegExp(`^# ${number}: \\S`));
      return { number, title: heading.slice(`# ${number}: `.length), file };
    });
  const list = readFileSync(join(FOLDER, 'README.md'), 'utf8');
  const rows = [...list.matchAll(/^\| (\d{4}) +\| \[(.+)\]\((.+\.md)\) +\|$/gm)].map(
    ([, number, title, file]) => ({ number, title, file }),
  );
  expect(rows).toEqual(records);
  expect(records.length).toBeGreaterThan(0);
});
