/**
 * What the spotter needs of the card. The card itself is a script of its own (entrypoints/card),
 * injected only where something matched.
 */
import type { GemHere } from '../messages.ts';

/** How the card was asked for: it may take the focus only where the keyboard asked. */
export type Opener = 'pointer' | 'keyboard' | 'touch' | 'command';

export interface Card {
  /** Shows `match` beside `source`; replaces what is shown. */
  open(source: Element, match: GemHere, opener: Opener): void;
  close(): void;
}
