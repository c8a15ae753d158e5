// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { listedWorks, reviewedWorkOf, workNamed, workOf } from './work.ts';

const page = (...objects: object[]) =>
  new DOMParser().parseFromString(
    objects
      .map((object) => `<script type="application/ld+json">${JSON.stringify(object)}</script>`)
      .join(''),
    'text/html',
  );

const read = (...objects: object[]) => workOf(page(...objects));

it('reads titles, directors and date, with HTML escapes undone', () => {
  expect(
    read({
      '@type': 'Movie',
      url: '/x/',
      name: 'Devil&apos;s &#39;Stairway&#x27; &amp; &unknown; &#0;',
      alternateName: 'Other',
      director: [{ name: 'A' }, { name: 'B &amp; C' }],
      datePublished: '1964-07-10',
    }),
  ).toEqual({
    kind: 'film',
    titles: ["Devil's 'Stairway' & &unknown; &#0;", 'Other'],
    directors: ['A', 'B & C'],
    serviceYear: 1964,
    url: '/x/',
    sameAs: [],
  });
});

it('finds it in a graph and among several types', () => {
  expect(
    read({ '@graph': [{ '@type': 'WebPage' }, { '@type': ['TVSeries'], name: 'X' }] }),
  ).toEqual({
    kind: 'series',
    titles: ['X'],
    directors: [],
    serviceYear: null,
    url: null,
    sameAs: [],
  });
});

it('says nothing of pages about no film, or about several', () => {
  expect(read({ '@type': 'VideoGame', name: 'X' }, { '@type': 'ItemList' })).toBeNull();
  expect(read({ '@type': 'Movie', name: 'X' }, { '@type': 'Movie', name: 'Y' })).toBeNull();
});

it('finds a work by any of its titles, among others', () => {
  const films = page(
    { '@type': 'Organization', name: 'Paju' },
    {
      '@graph': [{ '@type': ['Movie', 'Product'], name: 'Oechul', alternateName: '외출' }, 'text'],
    },
    { '@type': 'TVSeries', name: 'Paju' },
    { '@type': 'Movie', name: { text: 'no name' } },
  );
  expect(workNamed(films, '외출')?.kind).toBe('film');
  expect(workNamed(films, 'PAJU')?.kind).toBe('series');
  expect(workNamed(films, 'Sorum')).toBeNull();
  expect(workNamed(films, '')).toBeNull();
});

it.each(['datePublished', 'dateCreated'])('reads the year in %s', (name) =>
  expect(read({ '@type': 'Movie', name: 'X', [name]: '2021-5-1' })?.serviceYear).toBe(2021),
);

it('tells the page’s own review from those of visitors', () => {
  const film = { '@type': 'Movie', name: 'X', sameAs: 'https://www.imdb.com/title/tt99000001/' };
  const own = page({ '@type': 'Review', itemReviewed: film });
  expect(reviewedWorkOf(own)).toMatchObject({ titles: ['X'], sameAs: [film.sameAs] });
  expect(workOf(own)).toBeNull();
  expect(
    reviewedWorkOf(page({ ...film, review: { '@type': 'Review', itemReviewed: film } })),
  ).toBeNull();
});

it('finds what lists hold, as items or in items, in lists of lists too', () => {
  const film = (name: string) => ({ '@type': 'Movie', name });
  const list = (...itemListElement: object[]) => ({ '@type': 'ItemList', itemListElement });
  const names = (...objects: object[]) =>
    listedWorks(page(...objects)).flatMap(({ titles }) => titles);
  expect(names(list(film('A'), { '@type': 'ListItem', item: film('B') }))).toEqual(['A', 'B']);
  expect(names({ '@type': 'ItemList', itemListElement: list(film('C')) })).toEqual(['C']);
  expect(names(film('D'), list({ '@type': 'Person', name: 'E' }))).toEqual([]);
});
