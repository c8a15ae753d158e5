/** What there is to choose from among the gems of the list. Pure. */
import { decadeOf } from './find-gems.ts';
import type { ListedGem } from './listed-gem.ts';

export interface GemChoices {
  /** Titles by id, in the order of the packs. */
  packs: ReadonlyMap<string, string>;
  /** First years, the earliest first. */
  decades: number[];
  /** ISO 3166-1 alpha-2. */
  countries: string[];
  /** Each once, whatever its case, by alphabet. */
  genres: string[];
}

export function choicesOf(gems: readonly ListedGem[]): GemChoices {
  const packs = new Map<string, string>();
  const decades = new Set<number>();
  const countries = new Set<string>();
  const genres = new Map<string, string>();
  for (const gem of gems) {
    packs.set(gem.pack.id, gem.pack.title);
    decades.add(decadeOf(gem));
    for (const country of gem.countries) countries.add(country);
    for (const genre of gem.genres) {
      const key = genre.toLowerCase();
      if (!genres.has(key)) genres.set(key, genre);
    }
  }
  return {
    packs,
    decades: [...decades].toSorted((a, b) => a - b),
    countries: [...countries].toSorted(),
    genres: [...genres.values()].toSorted((a, b) => a.localeCompare(b)),
  };
}
