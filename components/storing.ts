/** Storing what the user pressed about one film. */
import { makeQueue } from './queue.ts';

/**
 * Where it stands: at rest, under way, failed the last time, or not begun, as something lay over the
 * button.
 */
export type Storing = 'ready' | 'storing' | 'failed' | 'covered';

/**
 * Stores one press when those before it have been: who presses faster than we store loses nothing.
 * Of presses in a row, one that failed is told at their end.
 * @param work stores it, and says whether that was done
 */
export type StorePress = (work: () => Promise<boolean>) => Promise<void>;

/** @param tell is told where storing stands when a press begins to wait and when it has been stored. */
export function makePresses(tell: (storing: Storing) => void): StorePress {
  const inTurn = makeQueue();
  let open = 0;
  let failed = false;
  return async (work) => {
    if (open === 0) failed = false;
    open += 1;
    tell('storing');
    let stored = false;
    try {
      stored = await inTurn(work);
    } finally {
      open -= 1;
      failed ||= !stored;
      if (open > 0) tell('storing');
      else tell(failed ? 'failed' : 'ready');
    }
  };
}
