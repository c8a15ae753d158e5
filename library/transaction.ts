/** The part of a transaction that `finish` needs. */
interface Ending {
  readonly done: Promise<void>;
  abort(): void;
}

/**
 * Does `work` in a transaction and waits until it is stored. All or nothing: where `work` or the
 * storing fails, the whole transaction is undone and the error thrown.
 */
export async function finish<T>(tx: Ending, work: () => Promise<T>): Promise<T> {
  // The error is thrown below; `done` alone must not count as a rejection that nobody handled.
  tx.done.catch(() => {});
  try {
    const result = await work();
    await tx.done;
    return result;
  } catch (error) {
    try {
      tx.abort();
    } catch {
      // It has ended by itself already.
    }
    throw error;
  }
}
