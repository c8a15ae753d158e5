/** The pack that comes with the extension. */
import { browser } from 'wxt/browser';
import type { Pack } from '../../film.ts';
import { parsePack } from '../../packs/format.ts';

/** Where the build puts it, from the package's root. */
const PATH = 'packs/korean-hidden-gems.json';

/** Where the bundled pack is read from; tests give their own. */
export interface BundledPack {
  /** Changes whenever the pack may have changed. */
  version(): string;
  /** @throws where it is missing or not a pack. */
  read(): Promise<Pack>;
}

/** The bundled pack as it stands in the extension's package. */
export const packagedPack: BundledPack = {
  version: () => browser.runtime.getManifest().version,
  async read() {
    const response = await fetch(new URL(PATH, browser.runtime.getURL('/')));
    const parsed = parsePack(await response.json());
    if ('problems' in parsed) {
      throw new Error(`The bundled pack is broken: ${parsed.problems.join('; ')}`);
    }
    return parsed.pack;
  },
};
