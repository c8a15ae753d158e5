/**
 * The scout: all that a page of a site gets before anything on it is known to matter. It looks at the
 * page without touching an element, has the background say whether any film there may be a gem, and
 * calls the spotter with the site's reader where one may, or where a glance does not tell.
 *
 *   started ──► looking ──── no film ────────────────► waits for changes, then looks again
 *                  │ └── none of its films matters ──► listens, waits for changes, looks again
 *                  └──── one may, or it cannot tell ─► calls the spotter, ends
 *
 * Every line here is paid for by pages that have no gem, and what costs is the first use of things
 * (docs/performance.md): the first element that a script touches gives its world the interfaces of all
 * elements, 60 kB of them; the first use of the extension API takes half a millisecond; and each
 * kilobyte of script is parsed. So selectors only count, attributes are read by XPath, and the API is
 * not touched while there is no film. Methods are the prototype's own: an element of the page that is
 * named after one stands in its way, in our world too.
 */
import { MAX_MENTIONS_A_MESSAGE } from '../limits.ts';
import type { ToSpotter } from '../messages.ts';
import type { Glance } from '../sites/site.ts';
import { ask, hear, isAlive, isOurs } from './browser.ts';
import { CARD_HOST } from './card.ts';
import { MARKER_SELECTOR } from './marker.ts';
import { isReadable } from './readable-page.ts';
import { room } from './room.ts';

/** Idle time may not come on a busy page; then it is looked at after this long. */
const IDLE_TIMEOUT_MS = 150;

/**
 * A page that keeps changing is better served by the spotter, which reads what changed alone, than by
 * yet another look at all of it.
 */
const MAX_GLANCES = 12;

/** What got no answer is asked again: a worker that was stopped, or a busy database, comes back. */
const ASK_AGAIN_AFTER_MS = [1_000, 4_000, 15_000];

/** `XPathResult`'s constants by value: the interface itself would cost its place in memory. */
const STRING = 2;
const NODES_IN_ORDER = 7;

/** Declares the scout of a site. The result is also the script that every page of the site gets. */
export function defineScout(glance: Glance): Glance & { main(): void } {
  return {
    ...glance,
    main() {
      if (isReadable(document)) startScout(document, glance);
    },
  };
}

/** A second call does nothing: scripts may be declared and injected both. */
export function startScout(page: Document, glance: Glance): void {
  const here = room();
  if (here.scouted || here.spotter) return;
  here.scouted = true;
  scout(page, glance);
}

function scout(page: Document, glance: Glance): void {
  const here = room();
  // What an earlier version left behind is the spotter's to remove.
  const all = `${glance.films}, ${glance.more}, ${MARKER_SELECTOR}, ${CARD_HOST}`;
  let scheduled = false;
  let glances = 0;
  /** What was last asked about; null where that is to be asked again. */
  let asked: string | null = null;
  let stopListening: (() => void) | null = null;

  function look(): void {
    scheduled = false;
    if (here.spotter) return end();
    const places = count(page, all);
    if (places === 0) {
      if (glance.always.test(page.URL)) void callSpotter();
    } else if (
      places > MAX_MENTIONS_A_MESSAGE ||
      places > count(page, glance.films) ||
      (glances += 1) > MAX_GLANCES
    ) {
      void callSpotter();
    } else void askAbout(filmsAtAGlance(page, glance));
  }

  async function askAbout(films: string[]): Promise<void> {
    const question = films.join();
    if (question === asked) return;
    asked = question;
    const called = await say(films);
    if (called) end();
    else if (called === null) {
      asked = null;
      if (isAlive()) await callSpotter();
    }
  }

  /** Where the background says no, the user has turned the site off. */
  async function callSpotter(tries = 0): Promise<void> {
    observer.disconnect();
    const called = await say(null);
    const wait = ASK_AGAIN_AFTER_MS[tries];
    if (called) end();
    else if (called === null && wait !== undefined && isAlive()) {
      setTimeout(() => {
        if (!here.spotter) void callSpotter(tries + 1);
      }, wait);
    }
  }

  function say(films: string[] | null): Promise<boolean | null> {
    if (isAlive()) stopListening ??= listen();
    return ask({ type: 'scout', films });
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
    if (scheduled) return;
    scheduled = true;
    requestIdleCallback(look, { timeout: IDLE_TIMEOUT_MS });
  });
  observer.observe(page, {
    childList: true,
    subtree: true,
    attributeFilter: glance.attributes,
  });
  look();
}

type FindAll = (this: Document, selector: string) => NodeList;

/** The list alone is asked for its length: its elements are never touched. */
function count(page: Document, selector: string): number {
  const { querySelectorAll } = Document.prototype as { querySelectorAll: FindAll };
  return querySelectorAll.call(page, selector).length;
}

/** One string for each film, in the order of the page, by attribute nodes alone. */
function filmsAtAGlance(page: Document, { film, facts }: Glance): string[] {
  const { evaluate, createExpression } = Document.prototype;
  const found = evaluate.call(page, film, page, null, NODES_IN_ORDER);
  const read = createExpression.call(page, facts);
  const films: string[] = [];
  for (let index = 0; index < found.snapshotLength; index += 1) {
    const node = found.snapshotItem(index);
    if (node) films.push(read.evaluate(node, STRING).stringValue);
  }
  return films;
}
