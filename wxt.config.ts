import { resolve } from 'node:path';
import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';
import { compileBundledPack } from './packs/compile.ts';
import { siteList } from './scripts/build/site-list.ts';
import { siteScripts } from './scripts/build/site-scripts.ts';

/** Letterboxd is on from the start. */
const DECLARED_HOSTS = ['https://letterboxd.com/*'];
const DECLARED_SITE = 'letterboxd';

const SITES = resolve(import.meta.dirname, 'sites');

export default defineConfig({
  modules: ['@wxt-dev/webextension-polyfill'],
  imports: false,
  manifestVersion: 3,
  vite: () => ({
    plugins: [siteList(SITES), preact({ devToolsEnabled: false, reactAliasesEnabled: false })],
    build: { cssTarget: ['chrome133', 'firefox153'] },
  }),
  manifest: ({ browser }) => ({
    name: '__MSG_extensionName__',
    description: '__MSG_extensionDescription__',
    default_locale: 'en',
    permissions: ['activeTab', 'scripting', 'unlimitedStorage'],
    host_permissions: DECLARED_HOSTS,
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
              id: 'underseen@underseen.example',
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
    },
    'build:publicAssets': (_wxt, files) => {
      const pack = compileBundledPack();
      files.push({ relativeDest: `packs/${pack.id}.json`, contents: JSON.stringify(pack) });
    },
    'build:manifestGenerated': (_wxt, manifest) => {
      manifest.content_scripts = [
        {
          matches: DECLARED_HOSTS,
          css: ['marker.css'],
          js: ['spotter.js', `sites/${DECLARED_SITE}.js`],
        },
      ];
    },
  },
});
