// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { MAX_NAMES_A_MENTION, MAX_TITLE_LENGTH } from '../../limits.ts';
import { asSubject, foundMention } from './mention.ts';

const element = document.createElement('p');
const TOO_LONG = 'x'.repeat(MAX_TITLE_LENGTH + 1);

it('says of what the page does not tell that it is not known', () => {
  expect(foundMention(element, { title: 'Paju', ids: {} })).toEqual({
    mention: {
      title: 'Paju',
      otherTitles: [],
      year: null,
      yearKind: 'release',
      directors: [],
      ids: {},
      kind: null,
    },
    element,
  });
});

it.each(['', TOO_LONG])('is none without a title, or with page text for one', (title) =>
  expect(foundMention(element, { title, ids: {} })).toBeNull(),
);

it('keeps names within bounds, each once', () => {
  const many = Array.from({ length: MAX_NAMES_A_MENTION + 1 }, (_, at) => String(at));
  const found = foundMention(element, {
    title: 'Paju',
    otherTitles: ['파주', '', TOO_LONG, '파주'],
    directors: many,
    ids: {},
  });
  expect(found?.mention.otherTitles).toEqual(['파주']);
  expect(found?.mention.directors).toEqual(many.slice(0, MAX_NAMES_A_MENTION));
});

it('makes a subject of what was found', () => {
  expect(asSubject(foundMention(element, { title: 'Paju', ids: {} }))?.isSubject).toBe(true);
  expect(asSubject(null)).toBeNull();
});
