import { describe, expect, it } from 'vitest';
import { makeMention } from '../../matching/made-films.ts';
import type { MatchedRow } from '../match.ts';
import { named, outcomes, tally, type Truth } from './tally.ts';

const match = (row: number, gem: string, confidence: string, evidence: string[]): MatchedRow => ({
  row,
  title: `Row ${row}`,
  year: 2001,
  confidence,
  gem,
  gemTitle: gem,
  gemYear: 2001,
  evidence,
});

/** Rows 1 and 2 are gems, 3 and 5 none, and of row 4 nothing is known. */
const TRUTH: Truth[] = ['paju', 'sorum', null, undefined, null];
const rows = TRUTH.map((_, at) => ({
  number: at + 1,
  mention: makeMention({ title: `Row ${at + 1}`, year: 2001 }),
}));
const measured = outcomes(
  'made.csv',
  rows,
  [
    match(1, 'paju', 'certain', ['title', 'director']),
    match(2, 'paju', 'likely', ['title', 'year']),
    match(3, 'sorum', 'likely', ['title', 'year']),
    match(4, 'sorum', 'likely', ['title', 'year']),
  ],
  ({ number }) => TRUTH[number - 1],
);

describe('tally', () => {
  it('counts right, wrong and untold by confidence, and what was found of all gems', () => {
    const { rows: all, gems, found, recall, byConfidence } = tally(measured);
    expect({ all, gems, found, recall }).toEqual({ all: 5, gems: 2, found: 1, recall: 0.5 });
    expect(byConfidence).toEqual([
      { name: 'certain', right: 1, wrong: 0, untold: 0, precision: 1, recall: 0.5 },
      { name: 'likely', right: 0, wrong: 2, untold: 1, precision: 0, recall: 0 },
      { name: 'possible', right: 0, wrong: 0, untold: 0, precision: null, recall: 0 },
    ]);
  });

  it('counts by kind of evidence, the most frequent first', () => {
    expect(tally(measured).byEvidence.map(({ name, wrong }) => [name, wrong])).toEqual([
      ['likely: title year', 2],
      ['certain: title director', 0],
    ]);
  });

  it('knows no precision and no recall of nothing', () => {
    const { recall, byConfidence } = tally([]);
    expect([recall, ...byConfidence.map(({ precision }) => precision)]).toEqual(
      Array.from({ length: 4 }, () => null),
    );
  });
});

it('names the matches that are wrong, and those of which nothing is known', () => {
  expect(named(measured, 'wrong').map(({ row, gem }) => [row, gem])).toEqual([
    [2, 'paju'],
    [3, 'sorum'],
  ]);
  expect(named(measured, 'untold')).toEqual([
    { file: 'made.csv', row: 4, title: 'Row 4', year: 2001, confidence: 'likely', gem: 'sorum' },
  ]);
});
