import { useState } from 'preact/hooks';
import { FileDrop } from '../../../components/FileDrop.tsx';
import { Problem } from '../../../components/Problem.tsx';
import { Progress } from '../../../components/Progress.tsx';
import { useWords } from '../../../components/words.ts';
import type { Library } from '../../../library/library.ts';
import { useStepFocus } from '../../extension-page/use-step-focus.ts';
import { BackupNumbers } from './BackupNumbers.tsx';
import { Part } from '../Part.tsx';
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
  const place = useStepFocus(stand.at);
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
      <div class="step" ref={place} tabIndex={-1} data-step={stand.at}>
        <Restoring steps={steps} />
      </div>
      {steps.failed && (
        <p class="problem" role="alert">
          {words('backupFailed')}
        </p>
      )}
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
      return (
        <Progress
          label={words(stand.what)}
          done={running?.done ?? 0}
          of={running?.of ?? null}
          {...(running ? { onCancel: running.cancel } : {})}
        />
      );
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
