import { FileDrop } from '../../../components/FileDrop.tsx';
import { plural, useWords } from '../../../components/words.ts';
import type { SectionProps } from '../sections.ts';
import { Refused } from '../Refused.tsx';
import { StepFrame } from '../StepFrame.tsx';
import { UnderWay } from '../UnderWay.tsx';
import { AccountPreview } from './AccountPreview.tsx';
import { AccountNumbers } from './AccountNumbers.tsx';
import { EarlierImports } from './EarlierImports.tsx';
import { type AccountSteps, useAccount } from './use-account.ts';

/** Brings what a Letterboxd account knows onto the shelf. */
export function AccountImport({ library }: SectionProps) {
  const words = useWords();
  const steps = useAccount(library);
  const { stand } = steps;
  return (
    <>
      <p>
        <a href="#shelf">{words('backToShelf')}</a>
      </p>
      <h2 class="part__title">{words('bringInAccount')}</h2>
      <StepFrame at={stand.at} problem={steps.failed ? 'accountFailed' : null}>
        <Step steps={steps} />
      </StepFrame>
      {/* Anew after each step, as the list may be longer then. */}
      {(stand.at === 'choosing' || stand.at === 'undone') && (
        <EarlierImports key={stand.at} library={library} />
      )}
    </>
  );
}

function Step({ steps }: { steps: AccountSteps }) {
  const words = useWords();
  const { stand, running } = steps;
  switch (stand.at) {
    case 'choosing':
      return (
        <>
          <p class="hint">{words('accountHint')}</p>
          <FileDrop
            label={words('chooseAccount')}
            hint={words('chooseAccountHint')}
            accept=".zip,.csv"
            multiple
            onFiles={(files) => void steps.read(files)}
          />
        </>
      );
    case 'reading':
    case 'bringing':
      return (
        <UnderWay
          label={words(stand.at === 'reading' ? 'readingAccount' : 'bringingIn')}
          work={running}
        />
      );
    case 'refused':
      return (
        <Refused
          title={words('accountRefused')}
          problems={stand.problems}
          next="chooseOther"
          onNext={steps.back}
        />
      );
    case 'preview':
      return (
        <AccountPreview
          account={stand.account}
          summary={stand.summary}
          onBringIn={() => void steps.bringIn()}
          onBack={steps.back}
        />
      );
    case 'done':
      return (
        <>
          <p class="step__title">
            {plural(words, 'accountDone', stand.summary.seen + stand.summary.saved)}
          </p>
          <AccountNumbers summary={stand.summary} at="done" />
          <div class="step-actions">
            <a class="button" href="#shelf">
              {words('backToShelf')}
            </a>
            {stand.summary.id !== null && (
              <button type="button" class="button" onClick={() => void steps.undo()}>
                {words('undo')}
              </button>
            )}
          </div>
        </>
      );
    case 'undone':
      return (
        <>
          <p class="step__title">{words('accountUndone')}</p>
          <button type="button" class="button" onClick={steps.back}>
            {words('chooseOther')}
          </button>
        </>
      );
  }
}
