// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { openPage, readAll } from './reading/open-page.ts';
import trakt from './trakt.ts';

const read = (html: string, address = 'https://trakt.tv/') =>
  readAll(trakt, openPage(html, address));

describe('links', () => {
  it.each([
    ['a page of many films', '<a href="/movies/trending">Trending</a>'],
    ['a page of many series', '<a href="/shows/popular">Popular</a>'],
    ['a page below the film', '<a href="/movies/paju-2009/comments">Paju</a>'],
    ['words about the film', '<a href="/movies/paju-2009">Overview</a>'],
    ['a picture of something else', '<a href="/movies/paju-2009"><img alt="Fanart"></a>'],
    ['another site', '<a href="https://example.com/movies/paju-2009">Paju</a>'],
  ])('%s is no mention', (_, html) => expect(read(html)).toEqual([]));

  it.each([
    '<a href="/movies/paju-2009">Paju</a>',
    '<a href="https://app.trakt.tv/movies/paju-2009?x">Paju (2009)</a>',
    '<a href="/movies/paju"><div class="titles">Paju <span class="year">2009</span></div></a>',
    '<a href="/movies/paju-2009"><p class="trakt-card-title">Paju</p><p>Drama, Mystery</p></a>',
    '<a href="/movies/paju-2009"><img alt="Paju poster"></a>',
  ])('%s names title and year', (html) => {
    expect(read(html)).toMatchObject([{ mention: { title: 'Paju', year: 2009, kind: 'film' } }]);
  });
});

describe('headings', () => {
  const film = 'https://app.trakt.tv/movies/paju-2009';

  it('says nothing while the app shows its own name', () => {
    expect(read('<h1>Trakt Web</h1>', film)).toEqual([]);
  });

  it('is of a film on the film’s own page alone, and only the first', () => {
    expect(read('<h1>Paju</h1><h1>Comments</h1>', film)).toHaveLength(1);
    expect(read('<h1>Paju</h1>', `${film}/comments`)).toEqual([]);
    expect(read('<h1>Movies</h1>', 'https://trakt.tv/movies/')).toEqual([]);
    expect(read('<h1>Trending</h1>', 'https://app.trakt.tv/movies/trending')).toEqual([]);
  });

  it('is not what the app’s bar calls the page', () => {
    const bar = '<div class="trakt-navbar-header"><h1>Back</h1></div>';
    const found = read(`${bar}<h1>Paju</h1>`, film);
    expect(found.map(({ mention }) => mention.title)).toEqual(['Paju']);
    expect(read(bar, film)).toEqual([]);
  });

  it('says nothing while the app still shows the page before', () => {
    const from = (path: string) =>
      read(`<meta property="og:url" content="https://app.trakt.tv${path}"><h1>Paju</h1>`, film);
    expect(from('/movies/paju-2009?view=details')).toHaveLength(1);
    expect(from('/movies/april-snow-2005')).toEqual([]);
    expect(from('/shows/paju-2009')).toEqual([]);
    expect(from('/')).toEqual([]);
  });

  it('takes ids from the page’s own links alone', () => {
    const html =
      '<h1>Paju</h1><a href="https://www.imdb.com/title/tt99000001">x</a><a id="external-link-imdb" href="https://www.imdb.com/title/tt1515205"></a><a href="https://www.themoviedb.org/movie/1">x</a>';
    expect(read(html, film)[0]?.mention.ids).toEqual({ imdb: 'tt1515205' });
  });

  it('gives a title in another script no year from an address that it cannot be held against', () => {
    expect(read('<h1>파주</h1>', film)[0]?.mention).toMatchObject({ title: '파주', year: null });
  });
});
