import { describe, expect, it } from 'vitest';
import { readList } from './csv.ts';

const titles = (text: string) =>
  readList(text).map(({ number, mention }) => [number, mention.title, mention.year]);

describe('readList', () => {
  it('reads quoted cells, either line end, a byte order mark and other dividers', () => {
    expect(titles('\uFEFFtitle,year\r\n"Bad ""Movie"", Very",1997\r\nPaju,\r\n')).toEqual([
      [1, 'Bad "Movie", Very', 1997],
      [2, 'Paju', null],
    ]);
    expect(titles('Title;Year\nPaju;2009\n')).toEqual([[1, 'Paju', 2009]]);
    expect(titles('Title\nPaju\nSorum\n')).toEqual([
      [1, 'Paju', null],
      [2, 'Sorum', null],
    ]);
  });

  it('finds the films of a Letterboxd list export behind its own title', () => {
    const text =
      'Letterboxd list export v7\nDate,Name,Tags,URL,Description\n' +
      '2022-01-01,My list,,https://boxd.it/x,"Two lines\n\nof words"\n\n' +
      'Position,Name,Year,URL,Description\n1,Paju,2009,https://boxd.it/y,\n';
    expect(titles(text)).toEqual([[1, 'Paju', 2009]]);
  });

  it('says what is wrong', () => {
    expect(() => readList('')).toThrow('it is empty');
    expect(() => readList('{"title": "Paju"}')).toThrow('not a CSV');
    expect(() => readList('PK\0\0')).toThrow('not a CSV');
    expect(() => readList('movieId,imdbId\n1,2\n')).toThrow('no column is named Title or Name');
  });
});
