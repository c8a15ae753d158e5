import { expect, it } from 'vitest';
import { agreed } from './agreed.ts';

it.each([
  ['the one value that is given, however often', [null, 1987, undefined, 1987], 1987],
  ['null where nobody gives one', [null, undefined], null],
  ['undefined where two are given', [1987, null, 2001], undefined],
])('is %s', (_, said, value) => {
  expect(agreed(said)).toBe(value);
});
