import { expect, it } from 'vitest';
import type { Mention } from '../film.ts';
import type { FoundMention } from '../sites/site.ts';
import { subjectOf } from './subject.ts';

/** Stands for any: nothing here looks at it. */
const element = {} as Element;

function found(mention: Partial<Mention>, isSubject = true): FoundMention {
  return {
    element,
    mention: {
      title: 'The Ferryman’s Receipt',
      otherTitles: [],
      year: null,
      yearKind: 'release',
      directors: [],
      ids: {},
      kind: null,
      ...mention,
    },
    ...(isSubject ? { isSubject: true } : {}),
  };
}

it('puts together what several places say of the film', () => {
  const poster = found({ ids: { letterboxd: 'the-ferrymans-receipt' } });
  const heading = found({
    title: 'Another spelling',
    year: 1987,
    directors: ['Han Made-up'],
    otherTitles: ['나루터 영수증'],
    ids: { letterboxd: 'other', tmdb: 7 },
    kind: 'film',
  });
  expect(subjectOf([poster, heading])).toEqual({
    title: 'The Ferryman’s Receipt',
    otherTitles: ['나루터 영수증'],
    year: 1987,
    yearKind: 'release',
    directors: ['Han Made-up'],
    ids: { letterboxd: 'the-ferrymans-receipt', tmdb: 7 },
    kind: 'film',
  });
});

it('keeps a year together with its kind', () => {
  const service = found({ year: 2024, yearKind: 'service' });
  expect(subjectOf([service, found({ year: 1987 })])).toMatchObject({
    year: 2024,
    yearKind: 'service',
  });
});

it('knows no film where none is the subject, or a series is', () => {
  expect(subjectOf([])).toBeNull();
  expect(subjectOf([found({}, false)])).toBeNull();
  expect(subjectOf([found({}), found({ kind: 'series' })])).toBeNull();
});
