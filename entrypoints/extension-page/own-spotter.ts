/** The same spotter and card as in a web page, for a page of our own. */
import { enter, room } from '../../spotter/room.ts';
import { startSpotter } from '../../spotter/spotter.ts';
import { makeCard } from '../card/make-card.tsx';
import { ownSite } from './own-site.ts';
import { words } from './words.ts';

/** Spots what the page names in the attributes that `own-site.ts` reads. */
export function spotHere(page: Document): void {
  enter('card', makeCard(page, words, navigator.languages));
  enter('site', ownSite);
  startSpotter(page);
}

/**
 * Has the spotter of this page begin anew, with changed settings. A page that changes them needs this:
 * what it tells the spotters of all tabs does not come back to itself.
 */
export function spotAnew(page: Document): void {
  const here = room();
  here.spotter?.abort();
  delete here.spotter;
  startSpotter(page);
}
