// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import criterionChannel from './criterion-channel.ts';
import { openPage, readAll } from './reading/open-page.ts';

const CHANNEL = 'https://www.criterionchannel.com';

const read = (html: string, address = `${CHANNEL}/new`) =>
  readAll(criterionChannel, openPage(html, address)).map(({ mention }) => mention);

const card = (href: string, year: string) =>
  `<div class="PlaylistCard-module-less-module__x__card"><a href="${href}"></a>` +
  '<i class="PlaylistCard-module-less-module__x__title open">Sorum</i>' +
  `<i class="PlaylistCard-module-less-module__x__metaLeft">${year}</i></div>`;

it.each([
  ['/films/Sample01/sorum', '2001', 'film', 2001],
  ['/films/Sample01', '2001', 'film', 2001],
  [`${CHANNEL}/series/Sample01/sorum`, '2001', null, 2001],
  ['/films/Sample01/sorum', 'Ends 2001', 'film', null],
])('reads a card at %s with %j', (href, year, kind, expected) => {
  expect(read(card(href, year))).toMatchObject([{ title: 'Sorum', kind, year: expected }]);
});

it.each(['/collections/x/sorum', '/supplements/x/sorum', '/films/', 'https://a.example/films/x'])(
  'reads no card at %s',
  (href) => expect(read(card(href, '2001'))).toEqual([]),
);

describe('a title’s own page', () => {
  const movie = (name: string, date: string) =>
    `<script type="application/ld+json">{"@type":"Movie","name":"${name}","datePublished":"${date}"}</script>`;
  const video = (name: string) =>
    `<script type="application/ld+json">{"@type":"VideoObject","name":"${name}","director":[{"name":"Yoon Jong-chan"}]}</script>`;
  const shown = (year: string) =>
    `<p class="Hero-module-less-module__x__metaRow"><i>${year}</i></p>`;
  const own = (html: string, path = '/films/Sample01/sorum') =>
    read(`${html}<h1>Sorum</h1>`, CHANNEL + path);

  it('has the year and the directors of what bears its name alone', () => {
    expect(own(movie('Sorum', '2001-08-04') + video('Sorum'))).toMatchObject([
      { year: 2001, yearKind: 'release', directors: ['Yoon Jong-chan'], kind: 'film' },
    ]);
    expect(own(movie('Paju', '2009-01-01') + video('Paju'))).toMatchObject([
      { title: 'Sorum', year: null, directors: [] },
    ]);
  });

  it('has the year below its heading, and is no mention where the page gives another, too', () => {
    expect(own(shown('2001'))).toMatchObject([{ year: 2001, yearKind: 'release' }]);
    expect(own(shown('2001') + movie('Sorum', '2010-01-01'))).toEqual([]);
  });

  it('needs a heading that the address or the page’s film names', () => {
    expect(own('', '/films/Sample01/paju')).toEqual([]);
    expect(own('', '/films/Sample01')).toEqual([]);
    expect(own(movie('Sorum', '2001'), '/films/Sample01/the-house')).toHaveLength(1);
    expect(own('', '/sorum')).toEqual([]);
  });
});

it('takes no fact of a film in the shop that does not stand alone', () => {
  const page = (date: string) =>
    `<h1>Sorum</h1><ul class="film-meta-list"><li itemprop="director">Ann Sample and Bob Sample</li>` +
    `<li><meta itemprop="datePublished">${date}</li></ul>`;
  const address = 'https://www.criterion.com/films/1-sorum';
  expect(read(page('2001'), address)).toMatchObject([
    { title: 'Sorum', year: 2001, directors: ['Ann Sample', 'Bob Sample'] },
  ]);
  expect(read(page('Released 2001'), address)).toMatchObject([{ year: null }]);
});

it('knows which addresses show films', () => {
  const shows = (address: string) => criterionChannel.showsFilms?.(new URL(address));
  expect(shows(`${CHANNEL}/films/Sample01/sorum`)).toBe(true);
  expect(shows('https://films.criterionchannel.com/')).toBe(true);
  expect(shows(`${CHANNEL}/collections/Sample01/sorum`)).toBe(false);
});
