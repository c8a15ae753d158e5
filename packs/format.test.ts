import { describe, expect, test } from 'vitest';
import type { Gem, Pack } from '../film.ts';
import { isLink, parsePack } from './format.ts';

// Made by hand for these tests: no such films exist.
function gem(id: string): Gem {
  return {
    id,
    film: {
      title: 'The Lamp',
      originalTitle: { text: '등불', lang: 'ko', romanised: ['Deungbul'] },
      otherTitles: ['Lantern'],
      ambiguousTitles: ['Lantern', '등불'],
      year: 1990,
      acceptedYears: [1989, 1990],
      directors: [{ name: 'Han Ara', variants: ['한아라'] }],
      cast: [],
      genres: ['Drama'],
      runtimeMinutes: 90,
      countries: ['KR'],
      ids: { letterboxd: 'the-lamp', letterboxdFilm: 7, imdb: 'tt0000007', tmdb: 7 },
      namesakes: [{ title: 'Lantern', kind: 'series' }],
    },
    review: {
      premise: 'A lamp goes out.',
      verdict: 'Bright all the same.',
      lang: 'en',
      credit: 'Ours',
      creditUrl: 'https://example.org/lamps',
    },
    contentNotes: ['darkness'],
    leads: [
      {
        title: 'Oil',
        otherTitles: ['기름'],
        year: 2001,
        directors: [{ name: 'Seo Bom', variants: ['서봄'] }],
        ids: { tmdb: 8 },
        probableSlug: 'oil-2001',
        reason: 'It burns as slowly.',
      },
      { title: 'Wick', year: 1970, ids: {}, reason: 'Another light goes out.' },
    ],
  };
}

function pack(...gems: Gem[]): Pack {
  return {
    format: 1,
    id: 'lamps',
    title: 'Lamps',
    author: 'Somebody',
    version: '1.2.3',
    language: 'en',
    criterion: { service: 'letterboxd', threshold: 1000, date: '2026-11-23' },
    source: { title: 'A list', url: 'https://example.org/' },
    gems,
  };
}

/** A pack of one gem, changed at a path such as `film.ids.imdb`; `undefined` takes the field away. */
function changed(path: string, value: unknown): unknown {
  const copy: unknown = structuredClone(pack(gem('the-lamp')));
  const keys = path.split('.');
  const last = keys.pop() ?? '';
  let place = copy as Record<string, unknown>;
  for (const key of keys) place = place[key] as Record<string, unknown>;
  if (value === undefined) Reflect.deleteProperty(place, last);
  else place[last] = value;
  return copy;
}

function problems(value: unknown): string[] {
  const parsed = parsePack(value);
  return 'problems' in parsed ? parsed.problems : [];
}

test('a good pack comes back as it was', () => {
  const good = pack(gem('the-lamp'), gem('the-lamp-2'));
  expect(parsePack(structuredClone(good))).toEqual({ pack: good });
});

test('a pack without gems is still a pack', () => {
  expect(parsePack(pack())).toEqual({ pack: pack() });
});

test.each([
  ['gems.0.film.year', undefined, 'Gem “the-lamp”: film.year is missing.'],
  ['gems.0.film.year', '1990', 'Gem “the-lamp”: film.year must be a number, not "1990".'],
  ['gems.0.film.year', 990, 'Gem “the-lamp”: film.year must be a year from 1888 to 2100.'],
  [
    'gems.0.film.acceptedYears',
    [1989],
    'Gem “the-lamp”: film.acceptedYears must contain the year to show.',
  ],
  [
    'gems.0.film.ambiguousTitles',
    ['The Lamp'],
    'Gem “the-lamp”: film.ambiguousTitles must repeat some of the other, original or romanised titles, and never the main one.',
  ],
  [
    'gems.0.film.directors.0.name',
    ' ',
    'Gem “the-lamp”: film.directors[0].name must not be empty.',
  ],
  [
    'gems.0.film.countries',
    ['Korea'],
    'Gem “the-lamp”: film.countries[0] must be a two-letter country code, such as KR.',
  ],
  [
    'gems.0.film.ids.imdb',
    '0402842',
    'Gem “the-lamp”: film.ids.imdb must be an IMDb title id, such as tt0402842.',
  ],
  [
    'gems.0.film.ids.letterboxd',
    'The Lamp',
    'Gem “the-lamp”: film.ids.letterboxd must be a Letterboxd slug, such as april-snow of letterboxd.com/film/april-snow/.',
  ],
  ['gems.0.leads.0.year', 201, 'Gem “the-lamp”: leads[0].year must be a year from 1888 to 2100.'],
  ['gems.0.leads.0.reason', ' ', 'Gem “the-lamp”: leads[0].reason must not be empty.'],
  ['gems.0.leads.1.ids', undefined, 'Gem “the-lamp”: leads[1].ids is missing.'],
  ['gems.0.leads.0.ids.imdb', 8, 'Gem “the-lamp”: leads[0].ids.imdb must be text, not 8.'],
  [
    'gems.0.leads.0.directors',
    ['Seo Bom'],
    'Gem “the-lamp”: leads[0].directors[0] must be fields with their values, not "Seo Bom".',
  ],
  [
    'gems.0.leads.0.probableSlug',
    'Oil',
    'Gem “the-lamp”: leads[0].probableSlug must be a Letterboxd slug, such as april-snow of letterboxd.com/film/april-snow/.',
  ],
  ['gems.0.leads.0.tie', 'oil', 'Gem “the-lamp”: leads[0].tie is not a field of the pack format.'],
  ['gems.0.rating', 5, 'Gem “the-lamp”: rating is not a field of the pack format.'],
  ['gems.0.id', 7, 'Gem number 1: id must be text, not 7.'],
  ['gems.0', 'a lamp', 'Gem number 1 must be fields with their values, not "a lamp".'],
  ['format', 2, 'The pack: format must be 1, not 2.'],
  ['version', 'newest', 'The pack: version must be three numbers, such as 1.0.0.'],
  ['criterion.date', 'in May', 'The pack: criterion.date must be a date, such as 2026-11-23.'],
  ['gems', undefined, 'The pack: gems is missing.'],
  ['gems', {}, 'The pack: gems must be a list, not Object.'],
])('says what is wrong with %s', (path, value, sentence) => {
  expect(problems(changed(path, value))).toContain(sentence);
});

test('two gems cannot have one id', () => {
  expect(problems(pack(gem('lamp'), gem('lamp')))).toEqual([
    'Gem “lamp”: id must be unique in the pack.',
  ]);
});

describe('links', () => {
  test.each([
    'http://example.org/',
    'javascript:alert(1)',
    'data:text/html,x',
    'https://user:word@example.org/',
    '/reviews/the-lamp',
    'https://',
  ])('%s is refused', (link) => {
    expect(problems(changed('gems.0.review.fullReviewUrl', link))).toEqual([
      'Gem “the-lamp”: review.fullReviewUrl must be an https address.',
    ]);
  });

  test('are judged alike however often that is done', () => {
    const judged = Array.from({ length: 20_000 }, () => isLink('https://º!example.org/lamp'));
    expect(judged.indexOf(false)).toBe(-1);
  });
});

describe('text', () => {
  test.each([
    ['a control character', 'A lamp\u0007'],
    ['a tabulator', 'A lamp\tof oil'],
    ['a carriage return', 'A lamp\r\nof oil'],
    ['a line separator', 'A lamp\u2028of oil'],
    ['a right-to-left override', 'A \u202Epmal'],
    ['an isolate', 'A \u2067lamp'],
    ['half a surrogate pair', 'A lamp \uD83D'],
  ])('%s is refused', (_, words) => {
    expect(problems(changed('gems.0.review.verdict', words))).toEqual([
      'Gem “the-lamp”: review.verdict must have no control or direction characters, and line breaks in premise, verdict and description alone.',
    ]);
  });

  test('prose may have paragraphs, and nothing else may', () => {
    for (const path of ['gems.0.review.premise', 'gems.0.review.verdict', 'description']) {
      expect(problems(changed(path, 'A lamp.\nAnd oil.'))).toEqual([]);
    }
    for (const path of ['gems.0.film.title', 'gems.0.review.credit', 'title', 'author']) {
      expect(problems(changed(path, 'A lamp.\nAnd oil.'))).toHaveLength(1);
    }
  });

  test('letters of any script, accents and emoji are welcome', () => {
    const words = '소나기, Café, Ливень, שלום, 達磨 💡';
    expect(problems(changed('gems.0.review.verdict', words))).toEqual([]);
  });

  test('markup is text like any other', () => {
    const words = '<img src=x onerror=alert(1)>';
    expect(problems(changed('gems.0.review.verdict', words))).toEqual([]);
  });

  test('there can be too much of it', () => {
    expect(problems(changed('gems.0.review.verdict', 'x'.repeat(2_001)))).toEqual([
      'Gem “the-lamp”: review.verdict must have at most 2000 characters.',
    ]);
  });
});

test('lists are bounded', () => {
  expect(problems(changed('gems.0.film.otherTitles', Array(61).fill('Lantern')))).toEqual([
    'Gem “the-lamp”: film.otherTitles must have at most 60 items.',
  ]);
});

test.each([null, undefined, 7, 'a pack', [], new Date()])('%s is no pack', (value) => {
  expect(problems(value)).not.toEqual([]);
});

test('a thousand problems are told in a few sentences, and quote what is wrong briefly', () => {
  const broken = Array.from({ length: 1_000 }, () => ({ id: `${'x'.repeat(500)}\u202E` }));
  const told = problems({ ...pack(), gems: broken });
  expect(told).toHaveLength(21);
  expect(told.at(-1)).toMatch(/^There are \d+ more problems\.$/);
  for (const sentence of told) {
    expect(sentence.length).toBeLessThan(200);
    expect(sentence).not.toContain('\u202E');
  }
});
