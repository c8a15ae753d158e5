import { expect, it } from 'vitest';
import { SUBSCRIPTION_PROBLEMS } from '../library/installed/pack-library.ts';
import en from '../public/_locales/en/messages.json' with { type: 'json' };
import ko from '../public/_locales/ko/messages.json' with { type: 'json' };
import { saySubscriptionProblem, SUBSCRIPTION_WORDS } from './subscription-problem.ts';
import { wordsFrom } from './words.ts';

it('every problem that the library knows has a sentence of its own in each language', () => {
  expect(Object.keys(SUBSCRIPTION_WORDS)).toEqual([...SUBSCRIPTION_PROBLEMS]);
  for (const messages of [en, ko]) {
    const words = wordsFrom(messages);
    const said = SUBSCRIPTION_PROBLEMS.map((problem) => saySubscriptionProblem(words, problem));
    expect(new Set(said).size).toBe(said.length);
    expect(said).not.toContain('');
  }
});

it('names what there is to name', () => {
  const words = wordsFrom(en);
  expect(saySubscriptionProblem(words, 'status', '404')).toContain('error 404');
  expect(saySubscriptionProblem(words, 'not-a-pack', 'The pack: title is missing.')).toMatch(
    /valid pack\. The pack: title is missing\.$/,
  );
});
