/**
 * Bringing in a Letterboxd account, step by step:
 *
 *   choosing ──► reading ──► preview ──► bringing ──► done ──► undone
 *      ▲            └──► refused │          │
 *      └──────── back ◄──────────┴──────────┴ cancelled
 */
import { useState } from 'preact/hooks';
import type { AccountReading } from '../../../account/account.ts';
import { readAccount } from '../../../account/read-account.ts';
import type { AccountSummary, History } from '../../../library/history.ts';
import type { Problem } from '../../../problem.ts';
import { tellSpotters } from '../../../tabs/tell-spotters.ts';
import { type Running, useWork } from '../../extension-page/use-work.ts';

export type AccountStand =
  | { at: 'choosing' }
  | { at: 'reading' }
  | { at: 'refused'; problems: Problem[] }
  | { at: 'preview'; account: AccountReading; summary: AccountSummary }
  | { at: 'bringing' }
  | { at: 'done'; summary: AccountSummary }
  | { at: 'undone' };

export interface AccountSteps {
  stand: AccountStand;
  running: Running | null;
  /** The last step could not be done; everything is as it was. */
  failed: boolean;
  read(files: File[]): Promise<void>;
  bringIn(): Promise<void>;
  undo(): Promise<void>;
  back(): void;
}

export function useAccount(library: History): AccountSteps {
  const [stand, setStand] = useState<AccountStand>({ at: 'choosing' });
  const [failed, setFailed] = useState(false);
  const { running, run } = useWork();

  function go(next: AccountStand): void {
    setFailed(false);
    setStand(next);
  }

  return {
    stand,
    running,
    failed,
    async read(files) {
      go({ at: 'reading' });
      const ended = await run(async (work): Promise<AccountStand> => {
        const sources = files.map((file) => ({ name: file.name, content: file }));
        const outcome = await readAccount(sources, work);
        if (outcome.kind === 'refused') return { at: 'refused', problems: outcome.problems };
        const { account } = outcome;
        return { at: 'preview', account, summary: await library.previewAccount(account.films) };
      });
      go(ended.kind === 'done' ? ended.value : { at: 'choosing' });
      setFailed(ended.kind === 'failed');
    },
    async bringIn() {
      if (stand.at !== 'preview') return;
      const { films } = stand.account;
      go({ at: 'bringing' });
      const ended = await run((work) => library.importAccount(films, work));
      if (ended.kind === 'done') {
        go({ at: 'done', summary: ended.value });
        void tellSpotters({ type: 'ask-again' });
      } else {
        go(stand);
        setFailed(ended.kind === 'failed');
      }
    },
    async undo() {
      if (stand.at !== 'done' || stand.summary.id === null) return;
      const { id } = stand.summary;
      const ended = await run((work) => library.undoImport(id, work));
      if (ended.kind === 'done') {
        go({ at: 'undone' });
        void tellSpotters({ type: 'ask-again' });
      } else setFailed(ended.kind === 'failed');
    },
    back: () => go({ at: 'choosing' }),
  };
}
