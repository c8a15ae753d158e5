/**
 * Tells which parts of the web page are new or changed, in idle time and in small slices, so that
 * the page never waits for us.
 */

import { IDLE_TIMEOUT_MS } from './idle-timeout.ts';
import { closest, findAll, isPlain } from './plain-element.ts';

/** A slice of reading; well under the 8 ms that a busy page can spare within a frame. */
const SLICE_MS = 4;

/** Elements that may wait at once; what is over it is found again by a sweep when these are read. */
const MAX_WAITING = 2_000;

/** Of more changes at once, reading all anew in idle time costs less than looking around each. */
const MAX_RECORDS = 2_000;

/** A sweep reads this many elements: no page that a person can look through names more. */
const MAX_IN_A_SWEEP = 10_000;

export interface Observed {
  document: Document;
  selector: string;
  attributes: string[];
  /** Called for each element that `selector` finds, when it is new and whenever it has changed. */
  read(element: Element): void;
  /** Called after each slice; `done` when all that waited has been read, of a huge page a part. */
  afterSlice(done: boolean): void;
  signal: AbortSignal;
}

/**
 * Reads the whole page once, then whatever changes, until `signal` aborts; and the whole page again at
 * the first change after its address became another.
 * @returns a function that has the whole page read again, in idle time as ever
 */
export function observe(observed: Observed): () => void {
  const { document: page, selector, attributes, signal } = observed;
  const waiting = new Set<Element>();
  let known = new WeakSet<Element>();
  let overflowed = false;
  let sweeping: Generator<Element> | null = null;
  let scheduled: number | null = null;
  let address = page.URL;

  function collect(root: Element): void {
    const around = closest(root, selector);
    if (around) waiting.add(around);
    for (const element of findAll(root, selector)) {
      if (waiting.size >= MAX_WAITING) {
        overflowed = true;
        return;
      }
      waiting.add(element);
    }
  }

  /** What an overflow left out: everything never read. */
  function* unread(): Generator<Element> {
    let left = MAX_IN_A_SWEEP;
    for (const element of page.querySelectorAll(selector)) {
      if (known.has(element)) continue;
      if (left === 0) return;
      left -= 1;
      yield element;
    }
  }

  /** Lets the next of a sweep wait; a sweep goes on where it was, as looking over all of a page costs. */
  function sweep(): void {
    if (!sweeping && overflowed) {
      overflowed = false;
      sweeping = unread();
    }
    while (sweeping && waiting.size < MAX_WAITING) {
      const next = sweeping.next();
      if (next.done) sweeping = null;
      else waiting.add(next.value);
    }
  }

  function slice(deadline: IdleDeadline): void {
    scheduled = null;
    if (signal.aborted) return;
    const end = performance.now() + Math.min(SLICE_MS, Math.max(1, deadline.timeRemaining()));
    for (const element of waiting) {
      waiting.delete(element);
      known.add(element);
      if (isPlain(element) && element.isConnected) observed.read(element);
      if (performance.now() >= end) break;
    }
    const done = waiting.size === 0;
    if (done) sweep();
    observed.afterSlice(done);
    if (waiting.size > 0) schedule();
  }

  function schedule(): void {
    scheduled ??= requestIdleCallback(slice, { timeout: IDLE_TIMEOUT_MS });
  }

  const observer = new MutationObserver((records) => {
    followAddress();
    if (records.length > MAX_RECORDS) return readAll();
    /** What was collected with all that is in it. */
    const collected = new Set<Node>();
    let removed = false;
    for (const { type, target, addedNodes, removedNodes } of records) {
      removed ||= removedNodes.length > 0;
      const changed = type === 'attributes' ? [target] : addedNodes;
      for (const node of changed) {
        if (!(node instanceof Element) || collected.has(node)) continue;
        if (!(node.parentNode && collected.has(node.parentNode))) collect(node);
        collected.add(node);
      }
      // What is drawn anew inside a mention (hydration), or worded anew in the same text node, may
      // change what the mention says.
      const inside = target instanceof Element ? target : target.parentElement;
      const around = inside && !collected.has(inside) ? closest(inside, selector) : null;
      if (around) waiting.add(around);
    }
    if (removed || waiting.size > 0) schedule();
  });

  function readAll(): void {
    address = page.URL;
    known = new WeakSet();
    sweeping = null;
    collect(page.documentElement);
    schedule();
  }

  /** What an element names may depend on the page's address, which some change without a load. */
  function followAddress(): void {
    if (page.URL === address) return;
    address = page.URL;
    readAll();
  }

  readAll();
  page.defaultView?.navigation.addEventListener('currententrychange', followAddress, { signal });
  observer.observe(page, {
    childList: true,
    characterData: true,
    subtree: true,
    attributes: true,
    attributeFilter: attributes,
  });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    waiting.clear();
    sweeping = null;
    if (scheduled !== null) cancelIdleCallback(scheduled);
  });
  return readAll;
}
