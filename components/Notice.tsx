import type { Ref } from 'preact';
import { useWords } from './words.ts';

interface NoticeProps {
  /** What was done. */
  text: string;
  /** Null where there is no way back. */
  onUndo: ((event: Event) => void) | null;
  /** Gets the Undo button: for who moves the focus to it. */
  undoRef?: Ref<HTMLButtonElement>;
}

/** Says what was just done, with the way back where there is one; screen readers are told by themselves. */
export function Notice({ text, onUndo, undoRef }: NoticeProps) {
  const words = useWords();
  return (
    <output class="notice-line">
      <span>{text}</span>{' '}
      {onUndo && (
        <button
          type="button"
          class="text-button notice-line__undo"
          ref={undoRef ?? null}
          onClick={onUndo}
        >
          {words('undo')}
        </button>
      )}
    </output>
  );
}
