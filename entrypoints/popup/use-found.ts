import { useEffect, useState } from 'preact/hooks';
import { type GemFilter, gemTest, isFiltering } from '../../library/gem-filter.ts';
import type { GemEntry, Marks } from '../../messages.ts';
import { type HeldGems, isWhole, markedAmong } from './held-gems.ts';
import type { LookFor } from './use-gems.ts';

export interface FoundGems {
  entries: GemEntry[];
  state: 'there' | 'looking' | 'failed';
  /** Takes over new marks in what was found. */
  mark(entry: GemEntry, marks: Marks): void;
}

/**
 * What a filter leaves. Of a list that is held as a whole at once; else the library is looked through,
 * and a filter that changes meanwhile ends the look before.
 */
export function useFound(held: HeldGems, filter: GemFilter, lookFor: LookFor): FoundGems {
  const [looked, setLooked] = useState<{ by: GemFilter; entries: GemEntry[] | null } | null>(null);
  const looksFurther = !isWhole(held) && isFiltering(filter);

  useEffect(() => {
    if (!looksFurther) return () => {};
    const ends = new AbortController();
    lookFor(filter, ends.signal).then(
      (entries) => setLooked({ by: filter, entries }),
      () => {
        if (!ends.signal.aborted) setLooked({ by: filter, entries: null });
      },
    );
    return () => ends.abort();
  }, [filter, looksFurther, lookFor]);

  function mark(entry: GemEntry, marks: Marks): void {
    setLooked((before) =>
      before?.entries ? { ...before, entries: markedAmong(before.entries, entry, marks) } : before,
    );
  }

  if (!looksFurther) {
    return { entries: held.listed.filter(gemTest(filter)), state: 'there', mark };
  }
  if (looked?.by !== filter) return { entries: looked?.entries ?? [], state: 'looking', mark };
  return { entries: looked.entries ?? [], state: looked.entries ? 'there' : 'failed', mark };
}
