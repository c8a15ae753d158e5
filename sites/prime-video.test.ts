// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import primeVideo from './prime-video.ts';
import { factsOf } from './prime-video/label.ts';
import { openPage, readAll } from './reading/open-page.ts';

it.each([
  ['April Snow', 'April Snow', null, null],
  ['April Snow (2005)', 'April Snow', 2005, null],
  ['April Snow (2005) (4K UHD)', 'April Snow', 2005, null],
  ['April Snow [Ultra HD] (2005)', 'April Snow', 2005, null],
  ['April Snow (English Subtitled)', 'April Snow', null, null],
  ['四月の雪(字幕版)', '四月の雪', null, null],
  ['四月の雪 (字幕版)', '四月の雪', null, null],
  ['四月の雪（吹替版）', '四月の雪', null, null],
  ['四月の雪（日本語吹き替え版） (2005)', '四月の雪', 2005, null],
  ['四月の雪（2005）', '四月の雪', 2005, null],
  ['四月の雪（2005）（字幕版）', '四月の雪', 2005, null],
  ['四月の雪(字幕/吹替) [4K UHD]', '四月の雪', null, null],
  ['四月の雪(前編)', '四月の雪(前編)', null, null],
  ['字幕版', '字幕版', null, null],
  ['[Rec] (2007)', '[Rec]', 2007, null],
  ['1917 (2019)', '1917', 2019, null],
  ['Sunflower (Girasoli)', 'Sunflower (Girasoli)', null, null],
  ['Sunflower – Season 2', 'Sunflower', null, 'series'],
  ['Sunflower - Staffel-2', 'Sunflower', null, 'series'],
  ['Sunflower: Season 2 [OV]', 'Sunflower', null, 'series'],
  ['Sunflower: Die komplette Serie', 'Sunflower', null, 'series'],
  ['Open Season 2 (2008)', 'Open Season 2', 2008, null],
])('parts the label %j', (label, title, year, kind) => {
  expect(factsOf(label)).toEqual({ title, year, ids: {}, kind });
});

it.each([
  ['top-hero-card', 'title-art'],
  ['super-carousel-card', 'super-carousel-card'],
])('names the film in a card %j on %j, which is no larger than a tile', (card, place) => {
  const html = `<article data-testid="${card}"><h2 data-testid="title-art" aria-label="April Snow" aria-hidden="true">
    <a href="/detail/0SAMPLE001"><img alt="April Snow"></a></h2>
    <a data-testid="play" href="/detail/0SAMPLE001?autoplay=1" aria-label="Watch now">Watch now</a></article>`;
  const found = readAll(primeVideo, openPage(html, 'https://www.primevideo.com/storefront'));
  expect(found.map(({ mention }) => mention.title)).toEqual(['April Snow']);
  expect(found[0]?.element.getAttribute('data-testid')).toBe(place);
});

it('reads Amazon only where it shows videos', () => {
  expect(primeVideo.matches).toContain('https://www.amazon.co.jp/gp/video/*');
  const patterns = primeVideo.matches.filter((pattern) => pattern.includes('amazon'));
  expect(patterns.filter((pattern) => !pattern.includes('/video/'))).toEqual([]);
});
