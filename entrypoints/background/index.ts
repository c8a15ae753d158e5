import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { openLibrary } from '../../library/open.ts';
import { askToPersist } from '../../library/persist.ts';
import { answer } from './answer.ts';
import { reachOpenTabs } from './open-tabs.ts';

export default defineBackground(() => {
  browser.runtime.onMessage.addListener((message: unknown, sender, respond) => {
    answer(message, sender, openLibrary).then(respond, () => {
      // What could not be done is answered with nothing; the asker says so or asks again.
      respond(null);
    });
    return true;
  });
  browser.runtime.onInstalled.addListener(() => {
    install().catch(() => {
      // What an interrupted install leaves undone, the library makes up for when it is next opened.
    });
  });
});

/** Brings the bundled pack of this version into the library, and the spotter into open tabs. */
async function install(): Promise<void> {
  const library = await openLibrary();
  await library.ensureBundled();
  await askToPersist();
  await reachOpenTabs();
}
