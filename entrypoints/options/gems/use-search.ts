import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import { type GemSearch, gemSearch } from '../../../library/searching/gem-search.ts';
import type { Library } from '../../../library/library.ts';
import { gemKey } from '../../extension-page/reference.ts';
import type { GemList } from './use-gem-list.ts';

/**
 * @returns the places in the list of the gems that a text finds; null where it asks for nothing. While
 *   the index is being made it does not answer: the function is another one then.
 */
export type SearchGems = (text: string, signal: AbortSignal) => Promise<ReadonlySet<number> | null>;

export interface Search {
  find: SearchGems;
  /** How far the index is; null once it is there. */
  indexing: { done: number; of: number } | null;
}

/** The search over all gems. Its index is made once the list is there, while that can be used already. */
export function useSearch(library: Library, { gems, reading }: GemList): Search {
  const isListed = reading === null;
  const [index, setIndex] = useState<GemSearch | null>(null);
  const [indexing, setIndexing] = useState<Search['indexing']>({ done: 0, of: 0 });

  useEffect(() => {
    if (!isListed) return undefined;
    const leaving = new AbortController();
    const { signal } = leaving;
    const search = gemSearch();
    library
      .eachGems((entries) => search.add(entries, signal), {
        signal,
        progress: (done, of) => setIndexing({ done, of }),
      })
      .then(
        () => {
          setIndex(search);
          setIndexing(null);
        },
        () => {
          // Left, or the library changed on the way: the list without the search is what there is.
        },
      );
    return () => leaving.abort();
  }, [library, isListed]);

  const places = useMemo(
    () => new Map(isListed ? gems.map((gem) => [gemKey(gem), gem.place]) : []),
    [isListed, gems],
  );
  const find = useCallback<SearchGems>(
    async (text, signal) => {
      if (text.trim() === '') return null;
      if (!index) return new Promise(() => {});
      const found = await index.search(text, signal);
      return new Set(found.flatMap(({ pack, gem }) => places.get(`${pack}/${gem}`) ?? []));
    },
    [index, places],
  );
  return { find, indexing };
}
