/** Asking until somebody answers: a worker that was stopped, or a busy database, comes back. */
import type { Answers, FromPage } from '../messages.ts';
import { ask, isAlive } from './browser.ts';

/** Between one time and the next. */
const ASK_AGAIN_AFTER_MS = [1_000, 4_000, 15_000];

/**
 * @param isNeeded whether the answer is still wanted; asked before each further time
 * @returns the answer, or null where none came, or the script has outlived its extension
 */
export function askPatiently<M extends FromPage>(
  message: M,
  isNeeded: () => boolean = () => true,
  [wait, ...later] = ASK_AGAIN_AFTER_MS,
): Promise<Answers[M['type']] | null> {
  return ask(message).then((answer) => {
    if (answer !== null || wait === undefined || !isAlive()) return answer;
    return new Promise((done) => {
      setTimeout(() => {
        done(isNeeded() ? askPatiently(message, isNeeded, later) : null);
      }, wait);
    });
  });
}
