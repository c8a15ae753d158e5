/** "Look for gems here": spots once on a page that no site of ours knows, because the user asked. */
import { browser } from 'wxt/browser';

/**
 * Starts spotting in a tab's page. Needs the right to that one page which the browser gives with a
 * click on the toolbar button, and which ends when the page is left. Asking twice starts nothing twice.
 * @returns whether the page could be reached: browsers keep some to themselves
 */
export async function lookHere(tabId: number): Promise<boolean> {
  const target = { tabId };
  try {
    await browser.scripting.insertCSS({ target, files: ['/marker.css'] });
    await browser.scripting.executeScript({ target, files: ['/spotter.js', '/any-page.js'] });
    return true;
  } catch {
    return false;
  }
}
