/** Long work in slices, so that whatever else wants to run gets its turn. */

/** Well under the 50 ms from which on a browser calls a task long, also where the machine is slow. */
const SLICE_MS = 12;

/**
 * Makes the pause of one long work: to be awaited often, it waits only when a slice is over.
 * @param signal ends the work: the pause rejects with its reason
 */
export function sliced(signal?: AbortSignal): () => Promise<void> {
  let since = performance.now();
  return async () => {
    signal?.throwIfAborted();
    if (performance.now() - since < SLICE_MS) return;
    await nextTurn();
    since = performance.now();
  };
}

/** Node, where the tests run, has no scheduler. */
function nextTurn(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: Pick<Scheduler, 'yield'> };
  return scheduler ? scheduler.yield() : new Promise((resolve) => setTimeout(resolve));
}
