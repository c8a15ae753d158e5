// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { cleanText, splitYear, textOf, yearIn } from './text.ts';

it('folds whitespace and drops invisible marks', () => {
  expect(cleanText('\n April\u00a0\u200b Snow\ufeff\t')).toBe('April Snow');
  expect(cleanText(null)).toBe('');
});

it('leaves out the text of what it is told to', () => {
  const body = new DOMParser().parseFromString(
    '<p>April <b class="year">2005</b><i>Snow <b class="year">x</b></i></p>',
    'text/html',
  ).body;
  expect(textOf(body, '.year')).toBe('April Snow');
});

it.each([
  ['since 2005', 2005],
  ['12005', null],
  ['20055', null],
  ['1066', null],
  ['1066, 2005', null],
  ['', null],
  [undefined, null],
])('the year in %j is %s', (text, year) => expect(yearIn(text)).toBe(year));

it.each([
  ['2046 (2004)', '2046', 2004],
  ['Paju(2009)', 'Paju', 2009],
  ['Us (Them) (1999) (2019)', 'Us (Them) (1999)', 2019],
  ['(2009)', '(2009)', null],
  ['Paju (2009) again', 'Paju (2009) again', null],
  ['Paju (1066)', 'Paju (1066)', null],
])('%j is %j of %s', (label, title, year) => expect(splitYear(label)).toEqual({ title, year }));
