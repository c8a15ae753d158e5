import { useEffect, useRef, useState } from 'preact/hooks';
import { held } from '../../components/held.ts';
import { useWords } from '../../components/words.ts';

interface MoveButtonsProps {
  /** What is moved, for assistive technology. */
  name: string;
  /** Its place, counted from 0. */
  at: number;
  count: number;
  onMove(to: number): void;
}

/** Moves one of a list up or down; the focus goes along with it. */
export function MoveButtons({ name, at, count, onMove }: MoveButtonsProps) {
  const words = useWords();
  const up = useRef<HTMLButtonElement>(null);
  const down = useRef<HTMLButtonElement>(null);
  const [pressed] = useState(() => held<'up' | 'down' | null>(null));
  useEffect(() => {
    // What moves in the page loses the focus; what others are moved around it has no say in that.
    const way = pressed.get();
    if (way) (way === 'up' ? up : down).current?.focus();
    pressed.set(null);
  }, [pressed, at]);
  if (count < 2) return null;
  const isFirst = at === 0;
  const isLast = at === count - 1;

  function move(way: 'up' | 'down'): void {
    pressed.set(way);
    onMove(way === 'up' ? at - 1 : at + 1);
  }

  return (
    <span class="move">
      <button
        type="button"
        class="move__button"
        ref={up}
        aria-label={words('moveUp', name)}
        title={words('moveUp', name)}
        aria-disabled={isFirst}
        onClick={() => !isFirst && move('up')}
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
        onClick={() => !isLast && move('down')}
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
