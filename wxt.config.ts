import { readdirSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';
import { compileBundledPack } from './packs/compile.ts';

const SITE_FILES = readdirSync(resolve(import.meta.dirname, 'sites')).filter(
  (file) => /^[a-z0-9-]+\.ts$/.test(file) && file !== 'site.ts',
);

export default defineConfig({
  modules: ['@wxt-dev/webextension-polyfill'],
  imports: false,
  manifestVersion: 3,
  vite: () => ({ plugins: [preact({ devToolsEnabled: false, reactAliasesEnabled: false })] }),
  manifest: ({ browser }) => ({
    name: '__MSG_extensionName__',
    description: '__MSG_extensionDescription__',
    default_locale: 'en',
    permissions: ['storage', 'scripting'],
    host_permissions: ['https://letterboxd.com/*'],
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
    'entrypoints:found': (wxt, infos) => {
      for (const file of SITE_FILES) {
        infos.push({
          name: `sites/${basename(file, '.ts')}`,
          inputPath: resolve(wxt.config.root, 'sites', file),
          type: 'unlisted-script',
        });
      }
    },
  },
});
