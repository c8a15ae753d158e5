import { describe, expect, it } from 'vitest';
import { canonicalAddress } from './spot.ts';

const CANONICAL = '<link rel="canonical" href="https://a.example/film/?a=1&amp;b=2">';
const META = '<meta property="og:url" content="https://a.example/other">';

describe('canonicalAddress', () => {
  it.each([
    ['a canonical link', `<head>${META}${CANONICAL}`, 'https://a.example/film/?a=1&b=2'],
    ['og:url where there is none', `<head>${META}`, 'https://a.example/other'],
    [
      'the address that a browser saved the page from, before what the page says',
      `<!-- saved from url=(0025)https://a.example/browse --><head>${CANONICAL}`,
      'https://a.example/browse',
    ],
    ['nothing', '<!-- saved from url=(0014)about:internet --><p>https://a.example</p>', null],
  ])('takes %s', (_, html, address) => {
    expect(canonicalAddress(html)).toBe(address);
  });
});
