import { describe, expect, it } from 'vitest';
import { knownSite } from './known-site.ts';
import { siteHere } from './site-here.ts';

const LIST = 'https://letterboxd.com/somebody/list/films/';

describe('the site of the page', () => {
  it('is read where a spotter answered, wherever that is', () => {
    for (const url of [LIST, 'https://example.org/', undefined]) {
      expect(siteHere({ url, answered: true }, knownSite)).toEqual({ state: 'read' });
    }
  });

  it('is off where we know it and nobody answered', () => {
    const off = { state: 'off', name: 'Letterboxd' };
    expect(siteHere({ url: LIST, answered: false }, knownSite)).toEqual(off);
  });

  it.each([
    ['of another site', 'https://example.org/letterboxd.com/'],
    ['that only ends in ours', 'https://notletterboxd.com/'],
    ['that only starts with ours', 'https://letterboxd.com.example.org/'],
    ['that is not https', 'http://letterboxd.com/'],
    ['that is no web page', 'about:blank'],
    ['that is no address', 'letterboxd.com'],
    ['that the browser does not tell', undefined],
  ])('is unknown for an address %s', (_what, url) => {
    expect(siteHere({ url, answered: false }, knownSite)).toEqual({ state: 'unknown' });
  });
});
