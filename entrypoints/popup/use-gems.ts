import { useCallback, useEffect, useState } from 'preact/hooks';
import type { PackInfo } from '../../film.ts';
import type { GemFilter } from '../../library/searching/gem-filter.ts';
import type { Library } from '../../library/library.ts';
import type { GemEntry, ShelfState } from '../../messages.ts';
import type { NoteGem } from '../extension-page/noting.ts';
import { referenceOf } from '../extension-page/reference.ts';
import type { StoreMark } from '../extension-page/store-mark.ts';
import type { StoreNote } from '../extension-page/store-note.ts';
import type { MarkGem } from '../extension-page/use-marking.ts';
import { type HeldGems, holdGems, lookFor, withChanges } from './held-gems.ts';

/** What the popup holds of the library's gems, or how far reading them has come. */
export type GemsState = HeldGems | 'loading' | 'failed';

/** Looks through the whole library; see `lookFor`. */
export type LookFor = (filter: GemFilter, signal: AbortSignal) => Promise<GemEntry[]>;

export interface Gems {
  state: GemsState;
  /** The packs in sight, the highest first. */
  packs: PackInfo[];
  /** Nothing can be kept in this browser. */
  degraded: boolean;
  /** What the user calls hidden: seen by fewer than this; null: what the packs say. */
  threshold: number | null;
  mark: MarkGem;
  note: NoteGem;
  lookFor: LookFor;
}

export interface GemsAround {
  openLibrary(): Promise<Library>;
  storeMark: StoreMark;
  storeNote: StoreNote;
  today: Date;
  /** At least 0 and below 1, as `Math.random`. */
  random(): number;
}

/** The gems that all views of the popup share, so that what is marked in one shows in the others. */
export function useGems({ openLibrary, storeMark, storeNote, today, random }: GemsAround): Gems {
  const [state, setState] = useState<GemsState>('loading');
  const [packs, setPacks] = useState<PackInfo[]>([]);
  const [degraded, setDegraded] = useState(false);
  const [threshold, setThreshold] = useState<number | null>(null);
  // As they were when the popup opened.
  const [choice] = useState({ today, random });

  useEffect(() => {
    async function load(): Promise<void> {
      const library = await openLibrary();
      setDegraded(library.degraded);
      setState(await holdGems(library, choice));
      const listed = await library.packs();
      setPacks(listed.filter(({ enabled }) => enabled).map(({ info }) => info));
      setThreshold((await library.settings()).threshold);
    }
    load().catch(() => setState('failed'));
  }, [openLibrary, choice]);

  const mark = useCallback<MarkGem>(
    async (entry, name, on) => {
      const marks = await storeMark(referenceOf(entry), name, on);
      if (marks) setState((before) => changed(before, entry, { marks }));
      return marks;
    },
    [storeMark],
  );

  const note = useCallback<NoteGem>(
    async (entry, text, over) => {
      const kept = await storeNote(referenceOf(entry), text, over);
      if (kept) setState((before) => changed(before, entry, { note: kept.note ?? '' }));
      return kept !== null;
    },
    [storeNote],
  );
  const look = useCallback<LookFor>(
    async (filter, signal) => lookFor(await openLibrary(), filter, signal),
    [openLibrary],
  );

  return { state, packs, degraded, threshold, mark, note, lookFor: look };
}

function changed(state: GemsState, of: GemEntry, changes: Partial<ShelfState>): GemsState {
  return typeof state === 'object' ? withChanges(state, of, changes) : state;
}
