/** The scripts that pages of a site get before anything on them is known to matter. */
import { dirname, join } from 'node:path';
import type { Plugin } from 'vite';
import type { Glance } from '../../sites/site.ts';
import { lookoutScript, scoutScript } from '../../tabs/site-scripts.ts';
import { defaultExport } from './default-export.ts';
import { COMPILED_WHOLE, plainScript } from './plain-script.ts';
import { scoutScripts } from './site-scripts.ts';

const ROOT = join(import.meta.dirname, '../..');

export interface PageScript {
  /** Its place in the extension: `scouts/letterboxd.js`. */
  path: string;
  code: string;
}

/**
 * @param folder of the sites
 * @param plugins as for `plainScript`
 * @returns the lookout and the scout of each site that has them
 */
export async function pageScripts(folder: string, plugins: Plugin[]): Promise<PageScript[]> {
  const scripts = scoutScripts(folder).flatMap(({ id, inputPath }) => [
    lookoutOf(id, join(dirname(inputPath), 'lookout.ts'), plugins),
    scoutOf(id, inputPath, plugins),
  ]);
  return Promise.all(scripts);
}

async function lookoutOf(id: string, site: string, plugins: Plugin[]): Promise<PageScript> {
  const source = `import ${inRoot('spotter/lookout.ts')};`;
  const virtual = { 'virtual:lookout': `export { default } from ${quoted(site)};` };
  return { path: lookoutScript(id), code: await plainScript(source, plugins, virtual) };
}

async function scoutOf(id: string, site: string, plugins: Plugin[]): Promise<PageScript> {
  // As it is here: what joins its strings and lists would take 0.05 ms of every page of films.
  const glance = await defaultExport<Glance>(site);
  const source = [
    `import { startScout } from ${inRoot('spotter/scout.ts')};`,
    `startScout(document, ${JSON.stringify(glance)});`,
  ].join('\n');
  const code = await plainScript(source, plugins);
  return { path: scoutScript(id), code: `${COMPILED_WHOLE}${code}` };
}

function inRoot(path: string): string {
  return quoted(join(ROOT, path));
}

function quoted(path: string): string {
  return JSON.stringify(path.replaceAll('\\', '/'));
}
