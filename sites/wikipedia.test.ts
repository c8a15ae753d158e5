// @vitest-environment happy-dom
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openPage, readAll } from './reading/open-page.ts';
import { articleIn, readName } from './wikipedia/name.ts';
import wikipedia from './wikipedia.ts';

const SAVED_PAGES = join(import.meta.dirname, '../../shared/pages/streaming');

const read = (html: string, address = 'https://en.wikipedia.org/wiki/Sample') =>
  readAll(wikipedia, openPage(html, address));

/** An article about films with this content. */
const article = (content: string, name = 'Sample of films') =>
  read(`<h1 id="firstHeading">${name}</h1><div id="mw-content-text">${content}</div>`);

it.each([
  ['Sunflower (2006 film)', 'Sunflower', 2006, 'film'],
  ['Black Panther (film)', 'Black Panther', null, 'film'],
  ['Aladdin (1992 Disney film)', 'Aladdin', 1992, 'film'],
  ['Sample (film, 1999)', 'Sample', 1999, 'film'],
  ['해바라기 (2006년 영화)', '해바라기', 2006, 'film'],
  ['スリ (2000年の映画)', 'スリ', 2000, 'film'],
  ['Volver (película de 2006)', 'Volver', 2006, 'film'],
  ['Sample (2011 TV series)', 'Sample', 2011, 'series'],
  ['Batman (film series)', 'Batman', null, 'other'],
  ['Sample (film score)', 'Sample', null, 'other'],
  ['Sample (filmmaker)', 'Sample', null, 'other'],
  ['Sample (film director)', 'Sample', null, 'other'],
  ['Sample (영화 감독)', 'Sample', null, 'other'],
  ['Sample (영화 시리즈)', 'Sample', null, 'other'],
  ['Sample (film serisi)', 'Sample', null, 'other'],
  ['Sample (serie di film)', 'Sample', null, 'other'],
  ['Sample (film 1999)', 'Sample', 1999, 'film'],
  ['Avengers (comics)', 'Avengers', null, 'other'],
  ['Sunflower', 'Sunflower', null, null],
  ['(500) Days of Summer', '(500) Days of Summer', null, null],
])('%s is parted', (name, title, year, kind) =>
  expect(readName(name)).toEqual({ title, year, kind }),
);

it.each([
  ['/wiki/Sunflower_(2006_film)#Cast', 'Sunflower (2006 film)'],
  ['https://ko.m.wikipedia.org/wiki/%ED%8C%8C%EC%A3%BC', '파주'],
  ['/wiki/100%', null],
  ['https://example.com/wiki/Sunflower', null],
  ['/w/index.php?title=Sunflower', null],
])('%s is the article %j', (address, name) => expect(articleIn(address)).toBe(name));

describe('prose', () => {
  const link = '<i><a href="/wiki/Paju">Paju</a></i>';

  it('names a film by a year right behind it', () => {
    expect(article(`<p>See ${link} (2009).</p>`)).toMatchObject([
      { mention: { title: 'Paju', year: 2009, kind: null } },
    ]);
    expect(article(`<p>See <a href="/wiki/Paju"><i>Paju</i></a> (2009).</p>`)).toHaveLength(1);
  });

  it('takes the year behind a link that calls itself a film’s, unless its own name has one', () => {
    const named = (name: string) =>
      article(`<p><i><a href="/wiki/${name}">Paju</a> </i>(2009)</p>`)[0]?.mention;
    expect(named('Paju_(film)')).toMatchObject({ year: 2009, kind: 'film' });
    expect(named('Paju_(2010_film)')).toMatchObject({ year: 2010, kind: 'film' });
    const cited = article('<cite><i><a href="/wiki/Paju_(film)">Paju</a></i> (2009).</cite>');
    expect(cited[0]?.mention).toMatchObject({ year: null, kind: 'film' });
  });

  it.each([
    ['no year', `<p>${link}</p>`],
    ['a year elsewhere', `<p>${link}, of the same year (2009)</p>`],
    ['a novel', `<p>the novel ${link} (2009)</p>`],
    ['a reference', `<p><cite>${link} (2009).</cite></p>`],
    ['a new version', '<p><i><a href="/wiki/Paju">Paju</a> (3D)</i>(2009)</p>'],
    ['a list', '<p><i><a href="/wiki/List_of_Paju_films">Paju</a></i> (2009)</p>'],
    ['a portal', '<p><i><a href="/wiki/Portal:Paju">Paju</a></i> (2009)</p>'],
  ])('%s is no mention', (_, html) => expect(article(html)).toEqual([]));

  it('is silent in articles that are not about films', () => {
    expect(article(`<p>${link} (2009)</p>`, 'Ships of the line')).toEqual([]);
  });
});

describe('tables', () => {
  const table = (heads: string, cells: string, before = '') =>
    article(
      `${before}<table class="wikitable"><tbody><tr>${heads}</tr><tr>${cells}</tr></tbody></table>`,
    );
  const heads = '<th>Year</th><th>Film</th><th>Director</th>';
  const film = '<td><i><a href="/wiki/Paju">Paju</a></i></td>';
  const director = '<td><a href="/wiki/A">A</a>, <a href="/wiki/B">B</a></td>';

  it('give year and directors of the row', () => {
    expect(table(heads, `<td>2009<sup>[1]</sup></td>${film}${director}`)).toMatchObject([
      { mention: { title: 'Paju', year: 2009, directors: ['A', 'B'] } },
    ]);
  });

  it('give no year of a column that is not the year’s', () => {
    const found = table('<th>Established</th><th>Title</th>', `<td>2009</td>${film}`);
    expect(found[0]?.mention.year).toBeNull();
  });

  it('give the year beside a title that is a year', () => {
    const title = '<td><i><a href="/wiki/2046_(film)">2046</a></i></td>';
    const found = table('<th>Film</th><th>Year</th>', `${title}<td>2004</td>`);
    expect(found[0]?.mention).toMatchObject({ title: '2046', year: 2004 });
  });

  it('give a row no year of a row above that does not reach down to it', () => {
    const above = '<td>2009</td><td><i><a href="/wiki/A_(film)">A</a></i></td>';
    const found = table('<th>Year</th><th>Film</th>', `${above}</tr><tr>${film}`);
    expect(found.map(({ mention }) => mention.year)).toEqual([2009, null]);
  });

  it.each([
    ['television', '<h2>Television</h2>'],
    ['music videos', '<div class="mw-heading"><h3>Music videos</h3></div><p></p>'],
  ])('of %s are silent', (_, before) => {
    expect(table(heads, `<td>2009</td>${film}${director}`, before)).toEqual([]);
  });

  it('of films on television are read', () => {
    const found = table(heads, `<td>2009</td>${film}${director}`, '<h2>Films for television</h2>');
    expect(found).toHaveLength(1);
  });

  it.each([
    ['a heading of their own', '<h2>Television series</h2><h3>2000s</h3>'],
    ['headings of two ranks', '<h2>Television</h2><h3>Series</h3><p></p><h4>2000s</h4>'],
    ['a wrapper', '<h2>Television series</h2><h3>2000s</h3><div style="overflow-x:auto">'],
    ['a section that its heading is outside of', '<h2>Web series</h2><section><h3>2000s</h3>'],
    [
      'sections in a section',
      '<section><div class="mw-heading"><h2>Music videos</h2></div><section><h3>2000s</h3>',
    ],
  ])('of other works are silent under %s', (_, before) => {
    expect(table(heads, `<td>2009</td>${film}${director}`, before)).toEqual([]);
  });

  it.each([
    ['a heading of another part', '<h2>Television</h2><p></p><h2>2000s</h2>'],
    ['a part of another part', '<h2>Television</h2><h3>Series</h3><h2>Film</h2><h3>2000s</h3>'],
    ['a part beside them', '<h2>Film</h2><h3>Television</h3><h3>2000s</h3>'],
    ['a nearer heading of films', '<h2>Television and film</h2><h3>Film</h3><h4>2000s</h4>'],
    ['a section that stands before', '<section><h2>Television</h2></section><h3>2000s</h3>'],
  ])('of films are read behind %s', (_, before) => {
    expect(table(heads, `<td>2009</td>${film}${director}`, before)).toHaveLength(1);
  });

  it('of prizes, and of things that are no films, are silent', () => {
    expect(
      table('<th>Year</th><th>Award</th><th>Title</th>', `<td>2009</td><td>Best</td>${film}`),
    ).toEqual([]);
    expect(table('<th>Year</th><th>Ship</th>', `<td>2009</td>${film}`)).toEqual([]);
  });
});

describe('an article', () => {
  const page = (name: string, category: string) =>
    `<h1 id="firstHeading">${name}</h1><div id="catlinks"><a>${category}</a></div>`;

  it('is a film’s by its name or by a category of one year’s films', () => {
    expect(read(page('Paju', '2009 films'))[0]?.mention).toMatchObject({
      year: 2009,
      kind: 'film',
    });
    expect(read(page('Paju (film)', 'X'))[0]?.mention).toMatchObject({ year: null, kind: 'film' });
    expect(read(page('Paju (TV series)', '2009 television series'))[0]?.mention.kind).toBe(
      'series',
    );
  });

  it('is a film’s by the category that German has of one year’s films', () => {
    expect(read(page('Paju', 'Filmtitel 2009'))[0]?.mention).toMatchObject({
      year: 2009,
      kind: 'film',
    });
  });

  it.each([
    ['Paju', 'Cities in Gyeonggi Province'],
    ['Paju', '2009 films about cities'],
    ['Paju', 'Album 2009'],
    ['Paju', 'Filmtitel'],
    ['Paju (film series)', '2009 films'],
  ])('%s in %j is not', (name, category) => expect(read(page(name, category))).toEqual([]));

  it('takes the id of the one link to IMDb that carries its name', () => {
    const links = (...ids: string[]) =>
      ids.map((id) => `<a href="https://www.imdb.com/title/${id}/">Paju</a>`).join('');
    const idsWith = (html: string) => read(page('Paju', '2009 films') + html)[0]?.mention.ids;
    expect(idsWith(links('tt1515205'))).toEqual({ imdb: 'tt1515205' });
    expect(idsWith(links('tt1515205', 'tt99000001'))).toEqual({});
    expect(idsWith('<a href="https://www.imdb.com/title/tt99000001/">Another</a>')).toEqual({});
  });
});

describe('an article for phones, which has no categories', () => {
  const box = (...rows: [string, string][]) =>
    `<table class="infobox"><tbody>${rows.map(([head, cell]) => `<tr><th>${head}</th><td>${cell}</td></tr>`).join('')}</tbody></table>`;
  const page = (html: string, name = 'Paju') =>
    article(html, name).map(({ mention: { title, year, directors, kind } }) => [
      title,
      year,
      directors[0],
      kind,
    ]);

  it.each([
    ['Directed by', 'Release date', '28 October 2009 (2009-10-28)'],
    ['Directed by', 'Release dates', '9 October 2009 (Busan)<br>28 January 2010 (South Korea)'],
    ['Directed by', 'Release date(s)', '28 October 2009<br>3 March 2010'],
    ['감독', '개봉일', '2009년 10월 28일'],
    ['監督', '公開', '大韓民国の旗 2009年10月28日'],
  ])('is a film’s by rows %j and %j', (directed, released, date) => {
    const film = box([directed, 'X'], [released, date]);
    expect(page(film)).toEqual([['Paju', 2009, 'X', 'film']]);
    expect(page(film, 'Paju (film)')).toEqual([['Paju', 2009, 'X', 'film']]);
    expect(page(film, 'Paju (novel)')).toEqual([]);
    expect(page(`<div id="catlinks"></div>${film}`)).toEqual([]);
  });

  it.each([
    ['a series', box(['Directed by', 'X'], ['Release', '2009'])],
    ['an episode', box(['Directed by', 'X'], ['Original air date', '2009'])],
    ['an album', box(['Released', '2009'], ['Release date', '2009'])],
    ['several films', box(['Directed by', 'X'], ['Release date', '2002<br>2003<br>2005'])],
    ['an announced film', box(['Directed by', 'X'], ['Release date', 'To be announced'])],
    [
      'a novel with its film',
      box(['Author', 'Y']) + box(['Directed by', 'X'], ['Release date', '2009']),
    ],
  ])('is not where the box is of %s', (_, html) => expect(page(html)).toEqual([]));

  it('is not where its name says that it is about several', () => {
    const film = box(['Directed by', 'X'], ['Release date', '2009']);
    expect(page(film, 'Paju trilogy')).toEqual([]);
  });

  it('has films by the year behind their names, where it is a film’s itself', () => {
    const words = '<p>See <i><a href="/wiki/Sorum">Sorum</a></i> (2001).</p>';
    const film = box(['Directed by', 'X'], ['Release date', '2009']);
    expect(page(film + words)).toEqual([
      ['Paju', 2009, 'X', 'film'],
      ['Sorum', 2001, undefined, null],
    ]);
    expect(page(words)).toEqual([]);
  });
});

describe.skipIf(!existsSync(SAVED_PAGES))('saved pages', () => {
  it('the list has every link to a film and nothing else in italics', () => {
    const file = join(SAVED_PAGES, 'wikipedia_highest-grossing_2023-06.html');
    const page = openPage(
      readFileSync(file, 'utf8'),
      'https://en.wikipedia.org/wiki/List_of_highest-grossing_films',
    );
    const found = readAll(wikipedia, page);
    const suffixed = [...page.querySelectorAll('a[title]')].filter((link) =>
      /\((?:\d{4} )?film\)$/.test(link.getAttribute('title') ?? ''),
    );
    expect(suffixed).toHaveLength(217);
    const elements = new Set(found.map(({ element }) => element));
    expect(suffixed.filter((link) => !elements.has(link))).toEqual([]);

    const years = (title: string) => [
      ...new Set(
        found.flatMap(({ mention }) => (mention.title === title ? (mention.year ?? []) : [])),
      ),
    ];
    expect(years('Avengers: Endgame')).toEqual([2019]);
    expect(years('Titanic')).toEqual([1997]);
    expect(new Set(years('The Lion King'))).toEqual(new Set([1994, 2019]));
    expect(years('Toy Story')).toEqual([1995]);
    // Named “… (film)”, with the year behind the link.
    expect(years('Thunderball')).toEqual([1965]);

    const byPlace = found.filter(({ mention }) => mention.kind === null);
    const titles = new Set(byPlace.map(({ mention }) => mention.title));
    const others = ['Avengers', 'Spider-Man in film', 'Star Wars', 'Harry Potter', 'James Bond'];
    const papers = ['Box Office Mojo', 'Variety', 'Boxoffice', 'The New York Times', 'Forbes'];
    expect([...others, ...papers].filter((title) => titles.has(title))).toEqual([]);
    const series = found.filter(({ mention }) => mention.kind === 'series');
    expect(series.map(({ element }) => element.textContent)).toEqual(['1960s TV series']);
  });
});
