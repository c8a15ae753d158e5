import { useEffect, useRef } from 'preact/hooks';
import { Notice } from '../../components/Notice.tsx';
import { useWords, type WordKey } from '../../components/words.ts';

interface ListNewsProps {
  /** What changed, for screen readers alone: the eye sees it. */
  told: string | null;
  /** What was taken out of the list, with the way back; `what` is the same object for one removal. */
  removed: { what: object; text: string; onUndo(): void } | null;
  problem: WordKey | null;
}

/** What became of the last change of a list, above it. */
export function ListNews({ told, removed, problem }: ListNewsProps) {
  const words = useWords();
  const undo = useRef<HTMLButtonElement>(null);
  const what = removed?.what;
  useEffect(() => {
    // The pressed button went with its row; the focus goes to the way back.
    if (what) undo.current?.focus();
  }, [what]);
  return (
    <>
      <output class="visually-hidden">{told}</output>
      {removed && <Notice text={removed.text} onUndo={removed.onUndo} undoRef={undo} />}
      {problem && (
        <p class="problem" role="alert">
          {words(problem)}
        </p>
      )}
    </>
  );
}
