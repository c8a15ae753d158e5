/**
 * When the card opens and closes: pure, so that its timing can be tested.
 *
 *            over a marked title                 rest ≥ OPEN_DELAY
 *   idle ───────────────────────────► pending ─────────────────────► shown ◄──┐ back on title or card
 *    ▲                                   │ left                        │      │
 *    └───────────────────────────────────┘                  left both  ▼      │
 *    ▲                                                              closing ──┘
 *    └──────────────── Esc, gone, or ≥ CLOSE_DELAY ────────────────────┘
 *
 * A second title can be pending while the first is still shown. Keyboard, touch and command open at
 * once and close only by their own leaving, Esc, or another title.
 */
import type { Opener } from './card.ts';

/** Time to travel from the title to the card (WCAG 1.4.13 hoverable) before it closes. */
export const CLOSE_DELAY_MS = 300;

export interface HoverDelays {
  openMs: number;
  closeMs: number;
}

export interface HoverState<T> {
  shown: { target: T; opener: Opener; closeAt: number | null } | null;
  pending: { target: T; openAt: number } | null;
  /** Dismissed while pointer or focus rest on it: stays closed until they have been elsewhere. */
  dismissed: T | null;
  /** The user writes on the card: wherever the pointer goes, it stays. */
  held: boolean;
}

export type HoverEvent<T> =
  /** The pointer is on a marked title, on the card, or (null) on neither. */
  | { type: 'over'; target: T | 'card' | null }
  /** Opened without waiting. */
  | { type: 'ask'; target: T; opener: Exclude<Opener, 'pointer'> }
  /** The focus, or a tap, went elsewhere than the title and the card. */
  | { type: 'leave' }
  | { type: 'escape' }
  /** The user begins to write on the card, or has done. */
  | { type: 'hold'; on: boolean }
  /** The title went from the page or is no gem any more. */
  | { type: 'gone'; target: T }
  /** The page is left, and may be come back to. */
  | { type: 'left' }
  | { type: 'tick' };

export function idle<T>(): HoverState<T> {
  return { shown: null, pending: null, dismissed: null, held: false };
}

/** @returns the state after `event` at `now` (ms, any monotonic clock). */
export function step<T>(
  state: HoverState<T>,
  event: HoverEvent<T>,
  now: number,
  delays: HoverDelays,
): HoverState<T> {
  switch (event.type) {
    case 'over':
      return over(state, event.target, now, delays);
    case 'ask':
      // The focus comes back to the link after Esc; that must not open what was just dismissed.
      if (event.opener === 'keyboard' && event.target === state.dismissed) return state;
      return {
        shown: { target: event.target, opener: event.opener, closeAt: null },
        pending: null,
        dismissed: null,
        held: false,
      };
    case 'leave':
      return {
        ...state,
        shown: state.shown?.opener === 'pointer' ? state.shown : null,
        dismissed: null,
      };
    case 'hold':
      return hold(state, event.on);
    case 'escape':
      return {
        shown: null,
        pending: null,
        dismissed: state.shown?.target ?? state.dismissed,
        held: false,
      };
    case 'gone':
      return {
        ...state,
        shown: state.shown?.target === event.target ? null : state.shown,
        pending: state.pending?.target === event.target ? null : state.pending,
        dismissed: state.dismissed === event.target ? null : state.dismissed,
      };
    case 'left':
      return idle();
    case 'tick':
      return tick(state, now);
  }
}

/** @returns when to send the next `tick`, or null when nothing is due. */
export function nextTick<T>(state: HoverState<T>): number | null {
  const times = [state.shown?.closeAt, state.pending?.openAt].filter((time) => time != null);
  return times.length > 0 ? Math.min(...times) : null;
}

function hold<T>(state: HoverState<T>, on: boolean): HoverState<T> {
  const shown = state.shown && { ...state.shown, closeAt: null };
  return { ...state, held: on && shown !== null, shown, pending: null };
}

function over<T>(
  state: HoverState<T>,
  target: T | 'card' | null,
  now: number,
  delays: HoverDelays,
): HoverState<T> {
  const { shown } = state;
  if (state.held && shown) return { ...state, pending: null };
  const dismissed = target === state.dismissed ? state.dismissed : null;
  const stays = target === 'card' || (target !== null && target === shown?.target);
  if (stays) {
    return { ...state, shown: shown && { ...shown, closeAt: null }, pending: null, dismissed };
  }
  const leaving =
    shown?.opener === 'pointer'
      ? { ...shown, closeAt: shown.closeAt ?? now + delays.closeMs }
      : shown;
  if (target === null || target === dismissed) {
    return { ...state, shown: leaving, pending: null, dismissed };
  }
  const pending =
    state.pending?.target === target
      ? state.pending
      : { target: target as T, openAt: now + delays.openMs };
  return { ...state, shown: leaving, pending, dismissed };
}

function tick<T>(state: HoverState<T>, now: number): HoverState<T> {
  const { pending, shown } = state;
  if (pending && now >= pending.openAt) {
    return {
      shown: { target: pending.target, opener: 'pointer', closeAt: null },
      pending: null,
      dismissed: null,
      held: false,
    };
  }
  if (shown?.closeAt != null && now >= shown.closeAt) return { ...state, shown: null };
  return state;
}
