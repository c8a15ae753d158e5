import { describe, expect, it } from 'vitest';
import { koreanTitleKey, romanisedTitleKey, soundsLike } from './korean-titles.ts';

describe('a romanised title', () => {
  it.each([
    ['Nabbeun namja', '나쁜 남자'],
    ['Sarangbang sonnimgwa eomeoni', '사랑방 손님과 어머니'],
    ['Seopyeonje', '서편제'],
    ['Run-ning-maen', '런닝맨'],
    ['Hahaha', '하하하'],
    ['Wang-ui namja', '왕의 남자'],
  ])('%s is %s, and is found by it', (latin, hangul) => {
    expect(soundsLike(latin, hangul)).toBe(true);
    expect(romanisedTitleKey(latin)).toBe(koreanTitleKey(hangul));
  });

  it.each([
    ['Nabbeun yeoja', '나쁜 남자'],
    ['Bad Guy', '나쁜 남자'],
    // Two syllables sound like too much.
    ['Madeo', '마더'],
    ['나쁜 남자', '나쁜 남자'],
    ['Nabbeun namja', 'Nappeun namja'],
    ['Nabbeun namja 2', '나쁜 남자'],
  ])('%s is not %s', (latin, hangul) => {
    expect(soundsLike(latin, hangul)).toBe(false);
  });

  it('has no key where it cannot be Korean, or is not one', () => {
    expect(romanisedTitleKey('Casablanca')).toBeNull();
    expect(romanisedTitleKey('나쁜 남자')).toBeNull();
    expect(koreanTitleKey('Nabbeun namja')).toBeNull();
  });
});
