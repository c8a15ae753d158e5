import type { Ref } from 'preact';
import type { Mark } from '../messages.ts';
import { MarkSign } from './MarkSign.tsx';
import type { Storing } from './storing.ts';
import { useWords, type WordKey } from './words.ts';

interface MarkButtonProps {
  mark: Mark;
  on: boolean;
  storing: Storing;
  /** The user's own event comes along, so that a web page's card can tell it from a made one. */
  onMark(mark: Mark, on: boolean, event: Event): void;
  /** Gets the button: for who moves the focus to it. */
  buttonRef?: Ref<HTMLButtonElement>;
}

/** What a button says before it is pressed and after. */
const WORDS: Record<Mark, [off: WordKey, on: WordKey]> = {
  saved: ['save', 'saved'],
  seen: ['markSeen', 'seen'],
  notInterested: ['notInterested', 'notInterested'],
};

/**
 * Marks the film, and pressed again takes that back; pressed twice before it shows the first, it asks
 * for the same twice.
 */
export function MarkButton({ mark, on, storing, onMark, buttonRef }: MarkButtonProps) {
  const words = useWords();
  const [off, pressed] = WORDS[mark];
  return (
    <button
      type="button"
      class="mark-button"
      data-mark={mark}
      aria-pressed={on}
      aria-busy={storing === 'storing'}
      ref={buttonRef ?? null}
      onClick={(event) => onMark(mark, !on, event)}
    >
      <MarkSign mark={mark} class="mark-button__sign" />
      {/* Both words lie in one place, so that the button keeps its width. */}
      <span class="mark-button__words">
        <span hidden={on}>{words(off)}</span>
        <span hidden={!on}>{words(pressed)}</span>
      </span>
    </button>
  );
}
