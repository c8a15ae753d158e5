import type { Mark } from '../messages.ts';
import { useWords, type WordKey } from './words.ts';

/** Where storing what was pressed stands: at rest, under way, or refused the last time. */
export type Storing = 'ready' | 'storing' | 'failed';

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

/** A ribbon, a tick, a stroke through. */
const SIGNS: Record<Mark, string> = {
  saved: 'M2.5 1h9v13.2L7 10.4l-4.5 3.8z',
  seen: 'm1.5 8.5 4 4.5 7-9.5',
  notInterested: 'M3 8h8',
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
      <svg class="mark-button__sign" viewBox="0 0 14 16" width="14" height="16" aria-hidden="true">
        <path d={SIGNS[mark]} />
      </svg>
      {/* Both words lie in one place, so that the button keeps its width. */}
      <span class="mark-button__words">
        <span hidden={on}>{words(off)}</span>
        <span hidden={!on}>{words(pressed)}</span>
      </span>
    </button>
  );
}
