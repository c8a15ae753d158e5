/** What the popup asks of the web page in the active tab, through that page's spotter. */
import { type Browser, browser } from 'wxt/browser';
import type { GemReference, PageReport, ToSpotter } from '../../messages.ts';
import { siteAt } from '../../tabs/known-sites.ts';
import { askBackground } from '../extension-page/ask-background.ts';

/** How often a page that is still loading is asked again, and for how long. */
const ASK_AGAIN_MS = 250;
const LONGEST_MS = 10_000;

export interface Look {
  /** What the page's spotter tells of it; null where no spotter reads the page. */
  report: PageReport | null;
  /** Its address, where the browser tells it. */
  url: string | undefined;
}

export interface ActivePage {
  look(): Promise<Look>;
  /** Scrolls the page to that gem. @returns false where the page has it no more. */
  show(gem: GemReference): Promise<boolean>;
}

export const activePage: ActivePage = {
  async look() {
    let called = false;
    for (const until = Date.now() + LONGEST_MS; ;) {
      const tab = await activeTab();
      const report = ((await ask(tab, { type: 'report' })) ?? null) as PageReport | null;
      if (!report && !called) {
        called = await callSpotterOf(tab);
        if (called) continue;
      }
      if (report || !mayAnswerYet(tab) || Date.now() > until) return { report, url: tab?.url };
      await new Promise((done) => {
        setTimeout(done, ASK_AGAIN_MS);
      });
    }
  },
  async show({ pack, gem }) {
    return (await ask(await activeTab(), { type: 'show', pack, gem })) === true;
  },
};

/** A scout hears nothing. */
async function callSpotterOf(tab: Browser.tabs.Tab | undefined): Promise<boolean> {
  if (tab?.id === undefined || tab.status !== 'complete' || !siteAt(tab.url)?.scouted) return false;
  return (await askBackground({ type: 'call-spotter', tabId: tab.id })) === true;
}

/** A spotter comes into a page of a known site only once that has been read through. */
function mayAnswerYet(tab: Browser.tabs.Tab | undefined): boolean {
  return tab?.status === 'loading' && siteAt(tab.url) !== null;
}

async function activeTab(): Promise<Browser.tabs.Tab | undefined> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab;
}

async function ask(tab: Browser.tabs.Tab | undefined, message: ToSpotter): Promise<unknown> {
  if (tab?.id === undefined) return null;
  try {
    return await browser.tabs.sendMessage(tab.id, message);
  } catch {
    // Nobody listens there: not a page that is read, or one from before the extension was updated.
    return null;
  }
}
