/** Tabs that sleep, frozen by the browser: what is asked of them is answered once they wake, if ever. */

/** Far longer than a page that is awake takes, and short enough for whoever waits to see what was done. */
const AWAKE_MS = 1_000;

/**
 * Waits for what is asked of a tab, as long as it may be awake. It is done all the same when the tab
 * wakes: browsers keep messages and scripts for it, and do not say reliably which tabs sleep.
 * @throws what the work throws within that time
 */
export async function unlessAsleep(work: Promise<unknown>): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const asleep = new Promise<void>((done) => {
    timer = setTimeout(done, AWAKE_MS);
  });
  try {
    await Promise.race([work, asleep]);
  } finally {
    clearTimeout(timer);
  }
}
