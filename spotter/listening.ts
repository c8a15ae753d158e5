/**
 * Listens to pointer, focus, keys and taps on the web page, one delegated listener a kind, and turns
 * them into the events of hover-intent.ts. Only trusted events count: a page cannot play the user.
 */
import {
  type HoverDelays,
  type HoverEvent,
  type HoverState,
  idle,
  nextTick,
  step,
} from './hover-intent.ts';
import type { Opener } from './card.ts';
import { focusBack } from './link.ts';
import { MARKER_SELECTOR } from './marker.ts';
import { closest, isPlain } from './plain-element.ts';

/** WCAG 2.5.8: what is tapped measures at least this, in CSS pixels. */
const MIN_TAP_AREA = 24;

/** The tap area grows with the poster up to this; more would take clicks that are the page's. */
const MAX_TAP_AREA = 44;

/** A frame in which a card opens is drawn about this long after it began (measured; bench/hover.ts). */
const FRAME_SEEN_AFTER_MS = 12;

/** Before a card is due, frames are looked at: two of them at 60 Hz, so that none is missed. */
const LOOK_AT_FRAMES_MS = 2 * 17;

export interface Listening {
  document: Document;
  /** Asked at each event, since the user may change them. */
  delays(): HoverDelays;
  /** Whether a card can be shown for this marked element. */
  isMarked(element: Element): boolean;
  /** The card's host in the page, while there is one. */
  cardHost(): Element | null;
  /** The pointer has rested on this for half of the delay; null where it went on. */
  prepare(target: Element | null): void;
  open(target: Element, opener: Opener): void;
  close(): void;
  /** Tab was pressed on a title whose card is open: the focus goes into the card. */
  enterCard(): void;
  signal: AbortSignal;
}

export interface Hovering {
  /** Listens anew where the page was written anew: document.open() takes every listener, and leaves us. */
  keepListening(): void;
  /** Opens the card at once. */
  ask(target: Element, opener: Exclude<Opener, 'pointer'>): void;
  /** Closes the card as Esc does; where the focus was in it, it goes back to the film. */
  dismiss(): void;
  /** The user writes on the card, which stays then wherever the pointer goes; or has done. */
  hold(on: boolean): void;
  /** The focus leaves the card by Tab, back to the film. @returns false where nothing takes it: it closes. */
  leaveCard(): boolean;
  /** The page is left: nothing is open any more, and nothing will be. */
  left(): void;
  /** The element is no gem any more. */
  gone(target: Element): void;
  /** The pointer rests on the element, which has only now got its marker. */
  markedBelow(target: Element): void;
}

/** Starts listening, until the signal aborts. */
export function listen(listening: Listening): Hovering {
  const { document: page, signal } = listening;
  let state = idle<Element>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** What had the focus before it went into a card. */
  let from: EventTarget | null = null;
  /** Ends what was begun for the title that a card is pending for. */
  let waiting = new AbortController();

  /** @param ahead ms from now on, of what is seen so much later */
  function send(event: HoverEvent<Element>, ahead = 0): void {
    const { shown: before, pending } = state;
    state = step(state, event, performance.now() + ahead, listening.delays());
    const after = state.shown;
    if (after?.target !== before?.target || after?.opener !== before?.opener) {
      if (after && !isModalOpen(page)) {
        if (!before) from = null;
        listening.open(after.target, after.opener);
      } else {
        state = { ...state, shown: null };
        if (before) listening.close();
      }
    }
    if (state.pending?.target !== pending?.target) prepareFor(state.pending);
    clearTimeout(timer);
    const due = nextTick(state);
    if (due !== null) {
      // Whole ms, as a timer takes them: a part of one less, and it would come too early.
      timer = setTimeout(() => send({ type: 'tick' }), msUntil(due));
    }
  }

  /**
   * Lets the card be drawn before it is due, and opens it in the frame that is seen when it is: after
   * a timer it would wait for the next one, and be drawn then.
   */
  function prepareFor(next: HoverState<Element>['pending']): void {
    waiting.abort();
    waiting = new AbortController();
    listening.prepare(null);
    if (!next) return;
    const { openAt, target } = next;
    const timers = [
      setTimeout(() => listening.prepare(target), msUntil(openAt) / 2),
      setTimeout(look, msUntil(openAt - LOOK_AT_FRAMES_MS)),
    ];
    const { signal: over } = waiting;
    over.addEventListener('abort', () => {
      for (const each of timers) clearTimeout(each);
    });

    function look(): void {
      requestAnimationFrame(() => {
        if (over.aborted) return;
        if (performance.now() + FRAME_SEEN_AFTER_MS < openAt) look();
        else send({ type: 'tick' }, FRAME_SEEN_AFTER_MS);
      });
    }
  }

  function dismiss(): void {
    const source = state.shown?.target;
    const focusWasInside = isCard(page.activeElement);
    send({ type: 'escape' });
    if (source && focusWasInside) focusBack(source, from);
  }

  function markedAt(node: EventTarget | null): Element | null {
    const marked = node instanceof Element ? closest(node, MARKER_SELECTOR) : null;
    return marked && listening.isMarked(marked) ? marked : null;
  }

  function isCard(node: EventTarget | null): boolean {
    return node !== null && node === listening.cardHost();
  }

  /** Where what is listened to now was found, and its end. */
  let root: Element | null = null;
  let losing = new AbortController();

  function keepListening(): void {
    if (root === page.documentElement) return;
    losing.abort();
    losing = new AbortController();
    root = page.documentElement;
    listenUntil(AbortSignal.any([signal, losing.signal]));
  }

  function listenUntil(until: AbortSignal): void {
    const options = { capture: true, passive: true, signal: until } as const;

    page.addEventListener(
      'pointerover',
      (event) => {
        if (!event.isTrusted || event.pointerType === 'touch') return;
        const target = isCard(event.target) ? 'card' : markedAt(event.target);
        if (target !== null || state.shown || state.pending || state.dismissed) {
          send({ type: 'over', target });
        }
      },
      options,
    );
    page.documentElement.addEventListener(
      'pointerleave',
      (event) => {
        if (event.isTrusted && event.pointerType !== 'touch') send({ type: 'over', target: null });
      },
      { passive: true, signal: until },
    );
    page.addEventListener(
      'focusin',
      (event) => {
        const { target, relatedTarget } = event;
        if (!event.isTrusted || !(target instanceof Element)) return;
        // Null where it comes from another window, or from the frame that a note is written in.
        if (isCard(target)) return void (from = relatedTarget ?? from);
        const marked =
          isPlain(target) && target.matches(':focus-visible')
            ? (markedAt(target) ?? markedAt(target.querySelector(MARKER_SELECTOR)))
            : null;
        if (marked) send({ type: 'ask', target: marked, opener: 'keyboard' });
        // Where the window itself comes back into focus, nothing was left.
        else if (relatedTarget !== null) send({ type: 'leave' });
      },
      options,
    );
    page.addEventListener(
      'keydown',
      (event) => {
        if (!event.isTrusted || !state.shown) return;
        if (event.key === 'Escape') {
          take(event);
          dismiss();
        } else if (isPlainTab(event) && entersByTab(state.shown.opener) && !isCard(event.target)) {
          take(event);
          listening.enterCard();
        }
      },
      { capture: true, signal: until },
    );
    page.addEventListener(
      'click',
      (event) => {
        if (!event.isTrusted || !(event instanceof PointerEvent)) return;
        if (event.pointerType !== 'touch' && event.pointerType !== 'pen') return;
        if (isCard(event.target)) return;
        const marked = markedAt(event.target);
        if (marked && isOnMarker(marked, event)) {
          take(event);
          send({ type: 'ask', target: marked, opener: 'touch' });
        } else send({ type: 'leave' });
      },
      { capture: true, signal: until },
    );
    // A modal dialog of the page makes everything outside it inert, our card too: it closes.
    page.addEventListener(
      'toggle',
      () => {
        if (state.shown && isModalOpen(page)) send({ type: 'escape' });
      },
      options,
    );
    // What fills the screen lies over everything that was open before.
    page.addEventListener(
      'fullscreenchange',
      ({ isTrusted }) => {
        if (isTrusted && state.shown) send({ type: 'escape' });
      },
      options,
    );
  }

  keepListening();
  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    waiting.abort();
    if (state.shown) listening.close();
    state = idle();
  });

  return {
    keepListening,
    ask: (target, opener) => send({ type: 'ask', target, opener }),
    dismiss,
    hold: (on) => send({ type: 'hold', on }),
    leaveCard() {
      const isBack = state.shown !== null && focusBack(state.shown.target, from);
      if (!isBack) send({ type: 'escape' });
      return isBack;
    },
    left: () => send({ type: 'left' }),
    gone: (target) => send({ type: 'gone', target }),
    markedBelow(target) {
      const { shown, pending } = state;
      const isBusy = pending !== null || (shown !== null && shown.opener !== 'pointer');
      // Of two titles, one in the other, the inner one has the pointer.
      if (!isBusy && !(shown && target.contains(shown.target))) send({ type: 'over', target });
    },
  };
}

function msUntil(time: number): number {
  return Math.max(0, Math.ceil(time - performance.now()));
}

function take(event: Event): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}

function isPlainTab(event: KeyboardEvent): boolean {
  return (
    event.key === 'Tab' && !event.shiftKey && !event.ctrlKey && !event.altKey && !event.metaKey
  );
}

/** Where the pointer or a tap opened the card, Tab goes where it would have gone. */
function entersByTab(opener: Opener): boolean {
  return opener === 'keyboard' || opener === 'command';
}

function isModalOpen(page: Document): boolean {
  return page.querySelector('dialog:modal') !== null;
}

/** Whether a tap is on the drawn marker: the top right corner of a poster. */
function isOnMarker(marked: Element, tap: PointerEvent): boolean {
  const box = marked.getBoundingClientRect();
  const area = Math.max(MIN_TAP_AREA, Math.min(MAX_TAP_AREA, box.width * 0.4));
  const isPoster = marked.querySelector('img, picture') !== null;
  return isPoster && tap.clientX >= box.right - area && tap.clientY <= box.top + area;
}
