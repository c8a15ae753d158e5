import { describe, expect, it } from 'vitest';
import { namedAmong, namedBySlug, wordsOfSlug } from './slug.ts';

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
    ['April Snow', 'april-snow'],
    ['APRIL SNOW', 'april-snow'],
    ['"April Snow"', 'april-snow'],
    ['The Shower', 'shower'],
    ['Shower', 'the-shower'],
    ['The Cabinet of Dr. Caligari', 'cabinet_of_dr_caligari'],
    ['The Devil’s Stairway', 'the-devils-stairway'],
    ['À nos amours', 'a-nos-amours'],
    ['A.I. Robots', 'ai-robots'],
    ['A.I. Robots', 'a-i-robots'],
    ['Snow & Rain', 'snow-and-rain'],
    ['Snow & Rain', 'snow-rain'],
    ['Fílm d’Été', 'film-dete'],
    ['외출', '%EC%99%B8%EC%B6%9C'],
    ['2046', '2046'],
    ['Blade Runner 2049', 'blade-runner-2049'],
  ])('%s at %s', (words, slug) =>
    expect(namedBySlug(words, slug)).toEqual({ title: words, year: null, behind: '' }),
  );

  it.each([
    ['Paju', 'paju-2009', 2009],
    ['Flow', 'flow_2024', 2024],
    ['Shower', 'the-shower-1979', 1979],
    ['Café Noir', 'cafe-noir-2009', 2009],
    ['Memento (2000)', 'memento-2000', 2000],
    ['Memento (2000)', 'memento-2001', 2000],
    ['April Snow (2005)', 'april-snow', 2005],
  ])('%s at %s is of %s', (words, slug, year) => expect(namedBySlug(words, slug)?.year).toBe(year));

  it.each([
    ['Possessed', 'possessed-2', null, '2'],
    ['Possessed', 'possessed-2009-1', 2009, '2009 1'],
    ['Room', 'room-0237', null, '0237'],
    ['Paju', 'paju-2009', 2009, '2009'],
  ])('%s at %s, where namesakes have numbers', (words, slug, year, behind) =>
    expect(namedBySlug(words, slug, 'numbered')).toEqual({ title: words, year, behind }),
  );

  it.each([
    ['Watch now', 'april-snow'],
    ['Play', 'april-snow-2005'],
    ['April', 'april-snow'],
    ['April Snow 2', 'april-snow'],
    ['Paju', 'paju-2'],
    ['Paju', 'paju-0001'],
    ['외출', 'oechul'],
    ['외출', '-'],
    ['외출', ''],
    ['', 'april-snow'],
    ['—', '-'],
    [null, 'april-snow'],
  ])('%j is not at %s', (words, slug) => expect(namedBySlug(words, slug)).toBeNull());
});

it('prefers the label that is the whole slug: a sequel’s card may show the first film’s name', () => {
  const labels = ['Play', 'Paju', 'Paju 2'];
  expect(namedAmong(labels, 'paju-2', 'numbered')?.title).toBe('Paju 2');
  expect(namedAmong(labels, 'paju-3', 'numbered')?.title).toBe('Paju');
  expect(namedAmong(labels, 'sorum')).toBeNull();
});
