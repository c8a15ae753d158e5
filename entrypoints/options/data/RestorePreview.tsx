import { useWords, type WordKey } from '../../../components/words.ts';
import type { BackupSummary } from '../../../library/history.ts';
import { BackupNumbers } from './BackupNumbers.tsx';

/** What a backup has that is not here as it is there. */
type Worth = 'news' | 'all-here' | 'empty';

const TITLES: Record<Worth, WordKey> = {
  news: 'backupPreview',
  'all-here': 'backupAllHere',
  empty: 'backupEmpty',
};

interface RestorePreviewProps {
  summary: BackupSummary;
  onRestore(): void;
  onBack(): void;
}

/** What restoring a backup would do; nothing has changed yet. */
export function RestorePreview({ summary, onRestore, onBack }: RestorePreviewProps) {
  const words = useWords();
  const worth = worthOf(summary);
  return (
    <>
      <p class="step__title">{words(TITLES[worth])}</p>
      <BackupNumbers summary={summary} />
      <div class="step-actions">
        {worth === 'news' && (
          <button type="button" class="button button--main" onClick={onRestore}>
            {words('restoreNow')}
          </button>
        )}
        <button type="button" class="button" onClick={onBack}>
          {words(worth === 'news' ? 'cancel' : 'chooseOtherBackup')}
        </button>
      </div>
    </>
  );
}

function worthOf({ counts }: BackupSummary): Worth {
  const parts = Object.values(counts);
  if (parts.some(({ added, changed }) => added + changed > 0)) return 'news';
  return parts.some(({ same }) => same > 0) ? 'all-here' : 'empty';
}
