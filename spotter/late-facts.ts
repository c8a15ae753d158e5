/**
 * A title's own page may state its year, in data of its own, some time after its heading stands. The
 * heading does not change then, so nothing tells of it: it is read again a few times.
 */
import type { FoundMention } from '../sites/site.ts';

/** Since the heading was first read. Pages that fill themselves in are done by then; later nobody looks. */
const AGAIN_AFTER_MS = [1_000, 3_000, 9_000];

export interface LateFactsOptions {
  /** Reads the element again. */
  again(source: Element): void;
  signal: AbortSignal;
}

/** @returns a function to tell of each element that was read, with what it gave. */
export function watchLateFacts({
  again,
  signal,
}: LateFactsOptions): (source: Element, found: FoundMention | null) => void {
  const watched = new WeakMap<Element, string>();
  const timers = new Set<ReturnType<typeof setTimeout>>();

  signal.addEventListener('abort', () => {
    for (const timer of timers) clearTimeout(timer);
  });

  return (source, found) => {
    if (signal.aborted || !mayLack(source, found)) return;
    // Once for each wording, so that reading again does not begin it all anew.
    const wording = source.textContent;
    if (watched.get(source) === wording) return;
    watched.set(source, wording);
    for (const delay of AGAIN_AFTER_MS) {
      const timer = setTimeout(() => {
        timers.delete(timer);
        if (source.isConnected && watched.get(source) === wording) again(source);
      }, delay);
      timers.add(timer);
    }
  };
}

/** A heading that says nothing yet, or a page's own film without a year. */
function mayLack(source: Element, found: FoundMention | null): boolean {
  if (!found) return source.localName === 'h1';
  return found.isSubject === true && found.mention.year === null;
}
