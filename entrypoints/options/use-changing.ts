import { useCallback, useEffect, useState } from 'preact/hooks';
import { held } from '../../components/held.ts';
import { tellSpotters } from '../../tabs/tell-spotters.ts';
import { useSeenAgain } from './use-seen-again.ts';

export interface Changing<T> {
  /** As it was read last; null until then. */
  now: T | null;
  failed: boolean;
  /**
   * Changes something; then it is read again, and open pages ask anew.
   * @returns false where it failed
   */
  change(work: () => Promise<unknown>): Promise<boolean>;
}

/**
 * Something of the library that is shown and changed in a section.
 * @param read the same function while the library is the same
 */
export function useChanging<T>(read: () => Promise<T>): Changing<T> {
  const [now, setNow] = useState<T | null>(null);
  const [failed, setFailed] = useState(false);

  /** Counts the readings: one that began before a change may end after the one that follows it. */
  const [begun] = useState(() => held(0));
  const [shown] = useState(() => held(0));
  const readAgain = useCallback(async () => {
    const mine = begun.get() + 1;
    begun.set(mine);
    const next = await read();
    if (mine < shown.get()) return;
    shown.set(mine);
    setNow(() => next);
  }, [read, begun, shown]);
  useEffect(() => {
    readAgain().catch(() => setFailed(true));
  }, [readAgain]);
  useSeenAgain(readAgain);

  const change = useCallback<Changing<T>['change']>(
    async (work) => {
      let done = true;
      try {
        await work();
        void tellSpotters({ type: 'ask-again' });
      } catch {
        done = false;
      }
      setFailed(!done);
      await readAgain().catch(() => setFailed(true));
      return done;
    },
    [readAgain],
  );

  return { now, failed, change };
}
