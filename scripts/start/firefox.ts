/**
 * Opens Firefox with the add-on, which opens its welcome page, in a temporary profile, for a person.
 */
import puppeteer from 'puppeteer-core';
import { buildOnce, outputFolder } from '../build.ts';

const ADDON_ID = 'underseen@underseen.example';

/** Firefox draws the address of an add-on's pages by lot; this profile gets this one. */
const ADDON_UUID = 'c0a7d3a2-6a0e-4b57-9d1f-3a5de1a0f0b7';

/** Opens a window and stays until it is closed. @param executablePath Firefox's. */
export async function openInFirefox(executablePath: string): Promise<void> {
  await buildOnce('firefox');
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless: false,
    defaultViewport: null,
    // Without system access Firefox refuses to open an add-on's own pages for a driver.
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [ADDON_ID]: ADDON_UUID }),
    },
  });
  const closed = new Promise<void>((done) => {
    browser.once('disconnected', () => done());
  });
  await browser.installExtension(outputFolder('firefox'));
  const [page] = await browser.pages();
  // The driver never hears that an add-on's page has loaded.
  await (page ?? (await browser.newPage()))
    .goto(`moz-extension://${ADDON_UUID}/programme.html`, { timeout: 2_000 })
    .catch(() => undefined);
  console.log('Rest the pointer on a marked title or a dotted underline: that is a hidden gem.');
  console.log('Close the window to end.');
  await closed;
}
