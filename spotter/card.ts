/**
 * What the spotter needs of the card, and what the card needs of the spotter. The card itself is a
 * script of its own (entrypoints/card), injected only where something matched.
 */
import type { GemHere, GemReference, Marks } from '../messages.ts';

/** How the card was asked for; the keyboard's cards are announced and may take the focus. */
export type Opener = 'pointer' | 'keyboard' | 'touch' | 'command';

/** What the card asks of the spotter. */
export interface CardAttendant {
  /** @returns the marks as stored, or null when they could not be stored. */
  save(gem: GemReference, saved: boolean): Promise<Marks | null>;
  /** The user closed the card with its own button. */
  dismiss(): void;
  /** The focus left the card by Tab; `backwards` with Shift. */
  leave(backwards: boolean): void;
}

export interface Card {
  /** The one node of ours in the web page's tree; null while there is none. */
  readonly host: Element | null;
  attend(attendant: CardAttendant): void;
  /** Shows `match` beside `source`; replaces what is shown. Makes the host when there is none. */
  open(source: Element, match: GemHere, opener: Opener): void;
  /** Shows changed marks of the gem that is open; does nothing when another or none is. */
  update(match: GemHere): void;
  /** Moves the focus into the card: to its article, named and described by title and review. */
  focus(): void;
  close(): void;
  /** Makes the host ready, hidden: at the first match on the page. */
  present(): void;
  /** Removes the host: with the last match on the page, or when the spotter ends. */
  withdraw(): void;
}
