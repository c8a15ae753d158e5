import { useEffect, useState } from 'preact/hooks';
import type { BackupReminder, History } from '../../library/history.ts';

interface DueReminder {
  /** What is to be said; that it was sent away, and for how long; null where nothing need be said. */
  due: BackupReminder | 'sent-away' | null;
  /** The user was reminded, and wants none now: a season goes by before the next. */
  notNow(): void;
}

/** Whether the user is to be reminded of making a backup. */
export function useBackupReminder(openLibrary: () => Promise<History>): DueReminder {
  const [due, setDue] = useState<DueReminder['due']>(null);
  useEffect(() => {
    openLibrary()
      .then((library) => library.backupReminder())
      .then(setDue, () => setDue(null));
  }, [openLibrary]);
  return {
    due,
    notNow() {
      openLibrary()
        .then((library) => library.reminded())
        .then(
          () => setDue('sent-away'),
          // What cannot be kept is said once more another time, and no harm done.
          () => setDue(null),
        );
    },
  };
}
