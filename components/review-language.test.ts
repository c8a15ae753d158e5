import { expect, it } from 'vitest';
import { reviewLanguage } from './review-language.ts';

const KOREAN = '하루 저녁을 들일 만하다. CGI 없이, 2시간.';
const ENGLISH = 'It is called 외출, and counts every passenger.';

it.each([
  ['what its letters plainly are', 'en', KOREAN, 'ko'],
  ['so where nobody knew', 'und', KOREAN, 'ko'],
  ['what its pack says, of which kind it says', 'ko-KP', KOREAN, 'ko-KP'],
  ['what its pack says, with a Korean title in it', 'en', ENGLISH, 'en'],
  ['what its pack says, of other letters', 'fr', 'Elle compte les passagers.', 'fr'],
  ['what its pack says, of no letters', 'en', '10/10!', 'en'],
])('a review is in %s', (_, lang, verdict, expected) => {
  expect(reviewLanguage({ verdict, lang, credit: 'Somebody' })).toBe(expected);
  expect(reviewLanguage({ premise: verdict, lang, credit: 'Somebody' })).toBe(expected);
});
