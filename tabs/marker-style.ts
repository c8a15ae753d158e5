/**
 * The two ways in which markers are drawn. The quiet one comes with the spotter; the clear one is a
 * style sheet more, laid over it in pages that show a marker.
 */
import { type Browser, browser } from 'wxt/browser';
import type { Settings } from '../settings.ts';

const CLEAR = { files: ['/marker-clear.css'] };

/** Draws the markers of the web page that sent a message as the user wants them. */
export async function drawMarkers(
  { tab, frameId }: Browser.runtime.MessageSender,
  style: Settings['marker'],
): Promise<void> {
  if (style !== 'clear' || tab?.id === undefined || frameId !== 0) return;
  await quietly(browser.scripting.insertCSS({ target: { tabId: tab.id }, ...CLEAR }));
}

/** Draws the markers of all open pages anew after the user chose another style. */
export async function redrawMarkers(style: Settings['marker']): Promise<void> {
  const { scripting, tabs } = browser;
  const change = style === 'clear' ? scripting.insertCSS : scripting.removeCSS;
  const open = await tabs.query({ discarded: false });
  await Promise.all(
    open.map(async ({ id }) => {
      if (id !== undefined) await quietly(change({ target: { tabId: id }, ...CLEAR }));
    }),
  );
}

/** A page that we may not touch, or that has gone, shows no marker of ours either. */
async function quietly(change: Promise<unknown>): Promise<void> {
  await change.catch(() => {});
}
