import { useCallback } from 'preact/hooks';
import { BackupLine } from '../../../components/BackupLine.tsx';
import type { History } from '../../../library/history.ts';
import { useBackupReminder } from '../../extension-page/use-backup-reminder.ts';

/** Says now and then that there is much to lose, where it is so. */
export function Reminder({ library }: { library: History }) {
  const { due, notNow } = useBackupReminder(useCallback(async () => library, [library]));
  return due && <BackupLine {...due} onNotNow={notNow} />;
}
