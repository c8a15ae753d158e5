/** The shelf as the options page shows and changes it. */
import { useCallback, useEffect, useState } from 'preact/hooks';
import { held } from '../../../components/held.ts';
import type { History, ShelfEntry } from '../../../library/history.ts';
import type { Mark, ShelfState } from '../../../messages.ts';
import { shelfChanged } from '../../extension-page/shelf-changed.ts';
import { useSeenAgain } from '../use-seen-again.ts';

export interface Shelf {
  /** Null until the shelf was read. */
  entries: ShelfEntry[] | null;
  failed: boolean;
  /** Each says whether it could be kept. */
  mark(entry: ShelfEntry, mark: Mark, on: boolean): Promise<boolean>;
  /** @param over as in `History.note` */
  note(entry: ShelfEntry, text: string, over?: string): Promise<boolean>;
}

export function useShelf(library: History): Shelf {
  const [entries, setEntries] = useState<ShelfEntry[] | null>(null);
  const [failed, setFailed] = useState(false);
  /** How often something was kept here. */
  const [changes] = useState(() => held(0));
  const read = useCallback(async () => {
    let kept: ShelfEntry[];
    let before: number;
    do {
      before = changes.get();
      kept = await library.shelf();
      // What was kept meanwhile may not be in what was read, and stands here already.
    } while (changes.get() !== before);
    setEntries((shown) => withGone(kept, shown ?? []));
  }, [library, changes]);
  useEffect(() => {
    read().catch(() => setFailed(true));
  }, [read]);
  useSeenAgain(read);

  async function keep(entry: ShelfEntry, store: () => Promise<ShelfState>): Promise<boolean> {
    try {
      const { marks, note = '' } = await store();
      changes.set(changes.get() + 1);
      setEntries((before) =>
        (before ?? []).map((each) => (each.film === entry.film ? { ...each, marks, note } : each)),
      );
      void shelfChanged(entry.gems, { marks, note });
      return true;
    } catch {
      return false;
    }
  }

  return {
    entries,
    failed,
    mark: (entry, mark, on) => keep(entry, () => library.markFilm(subject(entry), mark, on)),
    note: (entry, text, over) =>
      keep(entry, () => library.note(entry.gems[0] ?? subject(entry), text, over)),
  };
}

/** A film of which nothing is left stays in sight until the page is left: the same buttons bring it back. */
function withGone(kept: ShelfEntry[], before: ShelfEntry[]): ShelfEntry[] {
  const films = new Set(kept.map(({ film }) => film));
  const gone = before.filter(({ film }) => !films.has(film));
  return [...kept, ...gone.map((entry) => ({ ...entry, marks: {}, note: '' }))];
}

function subject({ title, year, ids }: ShelfEntry) {
  return { title, year, ids };
}
