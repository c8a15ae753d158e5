/**
 * Saving a backup, and bringing one back step by step:
 *
 *   ready ──► working ──► preview ──► working ──► done
 *     ▲          └──► refused │
 *     └──────────── back ◄────┴ cancelled
 */
import { useState } from 'preact/hooks';
import type { WordKey } from '../../../components/words.ts';
import type { Backup } from '../../../history/backup/format.ts';
import { readBackup } from '../../../history/backup/read-backup.ts';
import { backupAsJson } from '../../../history/backup/write-backup.ts';
import type { BackupSummary } from '../../../library/history.ts';
import type { Library } from '../../../library/library.ts';
import type { Problem } from '../../../problem.ts';
import { settingsChanged } from '../../../tabs/settings-changed.ts';
import { saveFile } from '../../extension-page/save-file.ts';
import { tellSync } from '../../extension-page/tell-sync.ts';
import { type Steps, useSteps } from '../../extension-page/use-steps.ts';

export type BackupStand =
  | { at: 'ready' }
  | { at: 'working'; what: WordKey }
  | { at: 'refused'; problem: Problem }
  | { at: 'preview'; backup: Backup; summary: BackupSummary }
  | { at: 'done'; summary: BackupSummary };

export interface BackupSteps extends Pick<Steps<BackupStand>, 'stand' | 'running' | 'failed'> {
  saved: boolean;
  /** @returns whether the user has a file now */
  save(): Promise<boolean>;
  read(file: File): Promise<void>;
  restore(): Promise<void>;
  back(): void;
}

const START: BackupStand = { at: 'ready' };

export function useBackup(library: Library, onRestored: () => void): BackupSteps {
  const { stand, go, lead, ...shown } = useSteps(START);
  const [saved, setSaved] = useState(false);

  return {
    ...shown,
    stand,
    saved,
    async save() {
      setSaved(false);
      const ended = await lead({ at: 'working', what: 'makingBackup' }, stand, async (work) => {
        const backup = await library.backup(work);
        saveFile(nameOf(backup), await backupAsJson(backup, work), 'application/json');
        return stand;
      });
      if (ended !== 'done') return false;
      setSaved(true);
      // The file is there, whether or not that could be remembered.
      await library.backupMade().catch(() => {});
      return true;
    },
    async read(file) {
      await lead({ at: 'working', what: 'readingBackup' }, START, async () => {
        const reading = await readBackup(file.name, file);
        if (reading.kind === 'refused') return { at: 'refused', problem: reading.problem };
        const { backup } = reading;
        return { at: 'preview', backup, summary: await library.previewBackup(backup) };
      });
    },
    async restore() {
      if (stand.at !== 'preview') return;
      const { backup } = stand;
      const ended = await lead({ at: 'working', what: 'restoring' }, stand, async (work) => {
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

/** Names the day, in the user's own time, so that several lie in order. */
function nameOf({ made }: Backup): string {
  const at = new Date(made);
  const day = [at.getFullYear(), at.getMonth() + 1, at.getDate()];
  return `underseen-backup-${day.map((part) => String(part).padStart(2, '0')).join('-')}.json`;
}
