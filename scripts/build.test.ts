import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { hashSources } from './build.ts';

let root: string;
const write = (file: string, text: string): void => {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
};

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'underseen-build-'));
  write('film.ts', 'export {};');
  write('packs/gems/paju.md', 'Paju');
});

afterEach(() => {
  rmSync(root, { recursive: true });
});

describe('hashSources', () => {
  it.each([
    ['a module', 'film.ts'],
    ['a gem', 'packs/gems/paju.md'],
    ['a room that was not there before', 'newroom/a.ts'],
    ['the lock file', 'package-lock.json'],
  ])('changes with %s', (_, file) => {
    const before = hashSources(root);
    write(file, 'changed');
    expect(hashSources(root)).not.toBe(before);
  });

  it('changes when a file is renamed', () => {
    const before = hashSources(root);
    rmSync(join(root, 'film.ts'));
    write('movie.ts', 'export {};');
    expect(hashSources(root)).not.toBe(before);
  });

  it.each(['film.test.ts', '.output/chrome-mv3/card.js', 'docs/a.md', 'node_modules/idb/a.js'])(
    'stays the same with %s, which no build reads',
    (file) => {
      const before = hashSources(root);
      write(file, 'changed');
      expect(hashSources(root)).toBe(before);
    },
  );
});
