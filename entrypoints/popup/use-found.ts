import { useEffect, useState } from 'preact/hooks';
import { type GemFilter, gemTest, isFiltering } from '../../library/searching/gem-filter.ts';
import type { GemEntry, ShelfState } from '../../messages.ts';
import { type HeldGems, changedAmong, isWhole } from './held-gems.ts';
import type { LookFor } from './use-gems.ts';

export interface FoundGems {
  entries: GemEntry[];
  state: 'there' | 'looking' | 'failed';
  /** Takes over in what was found what the user now says of a film. */
  change(entry: GemEntry, changes: Partial<ShelfState>): void;
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

  function change(entry: GemEntry, changes: Partial<ShelfState>): void {
    setLooked((before) =>
      before?.entries
        ? { ...before, entries: changedAmong(before.entries, entry, changes) }
        : before,
    );
  }

  if (!looksFurther) {
    return { entries: held.listed.filter(gemTest(filter)), state: 'there', change };
  }
  if (looked?.by !== filter) return { entries: looked?.entries ?? [], state: 'looking', change };
  return { entries: looked.entries ?? [], state: looked.entries ? 'there' : 'failed', change };
}
