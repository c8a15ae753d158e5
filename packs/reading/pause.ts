/** Lets the page breathe while a long list is read. */

/** A third of what a person notices as a hitch; work between two pauses is small and may go a little over. */
const LONGEST_STRETCH_MS = 30;

/** Awaited often: returns at once, or after the page had its turn. */
export type Pause = () => Promise<void>;

/**
 * @param signal checked at each pause.
 * @returns a pause; it throws the signal's reason once that is aborted.
 */
export function pauseEvery(signal?: AbortSignal, stretchMs = LONGEST_STRETCH_MS): Pause {
  let since = performance.now();
  return async () => {
    signal?.throwIfAborted();
    if (performance.now() - since < stretchMs) return;
    await nextTask();
    signal?.throwIfAborted();
    since = performance.now();
  };
}

/** A message channel, since timers of a page in the background are held back to one a second. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', () => {
      port1.close();
      resolve();
    });
    port1.start();
    port2.postMessage(null);
  });
}
