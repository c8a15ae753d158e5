/** What a page holds on to, once all that can be collected was. */
import type { CDPSession } from 'playwright-core';
import type { IsolatedWorld } from './isolated-world.ts';

export interface WhatStays {
  /** Of all documents that are alive, in them or not. */
  nodes: number;
  /** Trees that are in no document any more and that a script holds on to. */
  detached: number;
  listeners: number;
  /** Of ours. */
  observers: number;
}

const OBSERVERS = ['MutationObserver', 'IntersectionObserver', 'ResizeObserver'];

/** @param cdp a session of the page, in which the DOM domain is enabled by this */
export async function whatStays(cdp: CDPSession, world: IsolatedWorld): Promise<WhatStays> {
  await cdp.send('HeapProfiler.collectGarbage');
  let observers = 0;
  for (const name of OBSERVERS) observers += await world.alive(name);
  const { detachedNodes } = await cdp.send('DOM.getDetachedDomNodes');
  // What is looked at like that is held on to by whoever looks; letting go takes a second collection.
  await cdp.send('HeapProfiler.collectGarbage');
  const { nodes, jsEventListeners: listeners } = await cdp.send('Memory.getDOMCounters');
  return { nodes, detached: detachedNodes.length, listeners, observers };
}
