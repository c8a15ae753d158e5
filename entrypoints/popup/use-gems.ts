import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Library } from '../../library/library.ts';
import type { GemEntry, ShelfState } from '../../messages.ts';
import { isSameGem, referenceOf } from '../extension-page/reference.ts';
import type { NoteGem } from '../extension-page/noting.ts';
import type { StoreMark } from '../extension-page/store-mark.ts';
import type { StoreNote } from '../extension-page/store-note.ts';
import type { MarkGem } from '../extension-page/use-marking.ts';

/** Every gem of the library, or how far reading them has come. */
export type GemsState = GemEntry[] | 'loading' | 'failed';

export interface Gems {
  state: GemsState;
  /** Nothing can be kept in this browser. */
  degraded: boolean;
  /** What the user calls hidden: seen by fewer than this; null: what the packs say. */
  threshold: number | null;
  mark: MarkGem;
  note: NoteGem;
}

/** The gems that all views of the popup share, so that what is marked in one shows in the others. */
export function useGems(
  openLibrary: () => Promise<Library>,
  storeMark: StoreMark,
  storeNote: StoreNote,
): Gems {
  const [state, setState] = useState<GemsState>('loading');
  const [degraded, setDegraded] = useState(false);
  const [threshold, setThreshold] = useState<number | null>(null);

  useEffect(() => {
    async function load(): Promise<void> {
      const library = await openLibrary();
      setDegraded(library.degraded);
      setState(await library.gems());
      setThreshold((await library.settings()).threshold);
    }
    load().catch(() => setState('failed'));
  }, [openLibrary]);

  const mark = useCallback<MarkGem>(
    async (entry, name, on) => {
      const marks = await storeMark(referenceOf(entry), name, on);
      if (marks) setState((before) => changed(before, entry, { marks }));
      return marks;
    },
    [storeMark],
  );

  const note = useCallback<NoteGem>(
    async (entry, text) => {
      const kept = await storeNote(referenceOf(entry), text);
      if (kept) setState((before) => changed(before, entry, { note: kept.note ?? '' }));
      return kept !== null;
    },
    [storeNote],
  );

  return { state, degraded, threshold, mark, note };
}

function changed(state: GemsState, of: GemEntry, changes: Partial<ShelfState>): GemsState {
  if (!Array.isArray(state)) return state;
  return state.map((each) => (isSameGem(each, of) ? { ...each, ...changes } : each));
}
