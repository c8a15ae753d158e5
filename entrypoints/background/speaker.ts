/** Who speaks to the background. What a web page's process says of itself is checked by the browser. */
import { type Browser, browser } from 'wxt/browser';

export type Speaker = 'our-page' | 'web-page';

/** @returns null for whoever has nothing to say: other extensions, frames, what is no page. */
export function speakerOf({
  id,
  url = '',
  tab,
  frameId,
}: Browser.runtime.MessageSender): Speaker | null {
  if (id !== browser.runtime.id) return null;
  if (url.startsWith(browser.runtime.getURL(''))) return 'our-page';
  // Spotters run in the page that was opened, and not in frames within it.
  const isTop = tab?.id !== undefined && frameId === 0;
  return isTop && /^(?:https?|file):/.test(url) ? 'web-page' : null;
}
