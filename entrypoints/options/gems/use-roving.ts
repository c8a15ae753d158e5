import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { direction, useWords } from '../../../components/words.ts';

interface RovingOptions {
  /** Has the items, each with its index in `data-index` and a button. */
  listRef: RefObject<HTMLElement | null>;
  count: number;
  /** How many stand side by side. */
  columns: number;
}

export interface Roving {
  /** The one item that the Tab key comes to. */
  active: number;
  /** What the button of an item gets. */
  itemProps(index: number): {
    tabIndex: number;
    onFocus(): void;
    onKeyDown(event: KeyboardEvent): void;
  };
  /** Where the keys went last, an object of its own each time: to be brought into the page and into sight. */
  move: { to: number } | null;
}

/** One stop for the Tab key in a list, and the way through it by arrows, Home and End. */
export function useRoving({ listRef, count, columns }: RovingOptions): Roving {
  const words = useWords();
  const [at, setAt] = useState(0);
  const [move, setMove] = useState<Roving['move']>(null);
  const active = Math.min(at, Math.max(count - 1, 0));

  useEffect(() => {
    if (!move) return;
    const button = listRef.current?.querySelector<HTMLElement>(`[data-index="${move.to}"] button`);
    button?.focus({ preventScroll: true });
  }, [move, listRef]);

  function onKeyDown(event: KeyboardEvent): void {
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
    setAt(target);
    setMove({ to: target });
  }

  return {
    active,
    move,
    itemProps: (index) => ({
      tabIndex: index === active ? 0 : -1,
      onFocus: () => setAt(index),
      onKeyDown,
    }),
  };
}
