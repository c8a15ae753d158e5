// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import asianwiki from './asianwiki.ts';
import { openPage, readAll } from './reading/open-page.ts';

it('gives a slide the year of its picture only where both have the same title', () => {
  const yearWith = (alt: string) => {
    const slide = `<a href="/Paju"><img alt="${alt}"></a>`;
    const html = `<div id="slidorion"><div id="slider"><div class="slide">${slide}</div></div></div>`;
    return readAll(asianwiki, openPage(html, 'https://asianwiki.com/'))[0]?.mention.year;
  };
  expect(yearWith('Paju (2009)')).toBe(2009);
  expect(yearWith('Sorum (2001)')).toBeNull();
});
