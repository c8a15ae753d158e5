/**
 * The room: one object on the isolated world's globalThis where the spotter, the site reader and the
 * card meet. They are separate scripts that arrive in any order (declared, registered at run time,
 * injected), so each takes its place here and whoever waits for it is told. The page cannot see it.
 */
import type { ToSpotter } from '../messages.ts';
import type { Site } from '../sites/site.ts';
import type { Card } from './card.ts';

/** What can take a place in the room. */
export interface Guests {
  site: Site;
  card: Card;
}

export interface Room {
  guests: Partial<Guests>;
  waiting: { [K in keyof Guests]?: (guest: Guests[K]) => void };
  /** Ends the spotter of this room; set once one has started. */
  spotter?: AbortController;
  /** What the spotter answers; set with the site. */
  answer?: (message: ToSpotter) => unknown;
  /** Has the scout of this room look again; set once one has started. */
  scout?: () => void;
}

const KEY = Symbol.for('underseen.room');

/** @returns the room of this isolated world, made at the first call. */
export function room(): Room {
  const world = globalThis as { [KEY]?: Room };
  return (world[KEY] ??= { guests: {}, waiting: {} });
}

/**
 * Takes a place in the room and tells whoever waits for it. The first guest stays: the same script may
 * be declared for a page and injected into it as well, and must not start anything twice.
 */
export function enter<K extends keyof Guests>(place: K, guest: Guests[K]): void {
  const here = room();
  if (here.guests[place]) return;
  here.guests[place] = guest;
  here.waiting[place]?.(guest);
}

/** Calls `greet` with the guest of that place: now if it is here, else when it enters. */
export function meet<K extends keyof Guests>(place: K, greet: (guest: Guests[K]) => void): void {
  const here = room();
  here.waiting[place] = greet as Room['waiting'][K];
  const guest = here.guests[place];
  if (guest) greet(guest);
}
