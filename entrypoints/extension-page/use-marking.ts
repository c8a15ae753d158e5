import { useState } from 'preact/hooks';
import { makePresses, type Storing } from '../../components/storing.ts';
import type { GemEntry, Mark, Marks } from '../../messages.ts';

/** @returns the marks as stored, or null when they could not be stored. */
export type MarkGem = (entry: GemEntry, mark: Mark, on: boolean) => Promise<Marks | null>;

export interface Marking {
  storing: Storing;
  onMark(mark: Mark, on: boolean): void;
}

/** What the buttons of one gem do, and where storing what was pressed stands. */
export function useMarking(entry: GemEntry, mark: MarkGem): Marking {
  const [storing, setStoring] = useState<Storing>('ready');
  const [press] = useState(() => makePresses(setStoring));

  return {
    storing,
    onMark: (name, on) => void press(async () => (await mark(entry, name, on)) !== null),
  };
}
