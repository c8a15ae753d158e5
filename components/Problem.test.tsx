// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it } from 'vitest';
import en from '../public/_locales/en/messages.json' with { type: 'json' };
import ko from '../public/_locales/ko/messages.json' with { type: 'json' };
import { PROBLEM_CODES, type Problem as Fault } from '../problem.ts';
import { Problem, sentenceOf } from './Problem.tsx';
import { wordsFrom, WordsProvider } from './words.ts';

const english = wordsFrom(en);

function said(problem: Fault, words = english): string {
  void act(() => {
    render(
      <WordsProvider value={words}>
        <Problem problem={problem} />
      </WordsProvider>,
      document.body,
    );
  });
  return document.body.textContent;
}

afterEach(() => {
  render(null, document.body);
});

describe('each problem', () => {
  it.each(PROBLEM_CODES)('%s has a sentence in both languages', (code) => {
    for (const words of [english, wordsFrom(ko)]) {
      const sentence = sentenceOf(words, { code, file: 'a.csv', detail: 'x', bound: 7 });
      expect(sentence).toMatch(/\S[.”’"?:] ?x?\S*$/);
      expect(sentence).not.toMatch(/\$|“”|‘’/);
    }
  });

  it('has no sentence left of one that is gone', () => {
    const keys = new Set(PROBLEM_CODES.map((code) => `problem_${code.replaceAll('-', '_')}`));
    const sentences = Object.keys(en).filter((key) => key.startsWith('problem_'));
    expect(sentences.filter((key) => !keys.has(key))).toEqual([]);
  });
});

describe('the place', () => {
  it('is file, row and column of a table', () => {
    const cell = { code: 'not-a-year', file: 'a.csv', row: 1200, detail: '0' } as const;
    expect(said({ ...cell, field: 'Year' })).toBe(
      'a.csv, row 1,200, column “Year” Left out, since “0” is not a year of a film.',
    );
    expect(said(cell)).toMatch(/^a\.csv, row 1,200 Left/);
    expect(said({ ...cell, field: '연도' }, wordsFrom(ko))).toMatch(/^a\.csv, 1,200행, ‘연도’ 열 /);
  });

  it('is file, line and field of a pack', () => {
    const field = { code: 'field-too-long', file: 'a.json', field: 'lamp › id', bound: 9 } as const;
    expect(said({ ...field, row: 3 })).toBe(
      'a.json, line 3, lamp › id This has more than 9 characters.',
    );
    expect(said(field)).toMatch(/^a\.json, lamp › id This/);
    expect(said({ code: 'not-json', file: 'a.json', row: 3 })).toMatch(/^a\.json, line 3 The/);
  });

  it('is the file where nothing more is known', () => {
    expect(said({ code: 'file-empty', file: 'a.csv' })).toBe('a.csv This file is empty.');
  });
});
