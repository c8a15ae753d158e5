// @vitest-environment happy-dom
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { anyPage } from './any-page.ts';
import { type ExpectedPage, expectMentions } from './expected-mentions.ts';
import { openPage, readAll } from './open-page.ts';

const PAGES = join(import.meta.dirname, '../../e2e/pages-any');

const expected = JSON.parse(readFileSync(join(PAGES, 'expected.json'), 'utf8')) as Record<
  string,
  ExpectedPage
>;

function read(html: string, address = 'https://a.example/') {
  const page = openPage(html, address);
  return readAll(anyPage(page), page);
}

describe('pages made by hand', () => {
  it('are all expected', () => {
    const files = readdirSync(PAGES).filter((name) => name.endsWith('.html'));
    expect(Object.keys(expected).toSorted()).toEqual(files.toSorted());
  });

  it.each(Object.entries(expected))('%s', (file, { as, mentions }) => {
    expectMentions(read(readFileSync(join(PAGES, file), 'utf8'), as), mentions);
  });
});

describe('odd places', () => {
  it.each([
    ['no title', '<em>(2009)</em>'],
    ['a year that no film has', '<em>Paju (1066)</em>'],
    ['a year further on', '<em>Paju</em>, from Korea (2009)'],
    ['a relative address like Letterboxd’s', '<a href="/film/paju/">Paju</a>'],
    [
      'an address in an address',
      '<a href="https://a.example/?https://letterboxd.com/film/paju/">x</a>',
    ],
    ['an item of a larger list', '<ul><li>Paju (2009)<table></table></li></ul>'],
    [
      'a declared film under no heading',
      '<meta property="og:type" content="video.movie"><meta property="og:title" content="Paju"><h1>Other</h1>',
    ],
  ])('%s is no mention', (_, html) => expect(read(html)).toEqual([]));

  it('reads words once, from the outermost that hold no more', () => {
    const elements = read('<p><a href="/x"><b><i>Paju</i></b></a> (2009)</p>').map(
      ({ element }) => element.localName,
    );
    expect(elements).toEqual(['a']);
  });

  it('takes no date of the page for the year of its film', () => {
    const data = '{"@type":"Movie","name":"Paju","datePublished":"2024-01-01"}';
    const html = `<script type="application/ld+json">${data}</script><h1>Paju</h1>`;
    expect(read(html)[0]?.mention).toMatchObject({ year: 2024, yearKind: 'service' });
  });
});

it('is nobody’s site: it has no addresses, and the host’s name', () => {
  expect(anyPage(openPage('', 'https://films.example/x'))).toMatchObject({
    name: 'films.example',
    matches: [],
  });
});
