// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { openPage, readAll } from './reading/open-page.ts';
import tmdb from './tmdb.ts';

const read = (html: string, address = 'https://www.themoviedb.org/') =>
  readAll(tmdb, openPage(html, address));

describe('links', () => {
  it.each([
    ['a menu', '<a href="/movie/36329-paju">Main</a>'],
    ['a page below the film', '<a href="/movie/36329-paju/cast">Paju</a>'],
    ['a list of films', '<a href="/movie/now-playing">Now playing</a>'],
    ['no words', '<a href="/movie/36329-paju"><img alt=""></a>'],
  ])('%s is no mention', (_, html) => expect(read(html)).toEqual([]));

  it.each([
    '<a href="/movie/36329-paju">Paju</a>',
    '<a href="/movie/36329">Paju</a>',
    '<a href="/movie/36329-paju"><img alt="Paju"></a>',
    '<h2><a href="/movie/36329-paju">파주</a></h2>',
  ])('%s names its film by id', (html) => {
    expect(read(html)).toMatchObject([{ mention: { ids: { tmdb: 36329 }, kind: 'film' } }]);
  });
});

describe('a film’s own page', () => {
  const heading = '<div class="title"><h2><a href="/movie/36329-paju">Paju</a></h2></div>';
  const own = 'https://www.themoviedb.org/movie/36329-paju';

  it('is its subject, on this page and no other', () => {
    expect(read(heading, own)[0]?.isSubject).toBe(true);
    expect(read(heading, `${own}?language=de`)[0]?.isSubject).toBe(true);
    expect(read(heading, 'https://www.themoviedb.org/movie/1-x')[0]?.isSubject).toBeUndefined();
  });

  it('takes the id at IMDb where one stands there, and none of several', () => {
    const link = (id: string) => `<a href="https://www.imdb.com/title/${id}">IMDb</a>`;
    const idsWith = (...links: string[]) => read(heading + links.join(''), own)[0]?.mention.ids;
    expect(idsWith(link('tt1515205'), link('tt1515205'))).toEqual({
      tmdb: 36329,
      imdb: 'tt1515205',
    });
    expect(idsWith(link('tt1515205'), link('tt99000001'))).toEqual({ tmdb: 36329 });
    expect(idsWith(`<p>Better than ${link('tt99000001')}</p>`)).toEqual({ tmdb: 36329 });
    expect(idsWith(link('tt1515205/reviews'))).toEqual({ tmdb: 36329 });
  });

  it('takes for directors only who directed', () => {
    const crew = (name: string, task: string) =>
      `<li><p><a href="/person/1">${name}</a></p><p class="character">${task}</p></li>`;
    const list = `<ol>${crew('A', 'Director, Writer')}${crew('B', 'Art Director')}${crew('C', 'Writer, Director')}</ol>`;
    const cast = `<ol class="people scroller">${crew('D', 'Director')}</ol>`;
    expect(read(heading + cast + list, own)[0]?.mention.directors).toEqual(['A', 'C']);
  });
});
