/** Why a pack could not be followed or checked, in one sentence. */
import type { Problem } from '../problem.ts';
import { sentenceOf } from './Problem.tsx';
import type { WordKey, Words } from './words.ts';

/** By `SUBSCRIPTION_PROBLEMS` in library/installed/pack-library.ts; the test beside holds both together. */
export const SUBSCRIPTION_WORDS = {
  'not-https': 'subscriptionNotHttps',
  unreachable: 'subscriptionUnreachable',
  redirect: 'subscriptionRedirect',
  status: 'subscriptionStatus',
  'too-large': 'subscriptionTooLarge',
  'too-slow': 'subscriptionTooSlow',
  html: 'subscriptionHtml',
  'not-json': 'subscriptionNotJson',
  'not-a-pack': 'subscriptionNotAPack',
  'id-taken': 'subscriptionIdTaken',
  'id-changed': 'subscriptionIdChanged',
  'not-kept': 'subscriptionNotKept',
} as const satisfies Record<string, WordKey>;

/** @param detail what the sentence names: a status, an id, the first problem of the file */
export function saySubscriptionProblem(
  words: Words,
  problem: keyof typeof SUBSCRIPTION_WORDS,
  detail: string | Problem = '',
): string {
  const named = typeof detail === 'string' ? detail : sayInField(words, detail);
  return words(SUBSCRIPTION_WORDS[problem], named).trim();
}

function sayInField(words: Words, problem: Problem): string {
  const sentence = sentenceOf(words, problem);
  const { field } = problem;
  return field === undefined ? sentence : words('subscriptionInField', field, sentence);
}
