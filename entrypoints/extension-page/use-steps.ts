import { useState } from 'preact/hooks';
import type { Work } from '../../library/installed/pack-library.ts';
import { type Ended, type Running, useWork } from './use-work.ts';

export interface Steps<Stand> {
  stand: Stand;
  running: Running | null;
  /** The last step could not be done; everything is as it was. */
  failed: boolean;
  /** Goes to a step at once. */
  go(stand: Stand): void;
  /**
   * Does work that leads to a step. Cancelled or failed, it leads to `otherwise`.
   * @param during the step while it is under way
   * @returns how it ended
   */
  lead(
    during: Stand,
    otherwise: Stand,
    work: (work: Work & { signal: AbortSignal }) => Promise<Stand>,
  ): Promise<Ended<Stand>['kind']>;
}

/** What is done step by step, one of which may take a while. */
export function useSteps<Stand>(first: Stand): Steps<Stand> {
  const [stand, setStand] = useState(first);
  const [failed, setFailed] = useState(false);
  const { running, run } = useWork();

  function go(next: Stand): void {
    setFailed(false);
    setStand(() => next);
  }

  return {
    stand,
    running,
    failed,
    go,
    async lead(during, otherwise, work) {
      go(during);
      const ended = await run(work);
      go(ended.kind === 'done' ? ended.value : otherwise);
      setFailed(ended.kind === 'failed');
      return ended.kind;
    },
  };
}
