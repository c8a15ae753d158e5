/**
 * The scout: what a page gets that may name films, before anything on it is known to matter. It looks at
 * them without touching an element, has the background say whether any may be a gem, and calls the
 * spotter with the site's reader where one may, or where a glance does not tell.
 *
 *   started ──► looking ──── no film, or none that matters ──► waits for changes, then looks again
 *                  └──────── one may, or it cannot tell ─────► calls the spotter, ends
 *
 * Every line here is paid for by pages that have no gem (docs/performance.md): what a selector finds there
 * is nothing, and attributes are read by XPath, since the first element that a script touches costs half
 * a millisecond and 60 kB; and each function that runs costs, so there are few. Methods are the prototype's
 * own: an element of the page that is named after one stands in its way, in our world too.
 */
import { MAX_FACT_LENGTH, MAX_FACTS_A_GLANCE } from '../limits.ts';
import type { Glance } from '../sites/site.ts';
import { askPatiently } from './asking-patiently.ts';
import { tell } from './browser.ts';
import { CARD_HOST } from './card.ts';
import { IDLE_TIMEOUT_MS } from './idle-timeout.ts';
import { MARKER_SELECTOR } from './marker.ts';
import { isOwnPage } from './own-page.ts';
import { isHtml } from './readable-page.ts';
import { room } from './room.ts';

/**
 * A page that keeps changing is better served by the spotter, which reads what changed alone, than by
 * yet another look at all of it.
 */
const MAX_GLANCES = 12;

/** `XPathResult`'s constant by value: the interface itself would cost its place in memory. */
const NODES_IN_ORDER = 5;

type Find = (this: Document, selector: string) => Element | null;

/**
 * A second call looks again, as what matches may have changed. Where the page is still on its way, it is
 * waited for, and whoever sleeps in the background gets up meanwhile, not once films are asked about;
 * where the browser makes it ahead, it is waited for that the user goes there.
 * No browser brings it into a frame.
 */
export function startScout(page: Document, glance: Glance): void {
  const here = room();
  if (here.spotter || !isHtml(page)) return;
  if (here.scout) {
    here.scout();
    return;
  }
  here.scout = start;
  /** Finds something where there is more than a glance can tell. */
  let beyond = glance.more;
  let isDue = false;
  let glances = 0;
  /** What was last asked about; null where anything is to be asked about. */
  let asked: string[] | null = null;

  /** @param event what says that there is a page to look at; a page's own saying so is none */
  function start(event?: Event): void {
    if (event && !event.isTrusted) return;
    asked = null;
    glances = 0;
    observer.observe(page, { childList: true, subtree: true, attributeFilter: glance.attributes });
    look();
  }

  function look(): void {
    isDue = false;
    // The popup, too, calls the spotter.
    if (here.spotter) {
      observer.disconnect();
      return;
    }
    const { querySelector } = Document.prototype as { querySelector: Find };
    // Where an element is found and thereby touched, the spotter comes, and touches many.
    const isBeyond =
      isOwnPage(page.URL, glance.filmFolder) || querySelector.call(page, beyond) !== null;
    let facts = isBeyond ? null : factsAtAGlance(page, glance);
    if (facts?.length === 0) return;
    glances += 1;
    if (glances > MAX_GLANCES) facts = null;
    // Null has the spotter called, unless the user has turned the site off.
    if (!facts) observer.disconnect();
    else if (asked && asked.join() === facts.join()) return;
    asked = facts;
    askPatiently(
      { type: 'scout', facts },
      () => !here.spotter,
      (called) => {
        if (called) observer.disconnect();
      },
    );
  }

  const observer = new MutationObserver(() => {
    if (isDue) return;
    isDue = true;
    requestIdleCallback(look, { timeout: IDLE_TIMEOUT_MS });
  });

  // Back out of the browser's cache: what was said elsewhere in the meantime did not arrive here. Only
  // then, since every page gets one such event as it loads, and 6 kB with it.
  window.addEventListener('pagehide', () => {
    window.addEventListener('pageshow', start, { once: true });
  });

  if (page.prerendering) window.addEventListener('prerenderingchange', start, true);
  else if (page.readyState === 'loading') {
    tell({ type: 'wake' });
    // Ahead of the page, which may keep an event to itself.
    window.addEventListener('DOMContentLoaded', start, true);
  } else {
    // What an earlier version may have left behind is the spotter's to remove.
    beyond += `, ${MARKER_SELECTOR}, ${CARD_HOST}`;
    start();
  }
}

/**
 * By attribute nodes alone.
 * @returns what they say, in the page's order; null where that is more than a message may carry
 */
function factsAtAGlance(page: Document, glance: Glance): string[] | null {
  const found = Document.prototype.evaluate.call(page, glance.facts, page, null, NODES_IN_ORDER);
  const facts: string[] = [];
  for (let node = found.iterateNext(); node; node = found.iterateNext()) {
    const { value } = node as Attr;
    if (value.length > MAX_FACT_LENGTH || facts.push(value) > MAX_FACTS_A_GLANCE) return null;
  }
  return facts;
}
