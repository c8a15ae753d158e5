import { useEffect, useState } from 'preact/hooks';
import { direction, useWords } from '../../../components/words.ts';

interface RovingOptions {
  count: number;
  /** How many stand side by side. */
  columns: number;
  /** Brings the item into the page and into sight. */
  reveal(index: number): void;
  /** @returns the item's element, which takes the focus. */
  elementOf(index: number): HTMLElement | null;
}

export interface Roving {
  /** The one item that the Tab key comes to. */
  active: number;
  /** For the list: arrows, Home and End move the focus. */
  onKeyDown(event: KeyboardEvent): void;
  /** For an item that got the focus by itself. */
  onFocus(index: number): void;
}

/** One stop for the Tab key in a list, and the way through it by arrows, Home and End. */
export function useRoving({ count, columns, reveal, elementOf }: RovingOptions): Roving {
  const words = useWords();
  const [at, setAt] = useState(0);
  /** An object of its own for each move. */
  const [move, setMove] = useState<{ to: number } | null>(null);
  const active = Math.min(at, Math.max(count - 1, 0));

  useEffect(() => {
    if (move) elementOf(move.to)?.focus({ preventScroll: true });
    // Only a move takes the focus, whatever else changes.
  }, [move]);

  return {
    active,
    onFocus: setAt,
    onKeyDown(event) {
      if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
      const ahead = direction(words) === 'rtl' ? -1 : 1;
      const target = {
        ArrowDown: active + columns,
        ArrowUp: active - columns,
        ...(columns > 1 ? { ArrowRight: active + ahead, ArrowLeft: active - ahead } : {}),
        Home: 0,
        End: count - 1,
      }[event.key];
      if (target === undefined) return;
      event.preventDefault();
      if (target < 0 || target >= count) return;
      reveal(target);
      setAt(target);
      setMove({ to: target });
    },
  };
}
