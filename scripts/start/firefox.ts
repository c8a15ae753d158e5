/**
 * Opens Firefox with the add-on, which opens its welcome page, in a temporary profile, for a person.
 */
import puppeteer from 'puppeteer-core';
import { buildOnce, outputFolder } from '../build.ts';

/** Opens a window and stays until it is closed. @param executablePath Firefox's. */
export async function openInFirefox(executablePath: string): Promise<void> {
  await buildOnce('firefox');
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless: false,
    defaultViewport: null,
  });
  const closed = new Promise<void>((done) => {
    browser.once('disconnected', () => done());
  });
  await browser.installExtension(outputFolder('firefox'));
  console.log('Rest the pointer on a marked title or a dotted underline: that is a hidden gem.');
  console.log('Close the window to end.');
  await closed;
}
