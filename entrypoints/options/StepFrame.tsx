import type { ComponentChildren } from 'preact';
import { useWords, type WordKey } from '../../components/words.ts';
import { useStepFocus } from '../extension-page/use-step-focus.ts';

interface StepFrameProps {
  /** The step's name: whoever uses the keyboard goes on where the next one begins. */
  at: string;
  /** What is said where the last step failed; else null. */
  problem: WordKey | null;
  children: ComponentChildren;
}

/** Around what is done step by step. */
export function StepFrame({ at, problem, children }: StepFrameProps) {
  const words = useWords();
  const place = useStepFocus(at);
  return (
    <>
      <div class="step" ref={place} tabIndex={-1} data-step={at}>
        {children}
      </div>
      {problem && (
        <p class="problem" role="alert">
          {words(problem)}
        </p>
      )}
    </>
  );
}
