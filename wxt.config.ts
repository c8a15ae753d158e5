import { rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';
import { compileBundledPack } from './packs/compile.ts';
import { BUNDLED_FOR, OLDEST_BROWSERS } from './scripts/build/oldest-browsers.ts';
import { pageScripts } from './scripts/build/page-scripts.ts';
import { filmPagesOf, knownSites, siteList } from './scripts/build/site-list.ts';
import { siteScripts } from './scripts/build/site-scripts.ts';
import { thirdParty } from './scripts/build/third-party.ts';
import { declaredScripts } from './scripts/build/declared-scripts.ts';

const SITES = resolve(import.meta.dirname, 'sites');

const others = thirdParty();

export default defineConfig({
  modules: ['@wxt-dev/webextension-polyfill'],
  imports: false,
  manifestVersion: 3,
  vite: () => ({
    plugins: [
      siteList(SITES),
      others.plugin,
      preact({ devToolsEnabled: false, reactAliasesEnabled: false }),
    ],
    build: { cssTarget: BUNDLED_FOR },
  }),
  manifest: async ({ browser }) => ({
    name: '__MSG_extensionName__',
    description: '__MSG_extensionDescription__',
    default_locale: 'en',
    permissions: ['activeTab', 'scripting', 'storage', 'unlimitedStorage'],
    host_permissions: await addresses({ declared: true }),
    // Asked for one by one, or all together, when the user wants them.
    optional_host_permissions: await addresses({ declared: false }),
    commands: {
      'next-gem': {
        suggested_key: { default: 'Alt+Shift+U' },
        description: '__MSG_nextGemCommand__',
      },
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              // By it Firefox knows the next version for one of the same add-on: it stays as it is.
              id: '{9631ea22-a653-483f-8fbf-4e41bc5b408e}',
              strict_min_version: `${OLDEST_BROWSERS.firefox}.0`,
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: OLDEST_BROWSERS.chrome }),
  }),
  hooks: {
    'entrypoints:found': (_wxt, infos) => {
      for (const { id, inputPath } of siteScripts(SITES)) {
        infos.push({ name: `sites/${id}`, inputPath, type: 'unlisted-script' });
      }
    },
    'build:publicAssets': async (_wxt, files) => {
      for (const { path, code } of await pageScripts(SITES, [others.plugin])) {
        files.push({ relativeDest: path, contents: code });
      }
      const pack = compileBundledPack();
      files.push({ relativeDest: `packs/${pack.id}.json`, contents: JSON.stringify(pack) });
    },
    'build:done': ({ config }) => {
      writeFileSync(join(config.outDir, 'third-party-licences.txt'), others.licences());
      // The drawing that the icons are made of; no browser asks for it.
      rmSync(join(config.outDir, 'icon/icon.svg'), { force: true });
    },
    'build:manifestGenerated': async (_wxt, manifest) => {
      const declared = (await knownSites(SITES)).filter((site) => site.declared);
      const scripts = await Promise.all(
        declared.map(async (site) => declaredScripts(site, await filmPagesOf(SITES, site.id))),
      );
      manifest.content_scripts = scripts.flat();
    },
  },
});

/** @returns the match patterns of the sites that are declared, or of those that are not. */
async function addresses({ declared }: { declared: boolean }): Promise<string[]> {
  const sites = (await knownSites(SITES)).filter((site) => site.declared === declared);
  return sites.flatMap(({ matches }) => matches);
}
