import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Library } from '../../../library/library.ts';
import type { ListedPack } from '../../../library/installed/pack-library.ts';
import type { GemReference, Marks } from '../../../messages.ts';
import { gemKey } from '../../extension-page/reference.ts';
import { lister, type ListedGem } from './listed-gem.ts';

/** What has come is shown so often while more comes. */
const SHOW_EVERY_MS = 400;

export interface GemList {
  gems: readonly ListedGem[];
  packs: readonly ListedPack[];
  /** How far reading them has come; null once all are there. */
  reading: { done: number; of: number } | null;
  failed: boolean;
  /** Takes over what the user now thinks of a gem's film. */
  setMarks(gem: GemReference, marks: Marks): void;
}

/** Every gem of the library, read in batches: the first are shown while the others come. */
export function useGemList(library: Library): GemList {
  const [gems, setGems] = useState<readonly ListedGem[]>([]);
  const [packs, setPacks] = useState<readonly ListedPack[]>([]);
  const [reading, setReading] = useState<GemList['reading']>({ done: 0, of: 0 });
  const [failed, setFailed] = useState(false);

  useEffect(() => {
    const leaving = new AbortController();
    const { signal } = leaving;
    read(library, signal, (some, progress) => {
      setGems(some);
      setReading(progress);
    }).catch(() => {
      if (!signal.aborted) setFailed(true);
    });
    library.packs().then(
      (all) => {
        if (!signal.aborted) setPacks(all);
      },
      () => setFailed(true),
    );
    return () => leaving.abort();
  }, [library]);

  const setMarks = useCallback((of: GemReference, marks: Marks) => {
    const key = `${of.pack}/${of.gem}`;
    setGems((before) => before.map((each) => (gemKey(each) === key ? { ...each, marks } : each)));
  }, []);

  return { gems, packs, reading, failed, setMarks };
}

/** @param show called with what is there so far, and with null when that is all */
async function read(
  library: Library,
  signal: AbortSignal,
  show: (gems: ListedGem[], reading: GemList['reading']) => void,
): Promise<void> {
  const list = lister();
  const all: ListedGem[] = [];
  let progress = { done: 0, of: 0 };
  let shown = -Infinity;
  await library.eachGems(
    (entries) => {
      for (const entry of entries) all.push(list(entry));
      if (performance.now() - shown < SHOW_EVERY_MS) return;
      shown = performance.now();
      show([...all], progress);
    },
    {
      signal,
      progress(done, of) {
        progress = { done, of };
      },
    },
  );
  show(all, null);
}
