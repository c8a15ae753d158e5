import { rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';
import { compileBundledPack } from './packs/compile.ts';
import { filmPagesOf, knownSites, siteList } from './scripts/build/site-list.ts';
import { scoutScripts, siteScripts } from './scripts/build/site-scripts.ts';
import { thirdParty } from './scripts/build/third-party.ts';
import { firstScripts } from './tabs/site-scripts.ts';

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
    build: { cssTarget: ['chrome133', 'firefox153'] },
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
              strict_min_version: '153.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '133' }),
  }),
  hooks: {
    'entrypoints:found': (_wxt, infos) => {
      for (const { id, inputPath } of siteScripts(SITES)) {
        infos.push({ name: `sites/${id}`, inputPath, type: 'unlisted-script' });
      }
      for (const { id, inputPath } of scoutScripts(SITES)) {
        infos.push({ name: `scouts/${id}`, inputPath, type: 'unlisted-script' });
      }
    },
    'build:publicAssets': (_wxt, files) => {
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
      manifest.content_scripts = declared.map((site) => ({
        matches: site.matches,
        css: ['marker.css'],
        js: firstScripts(site),
        // As soon as the page is read through: what is asked is under way while its pictures load.
        run_at: 'document_end',
      }));
      for (const { id, matches } of declared) {
        const globs = await filmPagesOf(SITES, id);
        if (globs.length === 0) continue;
        manifest.content_scripts.push({
          // Narrowed by globs: patterns of its own would count as further permissions.
          matches,
          include_globs: globs,
          js: ['wake.js'],
          run_at: 'document_start',
        });
      }
    },
  },
});

/** @returns the match patterns of the sites that are declared, or of those that are not. */
async function addresses({ declared }: { declared: boolean }): Promise<string[]> {
  const sites = (await knownSites(SITES)).filter((site) => site.declared === declared);
  return sites.flatMap(({ matches }) => matches);
}
