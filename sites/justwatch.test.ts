// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import justwatch from './justwatch.ts';
import { openPage, readAll } from './reading/open-page.ts';

const read = (html: string, address = 'https://www.justwatch.com/us') =>
  readAll(justwatch, openPage(html, address));

it.each([
  ['/us/movie/paju', 'film'],
  ['/de/Film/Paju', 'film'],
  ['/fr/film/paju', 'film'],
  ['/es/pelicula/paju', 'film'],
  ['/kr/영화/paju', 'film'],
  ['/jp/%E6%98%A0%E7%94%BB/paju', 'film'],
  ['/ru/фильм/paju', 'film'],
  ['/us/tv-show/paju', 'series'],
  ['/uk/tv-series/paju', 'series'],
  ['/pl/serial/paju', 'series'],
  ['/jp/%E3%83%86%E3%83%AC%E3%83%93%E7%95%AA%E7%B5%84/paju', 'series'],
  ['/de/Serie/Paju', 'series'],
  ['/kr/TV-프로그램/paju', 'series'],
  ['/kr/TV-%ED%94%84%EB%A1%9C%EA%B7%B8%EB%9E%A8/paju', 'series'],
  ['/it/serie-tv/paju', 'series'],
  ['/xx/wort/paju', null],
  ['/us/tv-show/paju/season-1', null],
])('%s is of kind %j', (href, kind) => {
  const html = `<a class="title-list-grid__item--link" href="${href}"><img alt="Paju"></a>`;
  expect(read(html)[0]?.mention.kind).toBe(kind);
});

it('reads a heading on a title’s own page alone', () => {
  const html = '<div><h1>Paju</h1><span class="release-year">(2009)</span></div><h1>More</h1>';
  expect(read(html, 'https://www.justwatch.com/us/movie/paju')).toMatchObject([
    { isSubject: true, mention: { title: 'Paju', year: 2009, kind: 'film' } },
  ]);
  expect(read(html, 'https://www.justwatch.com/kr/영화/paju')).toHaveLength(1);
  expect(read(html, 'https://www.justwatch.com/us/provider/sample')).toEqual([]);
  expect(read(html, 'https://www.justwatch.com/us/movie/paju/x')).toEqual([]);
});

it.each([
  ['<h3 class="original-title">원제: April Snow</h3>', ['April Snow']],
  ['<h3 class="original-title"> Titre original\u00a0: April Snow: Two </h3>', ['April Snow: Two']],
  ['<h3 class="original-title">原題：April Snow</h3>', ['April Snow']],
  ['<h3 class="original-title">April Snow</h3>', []],
  ['<h3 class="original-title">원제: Paju</h3><h3 class="original-title">원제: Sorum</h3>', []],
])('reads the original title in %s', (html, otherTitles) => {
  const heading = '<h1>외출 <span class="release-year">(2005)</span></h1>';
  expect(read(heading + html, 'https://www.justwatch.com/kr/영화/april-snow')).toMatchObject([
    { mention: { title: '외출', otherTitles, year: 2005 } },
  ]);
});

it('says nothing of a card without a name', () => {
  expect(read('<a class="title-list-grid__item--link" href="/us/movie/paju"><img></a>')).toEqual(
    [],
  );
});

it('knows which addresses show films', () => {
  const shows = (path: string) =>
    justwatch.showsFilms?.(new URL(path, 'https://www.justwatch.com'));
  expect(shows('/us/movie/paju')).toBe(true);
  expect(shows('/us/provider/sample')).toBe(false);
});
