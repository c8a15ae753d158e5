/**
 * What the spotter needs of the card, and what the card needs of the spotter. The card itself is a
 * script of its own (entrypoints/card), injected only where something matched.
 */
import type { GemHere, GemReference, Mark, Marks, ShelfState } from '../messages.ts';
import type { PageSettings } from '../settings.ts';
import type { SiteStanding } from '../sites/site.ts';

/** How the card was asked for; the keyboard's cards are announced and may take the focus. */
export type Opener = 'pointer' | 'keyboard' | 'touch' | 'command';

/** What the page that is open says of a film. */
export interface PageSays extends SiteStanding {
  /** The site's name. */
  site: string;
  /** How many of the site's members have seen the film; null where the page does not say. */
  seenBy: number | null;
}

/** All that the card needs to open. */
export interface Opening {
  /** What to show, in this order; at least one. */
  matches: GemHere[];
  opener: Opener;
  says: PageSays;
  settings: PageSettings;
}

/** The one element of ours in a web page. */
export const CARD_HOST = 'underseen-card';

/** A note as the user left it. */
export interface WrittenNote {
  text: string;
  /** The note that it takes the place of: where another one stands by now, that one stays. */
  over?: string;
}

/** What the card asks of the spotter. */
export interface CardAttendant {
  /** @returns false where the extension is gone; then the card has been withdrawn and has no words. */
  stillAlive(): boolean;
  /** @returns the marks as stored, or null when they could not be stored. */
  mark(gem: GemReference, mark: Mark, on: boolean): Promise<Marks | null>;
  /** Keeps a note; '' takes it away. @returns what is kept of the film now, or null where that failed. */
  note(gem: GemReference, written: WrittenNote): Promise<ShelfState | null>;
  /** The user writes on the card, or has done: meanwhile it stays open. */
  hold(on: boolean): void;
  /**
   * "Not this film", or that taken back, of the title whose card is open and one of its matches.
   * @returns whether it could be stored
   */
  correct(match: GemHere, on: boolean): Promise<boolean>;
  /** The user closed the card with its own button. */
  dismiss(): void;
  /**
   * The focus leaves the card by Tab.
   * @returns whether it is back in the page; where it is not, the card has been dismissed
   */
  leave(): boolean;
}

export interface Card {
  /** The one node of ours in the web page's tree; null while there is none. */
  readonly host: Element | null;
  attend(attendant: CardAttendant): void;
  /** The card may soon be asked for: draws it out of sight, so that it opens the sooner. One at a time. */
  prepare(source: Element, opening: Opening): void;
  /** What was prepared is not asked for. */
  forgo(): void;
  /** Shows matches beside `source`; replaces what is shown. Makes the host when there is none. */
  open(source: Element, opening: Opening): void;
  /**
   * Shows what the user now says of the gem that is open, a note of '' where there is none; does nothing
   * when another or none is.
   */
  update(gem: GemReference, said: Partial<ShelfState>): void;
  /** Shows what the page has come to say while the card is open. */
  tell(says: PageSays): void;
  /** Moves the focus into the card: to its article, named and described by title and review. */
  focus(): void;
  close(): void;
  /** Makes the host ready, hidden: at the first match on the page. */
  present(): void;
  /** Removes the host: with the last match on the page, or when the spotter ends. */
  withdraw(): void;
}

/** @returns the gem of a match, by name. */
export function referenceOf({ entry }: GemHere): GemReference {
  return { pack: entry.pack.id, gem: entry.gem.id };
}
