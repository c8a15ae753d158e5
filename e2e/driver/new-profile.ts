import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * The address bar's suggestions as web pages, switched off. Chromium makes two such pages for its
 * window at each start, in a process of their own, though in a test nobody types there: a third of the
 * processor time of a start. Set as at `chrome://flags`, since of two `--disable-features` on a command
 * line only the last counts, and Playwright has one.
 */
const FLAGS = ['webui-omnibox-popup@2', 'webui-omnibox-aim-popup@2'];

/** @returns the folder of a new profile of Chromium; removing it is the caller's */
export function newProfile(): string {
  const folder = mkdtempSync(join(tmpdir(), 'underseen-profile-'));
  const state = { browser: { enabled_labs_experiments: FLAGS } };
  writeFileSync(join(folder, 'Local State'), JSON.stringify(state));
  return folder;
}
