import { useCallback, useState } from 'preact/hooks';
import type { History, ListedCorrection } from '../../../library/history.ts';
import type { CorrectionRecord } from '../../../library/schema.ts';
import { useChanging } from '../use-changing.ts';

/** A correction that was taken back, and whether it was put back since. */
export interface TakenBack {
  listed: ListedCorrection;
  record: CorrectionRecord;
  isBack: boolean;
}

export interface Corrections {
  /** Null until they were read. */
  all: ListedCorrection[] | null;
  failed: boolean;
  /** The last one that was taken back here. */
  taken: TakenBack | null;
  takeBack(correction: ListedCorrection): Promise<void>;
  putBack(taken: TakenBack): Promise<void>;
}

/** What the user said a mention is not, to be taken back and put back. */
export function useCorrections(library: History): Corrections {
  const { now, failed, change } = useChanging(useCallback(() => library.corrections(), [library]));
  const [taken, setTaken] = useState<TakenBack | null>(null);

  return {
    all: now,
    failed,
    taken,
    async takeBack(listed) {
      let back: TakenBack | null = null;
      const done = await change(async () => {
        const record = await library.takeBackCorrection(listed.key);
        if (record) back = { listed, record, isBack: false };
      });
      if (done) setTaken(back);
    },
    async putBack(last) {
      if (await change(() => library.putBackCorrection(last.record))) {
        setTaken({ ...last, isBack: true });
      }
    },
  };
}
