import { BackupLine } from '../../components/BackupLine.tsx';
import { useWords } from '../../components/words.ts';
import type { History } from '../../library/history.ts';
import { useBackupReminder } from './use-backup-reminder.ts';
import { useStepFocus } from './use-step-focus.ts';

interface BackupDueProps {
  openLibrary(): Promise<History>;
  /** Where a backup is made; absent where that is here. */
  href?: string;
}

/**
 * Once a season at most, where there is much to lose: the way to a backup, until it is made or sent away.
 * Whoever sends it away is told for how long, where the button was.
 */
export function BackupDue({ openLibrary, ...rest }: BackupDueProps) {
  const words = useWords();
  const { due, notNow } = useBackupReminder(openLibrary);
  const place = useStepFocus(due === 'sent-away' ? 'sent away' : 'due');
  if (due === null) return null;
  return (
    <div class="backup-due" ref={place} tabIndex={-1}>
      {due === 'sent-away' ? (
        <p class="notice-line">{words('backupSentAway')}</p>
      ) : (
        <BackupLine {...due} {...rest} onNotNow={notNow} />
      )}
    </div>
  );
}
