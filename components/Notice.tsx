import type { Ref } from 'preact';
import { useWords } from './words.ts';

interface NoticeProps {
  /** What was done. */
  text: string;
  onUndo(event: Event): void;
  /** Gets the Undo button: for who moves the focus to it. */
  undoRef?: Ref<HTMLButtonElement>;
}

/** Says what was just done, with the way back; screen readers are told by themselves. */
export function Notice({ text, onUndo, undoRef }: NoticeProps) {
  const words = useWords();
  return (
    <output class="notice-line">
      <span>{text}</span>{' '}
      <button
        type="button"
        class="text-button notice-line__undo"
        ref={undoRef ?? null}
        onClick={onUndo}
      >
        {words('undo')}
      </button>
    </output>
  );
}
