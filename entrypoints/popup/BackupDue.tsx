import { BackupLine } from '../../components/BackupLine.tsx';
import type { History } from '../../library/history.ts';
import { useBackupReminder } from '../extension-page/use-backup-reminder.ts';

/** Where a backup is made. */
const DATA = '/options.html#data';

/** Once a season at most, where there is much to lose: the way to a backup, until it is made or sent away. */
export function BackupDue({ openLibrary }: { openLibrary(): Promise<History> }) {
  const { due, notNow } = useBackupReminder(openLibrary);
  return due && <BackupLine {...due} href={DATA} onNotNow={notNow} />;
}
