import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Library } from '../../../library/library.ts';
import type { ListedPack } from '../../../library/pack-library.ts';
import { tellSpotters } from '../../../tabs/tell-spotters.ts';

export interface Packs {
  /** Null until they were read. */
  all: ListedPack[] | null;
  failed: boolean;
  /** Does something to the packs; then they are read again, and open pages ask anew. */
  change(work: () => Promise<unknown>): Promise<boolean>;
}

/** The packs of the library, and the way to change them. */
export function usePacks(library: Library): Packs {
  const [all, setAll] = useState<ListedPack[] | null>(null);
  const [failed, setFailed] = useState(false);

  const read = useCallback(async () => setAll(await library.packs()), [library]);
  useEffect(() => {
    read().catch(() => setFailed(true));
  }, [read]);

  const change = useCallback<Packs['change']>(
    async (work) => {
      let done = true;
      try {
        await work();
        void tellSpotters({ type: 'ask-again' });
      } catch {
        done = false;
      }
      setFailed(!done);
      await read().catch(() => setFailed(true));
      return done;
    },
    [read],
  );

  return { all, failed, change };
}

/** @returns the ids in a new order, with the one at `from` now at `to`. */
export function moved(ids: string[], from: number, to: number): string[] {
  const [id] = ids.slice(from, from + 1);
  if (id === undefined) return ids;
  return ids.toSpliced(from, 1).toSpliced(to, 0, id);
}
