import { browser } from 'wxt/browser';
import type { FromOurPages } from '../../messages.ts';

/** Tells the background that this page changed what the user's devices share. */
export async function tellSync(): Promise<void> {
  try {
    await browser.runtime.sendMessage<FromOurPages, null>({ type: 'shared-changed' });
  } catch {
    // The worker was just being stopped: its next start finds what there is to tell.
  }
}
