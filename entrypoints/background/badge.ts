import { type Browser, browser } from 'wxt/browser';

/** Deep enough that the browser's white badge text keeps a contrast of 4.5 : 1 on it. */
const BADGE_COLOUR = '#9a5b12';

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
