// @vitest-environment happy-dom
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import imdb from './imdb.ts';
import { openPage, readAll } from './reading/open-page.ts';

const SAVED_PAGES = join(import.meta.dirname, '../../shared/pages/streaming');
const TITLE = 'https://www.imdb.com/title/tt99000001/';

const read = (html: string, address = 'https://www.imdb.com/') =>
  readAll(imdb, openPage(html, address));
const jsonLd = (data: object): string =>
  `<script type="application/ld+json">${JSON.stringify(data)}</script>`;
const HEADING = '<h1 data-testid="hero__pageTitle">Sample</h1>';

describe('a title page', () => {
  it('takes the year from the page’s own name, never from a rating or a runtime', () => {
    const head =
      '<meta property="og:title" content="Sample: 1984 (TV Movie 2001) ⭐ 7.8 | Drama (1990)">';
    expect(read(head + HEADING, TITLE)[0]?.mention).toMatchObject({
      year: 2001,
      yearKind: 'release',
    });
  });

  it('has only a release somewhere, where JSON-LD alone gives a date', () => {
    const data = jsonLd({ '@type': 'Movie', name: 'Sample', datePublished: '2006-01-01' });
    expect(read(data + HEADING, TITLE)[0]?.mention).toMatchObject({
      year: 2006,
      yearKind: 'service',
    });
  });

  it('takes no year from the head of the title before', () => {
    const head = (id: string) =>
      `<link rel="canonical" href="https://www.imdb.com/title/${id}/"><meta property="og:title" content="Sample (2001) ⭐ 7.8">`;
    const yearWith = (id: string) => read(head(id) + HEADING, TITLE)[0]?.mention.year;
    expect(yearWith('tt99000001')).toBe(2001);
    expect(yearWith('tt99000002')).toBeNull();
  });

  it.each([
    ['a game', jsonLd({ '@type': 'VideoGame', name: 'Sample' }), TITLE],
    [
      'one with another title’s JSON-LD',
      jsonLd({ '@type': 'Movie', name: 'Other', url: '/title/tt99000002/' }),
      TITLE,
    ],
    [
      'one with the JSON-LD of a title whose longer id begins alike',
      jsonLd({ '@type': 'Movie', name: 'Other', url: '/title/tt990000011/' }),
      TITLE,
    ],
    ['a page below it', '', `${TITLE}reviews/`],
  ])('%s is no mention', (_, head, address) => {
    expect(read(head + HEADING, address)).toEqual([]);
  });
});

describe('links', () => {
  it.each([
    ['a page below the title', '<a href="/title/tt99000001/reviews/">Sample</a>'],
    ['a picture that names people', '<a href="/title/tt99000001/"><img alt="X in Sample"></a>'],
    ['an episode', '<a href="/title/tt99000001/">S2.E10 ∙ Sample</a>'],
    ['the professionals’ site', '<a href="https://pro.imdb.com/title/tt99000001/">Sample</a>'],
  ])('%s is no mention', (_, html) => expect(read(html)).toEqual([]));

  it('keep figures that are no rank', () => {
    const row = (words: string) =>
      read(
        `<ul><li class="ipc-metadata-list-summary-item"><a href="/title/tt99000001/"><h3 class="ipc-title__text">${words}</h3></a></li></ul>`,
      )[0]?.mention.title;
    expect(row('7. 301, 302')).toBe('301, 302');
    expect(row('3. 3.5 Samples')).toBe('3.5 Samples');
    expect(row('3.5 Samples')).toBe('3.5 Samples');
    expect(read('<a href="/title/tt99000001/">7. Sample</a>')[0]?.mention.title).toBe('7. Sample');
  });

  it('take year and kind of the row that is theirs', () => {
    const found = read(
      `<ul><li class="ipc-metadata-list-summary-item"><a href="/title/tt99000001/"><h3 class="ipc-title__text">1. Sample</h3></a><span class="cli-title-metadata-item">2001</span> after <a href="/title/tt99000002/">7. Other</a></li></ul>`,
    );
    expect(found.map(({ mention: { title, year } }) => [title, year])).toEqual([
      ['Sample', 2001],
      ['7. Other', null],
    ]);
  });

  it('take no year that stands further on', () => {
    const [film] = read('<p><a href="/title/tt99000001/">Sample</a> and more <b>(2001)</b></p>');
    expect(film?.mention.year).toBeNull();
  });

  it.each([
    ['TV Series', 'series'],
    ['TV Episode', 'series'],
    ['Short', 'film'],
    ['TV Special', 'film'],
    ['', null],
  ])('with the type %j are of kind %j', (type, kind) => {
    const html = `<ul><li class="ipc-metadata-list-summary-item"><a href="/title/tt99000001/"><h3 class="ipc-title__text">Sample</h3></a><span class="dli-title-type-data">${type}</span></li></ul>`;
    expect(read(html)[0]?.mention.kind).toBe(kind);
  });

  it.each(['Video Game', 'Podcast Series', 'Music Video'])('to a %s are no mention', (type) => {
    const html = `<ul><li class="ipc-metadata-list-summary-item"><a href="/title/tt99000001/"><h3 class="ipc-title__text">Sample</h3></a><span class="dli-title-type-data">${type}</span></li></ul>`;
    expect(read(html)).toEqual([]);
  });
});

describe('rows of the search and of people’s pages', () => {
  const list = (name: string, ...facts: string[]) =>
    `<ul class="ipc-metadata-list-summary-item__${name}">${facts.map((fact) => `<li><span class="ipc-metadata-list-summary-item__li">${fact}</span></li>`).join('')}</ul>`;
  const row = (lists: string, id = 'tt99000001') =>
    read(
      `<ul><li class="ipc-metadata-list-summary-item"><a class="ipc-lockup-overlay" href="/title/${id}/"></a><a class="ipc-metadata-list-summary-item__t" href="/title/tt99000001/">12. Sample</a>${lists}</li></ul>`,
    ).map(({ mention: { title, year, kind } }) => [title, year, kind]);

  it('tell year and type, and keep figures before the title, where nothing is ranked', () => {
    const film = ['12. Sample', 1987, null];
    expect(row(list('tl', '1987'))).toEqual([film, film]);
    const series = ['12. Sample', 1987, 'series'];
    expect(row(list('tl', 'TV Mini Series') + list('ctl', '1987'))).toEqual([series, series]);
  });

  it('tell nothing by roles, nor by facts that contradict each other', () => {
    const unknown = ['12. Sample', null, null];
    expect(row(list('stl', '1987', 'TV Series'))).toEqual([unknown, unknown]);
    expect(row(list('tl', '1987', 'TV Movie') + list('ctl', '2001', 'TV Series'))).toEqual([
      unknown,
      unknown,
    ]);
  });

  it('lend their title to no link to another', () => {
    expect(row(list('tl', '1987'), 'tt99000002')).toEqual([['12. Sample', 1987, null]]);
  });
});

it('knows which addresses show films', () => {
  const shows = (path: string) => imdb.showsFilms?.(new URL(path, 'https://www.imdb.com'));
  expect(['/title/tt99000001/', '/chart/top/', '/de/title/tt99000001'].map(shows)).toEqual([
    true,
    true,
    true,
  ]);
  expect(['/', '/chart/starmeter/', '/title/tt99000001/news/', '/list/ls1/'].map(shows)).toEqual([
    false,
    false,
    false,
    false,
  ]);
});

describe.skipIf(!existsSync(SAVED_PAGES))('saved pages', () => {
  const saved = (name: string, address: string) =>
    read(readFileSync(join(SAVED_PAGES, name), 'utf8'), address);

  it('the chart has its 25 films, each on poster and words, with year and id', () => {
    const found = saved('imdb_chart-top250_2024-07.html', 'https://www.imdb.com/chart/top/');
    expect(new Set(found.map(({ mention }) => mention.ids.imdb)).size).toBe(25);
    expect(found).toHaveLength(50);
    expect(found.filter(({ mention }) => mention.year === null)).toEqual([]);
    expect(found.filter(({ mention }) => /^\d+\./.test(mention.title))).toEqual([]);
    expect(found[1]?.mention).toMatchObject({ title: 'The Shawshank Redemption', year: 1994 });
  });

  it('the title page has its film, twelve like it, and one that it links to', () => {
    const found = saved(
      'imdb_title_tt0114814_2022-10.html',
      `https://www.imdb.com/title/tt0114814/`,
    );
    expect(found[0]).toMatchObject({
      isSubject: true,
      mention: {
        title: 'The Usual Suspects',
        year: 1995,
        yearKind: 'release',
        directors: ['Bryan Singer'],
        ids: { imdb: 'tt0114814' },
        kind: 'film',
      },
    });
    const others = new Set(found.slice(1).map(({ mention }) => mention.title));
    expect(others.size).toBe(13);
    expect(others).toContain('Memento');
    expect(others).toContain('Keyser Söze: Lie or Legend?');
  });

  it('the head of 2026 gives title, year and director to a heading of today', () => {
    const head = readFileSync(join(SAVED_PAGES, 'imdb_title_head_2026-08_reduced.html'), 'utf8');
    const html = head.replace(
      '<body>',
      '<body><h1 data-testid="hero__pageTitle">Ferris Bueller\'s Day Off</h1>',
    );
    expect(read(html, 'https://www.imdb.com/title/tt0091042/')).toMatchObject([
      {
        isSubject: true,
        mention: {
          title: "Ferris Bueller's Day Off",
          otherTitles: [],
          year: 1986,
          directors: ['John Hughes'],
        },
      },
    ]);
  });
});
