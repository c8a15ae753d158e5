import { useState } from 'preact/hooks';
import type { Judgement } from '../film.ts';
import { MatchReason } from './MatchReason.tsx';
import { Notice } from './Notice.tsx';
import { useWords } from './words.ts';

export interface RecognitionProps {
  judgement: Judgement;
  /** The user said that the title on the page is not this film. */
  corrected: boolean;
  /** Says so, or takes it back. */
  onCorrect(on: boolean, event: Event): void;
}

/** Why the title on the page was taken for this film, and the way to say that it is another. */
export function Recognition({ judgement, corrected, onCorrect }: RecognitionProps) {
  const words = useWords();
  const [undone, setUndone] = useState(false);
  return (
    <div class="recognition">
      {corrected ? (
        <Notice
          text={words('corrected')}
          undoRef={takeFocus}
          onUndo={(event) => {
            setUndone(true);
            onCorrect(false, event);
          }}
        />
      ) : (
        <>
          <MatchReason judgement={judgement} />
          <button
            type="button"
            class="text-button correct"
            ref={undone ? takeFocus : null}
            onClick={(event) => onCorrect(true, event)}
          >
            {words('notThisFilm')}
          </button>
        </>
      )}
    </div>
  );
}

/** The pressed button is gone: the focus goes on to the one that took its place. */
function takeFocus(button: HTMLElement | null): void {
  button?.focus();
}
