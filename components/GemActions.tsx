import { useRef } from 'preact/hooks';
import type { GemEntry, Mark } from '../messages.ts';
import { MarkButton } from './MarkButton.tsx';
import { Notice } from './Notice.tsx';
import type { Storing } from './storing.ts';
import { useWords } from './words.ts';

export interface GemActionsProps {
  entry: GemEntry;
  storing: Storing;
  onMark(mark: Mark, on: boolean, event: Event): void;
}

/** The marks that the user can give a film; each is taken back by the same button. */
export function GemActions({ entry: { marks }, storing, onMark }: GemActionsProps) {
  const words = useWords();
  const notInterested = useRef<HTMLButtonElement>(null);
  const button = (mark: Mark) => (
    <MarkButton
      mark={mark}
      on={marks[mark] === true}
      storing={storing}
      onMark={onMark}
      {...(mark === 'notInterested' ? { buttonRef: notInterested } : {})}
    />
  );
  return (
    <>
      <div class="gem-card__actions">
        {button('saved')}
        {button('seen')}
        {button('notInterested')}
      </div>
      {marks.notInterested && (
        <Notice
          text={words('noLongerMarked')}
          onUndo={(event) => {
            onMark('notInterested', false, event);
            // The notice goes with its button once that is stored; the focus is elsewhere by then.
            notInterested.current?.focus();
          }}
        />
      )}
      {(storing === 'failed' || storing === 'covered') && (
        <p class="gem-card__error" role="alert">
          {words(storing === 'failed' ? 'saveFailed' : 'covered')}
        </p>
      )}
    </>
  );
}
