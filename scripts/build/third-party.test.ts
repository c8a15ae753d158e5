import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { build } from 'vite';
import { licencesOf, packageFolder, thirdParty } from './third-party.ts';

describe('packageFolder', () => {
  it.each([
    ['/a/node_modules/idb/build/index.js', '/a/node_modules/idb'],
    ['/a/node_modules/@x/y/dist/z.mjs', '/a/node_modules/@x/y'],
    ['/a/node_modules/wxt/node_modules/inner/i.js', '/a/node_modules/wxt/node_modules/inner'],
    ['\0/a/node_modules/idb/index.js?commonjs-proxy', '/a/node_modules/idb'],
    [String.raw`C:\a\node_modules\idb\index.js`, 'C:/a/node_modules/idb'],
    ['/a/matching/keys.ts', undefined],
    ['\0virtual:sites', undefined],
  ])('of %j is %j', (id, folder) => {
    expect(packageFolder(id)).toBe(folder);
  });
});

describe('licencesOf', () => {
  let root: string;
  const put = (name: string, facts: object, files: Record<string, string> = {}): string => {
    const folder = join(root, name);
    mkdirSync(folder, { recursive: true });
    writeFileSync(
      join(folder, 'package.json'),
      JSON.stringify({ name, version: '1.0.0', license: 'MIT', ...facts }),
    );
    for (const [file, text] of Object.entries(files)) writeFileSync(join(folder, file), text);
    return folder;
  };

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'underseen-licences-'));
  });
  afterEach(() => rmSync(root, { recursive: true }));

  it('gives each package’s own text, in the order of their names whatever order they came in', () => {
    const folders = [
      put('zed', { license: 'ISC' }, { 'LICENCE.md': 'Zed’s words\r\nin two lines\r\n' }),
      put('alpha', {}, { 'LICENSE-MIT': 'Alpha’s words\n' }),
    ];
    const text = licencesOf(folders);
    expect(text).toBe(licencesOf(folders.toReversed()));
    expect(text).toMatch(/alpha 1\.0\.0 \(MIT\)\n\nAlpha’s words\n\n-{80}\n\nzed 1\.0\.0 \(ISC\)/);
    expect(text).toContain('Zed’s words\nin two lines\n');
  });

  it('are of those packages of which something is left in the bundle', async () => {
    const used = put('node_modules/used', { name: 'used', main: 'i.js' });
    const idle = put('node_modules/idle', { name: 'idle', main: 'i.js' });
    for (const folder of [used, idle]) {
      writeFileSync(join(folder, 'i.js'), 'export const word = "Words";');
    }
    const entry = join(root, 'entry.js');
    writeFileSync(
      entry,
      "import { word } from 'used'; import { word as other } from 'idle'; console.log(word); export const never = () => other;",
    );
    const { plugin, licences } = thirdParty();
    await build({
      root,
      configFile: false,
      logLevel: 'silent',
      plugins: [plugin],
      build: { write: false, rolldownOptions: { input: entry } },
    });
    expect(licences()).toContain('used 1.0.0');
    expect(licences()).not.toContain('idle 1.0.0');
  });

  it('names who made a package that brings no text', () => {
    const folders = [
      put('a', { author: { name: 'Somebody' } }),
      put('b', { author: 'Ann Other <ann@example.org>' }),
      put('c', {}),
    ];
    expect(licencesOf(folders)).toMatch(
      /By Somebody\.[^]*By Ann Other <ann@example\.org>\.[^]*By its contributors\./,
    );
  });
});
