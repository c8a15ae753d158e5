import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { openLibrary } from '../../library/open.ts';
import { askToPersist } from '../../library/safekeeping/persist.ts';
import { answer } from './answer.ts';
import { followedPacksCheck } from './followed-packs.ts';
import { followPermissions } from './follow-permissions.ts';
import { obey } from './next-gem.ts';
import { reachOpenTabs } from './open-tabs.ts';
import { grantedSites } from '../../tabs/permissions.ts';
import { registerGranted } from '../../tabs/registration.ts';
import { startSync } from './sync.ts';

let reached: Promise<void> | null = null;

export default defineBackground(() => {
  const checkFollowedPacks = followedPacksCheck(openLibrary);
  const sync = startSync(openLibrary);
  browser.runtime.onMessage.addListener((message: unknown, sender, respond) => {
    answer(message, sender, { openLibrary, sync }).then(respond, () => {
      // What could not be done is answered with nothing; the asker says so or asks again.
      respond(null);
    });
    quietly(checkFollowedPacks());
    sync.look();
    return true;
  });
  browser.runtime.onStartup.addListener(() => {
    quietly(registerGranted());
    quietly(checkFollowedPacks());
  });
  browser.permissions.onAdded.addListener(({ origins }) => quietly(followPermissions(origins)));
  browser.permissions.onRemoved.addListener(() => quietly(followPermissions()));
  browser.commands.onCommand.addListener((command, tab) => quietly(obey(command, tab?.id)));
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install') {
      quietly(browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') }));
    }
    quietly(install());
  });
  // Chromium alone says so, as it makes the worker anew: at an install or update, and when the
  // extension is switched on again, of which it tells nothing else. Firefox reaches open tabs itself.
  globalThis.addEventListener('activate', () => quietly(reachAllTabs()));
});

/**
 * Brings the bundled pack of this version into the library, and the spotter into open tabs, which finds
 * what there is where the pack cannot be stored.
 */
async function install(): Promise<void> {
  await keepBundled().catch(() => {});
  await registerGranted();
  await reachAllTabs();
}

async function keepBundled(): Promise<void> {
  const library = await openLibrary();
  await library.ensureBundled();
  await askToPersist();
}

/** Once in a worker's life is enough: from then on, pages get their scripts as they load. */
function reachAllTabs(): Promise<void> {
  reached ??= grantedSites().then(reachOpenTabs);
  return reached;
}

/** What is interrupted here is made up for at the next start, or when the library is next opened. */
function quietly(work: Promise<unknown>): void {
  work.catch(() => {});
}
