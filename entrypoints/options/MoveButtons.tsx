import { useWords } from '../../components/words.ts';

interface MoveButtonsProps {
  /** What is moved, for assistive technology. */
  name: string;
  /** Its place, counted from 0. */
  at: number;
  count: number;
  onMove(to: number): void;
}

/** Moves one of a list up or down. Preact moves it by `moveBefore`, so that the focus goes along with it. */
export function MoveButtons({ name, at, count, onMove }: MoveButtonsProps) {
  const words = useWords();
  if (count < 2) return null;
  const isFirst = at === 0;
  const isLast = at === count - 1;

  return (
    <span class="move">
      <button
        type="button"
        class="move__button"
        aria-label={words('moveUp', name)}
        title={words('moveUp', name)}
        aria-disabled={isFirst}
        onClick={() => !isFirst && onMove(at - 1)}
      >
        <Arrow way="up" />
      </button>
      <button
        type="button"
        class="move__button"
        aria-label={words('moveDown', name)}
        title={words('moveDown', name)}
        aria-disabled={isLast}
        onClick={() => !isLast && onMove(at + 1)}
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
