/** The keyboard's way through a page: each press of the shortcut goes on to its next gem. */
import { browser } from 'wxt/browser';
import type { ToSpotter } from '../../messages.ts';
import { flash } from './badge.ts';

/** The command's name in the manifest. */
const NEXT_GEM = 'next-gem';

/** What the badge says where there is none. */
const NONE = '–';

/**
 * Does what a command of the manifest asks for.
 * @param tabId of the tab in front, where the browser says which; else it is looked up
 */
export async function obey(command: string, tabId: number | undefined): Promise<void> {
  if (command !== NEXT_GEM) return;
  const id = tabId ?? (await tabInFront());
  if (id !== undefined && !(await showNext(id))) await flash(id, NONE);
}

async function tabInFront(): Promise<number | undefined> {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  return tab?.id;
}

/** @returns false where the page has no gem, or is not read. */
async function showNext(tabId: number): Promise<boolean> {
  const message: ToSpotter = { type: 'next' };
  try {
    return (await browser.tabs.sendMessage(tabId, message)) === true;
  } catch {
    // Nobody listens there: not a page that is read.
    return false;
  }
}
