import { useEffect, useState } from 'preact/hooks';
import { plural, useWords } from '../../../components/words.ts';
import type { BackupReminder, History } from '../../../library/history.ts';

/** Says now and then that there is much to lose, where it is so. */
export function Reminder({ library }: { library: History }) {
  const words = useWords();
  const [reminder, setReminder] = useState<BackupReminder | null>(null);
  useEffect(() => {
    library.backupReminder().then(setReminder, () => setReminder(null));
  }, [library]);
  if (!reminder) return null;
  const date = new Intl.DateTimeFormat(words('language'), { dateStyle: 'long' });
  return (
    <p class="notice-line reminder">
      {plural(words, 'backupReminder', reminder.films)}{' '}
      {reminder.last === null
        ? words('backupNever')
        : words('backupLast', date.format(reminder.last))}{' '}
      <button
        type="button"
        class="text-button"
        onClick={() => {
          setReminder(null);
          // What cannot be kept is said once more, and no harm done.
          library.reminded().catch(() => {});
        }}
      >
        {words('notNow')}
      </button>
    </p>
  );
}
