import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Pack, PackInfo } from '../../../film.ts';
import type { Library } from '../../../library/library.ts';
import type { Comparison, ListedPack } from '../../../library/installed/pack-library.ts';
import { readSource } from '../../../packs/reading/read-source.ts';
import type { ColumnMapping, Draft, Reading, Source } from '../../../packs/reading/source.ts';
import type { Problem } from '../../../problem.ts';
import type { Packs } from '../packs/use-packs.ts';

export type AskedColumns = Extract<Reading, { kind: 'columns' }>;

/** How far bringing a pack in has come. Nothing is written before `writing`. */
export type Stand =
  | { at: 'choosing' }
  | { at: 'working'; what: 'reading' | 'comparing' | 'writing'; done: number; of: number }
  | { at: 'columns'; source: Source; asked: AskedColumns }
  | { at: 'refused'; name: string; problems: Problem[] }
  | { at: 'preview'; draft: Draft; comparison: Comparison; before: ListedPack | null }
  | {
      at: 'done';
      info: PackInfo;
      gems: number;
      earlier: Pack | null;
      /**
       * When it came into force, which tells it from what another page brings in after it; null where the
       * library could not say so any more: then it is not taken back.
       */
      installed: number | null;
    }
  /** Taken back; or, since the pack was changed or removed elsewhere meanwhile, left as it is. */
  | { at: 'undone' | 'changed'; info: PackInfo }
  | { at: 'failed' };

export interface BringIn {
  stand: Stand;
  /** How many more files wait for their turn. */
  waiting: number;
  take(sources: Source[]): void;
  map(source: Source, mapping: ColumnMapping): void;
  write(preview: Extract<Stand, { at: 'preview' }>): void;
  /** Ends what is under way, with everything as it was. */
  cancel(): void;
  undo(done: Extract<Stand, { at: 'done' }>): void;
  /** Goes on to the next file, or back to the start. */
  next(): void;
}

/** Brings packs in, one after the other: read, shown, and written once the user says so. */
export function useBringIn(library: Library, { change }: Packs): BringIn {
  const [stand, setStand] = useState<Stand>({ at: 'choosing' });
  const [waiting, setWaiting] = useState<Source[]>([]);
  const [turns] = useState(makeTurns);
  useEffect(() => turns.end, [turns]);

  /**
   * Does one thing at a time; what is cancelled or fails leaves the page where `otherwise` says. What
   * was done before the cancel could stop it is told as done.
   */
  const run = useCallback(
    async (otherwise: Stand, step: (signal: AbortSignal) => Promise<Stand>) => {
      const signal = turns.begin();
      try {
        const next = await step(signal);
        if (turns.isLast(signal)) setStand(next);
      } catch {
        if (!signal.aborted) setStand({ at: 'failed' });
        else if (turns.isLast(signal)) setStand(otherwise);
      }
    },
    [turns],
  );

  const read = useCallback(
    (source: Source, mapping?: ColumnMapping) =>
      void run({ at: 'choosing' }, async (signal) => {
        const follow = (what: 'reading' | 'comparing') => (done: number, of: number) => {
          if (!signal.aborted) setStand({ at: 'working', what, done, of });
        };
        follow('reading')(0, 0);
        const reading = await readSource(source, {
          today: new Date(),
          signal,
          progress: follow('reading'),
          ...(mapping ? { mapping } : {}),
        });
        if (reading.kind === 'refused') {
          return { at: 'refused', name: source.name, problems: reading.problems };
        }
        if (reading.kind === 'columns') return { at: 'columns', source, asked: reading };
        const { draft } = reading;
        const comparison = await library.comparePack(draft.pack, {
          signal,
          progress: follow('comparing'),
        });
        const packs = await library.packs();
        const before = packs.find(({ info }) => info.id === draft.pack.id) ?? null;
        return { at: 'preview', draft, comparison, before };
      }),
    [library, run],
  );

  const next = useCallback(
    (sources: Source[]) => {
      const [first, ...rest] = sources;
      setWaiting(rest);
      if (first) read(first);
      else setStand({ at: 'choosing' });
    },
    [read],
  );

  return {
    stand,
    waiting: waiting.length,
    take: next,
    map: read,
    write: (preview) =>
      void run(preview, async (signal) => {
        const { draft, before } = preview;
        setStand({ at: 'working', what: 'writing', done: 0, of: draft.pack.gems.length });
        const earlier = before ? await library.exportPack(before.info.id) : null;
        await library.installPack(draft.pack, 'imported', {
          signal,
          progress(done, of) {
            if (!signal.aborted) setStand({ at: 'working', what: 'writing', done, of });
          },
        });
        await change(async () => {});
        const { gems, format: _, ...info } = draft.pack;
        const installed = await installedAt(library, info).catch(() => null);
        return { at: 'done', info, gems: gems.length, earlier, installed };
      }),
    cancel: turns.end,
    undo: ({ info, earlier, installed }) =>
      void run({ at: 'choosing' }, async () => {
        if ((await installedAt(library, info)) !== installed) return { at: 'changed', info };
        const undone = await change(async () => {
          if (earlier) await library.installPack(earlier, 'imported');
          else await library.removePack(info.id);
        });
        return undone ? { at: 'undone', info } : { at: 'failed' };
      }),
    next: () => next(waiting),
  };
}

/** @returns when the pack came into force as it is now; null where it is not there */
async function installedAt(library: Library, { id }: PackInfo): Promise<number | null> {
  const packs = await library.packs();
  return packs.find(({ info }) => info.id === id)?.installed ?? null;
}

interface Turns {
  /** Ends what is under way. @returns the signal of what begins now */
  begin(): AbortSignal;
  isLast(signal: AbortSignal): boolean;
  end(): void;
}

/** One piece of work at a time: what begins ends the one before. */
function makeTurns(): Turns {
  let last = new AbortController();
  return {
    begin() {
      last.abort();
      last = new AbortController();
      return last.signal;
    },
    isLast: (signal) => last.signal === signal,
    end: () => last.abort(),
  };
}
