/**
 * A gem as the list of all gems keeps it: what is shown in a line, filtered and sorted by. A library may
 * hold 100,000 of them; the whole of a gem is read where it is in sight.
 */
import type { Film, PackInfo } from '../../../film.ts';
import type { GemEntry, Marks } from '../../../messages.ts';

export interface ListedGem {
  /** Shared by all gems of the pack. */
  pack: PackInfo;
  gem: { id: string; film: Pick<Film, 'title' | 'originalTitle' | 'year'> };
  marks: Marks;
  directors: string[];
  genres: string[];
  countries: string[];
  /** Its place among all gems, counted from 0: pack by pack, each in its own order. */
  place: number;
}

/** @returns a function that lists entries as `eachGems` gives them, one after the other. */
export function lister(): (entry: GemEntry) => ListedGem {
  const packs = new Map<string, PackInfo>();
  let next = 0;
  return ({ pack, gem: { id, film }, marks }) => {
    const known = packs.get(pack.id) ?? pack;
    packs.set(pack.id, known);
    const { title, originalTitle, year, directors, genres, countries } = film;
    const place = next;
    next += 1;
    return {
      pack: known,
      gem: { id, film: { title, year, ...(originalTitle ? { originalTitle } : {}) } },
      marks,
      directors: directors.map(({ name }) => name),
      genres,
      countries,
      place,
    };
  };
}
