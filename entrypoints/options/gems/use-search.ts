import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import { held } from '../../../components/held.ts';
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
  /** How far the index is; null once it is there, or could not be made. */
  indexing: { done: number; of: number } | null;
  /** The index could not be made: the next search has it tried again. */
  failed: boolean;
}

const BEGUN = { done: 0, of: 0 };

/** The search over all gems. Its index is made once the list is there, while that can be used already. */
export function useSearch(library: Library, { gems, reading }: GemList): Search {
  const isListed = reading === null;
  const [index, setIndex] = useState<GemSearch | null>(null);
  const [indexing, setIndexing] = useState<Search['indexing']>(BEGUN);
  const [tries, setTries] = useState(1);
  /** How many of the tries have failed. */
  const [failures] = useState(() => held(0));

  useEffect(() => {
    if (!isListed) return undefined;
    const leaving = new AbortController();
    const { signal } = leaving;
    const search = gemSearch();
    setIndexing(BEGUN);
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
          if (signal.aborted) return;
          // The library changed on the way, or cannot be read: till then there is the list alone.
          failures.set(tries);
          setIndexing(null);
        },
      );
    return () => leaving.abort();
  }, [library, isListed, tries, failures]);

  const places = useMemo(
    () => new Map(isListed ? gems.map((gem) => [gemKey(gem), gem.place]) : []),
    [isListed, gems],
  );
  const find = useCallback<SearchGems>(
    async (text, signal) => {
      if (text.trim() === '') return null;
      if (!index) {
        setTries(failures.get() + 1);
        return new Promise(() => {});
      }
      const found = await index.search(text, signal);
      return new Set(found.flatMap(({ pack, gem }) => places.get(`${pack}/${gem}`) ?? []));
    },
    [index, places, failures],
  );
  return { find, indexing, failed: indexing === null && index === null };
}
