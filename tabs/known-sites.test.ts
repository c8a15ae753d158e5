import { expect, it } from 'vitest';
import { KNOWN_SITES, siteAt } from './known-sites.ts';

it('knows every site that the build collects, by its file', () => {
  expect(KNOWN_SITES.find(({ id }) => id === 'letterboxd')).toEqual({
    id: 'letterboxd',
    name: 'Letterboxd',
    kind: 'films',
    matches: ['https://letterboxd.com/*'],
    declared: true,
    scouted: true,
  });
});

it('tells an address of a site from any other', () => {
  expect(siteAt('https://letterboxd.com/film/april-snow/')?.id).toBe('letterboxd');
  expect(siteAt('https://letterboxd.com.example.org/film/april-snow/')).toBeNull();
  expect(siteAt('http://letterboxd.com/film/april-snow/')).toBeNull();
  expect(siteAt('not an address')).toBeNull();
  expect(siteAt(undefined)).toBeNull();
});
