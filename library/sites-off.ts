/**
 * A copy of which sites the user turned off, beside the database: where that cannot be opened, no page
 * shall be marked that was to be left alone.
 */
import { browser } from 'wxt/browser';
import type { Settings } from '../settings.ts';
import type { Library } from './library.ts';
import { settingsFrom } from './settings.ts';

const NAME = 'sitesOff';

/** @returns the library, which keeps the copy as its settings are changed, or read and found to be others. */
export function copyingSitesOff(library: Library): Library {
  /** As this context copied them last, or saw them. */
  let last = '';

  function copy({ sitesOff }: Settings): void {
    last = JSON.stringify(sitesOff);
    const { local } = browser.storage;
    // Without any there is nothing to remember; what cannot be written now is once they are read again.
    const done = sitesOff.length > 0 ? local.set({ [NAME]: sitesOff }) : local.remove(NAME);
    done.catch(() => {
      last = '';
    });
  }

  return {
    ...library,
    async settings() {
      const settings = await library.settings();
      // A restored backup or another device changed them.
      if (JSON.stringify(settings.sitesOff) !== last) copy(settings);
      return settings;
    },
    async changeSettings(changes) {
      const settings = await library.changeSettings(changes);
      if (changes.sitesOff) copy(settings);
      return settings;
    },
  };
}

/** @returns the settings without a database: the defaults, and the sites that are off. */
export async function settingsFromCopy(): Promise<Settings> {
  const kept = await browser.storage.local.get(NAME).catch(() => ({}));
  return settingsFrom(kept);
}
