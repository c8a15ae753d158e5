import { useEffect, useRef } from 'preact/hooks';
import { Notice } from '../../components/Notice.tsx';
import { useWords, type WordKey } from '../../components/words.ts';

interface ListNewsProps {
  /** What changed, for screen readers alone: the eye sees it. */
  told: string | null;
  /**
   * What was taken out of the list, with the way back, null where there is none; `what` is the same
   * object for one removal.
   */
  removed: { what: object; text: string; onUndo: (() => void) | null } | null;
  problem: WordKey | null;
}

/** What became of the last change of a list, above it. */
export function ListNews({ told, removed, problem }: ListNewsProps) {
  const words = useWords();
  const place = useRef<HTMLDivElement>(null);
  const undo = useRef<HTMLButtonElement>(null);
  const what = removed?.what;
  useEffect(() => {
    // The pressed button went with its row; the focus goes to the way back, or to what is said.
    if (what) (undo.current ?? place.current)?.focus();
  }, [what]);
  return (
    <>
      <output class="visually-hidden">{told}</output>
      {removed && (
        <div ref={place} tabIndex={-1}>
          <Notice text={removed.text} onUndo={removed.onUndo} undoRef={undo} />
        </div>
      )}
      {problem && (
        <p class="problem" role="alert">
          {words(problem)}
        </p>
      )}
    </>
  );
}
