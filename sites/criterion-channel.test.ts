// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import criterionChannel from './criterion-channel.ts';
import { openPage, readAll } from './reading/open-page.ts';

const read = (html: string, address = 'https://www.criterionchannel.com/browse') =>
  readAll(criterionChannel, openPage(html, address)).map(({ mention }) => mention);

const named = '<div class="browse-item-title"><a href="/sorum"><strong>Sorum</strong></a></div>';

it.each([
  `<div class="slide-item browse-item-card item-type-movie">${named}</div>`,
  `<li class="js-collection-item item-type-movie">${named}</li>`,
  `<div class="browse-item-card item-type-video">${named}</div>`,
  `<div class="browse-item-card">${named}</div>`,
])('reads the film in %s', (html) => {
  expect(read(html)).toMatchObject([{ title: 'Sorum' }]);
});

it.each(['series', 'collection', 'playlist'])('reads no card of type %s', (type) => {
  expect(read(`<div class="browse-item-card item-type-${type}">${named}</div>`)).toEqual([]);
});

it('reads a tooltip whose country stands before the year', () => {
  const tooltip =
    '<div id="collection-tooltip-1">Directed by Yoon Jong-chan • South Korea • 2001<br>Starring</div>';
  const card = `<li class="js-collection-item collection-item-1">${named}</li>`;
  expect(read(card + tooltip)).toMatchObject([{ year: 2001, directors: ['Yoon Jong-chan'] }]);
});

describe('a title’s own page', () => {
  const own = (description: string, slug = 'sorum', heading = 'Sorum') =>
    read(
      `<meta name="description" content="${description}"><h1 class="collection-title">${heading}</h1>`,
      `https://www.criterionchannel.com/${slug}`,
    );

  it.each([
    ['Directed by Yoon Jong-chan • 2001 • South Korea', ['Yoon Jong-chan']],
    ['Directed by Yoon Jong-chan • South Korea • 2001', ['Yoon Jong-chan']],
    ['Directed by Ann Sample and Bob Sample •&amp;nbsp;2001', ['Ann Sample', 'Bob Sample']],
    ['Directed by Yoon Jong-chan • 2001\nStarring Kim Myung-min', ['Yoon Jong-chan']],
  ])('has the director and the year of %j', (description, directors) => {
    expect(own(description)).toMatchObject([
      { title: 'Sorum', year: 2001, yearKind: 'release', directors },
    ]);
  });

  it.each([
    'Films about flowers',
    'Directed by Yoon Jong-chan',
    'Directed by flowers\nFilms of • 2001',
    'Directed by Ozu • 36 films • 2001',
    'Directed by Ozu • 1950s Tokyo',
  ])('says no more than its heading beside %j', (description) => {
    expect(own(description)).toMatchObject([{ title: 'Sorum', year: null, directors: [] }]);
  });

  it('leaves out a description of another year', () => {
    const [mention] = own('Directed by Yoon Jong-chan • 2001', 'sorum-2010');
    expect(mention).toMatchObject({ year: 2010, directors: [] });
  });

  it('needs a heading that agrees with the address', () => {
    expect(own('Directed by Yoon Jong-chan • 2001', 'paju')).toEqual([]);
  });
});
