import { FileDrop } from '../../../components/FileDrop.tsx';
import { useWords } from '../../../components/words.ts';
import type { Library } from '../../../library/library.ts';
import { Refused } from '../Refused.tsx';
import { StepFrame } from '../StepFrame.tsx';
import { UnderWay } from '../UnderWay.tsx';
import { BackupNumbers } from './BackupNumbers.tsx';
import { RestorePreview } from './RestorePreview.tsx';
import { type RestoreSteps, useRestore } from './use-restore.ts';

interface RestoreBackupProps {
  library: Library;
  onRestored(): void;
}

/** Brings a backup back, step by step. */
export function RestoreBackup({ library, onRestored }: RestoreBackupProps) {
  const steps = useRestore(library, onRestored);
  return (
    <StepFrame at={steps.stand.at} problem={steps.failed ? 'backupFailed' : null}>
      <Step steps={steps} />
    </StepFrame>
  );
}

function Step({ steps }: { steps: RestoreSteps }) {
  const words = useWords();
  const { stand, running } = steps;
  switch (stand.at) {
    case 'choosing':
      return (
        <FileDrop
          label={words('chooseBackup')}
          hint={words('chooseBackupHint')}
          accept=".json,application/json"
          onFiles={([file]) => {
            if (file) void steps.read(file);
          }}
        />
      );
    case 'reading':
    case 'restoring':
      return (
        <UnderWay
          label={words(stand.at === 'reading' ? 'readingBackup' : 'restoring')}
          work={running}
        />
      );
    case 'refused':
      return (
        <Refused
          title={words('refused', stand.problem.file)}
          problems={[stand.problem]}
          next="chooseOtherBackup"
          onNext={steps.back}
        />
      );
    case 'preview':
      return (
        <RestorePreview
          summary={stand.summary}
          onRestore={() => void steps.restore()}
          onBack={steps.back}
        />
      );
    case 'done':
      return (
        <>
          <p class="step__title">{words('restored')}</p>
          <BackupNumbers summary={stand.summary} />
          <div class="step-actions">
            <button type="button" class="button" onClick={steps.back}>
              {words('chooseOtherBackup')}
            </button>
          </div>
        </>
      );
  }
}
