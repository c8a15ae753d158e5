/** What is the user's own about a gem's film: marks, note, and where it was met. Pure. */
import type { Own } from './packed-gem.ts';
import { readable } from '../../history/readable.ts';
import type { ShelfRecord, SightingRecord } from '../schema.ts';
import { shelfByName, type ShelfFilm, stateAmong } from '../shelf/shelf.ts';
import { lastSighting, sightingsByName } from '../shelf/sightings.ts';

/** @returns what is the user's own about a film, among records that may be anyone's or broken. */
export function ownAmong(
  shelf: ShelfRecord[],
  sightings: SightingRecord[],
): (film: ShelfFilm) => Own {
  const byName = shelfByName(readable('shelf', shelf));
  const met = sightingsByName(readable('sightings', sightings));
  return (film) => ({ ...stateAmong(film, byName), ...lastSighting(film, met) });
}
