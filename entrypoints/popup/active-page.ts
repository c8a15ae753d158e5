/** What the popup asks of the web page in the active tab, through that page's spotter. */
import { browser } from 'wxt/browser';
import type { GemHere, GemReference, PageReport, ToSpotter } from '../../messages.ts';

export interface ActivePage {
  /** @returns the gems that the page names; null where no spotter reads the page. */
  gems(): Promise<GemHere[] | null>;
  /** Scrolls the page to that gem. */
  show(gem: GemReference): Promise<void>;
}

export const activePage: ActivePage = {
  async gems() {
    const answer = (await ask({ type: 'report' })) as PageReport | null | undefined;
    return answer?.gems ?? null;
  },
  async show({ pack, gem }) {
    await ask({ type: 'show', pack, gem });
  },
};

async function ask(message: ToSpotter): Promise<unknown> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined) return null;
  try {
    return await browser.tabs.sendMessage(tab.id, message);
  } catch {
    // Nobody listens there: not a page that is read, or one from before the extension was updated.
    return null;
  }
}
