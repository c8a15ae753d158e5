import { expect, test } from 'vitest';
import { readGemFile } from './markdown.ts';

const DEFAULTS = { lang: 'en', credit: 'Ours', creditUrl: 'https://example.org/' };

// Made by hand for these tests: no such film exists.
const FACTS = `order: 3
catalogue: lamp
title: The Lamp
year: 1990
# Two people made it.
directors:
  - name: Han Ara
  - name: Seo Bom
    variants: [서봄]
namesakes: []
fullReviewUrl: https://example.org/lamp`;

const BODY = `## Premise

A lamp
goes out.

## Verdict

Bright all the same.
`;

function read(facts: string, body = BODY) {
  return readGemFile('the-lamp.md', `---\n${facts}\n---\n\n${body}`, DEFAULTS);
}

test('facts and review become a gem named after the file', () => {
  expect(read(FACTS)).toEqual({
    order: 3,
    catalogue: 'lamp',
    gem: {
      id: 'the-lamp',
      film: {
        title: 'The Lamp',
        otherTitles: [],
        ambiguousTitles: [],
        year: 1990,
        acceptedYears: [1990],
        directors: [
          { name: 'Han Ara', variants: [] },
          { name: 'Seo Bom', variants: ['서봄'] },
        ],
        cast: [],
        genres: [],
        countries: [],
        ids: {},
        namesakes: [],
      },
      review: {
        premise: 'A lamp goes out.',
        verdict: 'Bright all the same.',
        ...DEFAULTS,
        fullReviewUrl: 'https://example.org/lamp',
      },
      contentNotes: [],
      leads: [],
    },
  });
});

test('a file may be written on Windows', () => {
  const content = `\uFEFF---\n${FACTS}\n---\n\n${BODY}`.replaceAll('\n', '\r\n');
  expect(readGemFile('the-lamp.md', content, DEFAULTS)).toEqual(read(FACTS));
});

test('namesakes that nobody looked for stay absent, and a field left blank counts as left out', () => {
  const file = read('title: The Lamp\nyear: 1990\nnamesakes:\ncast:');
  expect('gem' in file && file.gem.film).not.toHaveProperty('namesakes');
  expect('gem' in file && file.gem.film.cast).toEqual([]);
  expect(file).toMatchObject({ order: Infinity, catalogue: null });
});

test('a file may speak for itself where the pack has a default', () => {
  const file = read(`${FACTS}\ncredit: A guest`);
  expect('gem' in file && file.gem.review.credit).toBe('A guest');
});

test('a lead is read as it stands, and its directors need no other spellings', () => {
  const file = read(`${FACTS}
leads:
  - title: Oil
    year: 2001
    directors: [{ name: Seo Bom }, { name: Han Ara, variants: [한아라] }]
    ids: { tmdb: 8 }
    probableSlug: oil-2001
    reason: It burns as slowly.
  - { title: Wick, year: 1970, ids: { tmdb: 9 }, reason: Another light goes out. }`);
  expect('gem' in file && file.gem.leads).toEqual([
    {
      title: 'Oil',
      year: 2001,
      directors: [
        { name: 'Seo Bom', variants: [] },
        { name: 'Han Ara', variants: ['한아라'] },
      ],
      ids: { tmdb: 8 },
      probableSlug: 'oil-2001',
      reason: 'It burns as slowly.',
    },
    { title: 'Wick', year: 1970, ids: { tmdb: 9 }, reason: 'Another light goes out.' },
  ]);
});

test.each([
  [
    'facts that do not stand on top',
    `title: The Lamp\n${BODY}`,
    'the facts must stand on top between two lines of ---.',
  ],
])('%s are missed', (_, content, problem) => {
  expect(readGemFile('the-lamp.md', content, DEFAULTS)).toEqual({
    problems: [`the-lamp.md: ${problem}`],
  });
});

test.each([
  ['an unknown field', `${FACTS}\ndirector: Han Ara`, BODY, '“director” is not a field of a gem.'],
  [
    'a list of facts',
    '- title',
    BODY,
    'the YAML must be fields with their values, such as year: 2005.',
  ],
  ['no facts', '', BODY, 'the YAML must be fields with their values, such as year: 2005.'],
  ['no verdict', FACTS, '## Premise\n\nA lamp.', '“## Verdict” is missing or empty.'],
  [
    'an empty premise',
    FACTS,
    BODY.replace('A lamp\ngoes out.', ''),
    '“## Premise” is missing or empty.',
  ],
  [
    'a third section',
    FACTS,
    `${BODY}\n## Notes\n\nNone.`,
    '“## Notes” is neither “## Premise” nor “## Verdict”.',
  ],
  ['a section twice', FACTS, `${BODY}\n## Verdict\n\nDim.`, '“## Verdict” stands there twice.'],
  ['text before the sections', FACTS, `Hello.\n\n${BODY}`, 'text stands before “## Premise”.'],
])('%s is named with its file', (_, facts, body, problem) => {
  expect(read(facts, body)).toEqual({ problems: [`the-lamp.md: ${problem}`] });
});

test('broken YAML is told in one line', () => {
  const file = read('title: "The Lamp');
  expect(file).toEqual({
    problems: [expect.stringMatching(/^the-lamp\.md: the YAML cannot be read: .+$/)],
  });
});

test('all problems of a file are told at once', () => {
  const file = read('director: Han Ara', '## Premise\n');
  expect(file).toEqual({ problems: [expect.any(String), expect.any(String), expect.any(String)] });
});
