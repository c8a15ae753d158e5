/**
 * Gives the background and the extension's pages what they need of every site (id, name, kind,
 * addresses) as a module, without the readers, which belong into web pages; and the background what
 * reads the glances of those that have a scout.
 */
import type { Plugin } from 'vite';
import type { KnownSite, Site } from '../../sites/site.ts';
import { dirname, join } from 'node:path';
import { defaultExport } from './default-export.ts';
import { scoutScripts, siteScripts } from './site-scripts.ts';

/** The site that is on from the start. */
const DECLARED_SITE = 'letterboxd';

const SITES = 'virtual:sites';
const GLANCES = 'virtual:glances';

const known = new Map<string, Promise<KnownSite[]>>();

/**
 * Read once in a process: a build makes each of its forty scripts by itself, every one with this list, and
 * reading a site compiles it.
 * @returns every site of the folder, in alphabetical order of their ids
 */
export function knownSites(folder: string): Promise<KnownSite[]> {
  const sites = known.get(folder) ?? readSites(folder);
  known.set(folder, sites);
  return sites;
}

async function readSites(folder: string): Promise<KnownSite[]> {
  const scouted = new Set(scoutScripts(folder).map(({ id }) => id));
  return Promise.all(
    siteScripts(folder).map(async ({ id, inputPath }) => {
      const { name, kind, matches, filmParameters } = await defaultExport<Site>(inputPath);
      const parameters = filmParameters ? { filmParameters } : {};
      return {
        id,
        name,
        kind,
        matches,
        ...parameters,
        declared: id === DECLARED_SITE,
        scouted: scouted.has(id),
      };
    }),
  );
}

/** @returns globs of the addresses of a site's pages that nearly always name films. */
export async function filmPagesOf(folder: string, id: string): Promise<string[]> {
  const { filmPages = [] } = await defaultExport<Site>(join(folder, `${id}.ts`));
  return filmPages;
}

/** @returns the source of a module with the `ReadGlance` of each site that has a scout. */
function glancesModule(folder: string): string {
  const scouts = scoutScripts(folder);
  const imports = scouts.map(({ inputPath }, index) => {
    const path = join(dirname(inputPath), 'glance.ts').replaceAll('\\', '/');
    return `import glance${index} from ${JSON.stringify(path)};`;
  });
  const entries = scouts.map(({ id }, index) => `${JSON.stringify(id)}: glance${index}`);
  return [...imports, `export default { ${entries.join(', ')} };`].join('\n');
}

/** A Vite plugin that answers `import sites from 'virtual:sites'` and the like for glances. */
export function siteList(folder: string): Plugin {
  return {
    name: 'underseen:site-list',
    resolveId: (id) => (id === SITES || id === GLANCES ? `\0${id}` : undefined),
    async load(id) {
      if (id === `\0${SITES}`) return `export default ${JSON.stringify(await knownSites(folder))};`;
      return id === `\0${GLANCES}` ? glancesModule(folder) : undefined;
    },
  };
}
