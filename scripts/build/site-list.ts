/**
 * Gives the background and the extension's pages what they need of every site (id, name, kind,
 * addresses) as a module, without the readers, which belong into web pages.
 */
import { type Plugin, runnerImport } from 'vite';
import type { KnownSite, Site } from '../../sites/site.ts';
import { siteScripts } from './site-scripts.ts';

/** The site that is on from the start. */
export const DECLARED_SITE = 'letterboxd';

const MODULE = 'virtual:sites';

/** @returns every site of the folder, in alphabetical order of their ids. */
export async function knownSites(folder: string): Promise<KnownSite[]> {
  return Promise.all(
    siteScripts(folder).map(async ({ id, inputPath }) => {
      const { module } = await runnerImport<{ default: Site }>(inputPath, {
        configFile: false,
        logLevel: 'error',
      });
      const { name, kind, matches, filmParameters } = module.default;
      const parameters = filmParameters ? { filmParameters } : {};
      return { id, name, kind, matches, ...parameters, declared: id === DECLARED_SITE };
    }),
  );
}

/** A Vite plugin that answers `import sites from 'virtual:sites'`. */
export function siteList(folder: string): Plugin {
  return {
    name: 'underseen:site-list',
    resolveId: (id) => (id === MODULE ? `\0${MODULE}` : undefined),
    async load(id) {
      if (id !== `\0${MODULE}`) return undefined;
      return `export default ${JSON.stringify(await knownSites(folder))};`;
    },
  };
}
