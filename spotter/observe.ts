/**
 * Tells which parts of the web page are new or changed, in idle time and in small slices, so that
 * the page never waits for us.
 */

/** A slice of reading; well under the 8 ms that a busy page can spare within a frame. */
const SLICE_MS = 4;

/** Idle time may not come on a busy page; then a slice is taken after this long. */
const IDLE_TIMEOUT_MS = 150;

/** Elements that may wait at once; what is over it is found again by a sweep when these are read. */
const MAX_WAITING = 2_000;

export interface Observed {
  document: Document;
  selector: string;
  attributes: string[];
  /** Called for each element that `selector` finds, when it is new and whenever it has changed. */
  read(element: Element): void;
  /** Called after each slice; `done` when nothing waits any more. */
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
  let scheduled: number | null = null;
  let address = page.URL;

  function collect(root: Element): void {
    const around = root.closest(selector);
    if (around) waiting.add(around);
    for (const element of root.querySelectorAll(selector)) {
      if (waiting.size >= MAX_WAITING) {
        overflowed = true;
        return;
      }
      waiting.add(element);
    }
  }

  /** Finds what an overflow left out: everything never read. */
  function sweep(): void {
    overflowed = false;
    for (const element of page.querySelectorAll(selector)) {
      if (known.has(element)) continue;
      if (waiting.size >= MAX_WAITING) {
        overflowed = true;
        return;
      }
      waiting.add(element);
    }
  }

  function slice(deadline: IdleDeadline): void {
    scheduled = null;
    if (signal.aborted) return;
    const end = performance.now() + Math.min(SLICE_MS, Math.max(1, deadline.timeRemaining()));
    for (const element of waiting) {
      waiting.delete(element);
      known.add(element);
      if (element.isConnected) observed.read(element);
      if (performance.now() >= end) break;
    }
    if (waiting.size === 0 && overflowed) sweep();
    observed.afterSlice(waiting.size === 0);
    if (waiting.size > 0) schedule();
  }

  function schedule(): void {
    scheduled ??= requestIdleCallback(slice, { timeout: IDLE_TIMEOUT_MS });
  }

  const observer = new MutationObserver((records) => {
    followAddress();
    let removed = false;
    for (const record of records) {
      const { target } = record;
      if (record.type === 'attributes') {
        if (target instanceof Element) collect(target);
        continue;
      }
      removed ||= record.removedNodes.length > 0;
      for (const node of record.addedNodes) if (node instanceof Element) collect(node);
      // What is drawn anew inside a mention (hydration), or worded anew in the same text node, may
      // change what the mention says.
      const inside = target instanceof Element ? target : target.parentElement;
      const around = inside?.closest(selector);
      if (around) waiting.add(around);
    }
    if (removed || waiting.size > 0) schedule();
  });

  function readAll(): void {
    address = page.URL;
    known = new WeakSet();
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
    if (scheduled !== null) cancelIdleCallback(scheduled);
  });
  return readAll;
}
