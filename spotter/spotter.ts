/**
 * The spotter: what runs in a web page of a site. It reads mentions, asks which are gems, draws their
 * markers and opens the card. Everything it starts ends with one AbortSignal.
 */
import type { Mention } from '../film.ts';
import type { GemReference, Mark, Marks, ToSpotter } from '../messages.ts';
import type { Site } from '../sites/site.ts';
import { ask, isAlive, onMessage } from './browser.ts';
import { type Card, CARD_HOST } from './card.ts';
import { gemsOnPage } from './gems-on-page.ts';
import { CLOSE_DELAY_MS, OPEN_DELAY_MS } from './hover-intent.ts';
import { type Hovering, listen } from './listening.ts';
import { eraseMarker, MARKER_SELECTOR } from './marker.ts';
import { observe } from './observe.ts';
import { startReading } from './reading.ts';
import { meet, room } from './room.ts';
import { SUPERSEDED_EVENT } from './superseded.ts';

/**
 * Starts the spotter of this page as soon as its site reader has entered the room. A second call does
 * nothing: scripts may be declared and injected both.
 */
export function startSpotter(page: Document): void {
  const here = room();
  if (here.spotter || !isAlive()) return;
  const ending = new AbortController();
  here.spotter = ending;
  removeLeftovers(page);
  meet('site', (site) => {
    if (!ending.signal.aborted) spot(page, site, ending);
  });
}

/** What the scripts of an earlier version drew: some browsers end them without a word. */
function removeLeftovers(page: Document): void {
  for (const left of page.querySelectorAll(MARKER_SELECTOR)) eraseMarker(left);
  for (const host of page.querySelectorAll(CARD_HOST)) host.remove();
}

function spot(page: Document, site: Site, ending: AbortController): void {
  const { signal } = ending;
  let card: Card | null = null;
  let hovering: Hovering | null = null;
  let counted = 0;
  /** The title whose card is open and was corrected there: its card stays, for the undo. */
  let corrected: Element | null = null;
  let shownAt: Element | null = null;

  const gems = gemsOnPage((element) => {
    if (element !== corrected) hovering?.gone(element);
  });

  const read = startReading(site, gems, {
    isCardHere: () => card !== null,
    changed: count,
    died: () => ending.abort(),
  });

  /** @returns false, and ends everything, where the extension is gone. */
  function stillAlive(): boolean {
    if (!isAlive()) ending.abort();
    return !signal.aborted;
  }

  /** Tells the badge how many gems the page shows, and lets the card come and go with them. */
  function count(): void {
    gems.prune();
    const now = gems.count();
    if (now > 0) {
      hovering ??= startHovering();
      card?.present();
    } else if (!shownAt) card?.withdraw();
    if (now === counted) return;
    counted = now;
    void ask({ type: 'count', gems: now });
  }

  function startHovering(): Hovering {
    return listen({
      document: page,
      delays: { openMs: OPEN_DELAY_MS, closeMs: CLOSE_DELAY_MS },
      isMarked: (element) => gems.drawnAt(element) !== undefined,
      cardHost: () => card?.host ?? null,
      open(target, opener) {
        const match = stillAlive() && gems.drawnAt(target);
        if (!match) return;
        shownAt = target;
        card?.open(target, match, opener, { site: site.name, ...site.standing?.(target) });
      },
      close() {
        shownAt = null;
        corrected = null;
        card?.close();
        if (gems.count() === 0) card?.withdraw();
      },
      enterCard: () => card?.focus(),
      focusSource: focusLink,
      signal,
    });
  }

  function setMarks(gem: GemReference, marks: Marks): void {
    gems.setMarks(gem, marks);
    card?.update(gem, marks);
    count();
  }

  async function mark(gem: GemReference, name: Mark, on: boolean): Promise<Marks | null> {
    const marks = await ask({ type: 'mark', ...gem, mark: name, on });
    if (stillAlive() && marks) setMarks(gem, marks);
    return marks;
  }

  /** Kept here, since a corrected mention names no gem any more when the correction is taken back. */
  let disputed: { element: Element; mention: Mention } | null = null;

  async function correct(gem: GemReference, on: boolean): Promise<boolean> {
    const element = shownAt;
    const mention = element && (gems.mentionAt(element) ?? mentionDisputedAt(element));
    if (!mention) return false;
    disputed = { element, mention };
    corrected = element;
    const stored = await ask({ type: 'correct', ...gem, mention, site: site.name, on });
    if (!stillAlive() || stored?.corrected !== on) return false;
    askAgain();
    return true;
  }

  function mentionDisputedAt(element: Element): Mention | null {
    return disputed?.element === element ? disputed.mention : null;
  }

  function askAgain(): void {
    read.forget();
    readAll();
  }

  meet('card', (guest) => {
    card = guest;
    card.attend({
      stillAlive,
      mark,
      correct,
      dismiss: () => hovering?.dismiss(),
      leave: () => hovering?.leaveCard(),
    });
    count();
  });

  function answer(asked: ToSpotter): unknown {
    switch (asked.type) {
      case 'gems-here':
        return gems.all();
      case 'show': {
        const element = gems.find(asked);
        element?.scrollIntoView({ block: 'center' });
        if (element && gems.drawnAt(element)) hovering?.ask(element, 'command');
        return element !== null;
      }
      case 'marked':
        return setMarks({ pack: asked.pack, gem: asked.gem }, asked.marks);
      case 'ask-again':
        return askAgain();
    }
  }
  onMessage((message) => answer(message as ToSpotter), signal);

  const readAll = observe({
    document: page,
    selector: site.selector,
    attributes: site.attributes,
    read: read.element,
    afterSlice(done) {
      if (stillAlive() && done) {
        read.send();
        count();
      }
    },
    signal,
  });

  page.defaultView?.addEventListener(
    'pagehide',
    () => {
      // The page may be kept for going back to, and the pointer will be elsewhere then.
      if (shownAt) hovering?.gone(shownAt);
    },
    { signal },
  );
  page.addEventListener(SUPERSEDED_EVENT, stillAlive, { signal });
  page.defaultView?.addEventListener(
    'pageshow',
    ({ persisted }) => {
      // Back out of the browser's cache: what was said elsewhere in the meantime did not arrive here.
      if (!persisted || !stillAlive()) return;
      counted = 0;
      askAgain();
    },
    { signal },
  );
  signal.addEventListener('abort', () => {
    gems.clear();
    card?.withdraw();
  });
}

/** Puts the focus on the link of what the card was open for. */
function focusLink(source: Element): void {
  const link = source.closest('a[href]') ?? source.querySelector('a[href]');
  if (link instanceof HTMLElement) link.focus();
}
