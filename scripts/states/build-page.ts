/**
 * Builds the states page into memory. It is a program of its own, with the real components and their
 * real style sheets, and no part of the extension.
 */
import { resolve } from 'node:path';
import preact from '@preact/preset-vite';
import { build } from 'vite';
import { BUNDLED_FOR } from '../build/oldest-browsers.ts';

/** What a web server would answer. */
export interface PageFile {
  contentType: string;
  body: string | Buffer;
}

const CONTENT_TYPES: [ending: string, contentType: string][] = [
  ['.html', 'text/html; charset=utf-8'],
  ['.js', 'text/javascript; charset=utf-8'],
  ['.css', 'text/css; charset=utf-8'],
];

/**
 * @returns the page's files by their paths below its address: `index.html`, `assets/index-….js`.
 * @throws with Vite's own words.
 */
export async function buildStatesPage(): Promise<Map<string, PageFile>> {
  const built = await build({
    configFile: false,
    root: resolve(import.meta.dirname, 'page'),
    mode: 'production',
    logLevel: 'error',
    plugins: [preact({ devToolsEnabled: false, reactAliasesEnabled: false })],
    build: { write: false, cssTarget: BUNDLED_FOR, modulePreload: false },
  });
  if (!('output' in built)) throw new Error('Vite did not build the states page once and whole.');
  return new Map(
    built.output.map((file) => [
      file.fileName,
      {
        contentType:
          CONTENT_TYPES.find(([ending]) => file.fileName.endsWith(ending))?.[1] ??
          'application/octet-stream',
        body: file.type === 'chunk' ? file.code : Buffer.from(file.source),
      },
    ]),
  );
}
