/**
 * Spotting on one web page, from the first reading until its signal aborts: the page is left, the user
 * turned the site off, or the extension is gone.
 */
import type { Mention } from '../film.ts';
import type {
  FindAnswer,
  GemHere,
  GemReference,
  Mark,
  Marks,
  ShelfState,
  ToSpotter,
} from '../messages.ts';
import type { PageSettings } from '../settings.ts';
import type { Site } from '../sites/site.ts';
import { watchAudience } from './audience.ts';
import { ask } from './browser.ts';
import { type Card, type Opener, referenceOf, type WrittenNote } from './card.ts';
import { gemsOnPage } from './gems-on-page.ts';
import { CLOSE_DELAY_MS } from './hover-intent.ts';
import { watchLateFacts } from './late-facts.ts';
import { type Hovering, listen } from './listening.ts';
import { observe } from './observe.ts';
import { openingAt } from './opening.ts';
import { readWholePage, reportOf } from './page-report.ts';
import { startReading } from './reading.ts';
import { watchPointer } from './resting.ts';
import { meet } from './room.ts';
import { watchSilence } from './silence.ts';

export interface Session {
  /** Asks about everything anew: what matches may have changed. */
  askAgain(): void;
  /** The page is left, and may be kept for going back to; the pointer will be elsewhere then. */
  closeCard(): void;
  answer(message: ToSpotter): unknown;
}

export interface SessionOptions {
  /** @returns false, and ends everything, where the extension is gone. */
  stillAlive(): boolean;
  /** The user wants no gems on this site. */
  turnedOff(): void;
  signal: AbortSignal;
}

/** What the open card stands at. A corrected mention names no gem any more, and its card stays for the undo. */
interface Shown {
  element: Element;
  mention: Mention;
  corrected: boolean;
  /** Ends with the card. */
  closing: AbortController;
}

export function startSession(page: Document, site: Site, options: SessionOptions): Session {
  const { stillAlive, signal } = options;
  let card: Card | null = null;
  let hovering: Hovering | null = null;
  let shown: Shown | null = null;
  let counted = 0;
  /** Comes with each answer; without one there is nothing to open. */
  let settings!: PageSettings;
  /** Where the walk through the gems has come to. */
  let walkedTo: Element | null = null;

  /** Elements that got their markers since gems were last counted. */
  const fresh = new Set<Element>();
  const hasPointer = watchPointer(page, signal);

  const gems = gemsOnPage(
    (element) => {
      fresh.delete(element);
      if (!(shown?.corrected && shown.element === element)) hovering?.gone(element);
    },
    (element) => fresh.add(element),
  );

  const read = startReading(site, gems, {
    isCardHere: () => card !== null,
    heard(answer: FindAnswer | null) {
      if (answer === 'site-off') options.turnedOff();
      else if (answer) ({ settings } = answer);
      else stillAlive();
    },
    changed: count,
  });

  /** Tells the badge how many gems the page shows, and lets the card come and go with them. */
  function count(): void {
    if (signal.aborted) return;
    gems.prune();
    if (!gems.isEmpty()) {
      hovering ??= startHovering();
      hovering.keepListening();
      card?.present();
      for (const element of fresh) if (hasPointer(element)) hovering.markedBelow(element);
    } else if (!shown) card?.withdraw();
    fresh.clear();
    const now = gems.count();
    if (now === counted) return;
    counted = now;
    void ask({ type: 'count', gems: now });
  }

  function startHovering(): Hovering {
    return listen({
      document: page,
      delays: () => ({ openMs: settings.openDelayMs, closeMs: CLOSE_DELAY_MS }),
      isMarked: (element) => gems.drawnAt(element) !== undefined,
      cardHost: () => card?.host ?? null,
      prepare,
      open,
      close,
      enterCard: () => card?.focus(),
      signal,
    });
  }

  function prepare(element: Element | null): void {
    if (!stillAlive()) return;
    const opening =
      element && openingAt(element, { page, site, gems, opener: 'pointer', settings });
    if (opening) card?.prepare(element, opening);
    else card?.forgo();
  }

  function open(element: Element, opener: Opener): void {
    const named = gems.at(element);
    const opening = openingAt(element, { page, site, gems, opener, settings });
    if (!stillAlive() || !named || !opening || !card) return;
    shown?.closing.abort();
    const closing = new AbortController();
    shown = { element, mention: named.mention, corrected: false, closing };
    card.open(element, opening);
    const { says } = opening;
    if (named.isSubject && says.seenBy === null) {
      const tell = (seenBy: number) => card?.tell({ ...says, seenBy });
      watchAudience(page, site, tell, closing.signal);
    }
  }

  function close(): void {
    shown?.closing.abort();
    shown = null;
    card?.close();
    if (gems.isEmpty()) card?.withdraw();
  }

  /** What the user now says of a gem's film, here or elsewhere. */
  function change(gem: GemReference, said: Partial<ShelfState>): void {
    read.change(gem, said);
    gems.change(gem, said);
    card?.update(gem, said);
    count();
  }

  async function mark(gem: GemReference, name: Mark, on: boolean): Promise<Marks | null> {
    const marks = await ask({ type: 'mark', ...gem, mark: name, on });
    if (stillAlive() && marks) change(gem, { marks });
    return marks;
  }

  async function keepNote(gem: GemReference, written: WrittenNote): Promise<ShelfState | null> {
    const state = await ask({ type: 'note', ...gem, ...written });
    if (stillAlive() && state) change(gem, { note: state.note ?? '' });
    return state;
  }

  async function correct(match: GemHere, on: boolean): Promise<boolean> {
    const at = shown;
    if (!at) return false;
    // Already now: that all are to ask again arrives before the answer.
    at.corrected = true;
    const stored = await ask({
      type: 'correct',
      ...referenceOf(match),
      ...(match.lead === undefined ? {} : { lead: match.lead }),
      mention: at.mention,
      site: site.name,
      on,
    });
    at.corrected = stored ? on : !on;
    if (!stillAlive() || !stored) return false;
    askAgain();
    return true;
  }

  function askAgain(): void {
    // The badge of a page that comes back from the browser's cache is empty.
    counted = 0;
    read.forget();
    readAll();
  }

  function show(element: Element | null): boolean {
    element?.scrollIntoView({ block: 'center' });
    if (element && gems.drawnAt(element)) hovering?.ask(element, 'command');
    return element !== null;
  }

  /** Goes on to the next gem of the page, from the last one to the first. */
  function showNext(): boolean {
    const all = gems.inOrder();
    const at = all.findIndex((element) => element === walkedTo);
    walkedTo = all[at + 1] ?? all[0] ?? null;
    return show(walkedTo);
  }

  meet('card', (guest) => {
    if (signal.aborted) return;
    card = guest;
    card.attend({
      stillAlive,
      mark,
      note: keepNote,
      correct,
      hold: (on) => hovering?.hold(on),
      dismiss: () => hovering?.dismiss(),
      leave: () => hovering?.leaveCard() ?? false,
    });
    count();
  });

  const settled = watchSilence({
    page,
    site,
    hasMentions: () => readWholePage(page, site).length > 0,
    tell: () => void ask({ type: 'silent' }),
    signal,
  });

  const watchLate = watchLateFacts({
    again(source) {
      if (!stillAlive()) return;
      readElement(source);
      read.send();
      count();
    },
    signal,
  });

  function readElement(source: Element): void {
    watchLate(source, read.element(source));
  }

  const readAll = observe({
    document: page,
    selector: site.selector,
    attributes: site.attributes,
    read: readElement,
    afterSlice(done) {
      if (stillAlive() && done) {
        read.send();
        count();
        settled();
      }
    },
    signal,
  });

  signal.addEventListener('abort', () => {
    read.forget();
    close();
    gems.clear();
    card?.withdraw();
    if (counted > 0) void ask({ type: 'count', gems: 0 });
  });

  return {
    askAgain,
    closeCard() {
      hovering?.left();
    },
    answer(message) {
      switch (message.type) {
        case 'report':
          return reportOf(page, site, gems);
        case 'show':
          return show(gems.find(message));
        case 'next':
          return showNext();
        case 'marked':
          return change(message, { marks: message.marks });
        case 'noted':
          return change(message, { note: message.note });
        default:
          return undefined;
      }
    },
  };
}
