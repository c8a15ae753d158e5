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
});

const year = {
  code: 'field-not-a-year',
  file: '',
  field: 'paju › film.year',
  detail: '0',
} as const;

it.each([
  ['English', en, / valid pack\. paju › film\.year: “0” is not a year from 1888 to 2100\.$/],
  [
    'Korean',
    ko,
    /팩이 아닙니다\. paju › film\.year: ‘0’은\(는\) 1888부터 2100까지의 연도가 아닙니다\.$/,
  ],
])('says what is wrong in a pack in %s', (_language, messages, sentence) => {
  expect(saySubscriptionProblem(wordsFrom(messages), 'not-a-pack', year)).toMatch(sentence);
});

it('says what is wrong with a pack as a whole, or nothing more where that is not known', () => {
  const words = wordsFrom(en);
  const whole = { code: 'field-missing', file: '' } as const;
  expect(saySubscriptionProblem(words, 'not-a-pack', whole)).toMatch(
    /pack\. This field is missing\.$/,
  );
  expect(saySubscriptionProblem(words, 'not-a-pack')).toMatch(/valid pack\.$/);
});
