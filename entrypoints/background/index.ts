import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { openLibrary } from '../../library/open.ts';
import { askToPersist } from '../../library/persist.ts';
import { answer } from './answer.ts';
import { obey } from './next-gem.ts';
import { reachOpenTabs } from './open-tabs.ts';

export default defineBackground(() => {
  browser.runtime.onMessage.addListener((message: unknown, sender, respond) => {
    answer(message, sender, openLibrary).then(respond, () => {
      // What could not be done is answered with nothing; the asker says so or asks again.
      respond(null);
    });
    return true;
  });
  browser.commands.onCommand.addListener((command, tab) => {
    obey(command, tab?.id).catch(() => {
      // The tab was closed in the meantime.
    });
  });
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install')
      void browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
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
