/**
 * The scout: what a page gets that may name films, before anything on it is known to matter. It looks at
 * them without touching an element, has the background say whether any may be a gem, and calls the
 * spotter with the site's reader where one may, or where a glance does not tell.
 *
 *   started ──► looking ──── no film ────────────────► waits for changes, then looks again
 *                  │ └── none of its films matters ──► listens, waits for changes, looks again
 *                  └──── one may, or it cannot tell ─► calls the spotter, ends
 *
 * Every line here is paid for by pages that have no gem (docs/performance.md): selectors only count, and
 * attributes are read by XPath, since the first element that a script touches costs half a millisecond
 * and 60 kB; and each function that runs costs, so there are few. Methods are the prototype's own: an
 * element of the page that is named after one stands in its way, in our world too.
 */
import { MAX_MENTIONS_A_MESSAGE } from '../limits.ts';
import type { ToSpotter } from '../messages.ts';
import type { Glance } from '../sites/site.ts';
import { askPatiently } from './asking-patiently.ts';
import { ask, hear, isAlive, isOurs } from './browser.ts';
import { CARD_HOST } from './card.ts';
import { IDLE_TIMEOUT_MS } from './idle-timeout.ts';
import { MARKER_SELECTOR } from './marker.ts';
import { isReadable } from './readable-page.ts';
import { room } from './room.ts';

/**
 * A page that keeps changing is better served by the spotter, which reads what changed alone, than by
 * yet another look at all of it.
 */
const MAX_GLANCES = 12;

/** `XPathResult`'s constants by value: the interface itself would cost its place in memory. */
const STRING = 2;
const NODES_IN_ORDER = 7;

type FindAll = (this: Document, selector: string) => NodeList;

/** A second call does nothing: scripts may be declared and injected both. */
export function startScout(page: Document, glance: Glance): void {
  const here = room();
  if (here.scouted || here.spotter || !isReadable(page)) return;
  here.scouted = true;
  let isDue = false;
  let glances = 0;
  /** The films that were last asked about; none where they are to be asked about again. */
  let asked: string[] = [];
  let stopListening: (() => void) | null = null;

  function look(): void {
    isDue = false;
    if (here.spotter) {
      end();
      return;
    }
    const { querySelectorAll } = Document.prototype as { querySelectorAll: FindAll };
    // What an earlier version left behind is the spotter's to remove.
    const beyond = `${glance.more}, ${MARKER_SELECTOR}, ${CARD_HOST}`;
    // The list alone is asked for its length: its elements are never touched.
    const hasMore = querySelectorAll.call(page, beyond).length > 0;
    const films = hasMore ? [] : filmsAtAGlance(page, glance);
    if (films.length > 0) glances += 1;
    const isBeyond = hasMore || films.length > MAX_MENTIONS_A_MESSAGE || glances > MAX_GLANCES;
    if (isBeyond || (films.length === 0 && glance.always.test(page.URL))) void callSpotter();
    else if (films.length > 0) void askAbout(films);
  }

  async function askAbout(films: string[]): Promise<void> {
    if (films.length === asked.length && films.every((facts, at) => facts === asked[at])) return;
    asked = films;
    if (isAlive()) stopListening ??= listen();
    const called = await ask({ type: 'scout', films });
    if (called) end();
    else if (called === null) {
      asked = [];
      if (isAlive()) await callSpotter();
    }
  }

  /** Where the background says no, the user has turned the site off. */
  async function callSpotter(): Promise<void> {
    observer.disconnect();
    if (isAlive()) stopListening ??= listen();
    if (await askPatiently({ type: 'scout', films: null }, () => !here.spotter)) end();
  }

  function comeBack({ isTrusted }: Event): void {
    if (isTrusted && !here.spotter) void callSpotter();
  }

  /** Whatever is said to this page concerns the spotter: it is called, and answers. */
  function listen(): () => void {
    // Back out of the browser's cache: what was said elsewhere in the meantime did not arrive here. Only
    // then, since every page gets one such event as it loads, and 6 kB with it.
    window.addEventListener('pagehide', ({ isTrusted }) => {
      if (isTrusted) window.addEventListener('pageshow', comeBack, { once: true });
    });
    return hear((message, sender, respond) => {
      if (here.spotter || !isOurs(sender)) return undefined;
      void callSpotter().then(() => respond(here.answer?.(message as ToSpotter)));
      return true;
    });
  }

  function end(): void {
    observer.disconnect();
    stopListening?.();
  }

  const observer = new MutationObserver(() => {
    if (isDue) return;
    isDue = true;
    requestIdleCallback(look, { timeout: IDLE_TIMEOUT_MS });
  });
  observer.observe(page, { childList: true, subtree: true, attributeFilter: glance.attributes });
  look();
}

/**
 * By attribute nodes alone.
 * @returns one string for each film, in the order of the page; one more than a message may carry at most
 */
function filmsAtAGlance(page: Document, { film, facts }: Glance): string[] {
  const { evaluate, createExpression } = Document.prototype;
  const found = evaluate.call(page, film, page, null, NODES_IN_ORDER);
  const read = createExpression.call(page, facts);
  const films: string[] = [];
  for (let index = 0; index <= MAX_MENTIONS_A_MESSAGE; index += 1) {
    const node = found.snapshotItem(index);
    if (!node) break;
    films.push(read.evaluate(node, STRING).stringValue);
  }
  return films;
}
