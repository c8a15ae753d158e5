// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import hboMax from './hbo-max.ts';
import { partLabel, partTileLabel } from './hbo-max/label.ts';
import { openPage, readAll } from './reading/open-page.ts';

const read = (html: string) => readAll(hboMax, openPage(html, 'https://play.hbomax.com/'));
const ID = '00000000-0000-4000-8000-000000000001';

it.each([
  ['Movie: Paju. 3 of 30', 'Paju', 'film'],
  ['Go to Movie: Paju. 1 of 30', 'Paju', 'film'],
  ['Movie: Paju: Part Two. 3 of 30', 'Paju: Part Two', 'film'],
  ['Movie: Mr. Paju. 3 of 30', 'Mr. Paju', 'film'],
  ['Series: \u2068Paju\u2069. 12 of 30', 'Paju', 'series'],
])('parts the label %j', (label, title, kind) => {
  expect(partLabel(label)).toEqual({ title, year: null, kind });
});

it.each(['Paju: Part Two. 3 of 30', 'Resume Paju. 1 of 4', 'Paju', null])(
  'leaves %j alone, whose words are not known',
  (label) => expect(partLabel(label)).toBeNull(),
);

it.each([
  ['\u2068Shoot Me in the Heart\u2069. \u20681 of 20\u2069', 'Shoot Me in the Heart', null],
  ['Mr. Paju. 1 of 20.', 'Mr. Paju', null],
  ['Number 1: Paju. 1 of 10.', 'Paju', null],
  ['Number 1: Paju. Row 1 of 1, Column 1 of 4.', 'Paju', null],
  ['Paju. Row 1 of 8, Column 1 of 4', 'Paju', null],
  ['Paju. 3 of 30. Just Added', 'Paju', null],
  ['Movie: Paju. Row 1 of 8, Column 1 of 4.', 'Paju', 'film'],
  ['Number 2: Series: Paju. 2 of 10', 'Paju', 'series'],
  ['Movie: Paju.', 'Paju', 'film'],
])('parts the label %j of a title’s tile', (label, title, kind) => {
  expect(partTileLabel(label)).toEqual({ title, year: null, kind });
});

it.each([
  ['Paju. Row 1 of 8, Column 1 of 4. Released in 2009', 'Paju', 2009, null],
  ['Movie: Paju. Row 1 of 8, Column 1 of 4. Released in 2009.', 'Paju', 2009, 'film'],
  ['Paju. Row 1 of 8, Column 1 of 4. Leaving Soon', 'Paju', null, null],
  ['Paju. Row 10 of 80, Column 1 of 4. 새로운 에피소드', 'Paju', null, null],
])('parts the label %j of a tile in a grid, whatever stands behind', (label, title, year, kind) => {
  expect(partTileLabel(label)).toEqual({ title, year, kind });
});

it('reads the year that a tile in a grid has behind its place', () => {
  const html = `<a data-testid="sample_tile" data-sonic-type="movie" href="/movie/${ID}" aria-label="Paju. Row 1 of 1, Column 1 of 4. Released in 2009"><img alt=""></a>`;
  expect(read(html)).toMatchObject([{ mention: { title: 'Paju', year: 2009, kind: 'film' } }]);
});

it.each([
  'Watch Paju. Row 1 of 8, Column 1 of 4. Released in 2009',
  'Watch Paju. Season 1, Episode 2: Sorum. 1 of 2.',
  'Resume Paju. 1 of 4',
  'Paju',
  'Paju. 1 of',
  'Paju. 3 of 30. Sorum',
  null,
])('leaves the label %j of a title’s tile alone', (label) => {
  expect(partTileLabel(label)).toBeNull();
});

it.each([
  ['movie', `/movie/${ID}`, 'film'],
  ['mini-series', `/mini-series/${ID}`, 'series'],
  ['mini-series', '/sample', 'series'],
  ['show', `/movie/${ID}`, 'film'],
  ['show', '/sample', null],
])('reads a tile of type %j that leads to %s', (type, href, kind) => {
  const html = `<a data-testid="sample_tile" data-sonic-type="${type}" href="${href}" aria-label="Paju. 1 of 20"><img alt=""></a>`;
  expect(read(html)).toMatchObject([{ mention: { title: 'Paju', kind } }]);
});

it.each([
  ['movie', `/show/${ID}`],
  ['mini-series', `/movie/${ID}`],
  ['video', `/movie/${ID}`],
  ['sport', '/sample'],
])('says nothing of a tile of type %j that leads to %s', (type, href) => {
  const html = `<a data-testid="sample_tile" data-sonic-type="${type}" href="${href}" aria-label="Paju. 1 of 20"><img alt=""></a>`;
  expect(read(html)).toEqual([]);
});
