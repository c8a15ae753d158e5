import type { Page } from 'playwright-core';

/**
 * Has a page notice when another comes in front of it, and when it is in front again: the driver makes
 * each believe that it always is.
 */
export async function noticesFront(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setFocusEmulationEnabled', { enabled: false });
}
