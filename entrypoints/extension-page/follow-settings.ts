/** The settings as an extension page sees them: once as it opens, and again whenever they may have changed. */
import { browser } from 'wxt/browser';
import type { Library } from '../../library/library.ts';
import type { ToSpotter } from '../../messages.ts';
import type { Settings } from '../../settings.ts';

/**
 * Calls `apply` with the settings, now and whenever another page changes them. Where they cannot be
 * read the page stays as it is.
 */
export async function followSettings(
  openLibrary: () => Promise<Library>,
  apply: (settings: Settings) => void,
): Promise<void> {
  const read = async () => {
    const library = await openLibrary();
    apply(await library.settings());
  };
  browser.runtime.onMessage.addListener((message: ToSpotter, sender) => {
    if (sender.id === browser.runtime.id && message.type === 'ask-again') read().catch(() => {});
  });
  await read().catch(() => {});
}
