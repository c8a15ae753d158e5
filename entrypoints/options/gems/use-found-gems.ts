import { useEffect, useState } from 'preact/hooks';
import { useWords } from '../../../components/words.ts';
import { sliced } from '../../../library/slices.ts';
import { findGems } from './find-gems.ts';
import type { GemQuery } from './gem-query.ts';
import type { ListedGem } from './listed-gem.ts';
import type { GemList } from './use-gem-list.ts';
import type { Search } from './use-search.ts';

/**
 * The gems that a query finds. Those of the query before stay until they are known.
 * @returns null before any were known
 */
export function useFoundGems(
  { gems, packs }: GemList,
  query: GemQuery,
  search: Search['find'],
): readonly ListedGem[] | null {
  const words = useWords();
  const language = words('language');
  const [found, setFound] = useState<readonly ListedGem[] | null>(null);

  useEffect(() => {
    const superseded = new AbortController();
    const { signal } = superseded;
    const find = async () => {
      const pause = sliced(signal);
      const installed = new Map(packs.map((pack) => [pack.info.id, pack.installed]));
      const places = await search(query.text, signal);
      setFound(await findGems(gems, { query, found: places, installed, language, pause }));
    };
    find().catch((error: unknown) => {
      if (!signal.aborted) throw error;
    });
    return () => superseded.abort();
  }, [gems, packs, query, search, language]);

  return found;
}
