// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { statedFacts } from './title-page.ts';

const facts = (data: unknown, ogTitle = '') =>
  statedFacts(
    new DOMParser().parseFromString(
      `<meta property="og:title" content="${ogTitle}">
       <script type="application/ld+json">${JSON.stringify(data)}</script>`,
      'text/html',
    ),
    'April Snow',
  );

it('reads director, kind and other title; a date may be that of the service', () => {
  expect(
    facts({
      '@type': 'Movie',
      name: 'April Snow',
      alternateName: '외출',
      datePublished: '2019-04-30',
      director: { name: 'Hur Jin-ho' },
    }),
  ).toEqual({
    otherTitles: ['외출'],
    directors: ['Hur Jin-ho'],
    kind: 'film',
    year: 2019,
    yearKind: 'service',
  });
});

it('knows the page by either name', () => {
  expect(facts({ '@type': 'Movie', name: 'Oechul', alternateName: 'April Snow' })).toMatchObject({
    otherTitles: ['Oechul'],
    kind: 'film',
  });
});

it.each(['TVSeries', 'TVSeason', 'TVEpisode'])('tells a %s from a film', (type) => {
  expect(facts({ '@type': type, name: 'April Snow' }).kind).toBe('series');
});

it('leaves out what is about another title or is none', () => {
  expect(facts({ '@type': 'Movie', name: 'Paju', director: { name: 'Park Chan-ok' } })).toEqual({});
  expect(facts({ '@type': 'VideoGame', name: 'April Snow' })).toEqual({});
});

it.each(['April Snow (2005)', 'Watch April Snow (2005) - Free', 'APRIL SNOW (2005) | Sample'])(
  'takes the year in brackets behind the title for the film’s own: %s',
  (title) => expect(facts({}, title)).toEqual({ year: 2005, yearKind: 'release' }),
);

it.each([
  'Paju (2009)',
  'April Snow',
  'April Snow – since 2019',
  'The making of April Snow (2005)',
])('takes no year from %s', (title) => expect(facts({}, title)).toEqual({}));
