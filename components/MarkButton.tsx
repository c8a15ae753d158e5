import type { Mark } from '../messages.ts';
import { MarkSign } from './MarkSign.tsx';
import { useWords, type WordKey } from './words.ts';

/**
 * Where storing what was pressed stands: at rest, under way, failed the last time, or not begun, as
 * something lay over the button.
 */
export type Storing = 'ready' | 'storing' | 'failed' | 'covered';

interface MarkButtonProps {
  mark: Mark;
  on: boolean;
  storing: Storing;
  /** The user's own event comes along, so that a web page's card can tell it from a made one. */
  onMark(mark: Mark, on: boolean, event: Event): void;
}

/** What a button says before it is pressed and after. */
const WORDS: Record<Mark, [off: WordKey, on: WordKey]> = {
  saved: ['save', 'saved'],
  seen: ['markSeen', 'seen'],
  notInterested: ['notInterested', 'notInterested'],
};

/** Marks the film, and pressed again takes that back. */
export function MarkButton({ mark, on, storing, onMark }: MarkButtonProps) {
  const words = useWords();
  const [off, pressed] = WORDS[mark];
  return (
    <button
      type="button"
      class="mark-button"
      data-mark={mark}
      aria-pressed={on}
      aria-busy={storing === 'storing'}
      onClick={(event) => {
        if (storing !== 'storing') onMark(mark, !on, event);
      }}
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
