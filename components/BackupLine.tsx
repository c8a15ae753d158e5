import { plural, useWords } from './words.ts';

interface BackupLineProps {
  /** How much there is to lose. */
  films: number;
  /** When a backup was last made, in ms since the epoch; null for never. */
  last: number | null;
  /** Where one is made; absent where that is here. */
  href?: string;
  onNotNow(): void;
}

/** Says that there is much to lose, and lets itself be sent away. */
export function BackupLine({ films, last, href, onNotNow }: BackupLineProps) {
  const words = useWords();
  const date = new Intl.DateTimeFormat(words('language'), { dateStyle: 'long' });
  return (
    <p class="notice-line backup-line">
      {plural(words, 'backupReminder', films)}{' '}
      {last === null ? words('backupNever') : words('backupLast', date.format(last))}{' '}
      <span class="backup-line__ways">
        {href && (
          <a href={href} target="_blank" rel="noreferrer">
            {words('makeBackup')}
          </a>
        )}
        <button type="button" class="text-button" onClick={onNotNow}>
          {words('notNow')}
        </button>
      </span>
    </p>
  );
}
