import { type Browser, browser } from 'wxt/browser';

/**
 * Puts the card into the web page that sent a message. Our own pages bring their card with them.
 * A page that went away in the meantime needs none.
 */
export async function injectCard(sender: Browser.runtime.MessageSender): Promise<void> {
  const tabId = sender.tab?.id;
  if (tabId === undefined || sender.frameId !== 0) return;
  if (sender.url?.startsWith(browser.runtime.getURL('')) !== false) return;
  try {
    await browser.scripting.executeScript({
      target: { tabId, frameIds: [0] },
      files: ['/card.js'],
      injectImmediately: true,
    });
  } catch {
    // Closed, navigated away, or the permission was just revoked: nobody is left to show a card to.
  }
}
