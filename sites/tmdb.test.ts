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

describe('cards of a search', () => {
  const card = (title: string, { date = 'September 8, 2005', slug = '-april-snow' } = {}) =>
    `<div class="comp:media-card w-full tight">
      <a data-media-type="movie" href="/movie/999999${slug}"><img alt=""></a>
      <a data-media-type="movie" href="/movie/999999${slug}"><h2>${title}</h2></a>
      <span class="release_date w-full">${date}</span>
    </div>`;
  const bilingual = '<span>April Snow</span><span class="font-light"> (외출)</span>';

  it.each([
    ['with both titles', card(bilingual), ['외출']],
    ['with one title', card('<span>April Snow</span>'), []],
    ['without a slug', card(bilingual, { slug: '' }), ['외출']],
    ['in another language than the slug', card(bilingual, { slug: '-oechul' }), ['외출']],
    ['with words that are no title', card('<span>April Snow</span> <span>New</span>'), []],
    ['dated in Chinese', card(bilingual, { date: '2005年9月8日' }), ['외출']],
  ])('have title and year %s', (_what, html, otherTitles) => {
    expect(read(html)).toMatchObject([
      { mention: { title: 'April Snow', otherTitles, year: 2005, ids: { tmdb: 999999 } } },
    ]);
  });

  it('say the same at their picture', () => {
    const [picture] = read(card(bilingual).replace('alt=""', 'alt="April Snow"'));
    expect(picture).toMatchObject({ mention: { otherTitles: ['외출'], year: 2005 } });
  });

  it('say nothing of what stands elsewhere', () => {
    const link = '<a href="/movie/36329-paju">Paju</a>';
    expect(read(card(bilingual) + link)[1]).toMatchObject({
      mention: { title: 'Paju', otherTitles: [], year: null },
    });
  });
});

describe('a film’s own page', () => {
  const heading = '<div class="title"><h2><a href="/movie/36329-paju">Paju</a></h2></div>';
  const own = 'https://www.themoviedb.org/movie/36329-paju';

  it.each(['', '-paju', '/cast', '-paju/cast'])(
    'has a menu whose words are no title, at %j',
    (behind) => {
      const menu = '<a href="/movie/36329">Main</a><a href="/movie/3632">Other</a>';
      const found = read(menu, `https://www.themoviedb.org/movie/36329${behind}`);
      expect(found.map(({ mention }) => mention.title)).toEqual(['Other']);
    },
  );

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
