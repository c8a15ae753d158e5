/**
 * Searches titles, people and reviews of a long list at once: what is typed is looked for in every
 * gem's text, which takes some 0.2 s for 100,000 gems. An inverted index was tried and is slower and
 * larger by far (docs/decisions/0037).
 */
import type { Gem } from '../../film.ts';
import { filmTitles } from '../../matching/keys.ts';
import type { GemEntry, GemReference } from '../../messages.ts';
import { pauseEvery } from '../../packs/reading/pause.ts';
import { namesText, proseText, soughtIn } from './search-text.ts';

export interface GemSearch {
  /**
   * Takes gems in, in slices; those that are known already are left. What was taken in is found at once.
   * Rejects with the signal's reason.
   */
  add(entries: Pick<GemEntry, 'pack' | 'gem'>[], signal?: AbortSignal): Promise<void>;
  /**
   * @returns the gems in which every word of the text stands: first those that have all of it in their
   *   titles, then in titles and people, then in their reviews; each in the order in which they came.
   *   Nothing for a text without a word. Rejects with the signal's reason.
   */
  search(text: string, signal?: AbortSignal): Promise<GemReference[]>;
}

interface Searchable {
  reference: GemReference;
  /** Titles, people, review: a gem is ranked by the last of them that a word is found in. */
  texts: readonly string[];
}

/** So many gems are looked through between two looks at the clock: far less than a millisecond. */
const GEMS_A_LOOK = 500;

export function gemSearch(): GemSearch {
  const all: Searchable[] = [];
  const known = new Set<string>();
  return {
    async add(entries, signal) {
      const pause = pauseEvery(signal);
      for (const { pack, gem } of entries) {
        const key = `${pack.id}/${gem.id}`;
        if (!known.has(key)) {
          known.add(key);
          all.push({ reference: { pack: pack.id, gem: gem.id }, texts: textsOf(gem) });
        }
        await pause();
      }
    },
    async search(text, signal) {
      const sought = soughtIn(text);
      if (sought.length === 0) return [];
      const pause = pauseEvery(signal);
      const ranked: GemReference[][] = [[], [], []];
      for (let start = 0; start < all.length; start += GEMS_A_LOOK) {
        for (const { reference, texts } of all.slice(start, start + GEMS_A_LOOK)) {
          ranked[rankOf(texts, sought)]?.push(reference);
        }
        await pause();
      }
      return ranked.flat();
    },
  };
}

/** The place of the last text that is needed to find every word; -1 where one is nowhere. */
function rankOf(texts: readonly string[], sought: string[]): number {
  let rank = 0;
  for (const word of sought) {
    const place = texts.findIndex((text) => text.includes(word));
    if (place < 0) return -1;
    rank = Math.max(rank, place);
  }
  return rank;
}

function textsOf({ film, review }: Gem): string[] {
  const people = [...film.directors, ...film.cast].flatMap(({ name, variants }) => [
    name,
    ...variants,
  ]);
  return [
    namesText(filmTitles(film)),
    namesText(people),
    proseText([review.premise ?? '', review.verdict ?? '']),
  ];
}
