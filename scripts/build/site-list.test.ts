import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { knownSites } from './site-list.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'underseen-'));
  writeFileSync(join(folder, 'site.ts'), 'export {};');
  for (const id of ['rivers', 'boats']) writeFileSync(join(folder, `${id}.ts`), siteThatTells(id));
  mkdirSync(join(folder, 'boats'));
  writeFileSync(join(folder, 'boats/scout.ts'), '');
});
afterAll(() => rmSync(folder, { recursive: true }));

/** A site that notes in a file that it was read. */
function siteThatTells(id: string): string {
  return `import { appendFileSync } from 'node:fs';
    appendFileSync(${JSON.stringify(join(folder, 'read'))}, '${id}\\n');
    export default {
      name: 'All ${id}', kind: 'films', matches: ['https://${id}.invalid/*'], selector: 'a', read: () => null,
    };`;
}

it('reads each site once, however many scripts ask, and keeps what a reader is out of the list', async () => {
  const [first] = await Promise.all([knownSites(folder), knownSites(folder)]);
  expect(first).toEqual([
    {
      id: 'boats',
      name: 'All boats',
      kind: 'films',
      matches: ['https://boats.invalid/*'],
      declared: false,
      scouted: true,
    },
    {
      id: 'rivers',
      name: 'All rivers',
      kind: 'films',
      matches: ['https://rivers.invalid/*'],
      declared: false,
      scouted: false,
    },
  ]);
  expect(await knownSites(folder)).toEqual(first);
  const read = readFileSync(join(folder, 'read'), 'utf8').trim().split('\n');
  expect(read.toSorted()).toEqual(['boats', 'rivers']);
});
