/**
 * The two ways in which markers are drawn. The quiet one comes with the spotter; the clear one is a
 * style sheet more, laid over it in pages that show a marker.
 */
import { type Browser, browser } from 'wxt/browser';
import type { Settings } from '../settings.ts';
import { unlessAsleep } from './unless-asleep.ts';

const CLEAR = { files: ['/marker-clear.css'] };

/** Draws the markers of the web page that sent a message as the user wants them. */
export async function drawMarkers(
  { tab, frameId }: Browser.runtime.MessageSender,
  style: Settings['marker'],
): Promise<void> {
  if (style !== 'clear' || tab?.id === undefined || frameId !== 0) return;
  await draw(tab.id, style);
}

/** Draws the markers of all open pages anew after the user chose another style. */
export async function redrawMarkers(style: Settings['marker']): Promise<void> {
  const open = await browser.tabs.query({ discarded: false });
  await Promise.all(
    open.map(async ({ id }) => {
      if (id !== undefined) await unlessAsleep(draw(id, style));
    }),
  );
}

async function draw(tabId: number, style: Settings['marker']): Promise<void> {
  const { insertCSS, removeCSS } = browser.scripting;
  const sheet = { target: { tabId }, ...CLEAR };
  // A sheet that is laid over twice would have to be taken away twice.
  await quietly(removeCSS(sheet));
  if (style === 'clear') await quietly(insertCSS(sheet));
}

/** A page that we may not touch, or that has gone, shows no marker of ours either. */
async function quietly(change: Promise<unknown>): Promise<void> {
  await change.catch(() => {});
}
