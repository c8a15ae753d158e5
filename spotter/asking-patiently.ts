/** Asking until somebody answers: a worker that was stopped, or a busy database, comes back. */
import type { Answers, FromPage } from '../messages.ts';
import { runtime } from './browser.ts';

/** Before each further time; the first at once, which starts a worker that was stopped. */
const ASK_AGAIN_AFTER_MS = [0, 1_000, 4_000, 15_000];

/**
 * Few functions and no lists taken apart: pages of films pay for each (docs/performance.md).
 * @param isNeeded whether the answer is still wanted; asked before each further time
 * @param answered told the answer; never where none came, or the script has outlived its extension
 * @param times how often it was asked before
 */
export function askPatiently<M extends FromPage>(
  message: M,
  isNeeded: () => boolean,
  answered: (answer: Answers[M['type']]) => void,
  times = 0,
): void {
  function again(): void {
    const wait = ASK_AGAIN_AFTER_MS[times];
    if (wait === undefined) return;
    setTimeout(() => {
      if (isNeeded()) askPatiently(message, isNeeded, answered, times + 1);
    }, wait);
  }
  void runtime()
    ?.sendMessage(message)
    .then((answer) => {
      if (answer === null || answer === undefined) again();
      else answered(answer as Answers[M['type']]);
    }, again);
}
