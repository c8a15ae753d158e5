/**
 * Collects `sites/*.ts` into the build: each becomes a script of its own that hands its site to the
 * spotter, so that adding a site edits no shared file.
 */
import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';

export interface SiteScript {
  /** File name without its ending: `letterboxd`. */
  id: string;
  inputPath: string;
}

/** @returns every site of the folder, in alphabetical order. */
export function siteScripts(folder: string): SiteScript[] {
  return readdirSync(folder)
    .filter((file) => /^[a-z0-9-]+\.ts$/.test(file) && file !== 'site.ts')
    .toSorted()
    .map((file) => ({ id: basename(file, '.ts'), inputPath: join(folder, file) }));
}

/**
 * @returns the scouts of those sites that have one: what their pages get first, from
 *   `sites/<id>/scout.ts`
 */
export function scoutScripts(folder: string): SiteScript[] {
  return siteScripts(folder)
    .map(({ id }) => ({ id, inputPath: join(folder, id, 'scout.ts') }))
    .filter(({ inputPath }) => existsSync(inputPath));
}
