import { describe, expect, it } from 'vitest';
import type { Film } from '../../film.ts';
import type { GemEntry, Marks } from '../../messages.ts';
import { gemOf, packOf } from '../fixtures/gems.ts';
import { choicesOf, type GemFilter, gemTest, isFiltering, NO_FILTER } from './gem-filter.ts';

const { gems: _, format: __, ...pack } = packOf('tests', []);

function entry(id: string, film: Partial<Film>, marks: Marks = {}): GemEntry {
  return { pack, gem: gemOf(id, { title: id, year: 2000, ...film }), marks };
}

const ferryman = entry(
  'ferryman',
  {
    title: 'The Ferryman’s Receipt & Other Debts',
    originalTitle: { text: '나루터 영수증', lang: 'ko', romanised: ['Naruteo yeong-su-jeung'] },
    otherTitles: ['Le reçu du passeur'],
    year: 1987,
    directors: [{ name: 'Han Sun-woo', variants: ['한선우', 'Sunoo Han'] }],
    cast: [{ name: 'Zoë Made-up', variants: [] }],
    genres: ['Drama', 'Mystery'],
  },
  { saved: true },
);
const ox = entry('ox', { year: 1990, genres: ['drama', 'Comedy'] }, { saved: true, seen: true });
const kiln = entry('kiln', { year: 1999, cast: [{ name: 'Park Nobody', variants: [] }] });
const all = [ferryman, ox, kiln];

function found(filter: Partial<GemFilter>): string[] {
  return all.filter(gemTest({ ...NO_FILTER, ...filter })).map(({ gem }) => gem.id);
}

describe('searching', () => {
  it.each([
    ['the title', 'Ferryman'],
    ['a part of it, in any case', 'FERRY'],
    ['its words in any order', 'receipt ferryman'],
    ['without its apostrophe', 'ferrymans'],
    ['with its article behind', 'Ferryman’s Receipt, The'],
    ['and for &', 'receipt and other'],
    ['another title, without its accents', 'recu du passeur'],
    ['the original title', '나루터'],
    ['the inside of a Hangul word', '수증'],
    ['Hangul without its spaces', '나루터영수증'],
    ['a syllable that is still being typed', '나루터 여'],
    ['a romanised title without hyphens', 'yeongsujeung'],
    ['a romanised title with a hyphen elsewhere', 'yeongsu-jeung'],
    ['a director', 'han sun-woo'],
    ['a director, given name first', 'Sunwoo Han'],
    ['a director’s second syllable', 'woo'],
    ['a director in Hangul', '선우'],
    ['another spelling of a director', 'sunoo'],
    ['an actor, without accents', 'zoe'],
    ['a person and a title together', 'zoe receipt'],
  ])('finds a film by %s', (_what, text) => {
    expect(found({ text })).toEqual(['ferryman']);
  });

  it.each([
    ['a word that is nowhere', 'bridge'],
    ['one word of two', 'ferryman bridge'],
    ['the inside of a Latin word', 'erryman'],
  ])('does not find it by %s', (_what, text) => {
    expect(found({ text })).toEqual([]);
  });

  it('leaves all for a text without letters', () => {
    for (const text of ['', '  ', '…!']) {
      expect(found({ text })).toEqual(['ferryman', 'ox', 'kiln']);
      expect(isFiltering({ ...NO_FILTER, text })).toBe(false);
    }
  });
});

describe('choosing', () => {
  it('keeps a decade, from its first year to its last', () => {
    expect(found({ decade: 1980 })).toEqual(['ferryman']);
    expect(found({ decade: 1990 })).toEqual(['ox', 'kiln']);
  });

  it('keeps a genre, whatever its case', () => {
    expect(found({ genre: 'Drama' })).toEqual(['ferryman', 'ox']);
    expect(found({ genre: 'Comedy' })).toEqual(['ox']);
  });

  it('keeps what is saved, what is seen, or both', () => {
    expect(found({ saved: true })).toEqual(['ferryman', 'ox']);
    expect(found({ seen: true })).toEqual(['ox']);
    expect(found({ saved: true, seen: true })).toEqual(['ox']);
  });

  it('asks that all of it holds', () => {
    expect(found({ text: 'park', decade: 1990 })).toEqual(['kiln']);
    expect(found({ text: 'park', decade: 1980 })).toEqual([]);
    expect(found({ genre: 'Drama', seen: true, decade: 1980 })).toEqual([]);
  });

  it('offers the decades and genres that there are, each once', () => {
    expect(choicesOf(all)).toEqual({
      decades: [1980, 1990],
      genres: ['Comedy', 'Drama', 'Mystery'],
    });
    expect(choicesOf([])).toEqual({ decades: [], genres: [] });
  });

  it('knows when it leaves something out', () => {
    expect(isFiltering(NO_FILTER)).toBe(false);
    for (const part of [{ text: 'a' }, { decade: 1990 }, { genre: 'x' }, { saved: true }]) {
      expect(isFiltering({ ...NO_FILTER, ...part })).toBe(true);
    }
    expect(isFiltering({ ...NO_FILTER, seen: true })).toBe(true);
  });
});
