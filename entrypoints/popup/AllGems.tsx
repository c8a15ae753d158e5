import { useEffect, useState } from 'preact/hooks';
import { plural, useWords } from '../../components/words.ts';
import type { Library } from '../../library/library.ts';
import type { GemEntry, Mark } from '../../messages.ts';
import { GemRow } from './GemRow.tsx';

interface AllGemsProps {
  library: Library | 'opening' | 'failed';
}

/** Every gem of the library, each to be opened where it stands. */
export function AllGems({ library }: AllGemsProps) {
  const words = useWords();
  const [gems, setGems] = useState<GemEntry[] | 'loading' | 'failed'>('loading');
  useEffect(() => {
    if (library === 'failed') setGems('failed');
    if (typeof library === 'object') library.gems().then(setGems, () => setGems('failed'));
  }, [library]);

  async function setMark(from: Library, changed: GemEntry, mark: Mark, on: boolean) {
    const { pack, gem } = changed;
    try {
      const marks = await from.mark({ pack: pack.id, gem: gem.id }, mark, on);
      setGems((all) =>
        Array.isArray(all)
          ? all.map((each) => (each === changed ? { ...each, marks } : each))
          : all,
      );
      return marks;
    } catch {
      return null;
    }
  }

  return (
    <section aria-labelledby="all-gems">
      <h2 class="section-title" id="all-gems">
        {words('allGems')}
        {Array.isArray(gems) && (
          <span class="section-title__count">{plural(words, 'gemCount', gems.length)}</span>
        )}
      </h2>
      {gems === 'loading' && <p class="empty">{words('loadingGems')}</p>}
      {gems === 'failed' && <p class="empty">{words('gemsFailed')}</p>}
      {Array.isArray(gems) && gems.length === 0 && <p class="empty">{words('noGems')}</p>}
      {Array.isArray(gems) && typeof library === 'object' && (
        <ul class="gems">
          {gems.map((entry) => (
            <GemRow
              key={`${entry.pack.id}/${entry.gem.id}`}
              entry={entry}
              mark={(mark, on) => setMark(library, entry, mark, on)}
            />
          ))}
        </ul>
      )}
    </section>
  );
}
