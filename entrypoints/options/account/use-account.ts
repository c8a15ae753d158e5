/**
 * Bringing in a Letterboxd account, step by step:
 *
 *   choosing ──► reading ──► preview ──► bringing ──► done ──► undone
 *      ▲            └──► refused │          │
 *      └──────── back ◄──────────┴──────────┴ cancelled
 */
import type { AccountReading } from '../../../account/account.ts';
import { readAccount } from '../../../account/read-account.ts';
import type { AccountSummary, History } from '../../../library/history.ts';
import type { Problem } from '../../../problem.ts';
import { tellSpotters } from '../../../tabs/tell-spotters.ts';
import { type Steps, useSteps } from '../../extension-page/use-steps.ts';

export type AccountStand =
  | { at: 'choosing' }
  | { at: 'reading' }
  | { at: 'refused'; problems: Problem[] }
  | { at: 'preview'; account: AccountReading; summary: AccountSummary }
  | { at: 'bringing' }
  | { at: 'done'; summary: AccountSummary }
  | { at: 'undone' };

export interface AccountSteps extends Pick<Steps<AccountStand>, 'stand' | 'running' | 'failed'> {
  read(files: File[]): Promise<void>;
  bringIn(): Promise<void>;
  undo(): Promise<void>;
  back(): void;
}

const START: AccountStand = { at: 'choosing' };

export function useAccount(library: History): AccountSteps {
  const { stand, go, lead, ...shown } = useSteps(START);

  return {
    ...shown,
    stand,
    async read(files) {
      await lead({ at: 'reading' }, START, async (work) => {
        const sources = files.map((file) => ({ name: file.name, content: file }));
        const outcome = await readAccount(sources, work);
        if (outcome.kind === 'refused') return { at: 'refused', problems: outcome.problems };
        const { account } = outcome;
        return { at: 'preview', account, summary: await library.previewAccount(account.films) };
      });
    },
    async bringIn() {
      if (stand.at !== 'preview') return;
      const { films } = stand.account;
      const ended = await lead({ at: 'bringing' }, stand, async (work) => {
        return { at: 'done', summary: await library.importAccount(films, work) };
      });
      if (ended === 'done') void tellSpotters({ type: 'ask-again' });
    },
    async undo() {
      if (stand.at !== 'done' || stand.summary.id === null) return;
      const { id } = stand.summary;
      const ended = await lead(stand, stand, async (work) => {
        await library.undoImport(id, work);
        return { at: 'undone' };
      });
      if (ended === 'done') void tellSpotters({ type: 'ask-again' });
    },
    back: () => go(START),
  };
}
