/** Counts the films of the library for the picture of it. Pure. */
import type { GemEntry } from '../../../messages.ts';

/** One bar: the films of a decade, or of a country. */
export interface Bar {
  /** The decade's first year, or the country's ISO code. */
  key: string;
  seen: number;
  /** Not seen yet. */
  rest: number;
}

export interface Tally {
  films: number;
  seen: number;
  /** The earliest first, without gaps between the first and the last. */
  decades: Bar[];
  /** The most films first; a film of two countries counts for both. */
  countries: Bar[];
}

/** Takes films in, batch by batch. */
export function tallier(): { take(entries: GemEntry[]): void; tally(): Tally } {
  const films = new Set<string>();
  const seenFilms = new Set<string>();
  const decades = new Map<string, Bar>();
  const countries = new Map<string, Bar>();

  function count(bars: Map<string, Bar>, key: string, seen: boolean): void {
    const bar = bars.get(key) ?? { key, seen: 0, rest: 0 };
    bars.set(key, bar);
    if (seen) bar.seen += 1;
    else bar.rest += 1;
  }

  return {
    take(entries) {
      for (const { gem, marks, pack } of entries) {
        const seen = marks.seen === true;
        const name = `${pack.id}/${gem.id}`;
        films.add(name);
        if (seen) seenFilms.add(name);
        count(decades, String(Math.floor(gem.film.year / 10) * 10), seen);
        for (const country of gem.film.countries) count(countries, country, seen);
      }
    },
    tally: () => ({
      films: films.size,
      seen: seenFilms.size,
      decades: withoutGaps(decades),
      countries: [...countries.values()].toSorted(
        (a, b) => sum(b) - sum(a) || (a.key < b.key ? -1 : 1),
      ),
    }),
  };
}

export function sum({ seen, rest }: Bar): number {
  return seen + rest;
}

function withoutGaps(decades: ReadonlyMap<string, Bar>): Bar[] {
  const years = [...decades.keys()].map(Number);
  const first = Math.min(...years);
  const length = years.length === 0 ? 0 : (Math.max(...years) - first) / 10 + 1;
  return Array.from({ length }, (_, index) => {
    const key = String(first + index * 10);
    return decades.get(key) ?? { key, seen: 0, rest: 0 };
  });
}
