import { describe, expect, it } from 'vitest';
import type { Lead, Mention } from '../film.ts';
import { judgeLead } from './judge-lead.ts';

const LEAD: Lead = {
  title: 'In the Mood for Love',
  year: 2000,
  ids: { tmdb: 843 },
  probableSlug: 'in-the-mood-for-love',
  directors: [{ name: 'Wong Kar-wai', variants: [] }],
  reason: 'A reason.',
};

function mention(facts: Partial<Mention>): Mention {
  return {
    title: 'In the Mood for Love',
    otherTitles: [],
    year: 2000,
    yearKind: 'release',
    directors: [],
    ids: {},
    kind: null,
    ...facts,
  };
}

describe('a lead', () => {
  it.each<[string, Partial<Mention>]>([
    ['its id', { title: 'Fa yeung nin wah', year: null, ids: { tmdb: 843 } }],
    ['its director', { directors: ['Wong Kar-wai'] }],
    ['slug, title and year together', { ids: { letterboxd: 'in-the-mood-for-love' } }],
  ])('is named by %s', (_what, facts) => {
    expect(judgeLead(mention(facts), LEAD)?.confidence).toBe('certain');
  });

  it.each<[string, Partial<Mention>]>([
    ['title and year alone', {}],
    ['slug and title alone', { year: null, ids: { letterboxd: 'in-the-mood-for-love' } }],
    ['a slug, title and another year', { year: 2001, ids: { letterboxd: 'in-the-mood-for-love' } }],
    ['another film by id', { ids: { letterboxd: 'in-the-mood-for-love', tmdb: 7 } }],
    ['another director', { directors: ['Somebody Else'] }],
  ])('is not named by %s', (_what, facts) => {
    expect(judgeLead(mention(facts), LEAD)).toBeNull();
  });
});
