// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { metaContent, statedAddress } from './meta.ts';

const page = (head: string): Document =>
  new DOMParser().parseFromString(`<head>${head}</head>`, 'text/html');

it('reads a meta tag by either of its names and passes over empty ones', () => {
  const head = page(
    '<meta property="og:title" content=""><meta name="og:title" content="Paju (2009)">',
  );
  expect(metaContent(head, 'og:title')).toBe('Paju (2009)');
  expect(metaContent(head, 'og:type')).toBeNull();
});

it('takes the canonical address before that of og:url', () => {
  const both =
    '<meta property="og:url" content="https://a.example/x"><link rel="canonical" href="https://a.example/y">';
  expect(statedAddress(page(both))?.href).toBe('https://a.example/y');
  expect(
    statedAddress(page('<meta property="og:url" content="https://a.example/x">'))?.pathname,
  ).toBe('/x');
  expect(statedAddress(page(''))).toBeNull();
  expect(statedAddress(page('<link rel="canonical" href="https://:">'))).toBeNull();
});
