/** A sentence for each way in which following an address can fail. */
import type { WordKey, Words } from '../../../components/words.ts';
import type { SubscriptionProblem } from '../../../library/pack-library.ts';

const SENTENCES: Record<SubscriptionProblem, WordKey> = {
  'not-https': 'follow_notHttps',
  unreachable: 'follow_unreachable',
  redirect: 'follow_redirect',
  status: 'follow_status',
  'too-large': 'follow_tooLarge',
  'too-slow': 'follow_tooSlow',
  html: 'follow_html',
  'not-json': 'follow_notJson',
  'not-a-pack': 'follow_notAPack',
  'id-taken': 'follow_idTaken',
  'id-changed': 'follow_idChanged',
  'not-kept': 'follow_notKept',
};

/** @param detail as the library gives it with the problem */
export function subscriptionSentence(
  words: Words,
  { problem, detail = '' }: { problem: SubscriptionProblem; detail?: string },
): string {
  return words(SENTENCES[problem], detail);
}
