import { describe, expect, it } from 'vitest';
import en from '../public/_locales/en/messages.json' with { type: 'json' };
import ko from '../public/_locales/ko/messages.json' with { type: 'json' };
import { daysAgo } from './days-ago.ts';
import { wordsFrom } from './words.ts';

describe('daysAgo', () => {
  const today = new Date(2026, 2, 30, 0, 30);
  it.each([
    ['2026-03-30', 'today', '오늘'],
    ['2026-03-29', 'yesterday', '어제'],
    ['2026-03-27', '3 days ago', '3일 전'],
    ['2026-03-17', '13 days ago', '13일 전'],
    ['2026-03-16', '2 weeks ago', '2주 전'],
    ['2026-01-28', '2 months ago', '2개월 전'],
    ['2024-03-30', '2 years ago', '2년 전'],
    ['2026-04-02', 'today', '오늘'],
  ])('says %s as people do', (day, english, korean) => {
    expect(daysAgo(wordsFrom(en), day, today)).toBe(english);
    expect(daysAgo(wordsFrom(ko), day, today)).toBe(korean);
  });

  it('counts days of the calendar, where an hour is lost in between', () => {
    // In most of Europe clocks went forward on 29 March 2026.
    expect(daysAgo(wordsFrom(en), '2026-03-28', new Date(2026, 2, 30, 0, 1))).toBe('2 days ago');
  });
});
