/** Chromium with the extension where the user has granted every site. */
import { join } from 'node:path';
import { scoutScripts, siteScripts } from '../../scripts/build/site-scripts.ts';
import { type Chromium, type ChromiumOptions, launchChromium } from './chromium.ts';
import { type CopyOptions, copyExtension } from './extension-copy.ts';

const SITES = join(import.meta.dirname, '../../sites');

/** Ids of all sites, in alphabetical order. */
export const SITE_IDS = siteScripts(SITES).map(({ id }) => id);

/** Of those that have a scout, which calls spotter and reader where they may matter. */
export const SCOUTED_IDS = new Set(scoutScripts(SITES).map(({ id }) => id));

/** A script as the browser has it registered. */
export interface Registered {
  id: string;
  js?: string[];
  matches?: string[];
  allFrames?: boolean;
}

/** What the tests need of the browser's API in the worker. */
interface Api {
  scripting: { getRegisteredContentScripts(): Promise<Registered[]> };
}

const LONGEST_MS = 15_000;

/**
 * Launches Chromium and waits until the extension has registered the scripts of all granted sites.
 * @throws when it does not, or no Chromium is found
 */
export async function launchWithAllSites(
  options: Omit<ChromiumOptions, 'extension'> & Pick<CopyOptions, 'pack'> = {},
): Promise<Chromium> {
  const { pack, ...rest } = options;
  const copy = copyExtension({ allSites: true, ...(pack === undefined ? {} : { pack }) });
  const chromium = await launchChromium({ ...rest, extension: copy.folder });
  const close = async () => {
    await chromium.close();
    copy.remove();
  };
  try {
    // One site stands in the manifest.
    await untilRegistered(chromium, SITE_IDS.length - 1);
  } catch (error) {
    await close();
    throw error;
  }
  return { ...chromium, close };
}

/** @returns what the browser has registered for the extension. */
export async function registeredScripts(chromium: Chromium): Promise<Registered[]> {
  const worker = await chromium.worker();
  return worker.evaluate(() =>
    (globalThis as unknown as { chrome: Api }).chrome.scripting.getRegisteredContentScripts(),
  );
}

async function untilRegistered(chromium: Chromium, count: number): Promise<void> {
  const until = Date.now() + LONGEST_MS;
  for (;;) {
    const { length } = await registeredScripts(chromium);
    if (length === count) return;
    if (Date.now() > until) throw new Error(`Of ${count} granted sites ${length} were registered.`);
    await new Promise((done) => {
      setTimeout(done, 50);
    });
  }
}
