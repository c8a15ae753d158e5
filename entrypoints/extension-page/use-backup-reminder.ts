import { useEffect, useState } from 'preact/hooks';
import type { BackupReminder, History } from '../../library/history.ts';

interface DueReminder {
  /** Null where nothing need be said. */
  due: BackupReminder | null;
  /** The user was reminded, and wants none now: a season goes by before the next. */
  notNow(): void;
}

/** Whether the user is to be reminded of making a backup. */
export function useBackupReminder(openLibrary: () => Promise<History>): DueReminder {
  const [due, setDue] = useState<BackupReminder | null>(null);
  useEffect(() => {
    openLibrary()
      .then((library) => library.backupReminder())
      .then(setDue, () => setDue(null));
  }, [openLibrary]);
  return {
    due,
    notNow() {
      setDue(null);
      openLibrary()
        .then((library) => library.reminded())
        .catch(() => {
          // What cannot be kept is said once more, and no harm done.
        });
    },
  };
}
