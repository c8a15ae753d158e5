// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { workOf } from './work.ts';

const read = (...objects: object[]) =>
  workOf(
    new DOMParser().parseFromString(
      objects
        .map((object) => `<script type="application/ld+json">${JSON.stringify(object)}</script>`)
        .join(''),
      'text/html',
    ),
  );

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
    published: 1964,
    url: '/x/',
  });
});

it('finds it in a graph and among several types', () => {
  expect(
    read({ '@graph': [{ '@type': 'WebPage' }, { '@type': ['TVSeries'], name: 'X' }] }),
  ).toEqual({ kind: 'series', titles: ['X'], directors: [], published: null, url: null });
});

it('says nothing of pages about no film, or about several', () => {
  expect(read({ '@type': 'VideoGame', name: 'X' }, { '@type': 'ItemList' })).toBeNull();
  expect(read({ '@type': 'Movie', name: 'X' }, { '@type': 'Movie', name: 'Y' })).toBeNull();
});
