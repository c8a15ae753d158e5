import { expect, it } from 'vitest';
import { sameWords } from './same-words.ts';

it.each([
  ['April Snow', 'april snow', true],
  ['WALL·E', 'Wall-E', true],
  ['Snow & Rain', 'Snow and Rain', true],
  ['Ánimo', 'Animo', true],
  ['외출!', '외출', true],
  ['ガラス', 'カラス', false],
  ['외출', '외출하다', false],
  ['외출', '파주', false],
  ['Paju', 'Paju 2', false],
  // A film and its namesake with an article are two films.
  ['The Shower', 'Shower', false],
  ['!', '?', false],
  ['', '', false],
])('%j and %j say the same: %s', (one, other, same) => expect(sameWords(one, other)).toBe(same));
