import { browser } from 'wxt/browser';
import type { Answers, AnswersToOurPages, FromOurPages, FromPage } from '../../messages.ts';

type AnswersHere = Answers & AnswersToOurPages;

/**
 * Says something to the background from an extension page.
 * @returns its answer; null where it could not do it, or was being stopped or updated and said nothing
 */
export async function askBackground<M extends FromPage | FromOurPages>(
  message: M,
): Promise<AnswersHere[M['type']] | null> {
  try {
    const answer = await browser.runtime.sendMessage<M, AnswersHere[M['type']] | null>(message);
    // What nobody heard is answered with nothing at all.
    return answer ?? null;
  } catch {
    return null;
  }
}
