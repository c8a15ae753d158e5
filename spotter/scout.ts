/**
 * The scout: all that a page of a site gets before anything on it is known to matter. It looks at the
 * page without touching an element, and looks closer (closer-look.ts) where a film may be.
 *
 *   started ──► looking ──── no film ────────────────► waits for changes, then looks again
 *                  │ └── none of its films matters ──► listens, waits for changes, looks again
 *                  └──── one may, or it cannot tell ─► calls the spotter, ends
 *
 * Every line here is paid for by pages that have no gem, and what costs is the first use of things
 * (docs/performance.md): the first element that a script touches gives its world the interfaces of all
 * elements, 60 kB of them; a first regular expression takes a tenth of a millisecond; each function
 * that runs is compiled, and each kilobyte of script parsed. So what a page without films runs is here
 * and short. Methods are the prototype's own: an element of the page that is named after one stands in
 * its way, in our world too.
 */
import type { Glance } from '../sites/site.ts';
import { type CloserLook, count, lookCloser } from './closer-look.ts';
import { isReadable } from './readable-page.ts';
import { room } from './room.ts';

/** Idle time may not come on a busy page; then it is looked at after this long. */
const IDLE_TIMEOUT_MS = 150;

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
  let scheduled = false;
  let closer: CloserLook | null = null;

  function look(): void {
    scheduled = false;
    if (here.spotter) observer.disconnect();
    else if (count(page, glance.any) > 0 || page.URL.includes(glance.alwaysWith)) {
      closer ??= lookCloser(page, glance, here, observer);
      closer();
    }
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
