/**
 * The spotter: what runs in a web page of a site. It reads mentions, asks which are gems, draws their
 * markers and opens the card.
 *
 *   started ──► spotting ──── the user turned the site off ────► quiet
 *                  ▲  └── the extension is gone ──► ended          │
 *                  └─────────── asked again ───────────────────────┘
 */
import type { ToSpotter } from '../messages.ts';
import type { Site } from '../sites/site.ts';
import { isAlive, onMessage } from './browser.ts';
import { CARD_HOST } from './card.ts';
import { guarded } from './guarded-site.ts';
import { eraseMarker, MARKER_SELECTOR } from './marker.ts';
import { meet, room } from './room.ts';
import { type Session, startSession } from './session.ts';
import { SUPERSEDED_EVENT } from './superseded.ts';

/**
 * Starts the spotter of this page as soon as its site reader has entered the room. A second call does
 * nothing: scripts may be declared and injected both. A page that the browser makes ahead is waited for.
 */
export function startSpotter(page: Document): void {
  const here = room();
  if (here.spotter || !isAlive()) return;
  if (page.prerendering) {
    // Once, for each time that the page makes such an event up has it listen anew.
    const options = { capture: true, once: true };
    window.addEventListener('prerenderingchange', () => startSpotter(page), options);
    return;
  }
  const ending = new AbortController();
  here.spotter = ending;
  removeLeftovers(page);
  meet('site', (site) => {
    if (!ending.signal.aborted) spot(page, guarded(site), ending);
  });
}

/** What the scripts of an earlier version drew: some browsers end them without a word. */
function removeLeftovers(page: Document): void {
  for (const left of page.querySelectorAll(MARKER_SELECTOR)) eraseMarker(left);
  for (const host of page.querySelectorAll(CARD_HOST)) host.remove();
}

function spot(page: Document, site: Site, ending: AbortController): void {
  const { signal } = ending;
  let session: Session | null = null;

  /** @returns false, and ends everything, where the extension is gone. */
  function stillAlive(): boolean {
    if (!isAlive()) ending.abort();
    return !signal.aborted;
  }

  function start(): void {
    const quiet = new AbortController();
    session = startSession(page, site, {
      stillAlive,
      turnedOff() {
        quiet.abort();
        session = null;
      },
      signal: AbortSignal.any([signal, quiet.signal]),
    });
  }

  function askAgain(): void {
    if (session) session.askAgain();
    else start();
  }

  function answer(message: ToSpotter): unknown {
    if (message.type === 'ask-again') return askAgain();
    return session?.answer(message);
  }

  room().answer = answer;
  onMessage((message) => answer(message as ToSpotter), signal);
  page.defaultView?.addEventListener(
    'pagehide',
    ({ isTrusted }) => {
      if (isTrusted) session?.closeCard();
    },
    { signal },
  );
  page.addEventListener(SUPERSEDED_EVENT, stillAlive, { signal });
  page.defaultView?.addEventListener(
    'pageshow',
    ({ persisted, isTrusted }) => {
      // Back out of the browser's cache: what was said elsewhere in the meantime did not arrive here.
      if (isTrusted && persisted && stillAlive()) askAgain();
    },
    { signal },
  );
  start();
}
