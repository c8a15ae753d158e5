import { useState } from 'preact/hooks';
import { useWords } from '../../components/words.ts';

export interface Moves {
  /** Remembers a move. @returns the ids in their new order */
  move(id: string, to: number): string[];
  /** Where what was moved is now, in words; null before that. */
  said: string | null;
}

/** What is put in order by hand, so that screen readers are told. */
export function useMoves(ids: string[], nameOf: (id: string) => string): Moves {
  const words = useWords();
  const [last, setLast] = useState<{ id: string; to: number } | null>(null);
  return {
    move(id, to) {
      setLast({ id, to });
      return ids.filter((each) => each !== id).toSpliced(to, 0, id);
    },
    said: last && words('movedTo', nameOf(last.id), String(last.to + 1), String(ids.length)),
  };
}
