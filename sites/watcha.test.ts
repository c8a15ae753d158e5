// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { openPage, readAll } from './reading/open-page.ts';
import watcha from './watcha.ts';

const PEDIA = 'https://pedia.watcha.com/ko-KR';

const read = (html: string, address = PEDIA) => readAll(watcha, openPage(html, address));

describe.each([PEDIA, 'https://watcha.com/ko', 'https://watcha.com'])('at %s', (site) => {
  it('the id says whether it is a film, a series, or neither', () => {
    const kinds = (id: string) => {
      const address = `${site}/contents/${id}`;
      const found = [...read(`<a href="${address}">외출</a>`), ...read('<h1>외출</h1>', address)];
      return found.map(({ mention }) => mention.kind);
    };
    expect(kinds('m5eJDJZ')).toEqual(['film', 'film']);
    expect(kinds('tl9g0BW')).toEqual(['series', 'series']);
    expect(kinds('x5eJDJZ')).toEqual([null, null]);
    expect(kinds('boNLPM9')).toEqual([]);
    expect(kinds('wKPMwgo')).toEqual([]);
  });

  it('reads nothing of the letters of a long id', () => {
    const address = `${site}/contents/mSampleOf22Characters0`;
    expect(read(`<a href="${address}">외출</a>`)).toEqual([]);
    expect(read('<h1>외출</h1>', address)).toEqual([]);
  });

  it('knows which addresses show films', () => {
    const shows = (path: string) => watcha.showsFilms?.(new URL(`${site}/contents/${path}`));
    expect(['m5eJDJZ', 'boNLPM9', 'm5eJDJZ/comments'].map(shows)).toEqual([true, false, false]);
  });
});

describe('a link', () => {
  const facts = (inside: string, attributes = '') =>
    read(`<a href="/ko-KR/contents/mSample1" ${attributes}>${inside}</a>`).map(
      ({ mention: { title, year } }) => [title, year],
    );
  const blocks = (...texts: string[]) => texts.map((text) => `<div>${text}</div>`).join('');

  it('is called by its tooltip, whatever it shows', () => {
    const poster = '<img alt="외출 포스터">';
    expect(facts(poster + blocks('1위', '외출', '2005 ・ 한국'), 'title="외출"')).toEqual([
      ['외출', 2005],
    ]);
    expect(facts(blocks('신작', '외출', '2005 ・ 한국'), 'title="외출"')).toEqual([['외출', 2005]]);
  });

  it('keeps words together that stand in one block', () => {
    expect(facts('<div>왜 <em>견본</em>은 동쪽으로?</div><div>2028</div>')).toEqual([
      ['왜 견본은 동쪽으로?', 2028],
    ]);
  });

  it('is no mention where title and year cannot be told apart', () => {
    expect(facts(blocks('2004', '2046', '주연'))).toEqual([]);
    expect(facts(blocks('2046', '영화 · 2004'))).toEqual([['2046', 2004]]);
    expect(facts(blocks('2046'))).toEqual([['2046', null]]);
  });

  it('is no mention where what stands in it contradicts itself or the address', () => {
    expect(facts(blocks('외출', '영화 · 2005', '2009 ・ 한국'))).toEqual([]);
    expect(facts(blocks('외출', 'TV 프로그램 · 2005'))).toEqual([]);
    expect(facts(blocks('외출', '2005 ・ 한국', '시리즈'))).toEqual([]);
  });
});

describe("the heading of a film's page on Pedia", () => {
  const facts = (title: string, below: string) =>
    read(
      `<title>${title}</title><h1>외출</h1>${below}`,
      'https://pedia.watcha.com/ko/contents/mSample1',
    ).map(({ mention: { otherTitles, year } }) => [otherTitles, year]);
  const named = '<div>April Snow</div>';

  it('has the original title below it, or the facts at once', () => {
    expect(facts('', `${named}<div>2005 · 드라마 · 한국</div>`)).toEqual([[['April Snow'], 2005]]);
    expect(facts('', '<div>2005 ・ 드라마 ・ 한국</div>')).toEqual([[[], 2005]]);
    expect(facts('', `${named}<div>평균 3.6</div>`)).toEqual([[['April Snow'], null]]);
  });

  it('has no year where the page still has the title of a namesake', () => {
    const line = '<div>2005 · 드라마 · 한국</div>';
    expect(facts('외출 (2005) - 왓챠피디아', line)).toEqual([[[], 2005]]);
    expect(facts('외출 (1988) - 왓챠피디아', line)).toEqual([[[], null]]);
  });
});

it('reads no heading that says seasons at the address of a film', () => {
  const page = (id: string) =>
    read(
      '<section><div></div><div><h1>해바라기</h1><p><span><span>1998</span><span>시즌 2개</span></span></p></div></section>',
      `https://watcha.com/ko/contents/${id}`,
    );
  expect(page('tSample1')).toHaveLength(1);
  expect(page('mSample1')).toEqual([]);
});
