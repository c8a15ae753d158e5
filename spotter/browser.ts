/**
 * The extension API as the browser gives it. Web pages get this instead of the polyfill, which would
 * double what every page loads; all of it is known to work in the oldest browsers of the manifest.
 */
import type { Answers, FromPage } from '../messages.ts';

/** As the browser's: a listener that returns true responds later. */
type Listener = (
  message: unknown,
  sender: { id?: string },
  respond: (answer: unknown) => void,
) => boolean | undefined;

interface NativeRuntime {
  /** Missing once the extension was updated, disabled or removed under an open page. */
  id?: string;
  sendMessage(message: unknown): Promise<unknown>;
  onMessage: { addListener(listener: Listener): void; removeListener(listener: Listener): void };
}

const native = globalThis as {
  browser?: { runtime?: NativeRuntime };
  chrome?: { runtime?: NativeRuntime };
};

/**
 * Asked for at each use, since the first use costs every page half a millisecond. `chrome` answers with
 * promises in every browser of the manifest, and Chromium makes 20 kB more for whoever says `browser`.
 * @returns undefined once this script has outlived its extension
 */
export function runtime(): NativeRuntime | undefined {
  const found = (native.chrome ?? native.browser)?.runtime;
  return found?.id === undefined ? undefined : found;
}

/** @returns false once this script has outlived its extension. */
export function isAlive(): boolean {
  return runtime() !== undefined;
}

/**
 * Asks the background, once more where it was stopped before it answered: the second message starts it
 * again, and each message may arrive twice without harm. Promises by hand, here and in what the scout
 * takes along: an async function costs each page 0.05 ms more.
 * @returns its answer, or null when it has none or cannot be reached.
 */
export function ask<M extends FromPage>(
  message: M,
  isAgain = false,
): Promise<Answers[M['type']] | null> {
  const answer = runtime()?.sendMessage(message);
  if (!answer) return Promise.resolve(null);
  return answer.then(
    (said) => (said ?? null) as Answers[M['type']] | null,
    // Stopped, or the extension was updated: the caller decides by isAlive().
    () => (isAgain ? null : ask(message, true)),
  );
}

/** Tells the background something that nobody waits for. */
export function tell(message: FromPage): void {
  runtime()
    ?.sendMessage(message)
    .catch(() => {});
}

/**
 * Answers messages from our own extension until `signal` aborts; `answer` returns undefined for none,
 * and then leaves it to others: pages of ours hear what is meant for the background too.
 */
export function onMessage(answer: (message: unknown) => unknown, signal: AbortSignal): void {
  const messages = runtime()?.onMessage;
  const listener: Listener = (message, sender, respond) => {
    const said = sender.id === runtime()?.id ? answer(message) : undefined;
    if (said !== undefined) respond(said);
    return undefined;
  };
  messages?.addListener(listener);
  signal.addEventListener('abort', () => messages?.removeListener(listener));
}
