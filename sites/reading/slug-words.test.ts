import { describe, expect, it } from 'vitest';
import { namedBySlug, sameWords, wordsOfSlug } from './slug-words.ts';

describe('words of a slug', () => {
  it.each([
    ['april-snow', 'april snow'],
    ['Why_Has_Bodhi-Dharma_Left_for_the_East_', 'Why Has Bodhi Dharma Left for the East'],
    ['%EC%99%B8%EC%B6%9C', '외출'],
    ['100%-sample', '100% sample'],
  ])('%s', (slug, words) => expect(wordsOfSlug(slug)).toBe(words));
});

describe('words that a slug proves to be the title', () => {
  it.each([
    ['April Snow', 'april-snow', 'April Snow', null],
    ['APRIL SNOW', 'april-snow', 'APRIL SNOW', null],
    ['April Snow (2005)', 'april-snow', 'April Snow', 2005],
    ['The Shower', 'shower', 'The Shower', null],
    ['Shower', 'the-shower', 'Shower', null],
    ['Sample & Film', 'sample-and-film', 'Sample & Film', null],
    ['Fílm d’Été', 'film-dete', 'Fílm d’Été', null],
    ['Memento', 'memento-2000', 'Memento', 2000],
    ['Memento (2000)', 'memento-2000', 'Memento', 2000],
    ['Possessed', 'possessed-2', 'Possessed', null],
    ['Blade Runner 2049', 'blade-runner-2049', 'Blade Runner 2049', null],
    ['Room', 'room-0237', 'Room', null],
  ])('%s at %s', (words, slug, title, year) =>
    expect(namedBySlug(words, slug)).toEqual({ title, year }),
  );

  it.each([
    ['Watch now', 'april-snow'],
    ['April', 'april-snow'],
    ['April Snow 2', 'april-snow'],
    ['', 'april-snow'],
    ['—', '-'],
    [null, 'april-snow'],
  ])('%j is not at %s', (words, slug) => expect(namedBySlug(words, slug)).toBeNull());
});

it('compares letters and figures alone, and nothing with nothing', () => {
  expect(sameWords('외출!', '외출')).toBe(true);
  expect(sameWords('외출', '외출하다')).toBe(false);
  expect(sameWords('!', '?')).toBe(false);
  // The accent, once it is taken off, must not leave an article behind.
  expect(sameWords('Ánimo', 'Animo')).toBe(true);
  expect(sameWords('Ánimo', 'Nimo')).toBe(false);
});
