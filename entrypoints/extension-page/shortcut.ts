/** The shortcut that goes to the next gem, and the browser's own page for changing it. */
import { browser } from 'wxt/browser';

const NEXT_GEM = 'next-gem';
const CHROMIUM_SHORTCUTS = 'chrome://extensions/shortcuts';

/** Firefox has a call for what is an address in Chromium; the typings know Chromium's alone. */
interface FirefoxCommands {
  openShortcutSettings?(): Promise<void>;
}

/** @returns the keys as the browser writes them; empty where none are set. */
export async function shortcutKeys(): Promise<string> {
  const all = await browser.commands.getAll();
  return all.find(({ name }) => name === NEXT_GEM)?.shortcut ?? '';
}

export async function openShortcutSettings(): Promise<void> {
  const { openShortcutSettings: open } = browser.commands as FirefoxCommands;
  if (open) await open();
  else await browser.tabs.create({ url: CHROMIUM_SHORTCUTS });
}
