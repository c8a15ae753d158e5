// @vitest-environment happy-dom
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import youtube from './youtube.ts';
import { openPage, readAll } from './reading/open-page.ts';
import { filmInTitle } from './youtube/video-title.ts';

const SAVED_PAGE = join(
  import.meta.dirname,
  '../../shared/pages/streaming/youtube_watch_2026-01.html',
);

describe('the form of the Korean Film Archive', () => {
  const dream = { title: 'Dream', otherTitles: ['꿈', 'Kkum'], year: 1955 };

  it.each([
    '꿈(1955) / Dream (Kkum) (1955)',
    '꿈 (1955) / Dream(Kkum)(1955)',
    '꿈(1955)/Dream (Kkum)(1955)',
    '꿈（1955）／Dream（Kkum）（1955）',
    '꿈(1955) / Dream (Kkum)',
    '꿈 / Dream (Kkum) (1955)',
    'Dream (Kkum) (1955) / 꿈(1955)',
    '[4K 복원] 꿈(1955) / Dream (Kkum) (1955) [ENG SUB]',
    '\u200e꿈(1955) /\u00a0Dream (Kkum)\n(1955)',
  ])('%j', (label) => expect(filmInTitle(label)).toEqual(dream));

  it('needs no romanised title', () => {
    expect(filmInTitle('외출(2005) / April Snow (2005)')).toEqual({
      title: 'April Snow',
      otherTitles: ['외출'],
      year: 2005,
    });
  });

  it('keeps figures, commas and words that only look like a review in a title', () => {
    expect(filmInTitle('2009 로스트 메모리즈(2002) / 2009 Lost Memories (2002)')?.title).toBe(
      '2009 Lost Memories',
    );
    expect(filmInTitle('견본의 노래여(1960) / Song of a Sample, Again (1960)')?.title).toBe(
      'Song of a Sample, Again',
    );
  });

  it('gives no year where the two differ', () => {
    expect(filmInTitle('소나기(1978) / The Shower (Sonagi) (1979)')).toEqual({
      title: 'The Shower',
      otherTitles: ['소나기', 'Sonagi'],
      year: null,
    });
  });
});

describe('a film that is there in full', () => {
  it.each([
    ['April Snow (2005) Full Movie', []],
    ['[Full Movie] April Snow (2005)', []],
    ['Full Movie: April Snow (2005) | HD 720p | English Subtitles', []],
    ['April Snow (2005) - full-length film [ENG SUB]', []],
    ['[전체영화] April Snow (외출) (2005) 한글자막', ['외출']],
  ])('%j', (label, otherTitles) => {
    expect(filmInTitle(label)).toEqual({ title: 'April Snow', otherTitles, year: 2005 });
  });

  it('keeps a title that has words of its own about the film', () => {
    expect(filmInTitle('Born Free (1966) Full Movie')?.title).toBe('Born Free');
    expect(filmInTitle('Bad Movie (1997) Full Movie')?.title).toBe('Bad Movie');
  });
});

describe('what is not the film', () => {
  it.each([
    '꿈(1955) / Dream (Kkum) (1955) 예고편',
    '꿈(1955) 예고편 / Dream (1955) Trailer',
    '꿈 예고편(1955) / Dream (Kkum) (1955)',
    '[예고편] 꿈(1955) / Dream (Kkum) (1955)',
    '꿈(1955) / Dream (Kkum) (Clip) (1955)',
    '[하이라이트] 꿈(1955) / Dream (Kkum) (1955)',
    '꿈(1955) / Dream Ending (1955)',
    '꿈(1955) / Dream (1955) / 신상옥',
    '꿈 / Dream (Kkum)',
    'Dream (1955) / Nightmare (1956)',
    '[한국영화 100선] 꿈(1955) / Dream (Kkum) (1955)',
    'April Snow',
    'April Snow (2005)',
    'April Snow 2005 Full Movie',
    'April Snow Full Movie',
    'April Snow (2005) Full Movie Review',
    'April Snow (2005) full movie explained in ten minutes',
    'April Snow (2005) Full Movie Part 1',
    'April Snow (2005) Bae Yong-jun full movie',
    'Paju | April Snow (2005) Full Movie',
    'April Snow (2005) OST - full album',
    'Best scenes of April Snow (2005)',
    '(2005) Full Movie',
    '',
  ])('%j', (label) => expect(filmInTitle(label)).toBeNull());
});

describe('a film that YouTube sells, on a card of videos', () => {
  const card = (line: string, badge: string, address = '/watch?v=1') =>
    `<yt-lockup-view-model><h3 title="Paju"><a class="ytLockupMetadataViewModelTitle" href="${address}">Paju</a></h3>
      <div class="ytLockupMetadataViewModelMetadata"><span class="ytContentMetadataViewModelMetadataText">${line}</span>
      <yt-badge-view-model>${badge}</yt-badge-view-model></div></yt-lockup-view-model>`;
  const read = (html: string) =>
    readAll(youtube, openPage(html, 'https://www.youtube.com/feed/storefront')).map(
      ({ mention, element }) => [element.localName, mention.title, mention.year, mention.kind],
    );

  it.each([
    ['Drama • 2009', 2009],
    ['Drama', null],
  ])('has the year of its line %j', (line, year) => {
    expect(read(card(line, ' Buy or rent '))).toEqual([['a', 'Paju', year, null]]);
  });

  it.each([
    card('Sampler • 2009', 'New'),
    card('Sampler • 2009', 'Buy or rent', '/playlist?list=1'),
    card('Drama • 2009', 'Buy or rent').replaceAll('yt-lockup-view-model', 'div'),
  ])('is nothing else: %s', (html) => {
    expect(read(html)).toEqual([]);
  });
});

describe.skipIf(!existsSync(SAVED_PAGE))('a saved page', () => {
  it('of a video that is no film has no mention', () => {
    const page = new DOMParser().parseFromString(
      readFileSync(SAVED_PAGE, 'utf8').replaceAll(/<(?:link|iframe)\b[^>]*>/g, ''),
      'text/html',
    );
    expect(page.title).toBe('GBAF 2024 – Highlights - YouTube');
    const found = [...page.querySelectorAll(youtube.selector)].map((each) => youtube.read(each));
    expect(found.filter((each) => each !== null)).toEqual([]);
  });

  it('has titles in its state of which none is taken for a film', () => {
    const labels = [...readFileSync(SAVED_PAGE, 'utf8').matchAll(/"content":"((?:[^"\\]|\\.)*)"/g)];
    expect(labels.length).toBeGreaterThan(10);
    expect(labels.map(([, label]) => filmInTitle(label)).filter(Boolean)).toEqual([]);
  });
});
