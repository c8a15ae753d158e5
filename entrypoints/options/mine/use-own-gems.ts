import { useCallback, useEffect, useState } from 'preact/hooks';
import type { PackInfo } from '../../../film.ts';
import type { Library } from '../../../library/library.ts';
import type { OwnGem } from '../../../library/pack-library.ts';
import { tellSpotters } from '../../../tabs/tell-spotters.ts';

export interface OwnGemsHere {
  /** Null until they were read. */
  gems: OwnGem[] | null;
  pack: PackInfo | null;
  failed: boolean;
  /** Changes something; then all is read again, and open pages ask anew. @returns false where it failed */
  change(work: () => Promise<unknown>): Promise<boolean>;
}

/** The gems that the user wrote, in their order. */
export function useOwnGems(library: Library): OwnGemsHere {
  const [gems, setGems] = useState<OwnGem[] | null>(null);
  const [pack, setPack] = useState<PackInfo | null>(null);
  const [failed, setFailed] = useState(false);

  const read = useCallback(async () => {
    setGems(await library.ownGems());
    setPack(await library.ownPack());
  }, [library]);
  useEffect(() => {
    read().catch(() => setFailed(true));
  }, [read]);

  const change = useCallback<OwnGemsHere['change']>(
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

  return { gems, pack, failed, change };
}
