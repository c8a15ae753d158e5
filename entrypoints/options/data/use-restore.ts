/**
 * Bringing a backup back, step by step:
 *
 *   choosing ──► reading ──► preview ──► restoring ──► done
 *      ▲            └──► refused │           │
 *      └──────── back ◄──────────┴───────────┴ cancelled
 */
import type { Backup } from '../../../history/backup/format.ts';
import { readBackup } from '../../../history/backup/read-backup.ts';
import type { BackupSummary } from '../../../library/history.ts';
import type { Library } from '../../../library/library.ts';
import type { Problem } from '../../../problem.ts';
import { settingsChanged } from '../../../tabs/settings-changed.ts';
import { tellSync } from '../../extension-page/tell-sync.ts';
import { type Steps, useSteps } from '../../extension-page/use-steps.ts';

export type RestoreStand =
  | { at: 'choosing' }
  | { at: 'reading' }
  | { at: 'refused'; problem: Problem }
  | { at: 'preview'; backup: Backup; summary: BackupSummary }
  | { at: 'restoring' }
  | { at: 'done'; summary: BackupSummary };

export interface RestoreSteps extends Pick<Steps<RestoreStand>, 'stand' | 'running' | 'failed'> {
  read(file: File): Promise<void>;
  restore(): Promise<void>;
  back(): void;
}

const START: RestoreStand = { at: 'choosing' };

export function useRestore(library: Library, onRestored: () => void): RestoreSteps {
  const { stand, go, lead, ...shown } = useSteps(START);

  return {
    ...shown,
    stand,
    async read(file) {
      await lead({ at: 'reading' }, START, async () => {
        const reading = await readBackup(file.name, file);
        if (reading.kind === 'refused') return { at: 'refused', problem: reading.problem };
        const { backup } = reading;
        return { at: 'preview', backup, summary: await library.previewBackup(backup) };
      });
    },
    async restore() {
      if (stand.at !== 'preview') return;
      const { backup } = stand;
      const ended = await lead({ at: 'restoring' }, stand, async (work) => {
        return { at: 'done', summary: await library.restoreBackup(backup, work) };
      });
      if (ended !== 'done') return;
      onRestored();
      const { marker } = await library.settings();
      void settingsChanged({ marker }, { marker });
      void tellSync();
    },
    back: () => go(START),
  };
}
