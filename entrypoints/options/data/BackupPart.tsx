import { useCallback, useState } from 'preact/hooks';
import { useWords } from '../../../components/words.ts';
import type { Library } from '../../../library/library.ts';
import { BackupDue } from '../../extension-page/BackupDue.tsx';
import { Part } from '../Part.tsx';
import { RestoreBackup } from './RestoreBackup.tsx';
import { SaveBackup } from './SaveBackup.tsx';

interface BackupPartProps {
  library: Library;
  /** The address leads here. */
  wanted: boolean;
  onRestored(): void;
}

/** Takes everything precious along in one file, and brings it back out of one. */
export function BackupPart({ library, wanted, onRestored }: BackupPartProps) {
  const words = useWords();
  const [saved, setSaved] = useState(0);
  return (
    <Part title={words('backup')} wanted={wanted}>
      {/* Anew once there is a backup. */}
      <BackupDue key={saved} openLibrary={useCallback(async () => library, [library])} />
      <p class="hint">{words('backupHint')}</p>
      <SaveBackup library={library} onSaved={() => setSaved((times) => times + 1)} />
      <h3 class="part__subtitle">{words('restore')}</h3>
      <RestoreBackup library={library} onRestored={onRestored} />
    </Part>
  );
}
