/** Whose work is in the built extension: nobody's but that of the packages that we chose to ship. */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { BUILT_EXTENSION } from './driver/chromium.ts';
import { BUILT_ADDON } from './driver/firefox.ts';

/** The few lines that the build tool itself puts around each script; docs/dependencies.md tells of them. */
const OF_THE_BUILD_TOOL = ['wxt', '@wxt-dev/webextension-polyfill', '@webext-core/match-patterns'];

const chosen = Object.keys(
  (
    JSON.parse(readFileSync(resolve(import.meta.dirname, '../package.json'), 'utf8')) as {
      dependencies: Record<string, string>;
    }
  ).dependencies,
);

describe.each([
  ['Chromium', BUILT_EXTENSION],
  ['Firefox', BUILT_ADDON],
])('the build for %s', (_browser, folder) => {
  const licences = readFileSync(join(folder, 'third-party-licences.txt'), 'utf8');
  const parts = licences.split(`\n${'-'.repeat(80)}\n\n`).slice(1);
  const nameOf = (part: string): string => /^\S+/.exec(part)?.[0] ?? '';

  it('has nobody’s work in it that we did not choose', () => {
    const names = parts.map(nameOf);
    expect(names).toContain('preact');
    expect(names.filter((name) => ![...chosen, ...OF_THE_BUILD_TOOL].includes(name))).toEqual([]);
  });

  it('brings the licence of each', () => {
    const bare = parts.filter((part) => part.length < 300).map(nameOf);
    // Their packages bring no text; the licence and its holder are named.
    expect(bare).toEqual(['@webext-core/match-patterns', 'wxt']);
  });
});
