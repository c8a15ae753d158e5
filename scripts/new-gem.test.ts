import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { compilePack } from '../packs/compile.ts';
import { FRONT_MATTER_FIELDS } from '../packs/markdown.ts';
import { gemId, main } from './new-gem.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pack-'));
  vi.spyOn(console, 'log').mockReturnValue();
  vi.spyOn(console, 'error').mockReturnValue();
});
afterEach(() => {
  rmSync(folder, { recursive: true });
  vi.restoreAllMocks();
});

function readNew(): string {
  return readFileSync(join(folder, 'the-devils-lamp.md'), 'utf8');
}

test('the file is named after the title and says what was given', async () => {
  expect(await main(["The Devil's Lamp", '1990'], folder)).toBe(0);
  expect(readdirSync(folder)).toEqual(['the-devils-lamp.md']);
  expect(readNew()).toContain('\norder: 1\n');
  expect(readNew()).toContain('\ntitle: "The Devil\'s Lamp"\n');
  expect(readNew()).toContain('\nyear: 1990\n');
});

test('every field that a gem may have is offered', async () => {
  await main(["The Devil's Lamp", '1990'], folder);
  for (const field of FRONT_MATTER_FIELDS) {
    expect(readNew()).toMatch(new RegExp(`^(?:# )?${field}:`, 'm'));
  }
});

test('with a review it is a gem as it stands, and with every field switched on too', async () => {
  await main(["The Devil's Lamp", '1990'], folder);
  const about =
    'id: a\ntitle: A\nauthor: A\nversion: 1.0.0\nlanguage: en\nreview: { credit: Ours }\n';
  writeFileSync(join(folder, 'pack.yaml'), about);
  const plain = readNew()
    .replace('## Premise\n', '## Premise\n\nA lamp.\n')
    .replace('## Verdict\n', '## Verdict\n\nLit.\n');
  const full = plain.replaceAll(/^# (?=(?: *- | *)[a-zA-Z]+: | *[a-zA-Z]+:$| +- )/gm, '');

  writeFileSync(join(folder, 'the-devils-lamp.md'), plain);
  expect(compilePack(folder).gems[0]?.film).toMatchObject({
    title: "The Devil's Lamp",
    year: 1990,
  });
  writeFileSync(join(folder, 'the-devils-lamp.md'), full);
  const [gem] = compilePack(folder).gems;
  expect(gem?.film.namesakes).toHaveLength(1);
  expect(gem?.film.directors[0]?.variants).toHaveLength(2);
  expect(gem?.leads).toHaveLength(1);
  expect(gem?.leads[0]?.directors?.[0]?.variants).toHaveLength(2);
});

test('a file that is there already is left alone', async () => {
  writeFileSync(join(folder, 'the-devils-lamp.md'), 'mine');
  expect(await main(["The Devil's Lamp", '1990'], folder)).toBe(1);
  expect(readNew()).toBe('mine');
});

test.each([
  [[]],
  [['The Lamp']],
  [['The', 'Lamp', '1990']],
  [['등불', '1990']],
  [['The Lamp', '90']],
  [['The Lamp', '1790']],
])('%j makes nothing', async (args) => {
  expect(await main(args, folder)).toBe(1);
  expect(readdirSync(folder)).toEqual([]);
});

test.each([
  ["The Devil's Stairway", 'the-devils-stairway'],
  ['Why Has Bodhi-Dharma Left for the East?', 'why-has-bodhi-dharma-left-for-the-east'],
  ['Café Noir', 'cafe-noir'],
  ['../../Somewhere Else', 'somewhere-else'],
  ['301, 302', '301-302'],
])('%s suggests %s', (title, id) => {
  expect(gemId(title)).toBe(id);
});
