/**
 * The lookout: all that most pages of a site get. It sees whether a page may name a film, and has the
 * scout come where one may, which looks closer.
 *
 *   started ──► looking ──── no film ──► waits for changes, then looks again
 *                  └──────── maybe ────► calls the scout, ends
 *
 * Every line here is paid for by pages without films, which are many, and what costs is the first use of
 * things (docs/performance.md): the first element that a script touches gives its world the interfaces
 * of all elements, 60 kB of them; each kilobyte is parsed, and each function that runs is compiled. So it
 * counts what a selector finds, and touches none of it; and it is no function, but a script that the
 * build makes of this file for each site (scripts/build/page-scripts.ts), and runs from top to bottom.
 * The method is the prototype's own: an element of the page that is named after one stands in its way, in
 * our world too.
 */
import lookout from 'virtual:lookout';
import type { Lookout } from '../sites/site.ts';
import { ask, isAlive } from './browser.ts';
import { IDLE_TIMEOUT_MS } from './idle-timeout.ts';

// Type-aware linting cannot see into a virtual module.
const { any, attributes } = lookout as Lookout;

type FindAll = (this: Document, selector: string) => NodeList;
const { querySelectorAll } = Document.prototype as { querySelectorAll: FindAll };

const changes = { childList: true, subtree: true, attributeFilter: attributes };
const observer = new MutationObserver(() => {
  observer.disconnect();
  requestIdleCallback(look, { timeout: IDLE_TIMEOUT_MS });
});

function look(): void {
  if (querySelectorAll.call(document, any).length > 0) callScout();
  else observer.observe(document, changes);
}

/** Where it could not be brought, the next change is the next occasion. */
function callScout(): void {
  void ask({ type: 'call-scout' }).then((called) => {
    if (!called && isAlive()) observer.observe(document, changes);
  });
}

// As in `look`, which most pages never call.
if (document.prerendering) window.addEventListener('prerenderingchange', look, true);
else if (querySelectorAll.call(document, any).length > 0) callScout();
else observer.observe(document, changes);
