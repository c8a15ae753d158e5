// @vitest-environment happy-dom
import { render } from 'preact';
import { describe, expect, it } from 'vitest';
import type { Confidence, Evidence } from '../film.ts';
import en from '../public/_locales/en/messages.json' with { type: 'json' };
import ko from '../public/_locales/ko/messages.json' with { type: 'json' };
import { MatchReason } from './MatchReason.tsx';
import { wordsFrom, WordsProvider } from './words.ts';

function told(confidence: Confidence, evidence: Evidence[], words = wordsFrom(en)): string[] {
  render(
    <WordsProvider value={words}>
      <MatchReason judgement={{ confidence, evidence }} />
    </WordsProvider>,
    document.body,
  );
  return [...document.body.querySelectorAll('span')].map((span) => span.textContent);
}

describe('MatchReason', () => {
  it('tells an id alone, whatever else agrees', () => {
    expect(told('certain', ['title', 'year', 'letterboxd-slug'])).toEqual([
      'Matched by its Letterboxd address',
    ]);
    expect(told('certain', ['imdb-id', 'title'])).toEqual(['Matched by its IMDb number']);
    expect(told('certain', ['tmdb-id'])).toEqual(['Matched by its TMDB number']);
  });

  it('lists what agrees, each once', () => {
    expect(told('certain', ['year', 'director', 'other-title', 'title'])).toEqual([
      'Same title, director, and year',
    ]);
    expect(told('certain', ['title', 'probable-slug'])).toEqual([
      'Same title and Letterboxd address',
    ]);
  });

  it('says how sure it is where it is not certain', () => {
    expect(told('likely', ['title', 'distinctive-title'])).toEqual([
      'Very likely this film',
      'Same title',
    ]);
    expect(told('possible', ['title', 'year-near'])).toEqual([
      'Perhaps this film',
      'Same title, year one apart',
    ]);
  });

  it('says it in Korean', () => {
    expect(told('likely', ['title', 'year'], wordsFrom(ko, en))).toEqual([
      '이 영화일 가능성이 높음',
      '제목 및 연도 일치',
    ]);
  });
});
