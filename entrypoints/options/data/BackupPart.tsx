import { useState } from 'preact/hooks';
import { FileDrop } from '../../../components/FileDrop.tsx';
import { Problem } from '../../../components/Problem.tsx';
import { useWords } from '../../../components/words.ts';
import type { Library } from '../../../library/library.ts';
import { BackupNumbers } from './BackupNumbers.tsx';
import { Part } from '../Part.tsx';
import { StepFrame } from '../StepFrame.tsx';
import { UnderWay } from '../UnderWay.tsx';
import { Reminder } from './Reminder.tsx';
import { type BackupSteps, useBackup } from './use-backup.ts';

interface BackupPartProps {
  library: Library;
  onRestored(): void;
}

/** Takes everything precious along in one file, and brings it back out of one. */
export function BackupPart({ library, onRestored }: BackupPartProps) {
  const words = useWords();
  const steps = useBackup(library, onRestored);
  const { stand } = steps;
  const [anew, setAnew] = useState(0);
  return (
    <Part title={words('backup')}>
      <Reminder key={anew} library={library} />
      <p class="hint">{words('backupHint')}</p>
      <div class="step-actions">
        <button
          type="button"
          class="button"
          onClick={async () => {
            if (await steps.save()) setAnew((times) => times + 1);
          }}
        >
          {words('saveBackup')}
        </button>
        {steps.saved && <output>{words('backupSaved')}</output>}
      </div>
      <h3 class="part__subtitle">{words('restore')}</h3>
      <StepFrame at={stand.at} problem={steps.failed ? 'backupFailed' : null}>
        <Restoring steps={steps} />
      </StepFrame>
    </Part>
  );
}

function Restoring({ steps }: { steps: BackupSteps }) {
  const words = useWords();
  const { stand, running } = steps;
  switch (stand.at) {
    case 'ready':
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
    case 'working':
      return <UnderWay label={words(stand.what)} running={running} />;
    case 'refused':
      return (
        <>
          <Problem problem={stand.problem} />
          <button type="button" class="button" onClick={steps.back}>
            {words('chooseOther')}
          </button>
        </>
      );
    case 'preview':
      return (
        <>
          <p class="step__title">{words('backupPreview')}</p>
          <BackupNumbers summary={stand.summary} />
          <div class="step-actions">
            <button type="button" class="button button--main" onClick={() => void steps.restore()}>
              {words('restoreNow')}
            </button>
            <button type="button" class="button" onClick={steps.back}>
              {words('cancel')}
            </button>
          </div>
        </>
      );
    case 'done':
      return (
        <>
          <p class="step__title">{words('restored')}</p>
          <BackupNumbers summary={stand.summary} />
          <button type="button" class="button" onClick={steps.back}>
            {words('chooseOther')}
          </button>
        </>
      );
  }
}
