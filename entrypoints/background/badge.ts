import { type Browser, browser } from 'wxt/browser';

/** Deep enough that the browser's white badge text keeps a contrast of 4.5 : 1 on it. */
const BADGE_COLOUR = '#9a5b12';

/** Long enough to be noticed by who looks, short enough not to be taken for a state. */
const FLASH_MS = 1_200;

/** Shows the number of gems of the sender's page on the toolbar; the browser clears it on navigation. */
export async function showCount(
  sender: Browser.runtime.MessageSender,
  gems: number,
): Promise<void> {
  const tabId = sender.tab?.id;
  if (tabId === undefined || sender.frameId !== 0) return;
  await browser.action.setBadgeBackgroundColor({ tabId, color: BADGE_COLOUR });
  await browser.action.setBadgeText({ tabId, text: gems > 0 ? String(gems) : '' });
}

/** Shows a sign on the toolbar for a moment, then what was there before. */
export async function flash(tabId: number, sign: string): Promise<void> {
  const before = await browser.action.getBadgeText({ tabId });
  if (before === sign) return;
  await browser.action.setBadgeBackgroundColor({ tabId, color: BADGE_COLOUR });
  await browser.action.setBadgeText({ tabId, text: sign });
  await new Promise((done) => {
    setTimeout(done, FLASH_MS);
  });
  // A count that came in the meantime stays.
  if ((await browser.action.getBadgeText({ tabId })) === sign) {
    await browser.action.setBadgeText({ tabId, text: before });
  }
}
