import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leadingArticle, looseKey, titleKey, titleLength } from './title-key.ts';

describe('titleKey', () => {
  it.each([
    ['Café Noir', 'cafe noir'],
    ['The Shower', 'shower'],
    ['Shower, The', 'shower'],
    ['Ｐａｊｕ', 'paju'],
    ['The Devil’s Stairway', 'devils stairway'],
    ["The Devil's Stairway", 'devils stairway'],
    ['Sweet & Sour', 'sweet and sour'],
    ['Why Has Bodhi-Dharma Left for the East?', 'why has bodhi dharma left for the east'],
    ['Pŏmjoe-ŭi chaekusŏng', 'pomjoe ui chaekusong'],
    ['집으로 가는 길', '집으로가는길'],
    ['집으로가는 길'.normalize('NFD'), '집으로가는길'],
    ['달마가 동쪽으로 간 까닭은?', '달마가동쪽으로간까닭은'],
    ['魔の階段', '魔の階段'],
    ['ガメラ', 'ガメラ'],
    ['8½', '8 1 2'],
    ['Straße', 'strasse'],
    ['Pa\u200bju\ufe0f', 'paju'],
    ['쟤 \u11af', '쟬'],
  ])('%s', (title, key) => {
    expect(titleKey(title)).toBe(key);
  });

  it('keeps a foreign article, wherever it stood', () => {
    expect(titleKey('Girasoli, I')).toBe(titleKey('I girasoli'));
    expect(titleKey("Avventura, L'")).toBe(titleKey("L'avventura"));
    expect(titleKey('I, Robot')).toBe('i robot');
  });

  it('does not take the beginning of a word for an article', () => {
    expect(titleKey('Theatre')).toBe('theatre');
    expect(titleKey('A-ha')).toBe('ha');
    expect(titleKey('Another')).toBe('another');
  });

  it('keeps a title that is nothing but an article, and has none for one without letters', () => {
    expect(titleKey('The')).toBe('the');
    expect(titleKey('A')).toBe('a');
    expect(titleKey('The The')).toBe('the');
    expect(titleKey('!')).toBe('');
    expect(titleKey('$')).toBe('');
  });

  it('is idempotent on any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (title) => {
        const key = titleKey(title);
        expect(titleKey(key)).toBe(key);
      }),
      { numRuns: 1000 },
    );
  });

  const letter = fc.constantFrom(...'abcdeghiknostuzéüøñłßæœ가나달범각かガ花жй9');
  const word = fc.string({ unit: letter, minLength: 1, maxLength: 6 });
  const title = fc.array(word, { minLength: 1, maxLength: 5 }).map((words) => words.join(' '));
  it.each<[string, (text: string) => string]>([
    ['case', (text) => text.toUpperCase()],
    ['composition', (text) => text.normalize('NFD')],
    ['accents', (text) => text.replaceAll(/[a-z]/g, '$&\u0301')],
    [
      'width',
      (text) =>
        text.replaceAll(/[a-z0-9]/g, (c) => String.fromCodePoint((c.codePointAt(0) ?? 0) + 0xfee0)),
    ],
    ['punctuation', (text) => `“${text.replaceAll(' ', ' – ')}”!`],
    ['spacing', (text) => `  ${text.replaceAll(' ', '\u00a0 ')}\u200b`],
    ['The', (text) => `The ${text}`],
    ['a', (text) => `a ${text}`],
    ['AN', (text) => `AN ${text}`],
    [', The', (text) => `${text}, The`],
    [', A', (text) => `${text}, A`],
  ])('does not hear %s', (_, change) => {
    fc.assert(
      fc.property(title, (text) => {
        expect(titleKey(change(text))).toBe(titleKey(text));
      }),
    );
  });

  it('is empty only without letters and numbers', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        fc.pre(/[a-z0-9가-힣]/iu.test(text));
        expect(titleKey(text)).not.toBe('');
      }),
    );
  });
});

describe('leadingArticle', () => {
  it.each([
    ['The Possessed', 'the'],
    ['Possessed', ''],
    ['Possessed, The', 'the'],
    ['A Way Back Home', 'a'],
    ['The', ''],
    ['더 킹', ''],
  ])('%s', (title, article) => {
    expect(leadingArticle(title)).toBe(article);
  });
});

describe('titleLength', () => {
  it.each([
    ['The Big Swindle', 2, 10],
    ['Big Swindle, The', 2, 10],
    ['Yeol-hyeol-nam-a', 1, 13],
    ['집으로 가는 길', 3, 15],
    ['소나기', 1, 6],
    ['A', 1, 1],
  ])('%s', (title, words, letters) => {
    expect(titleLength(title)).toEqual({ words, letters });
  });
});

describe('looseKey', () => {
  it.each([
    ['Box of Moon Light', 'Box of Moonlight'],
    ['Old Boy', 'Oldboy'],
    ['Nurse 3-D', 'Nurse 3D'],
    ['Bambi II', 'Bambi 2'],
    ['Three Extremes', '3 Extremes'],
    ['Shower, The', 'The Shower'],
  ])('%s finds %s', (a, b) => {
    expect(looseKey(a)).toBe(looseKey(b));
  });

  it.each([
    ['Malcolm X', 'Malcolm 10'],
    ['VI', '6'],
    ['District 1 3', 'District 13'],
    ['Bambi', 'Bambi 2'],
  ])('%s does not find %s', (a, b) => {
    expect(looseKey(a)).not.toBe(looseKey(b));
  });
});
