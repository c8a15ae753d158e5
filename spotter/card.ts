/**
 * What the spotter needs of the card, and what the card needs of the spotter. The card itself is a
 * script of its own (entrypoints/card), injected only where something matched.
 */
import type { GemHere, GemReference, Mark, Marks } from '../messages.ts';
import type { SiteStanding } from '../sites/site.ts';

/** How the card was asked for; the keyboard's cards are announced and may take the focus. */
export type Opener = 'pointer' | 'keyboard' | 'touch' | 'command';

/** What the site whose page is open shows of a film. */
export interface SiteSays extends SiteStanding {
  /** The site's name. */
  site: string;
}

/** The one element of ours in a web page. */
export const CARD_HOST = 'underseen-card';

/** What the card asks of the spotter. */
export interface CardAttendant {
  /** @returns false where the extension is gone; then the card has been withdrawn and has no words. */
  stillAlive(): boolean;
  /** @returns the marks as stored, or null when they could not be stored. */
  mark(gem: GemReference, mark: Mark, on: boolean): Promise<Marks | null>;
  /**
   * "Not this film", or that taken back, of the title whose card is open.
   * @returns whether it could be stored
   */
  correct(gem: GemReference, on: boolean): Promise<boolean>;
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
  open(source: Element, match: GemHere, opener: Opener, standing: SiteSays): void;
  /** Shows changed marks of the gem that is open; does nothing when another or none is. */
  update(gem: GemReference, marks: Marks): void;
  /** Moves the focus into the card: to its article, named and described by title and review. */
  focus(): void;
  close(): void;
  /** Makes the host ready, hidden: at the first match on the page. */
  present(): void;
  /** Removes the host: with the last match on the page, or when the spotter ends. */
  withdraw(): void;
}
