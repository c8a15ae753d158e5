/** Work of a page that takes a while: how far it is, and the way to stop it. */
import { useEffect, useState } from 'preact/hooks';
import { held } from '../../components/held.ts';
import type { Work } from '../../library/installed/pack-library.ts';

/** What is under way. */
export interface Running {
  done: number;
  /** Null while nobody knows how much there is. */
  of: number | null;
  cancel(): void;
}

export type Ended<T> =
  { kind: 'done'; value: T } | { kind: 'cancelled' } | { kind: 'failed'; error: unknown };

export interface Working {
  running: Running | null;
  /** Does one piece of work; whoever leaves the page's section stops it. */
  run<T>(job: (work: Work & { signal: AbortSignal }) => Promise<T>): Promise<Ended<T>>;
}

export function useWork(): Working {
  const [running, setRunning] = useState<Running | null>(null);
  const [ending] = useState(() => held<AbortController | null>(null));
  useEffect(() => () => ending.get()?.abort(), [ending]);

  return {
    running,
    async run(job) {
      const mine = new AbortController();
      ending.set(mine);
      const cancel = () => mine.abort();
      setRunning({ done: 0, of: null, cancel });
      try {
        const progress = (done: number, of: number) => setRunning({ done, of, cancel });
        return { kind: 'done', value: await job({ signal: mine.signal, progress }) };
      } catch (error) {
        return mine.signal.aborted ? { kind: 'cancelled' } : { kind: 'failed', error };
      } finally {
        setRunning(null);
      }
    },
  };
}
