import { expect, it } from 'vitest';
import { partLabel } from './hbo-max/label.ts';

it.each([
  ['Movie: Paju. 3 of 30', 'Paju', 'film'],
  ['Go to Movie: Paju. 1 of 30', 'Paju', 'film'],
  ['Movie: Paju: Part Two. 3 of 30', 'Paju: Part Two', 'film'],
  ['Movie: Mr. Paju. 3 of 30', 'Mr. Paju', 'film'],
  ['Series: \u2068Paju\u2069. 12 of 30', 'Paju', 'series'],
])('parts the label %j', (label, title, kind) => {
  expect(partLabel(label)).toEqual({ title, kind });
});

it.each(['Paju: Part Two. 3 of 30', 'Resume Paju. 1 of 4', 'Paju', null])(
  'leaves %j alone, whose words are not known',
  (label) => expect(partLabel(label)).toBeNull(),
);
