/**
 * Looks at the films of a page: has the background say whether any of them may be a gem, and calls the
 * spotter with the site's reader where one may, or where a glance does not tell. Apart from the scout,
 * since pages without films, which are many, then compile none of it.
 *
 * The first use of the extension API takes half a millisecond, that of the interfaces of elements 60 kB:
 * selectors only count, and attributes are read by XPath.
 */
import { MAX_MENTIONS_A_MESSAGE } from '../limits.ts';
import type { ToSpotter } from '../messages.ts';
import type { Glance } from '../sites/site.ts';
import { ask, hear, isAlive, isOurs } from './browser.ts';
import { CARD_HOST } from './card.ts';
import { MARKER_SELECTOR } from './marker.ts';
import type { Room } from './room.ts';

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

/** Looks at a page in which there may be films, once now. */
export type CloserLook = () => void;

/** @param observer what has the page looked at again; ended once the spotter is called */
export function lookCloser(
  page: Document,
  glance: Glance,
  here: Room,
  observer: MutationObserver,
): CloserLook {
  let glances = 0;
  /** What was last asked about; null where that is to be asked again. */
  let asked: string | null = null;
  let stopListening: (() => void) | null = null;

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

  return () => {
    // What an earlier version left behind is the spotter's to remove.
    const hasMore = count(page, `${glance.more}, ${MARKER_SELECTOR}, ${CARD_HOST}`) > 0;
    const films = hasMore ? [] : filmsAtAGlance(page, glance);
    if (films.length > 0) glances += 1;
    const isBeyond = hasMore || films.length > MAX_MENTIONS_A_MESSAGE || glances > MAX_GLANCES;
    if (isBeyond || (films.length === 0 && glance.always.test(page.URL))) void callSpotter();
    else if (films.length > 0) void askAbout(films);
  };
}

type FindAll = (this: Document, selector: string) => NodeList;

/** The list alone is asked for its length: its elements are never touched. */
export function count(page: Document, selector: string): number {
  const { querySelectorAll } = Document.prototype as { querySelectorAll: FindAll };
  return querySelectorAll.call(page, selector).length;
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
