import { useState } from 'preact/hooks';
import { plural, useWords } from '../../../components/words.ts';
import type { History, StoredOverview } from '../../../library/history.ts';
import { tellSpotters } from '../../../tabs/tell-spotters.ts';
import { useStepFocus } from '../../extension-page/use-step-focus.ts';
import { draftsFor } from '../mine/drafts.ts';
import { Part } from '../Part.tsx';

type Step = 'closed' | 'asking' | 'erasing' | 'erased' | 'failed';

interface ErasePartProps {
  library: History;
  stored: StoredOverview | null;
}

/**
 * Erases everything, in two steps: a box is ticked first, then a button is pressed. Neither is reached
 * by a slip, and both are by keyboard, switch or voice.
 */
export function ErasePart({ library, stored }: ErasePartProps) {
  const words = useWords();
  const [step, setStep] = useState<Step>('closed');
  const [sure, setSure] = useState(false);
  const place = useStepFocus(step === 'erasing' ? 'asking' : step);

  async function erase(): Promise<void> {
    setStep('erasing');
    try {
      await library.eraseEverything();
      draftsFor(library).clear();
      setStep('erased');
      void tellSpotters({ type: 'ask-again' });
    } catch {
      setStep('failed');
    }
  }

  const { films = 0, ownGems = 0 } = stored?.counts ?? {};
  return (
    <Part title={words('erase')}>
      <div class="step" ref={place} tabIndex={-1}>
        {step === 'closed' && (
          <button
            type="button"
            class="button"
            onClick={() => {
              setSure(false);
              setStep('asking');
            }}
          >
            {words('eraseEverything')}
          </button>
        )}
        {step === 'erased' && (
          <>
            <p class="step__title">{words('erased')}</p>
            <button type="button" class="button" onClick={() => location.reload()}>
              {words('startAnew')}
            </button>
          </>
        )}
        {(step === 'asking' || step === 'erasing' || step === 'failed') && (
          <div class="erase">
            <p>
              {words(
                'eraseWhat',
                plural(words, 'filmCount', films),
                plural(words, 'gemCount', ownGems),
              )}
            </p>
            <p class="hint">{words('eraseWhatElse')}</p>
            <label class="option">
              <input
                type="checkbox"
                checked={sure}
                onChange={({ currentTarget }) => setSure(currentTarget.checked)}
              />
              <span>{words('eraseSure')}</span>
            </label>
            <div class="step-actions">
              <button
                type="button"
                class="button button--alarm"
                aria-disabled={!sure || step === 'erasing'}
                onClick={() => {
                  if (sure && step !== 'erasing') void erase();
                }}
              >
                {words('eraseNow')}
              </button>
              <button type="button" class="button" onClick={() => setStep('closed')}>
                {words('cancel')}
              </button>
            </div>
            {step === 'failed' && (
              <p class="problem" role="alert">
                {words('eraseFailed')}
              </p>
            )}
          </div>
        )}
      </div>
    </Part>
  );
}
