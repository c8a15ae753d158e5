import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { main, siteId } from './new-site.ts';
import { siteTable } from './site-table.ts';

const REPOSITORY = resolve(import.meta.dirname, '..');

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'new-site-'));
  vi.spyOn(console, 'log').mockReturnValue();
  vi.spyOn(console, 'error').mockReturnValue();
});
afterEach(() => {
  rmSync(root, { recursive: true });
  vi.restoreAllMocks();
});

const FILES = [
  'sites/sample-plus.ts',
  'e2e/pages/sample-plus/films.html',
  'e2e/pages/sample-plus/expected.json',
  'e2e/pages/sample-plus/about.json',
];

const readNew = (file: string) => readFileSync(join(root, file), 'utf8');

test('a site has its four files, formatted as all others', async () => {
  expect(await main(['Sample+'], root)).toBe(0);
  for (const file of FILES) {
    const filepath = join(REPOSITORY, file);
    const options = { ...(await resolveConfig(filepath)), filepath };
    expect(readNew(file), file).toBe(await format(readNew(file), options));
  }
  expect(readNew('sites/sample-plus.ts')).toContain("name: 'Sample+',");
  expect(JSON.parse(readNew('e2e/pages/sample-plus/expected.json'))).toHaveProperty([
    'films.html',
    'as',
  ]);
});

test('it says in the repository’s tests what is left to do', async () => {
  await main(['Sample+'], root);
  for (const shared of ['sites/reading', 'sites/site.ts', 'spotter/room.ts', 'limits.ts']) {
    cpSync(join(REPOSITORY, shared), join(root, shared), { recursive: true });
  }
  const table = await siteTable({
    sites: join(root, 'sites'),
    pages: join(root, 'e2e/pages'),
  });
  expect('problems' in table ? table.problems : []).toEqual([
    expect.stringMatching(/about\.json: reads: must name/),
    expect.stringMatching(/about\.json: known: must be one sentence/),
    expect.stringMatching(/about\.json: neverSeen: must be one sentence/),
    'sites/sample-plus.ts still has an example for its address.',
  ]);
});

test('files that are there already are left alone, and no other is made', async () => {
  await main(['Sample+'], root);
  writeFileSync(join(root, 'sites/sample-plus.ts'), 'mine');
  rmSync(join(root, 'e2e'), { recursive: true });
  expect(await main(['Sample+'], root)).toBe(1);
  expect(readNew('sites/sample-plus.ts')).toBe('mine');
  expect(readdirSync(root)).toEqual(['sites']);
});

test.each([[[]], [['Sample', 'Service']], [['샘플']], [['../..']]])(
  '%j makes nothing',
  async (args) => {
    expect(await main(args, root)).toBe(1);
    expect(readdirSync(root)).toEqual([]);
  },
);

test.each([
  ['Rotten Tomatoes', 'rotten-tomatoes'],
  ['Disney+', 'disney-plus'],
  ['Cinéma d’ici', 'cinema-dici'],
  ['../../Somewhere', 'somewhere'],
])('%s suggests %s', (name, id) => expect(siteId(name)).toBe(id));
