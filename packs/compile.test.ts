import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { compilePack } from './compile.ts';

// Made by hand for these tests: no such pack exists.
const ABOUT = `id: lamps
title: Lamps
author: Somebody
version: 1.0.0
language: en
review:
  credit: Ours
`;

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pack-'));
  writeFileSync(join(folder, 'pack.yaml'), ABOUT);
});
afterEach(() => rmSync(folder, { recursive: true }));

function write(id: string, facts: string): void {
  const body = '## Premise\n\nA lamp goes out.\n\n## Verdict\n\nBright all the same.\n';
  writeFileSync(join(folder, `${id}.md`), `---\ntitle: The Lamp\n${facts}\n---\n\n${body}`);
}

test('gems stand in the order that their files ask for, the others after them by name', () => {
  write('a', 'year: 1990');
  write('b', 'year: 1990');
  write('c', 'year: 1990\norder: 2');
  write('d', 'year: 1990\norder: 1');
  const pack = compilePack(folder);
  expect(pack.gems.map((gem) => gem.id)).toEqual(['d', 'c', 'a', 'b']);
  expect(pack.gems[0]?.review).toMatchObject({ lang: 'en', credit: 'Ours' });
  expect(pack).not.toHaveProperty('review');
});

test('one error tells what is wrong in every file', () => {
  write('a', 'yaer: 1990');
  write('b', 'yaer: 1990');
  expect(() => compilePack(folder)).toThrow(
    /is not valid:\n- a\.md: “yaer” is not a field of a gem\.\n- b\.md: “yaer” is not a field of a gem\.$/,
  );
});

test('values are checked as those of any other pack', () => {
  write('a', 'year: last');
  expect(() => compilePack(folder)).toThrow('Gem “a”: film.year must be a number, not "last".');
});

test('leads come along, and are checked too', () => {
  const lead = 'title: Oil, year: 2001, ids: { tmdb: 8 }, directors: [{ name: Seo Bom }]';
  write('a', `year: 1990\nleads:\n  - { ${lead}, reason: It burns. }`);
  expect(compilePack(folder).gems[0]?.leads).toEqual([
    {
      title: 'Oil',
      year: 2001,
      ids: { tmdb: 8 },
      directors: [{ name: 'Seo Bom', variants: [] }],
      reason: 'It burns.',
    },
  ]);
  write('a', `year: 1990\nleads:\n  - { ${lead} }`);
  expect(() => compilePack(folder)).toThrow('Gem “a”: leads[0].reason is missing.');
  write('a', 'year: 1990\nleads: Oil');
  expect(() => compilePack(folder)).toThrow('Gem “a”: leads must be a list, not "Oil".');
});

test('a pack that does not say whose judgement its reviews are is refused', () => {
  writeFileSync(join(folder, 'pack.yaml'), ABOUT.replace(/review:.*/s, ''));
  write('a', 'year: 1990');
  expect(() => compilePack(folder)).toThrow('Gem “a”: review.credit is missing.');
});
