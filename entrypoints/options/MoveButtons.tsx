import { useEffect, useRef } from 'preact/hooks';
import { useWords } from '../../components/words.ts';

interface MoveButtonsProps {
  /** What is moved, for assistive technology. */
  name: string;
  /** Its place, counted from 0. */
  at: number;
  count: number;
  /** The way in which it was moved just now: the focus goes along with it. */
  moved: 'up' | 'down' | null;
  onMove(to: number, way: 'up' | 'down'): void;
}

/** Moves one of a list up or down. */
export function MoveButtons({ name, at, count, moved, onMove }: MoveButtonsProps) {
  const words = useWords();
  const up = useRef<HTMLButtonElement>(null);
  const down = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (moved) (moved === 'up' ? up : down).current?.focus();
    // What moves in the page loses the focus each time.
  }, [moved, at]);
  if (count < 2) return null;
  const isFirst = at === 0;
  const isLast = at === count - 1;
  return (
    <span class="move">
      <button
        type="button"
        class="move__button"
        ref={up}
        aria-label={words('moveUp', name)}
        title={words('moveUp', name)}
        aria-disabled={isFirst}
        onClick={() => !isFirst && onMove(at - 1, 'up')}
      >
        <Arrow way="up" />
      </button>
      <button
        type="button"
        class="move__button"
        ref={down}
        aria-label={words('moveDown', name)}
        title={words('moveDown', name)}
        aria-disabled={isLast}
        onClick={() => !isLast && onMove(at + 1, 'down')}
      >
        <Arrow way="down" />
      </button>
    </span>
  );
}

function Arrow({ way }: { way: 'up' | 'down' }) {
  return (
    <svg viewBox="0 0 16 16" aria-hidden="true">
      <path d={way === 'up' ? 'M3 10l5-5 5 5' : 'M3 6l5 5 5-5'} />
    </svg>
  );
}
