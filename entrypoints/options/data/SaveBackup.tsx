import { useRef, useState } from 'preact/hooks';
import { useWords } from '../../../components/words.ts';
import type { Backup } from '../../../history/backup/format.ts';
import { backupAsJson } from '../../../history/backup/write-backup.ts';
import type { History } from '../../../library/history.ts';
import { saveFile } from '../../extension-page/save-file.ts';
import { useWork } from '../../extension-page/use-work.ts';
import { UnderWay } from '../UnderWay.tsx';

interface SaveBackupProps {
  library: History;
  /** The user has a file now. */
  onSaved(): void;
}

/** Saves a backup with the user's downloads. */
export function SaveBackup({ library, onSaved }: SaveBackupProps) {
  const words = useWords();
  const { running, run } = useWork();
  const [came, setCame] = useState<'saved' | 'failed' | null>(null);
  const button = useRef<HTMLButtonElement>(null);

  async function save(): Promise<void> {
    setCame(null);
    const { kind } = await run(async (work) => {
      const backup = await library.backup(work);
      saveFile(nameOf(backup), await backupAsJson(backup, work), 'application/json');
    });
    // What could be cancelled is gone.
    if (kind === 'cancelled') button.current?.focus();
    if (kind === 'failed') setCame('failed');
    if (kind !== 'done') return;
    setCame('saved');
    // The file is there, whether or not that could be remembered.
    await library.backupMade().catch(() => {});
    onSaved();
  }

  return (
    <>
      <div class="step-actions">
        <button
          type="button"
          class="button"
          ref={button}
          aria-disabled={running !== null}
          onClick={() => {
            if (!running) void save();
          }}
        >
          {words('saveBackup')}
        </button>
        <output>{came === 'saved' && words('backupSaved')}</output>
      </div>
      <UnderWay label={words('makingBackup')} work={running} />
      {came === 'failed' && (
        <p class="problem" role="alert">
          {words('backupFailed')}
        </p>
      )}
    </>
  );
}

/** Names the day, in the user's own time, so that several lie in order. */
function nameOf({ made }: Backup): string {
  const at = new Date(made);
  const day = [at.getFullYear(), at.getMonth() + 1, at.getDate()];
  return `underseen-backup-${day.map((part) => String(part).padStart(2, '0')).join('-')}.json`;
}
