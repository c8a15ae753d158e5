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
import { type Running, useWork } from '../../extension-page/use-work.ts';

export type BackupStand =
  | { at: 'ready' }
  | { at: 'working'; what: WordKey }
  | { at: 'refused'; problem: Problem }
  | { at: 'preview'; backup: Backup; summary: BackupSummary }
  | { at: 'done'; summary: BackupSummary };

export interface BackupSteps {
  stand: BackupStand;
  running: Running | null;
  /** The last step could not be done; everything is as it was. */
  failed: boolean;
  saved: boolean;
  /** @returns whether the user has a file now */
  save(): Promise<boolean>;
  read(file: File): Promise<void>;
  restore(): Promise<void>;
  back(): void;
}

export function useBackup(library: Library, onRestored: () => void): BackupSteps {
  const [stand, setStand] = useState<BackupStand>({ at: 'ready' });
  const [failed, setFailed] = useState(false);
  const [saved, setSaved] = useState(false);
  const { running, run } = useWork();

  function go(next: BackupStand): void {
    setFailed(false);
    setStand(next);
  }

  return {
    stand,
    running,
    failed,
    saved,
    async save() {
      setSaved(false);
      const before = stand;
      go({ at: 'working', what: 'makingBackup' });
      const ended = await run(async (work) => {
        const backup = await library.backup(work);
        return { name: nameOf(backup), content: await backupAsJson(backup, work) };
      });
      go(before);
      if (ended.kind !== 'done') {
        setFailed(ended.kind === 'failed');
        return false;
      }
      saveFile(ended.value.name, ended.value.content, 'application/json');
      setSaved(true);
      // The file is there, whether or not that could be remembered.
      await library.backupMade().catch(() => {});
      return true;
    },
    async read(file) {
      go({ at: 'working', what: 'readingBackup' });
      const ended = await run(async (): Promise<BackupStand> => {
        const reading = await readBackup(file.name, file);
        if (reading.kind === 'refused') return { at: 'refused', problem: reading.problem };
        const { backup } = reading;
        return { at: 'preview', backup, summary: await library.previewBackup(backup) };
      });
      go(ended.kind === 'done' ? ended.value : { at: 'ready' });
      setFailed(ended.kind === 'failed');
    },
    async restore() {
      if (stand.at !== 'preview') return;
      const { backup } = stand;
      go({ at: 'working', what: 'restoring' });
      const ended = await run((work) => library.restoreBackup(backup, work));
      if (ended.kind !== 'done') {
        go(stand);
        setFailed(ended.kind === 'failed');
        return;
      }
      go({ at: 'done', summary: ended.value });
      onRestored();
      const { marker } = await library.settings();
      void settingsChanged({ marker }, { marker });
      void tellSync();
    },
    back: () => go({ at: 'ready' }),
  };
}

/** Names the day, in the user's own time, so that several lie in order. */
function nameOf({ made }: Backup): string {
  const at = new Date(made);
  const day = [at.getFullYear(), at.getMonth() + 1, at.getDate()];
  return `underseen-backup-${day.map((part) => String(part).padStart(2, '0')).join('-')}.json`;
}
