import Papa from 'papaparse';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compareDirectors } from './directors.ts';
import { sameKoreanName } from './korean-names.ts';
import { sameName } from './person-key.ts';

describe('sameName', () => {
  it.each([
    ['Sun-Woo Jang', 'Jang Sun-woo'],
    ['Jang Sunwoo', 'Jang Sun-woo'],
    ['Bong Joon Ho', 'Joon-ho Bong'],
    ['Adam Sjöberg', 'Adam Sjoberg'],
    ['Tony Leung Chiu-wai', 'Leung Tony Chiu Wai'],
    ['Kim Ui-seok (II)', 'KIM Ui-seok'],
    ['Jang, Sun-woo', 'Jang Sun-woo'],
  ])('%s is %s', (a, b) => {
    expect(sameName(a, b)).toBe(true);
    expect(sameName(b, a)).toBe(true);
  });

  it.each([
    ['Cho Keun-hyun', 'Geun-hyun Cho'],
    ['Park Chan-ok', 'Park Chan-wook'],
    ['Kim Sung-soo', 'Kim Sung-su Lee'],
    ['', ''],
  ])('%s is not %s', (a, b) => {
    expect(sameName(a, b)).toBe(false);
  });
});

describe('sameKoreanName', () => {
  it.each([
    ['Cho Keun-hyun', 'Geun-hyun Cho'],
    ['Kang Suk-bum', 'Kang Seok-beom'],
    ['Hur Jin-ho', 'Heo Jinho'],
    ['Yi Chang-dong', 'Lee Chang-dong'],
    ['Pak Ch‘an-uk', 'Park Chan-wook'],
    ['Ryoo Seung-wan', 'Yu Seungwan'],
    ['Im Kwon-taek', 'Lim Kwŏn-t’aek'],
    ['Park Dae-suh', 'Park Dae-seo'],
    ['Ryu Seung-ryong', 'Yoo Seung-yong'],
    ['Jang Sun-woo', '장선우'],
    ['Namgung Min', '남궁민'],
    ['Choe Dong-hun', '최동훈'],
  ])('%s is %s', (a, b) => {
    expect(sameKoreanName(a, b)).toBe(true);
    expect(sameKoreanName(b, a)).toBe(true);
  });

  it.each([
    ['Park Chan-ok', 'Park Chan-wook'],
    ['Lee Yong-ju', 'Lee Jung-ho'],
    ['Kim Ki-duk', 'Park Ki-duk'],
    ['Park Kwang-su', 'Park Kwang-hyun'],
    ['장선우', '장선호'],
    ['Caroline Suh', 'Carolin Suh'],
    ['Zhang Yang', 'Jang Yang'],
  ])('%s is not %s', (a, b) => {
    expect(sameKoreanName(a, b)).toBe(false);
    expect(sameKoreanName(b, a)).toBe(false);
  });
});

describe('compareDirectors', () => {
  const jang = [{ name: 'Jang Sun-woo', variants: ['장선우'] }];

  it('agrees where one is common', () => {
    expect(compareDirectors(['Somebody Else', 'Sun-Woo Jang'], jang)).toBe('agree');
  });
  it('differs only where nobody agrees', () => {
    expect(compareDirectors(['Curtis Bernhardt'], jang)).toBe('differ');
  });
  it('knows nothing without names on both sides, in one script', () => {
    expect(compareDirectors([], jang)).toBe('unknown');
    expect(compareDirectors(['Jang Sun-woo'], [])).toBe('unknown');
    expect(compareDirectors(['チャン・ソヌ'], jang)).toBe('unknown');
    expect(compareDirectors(['-'], jang)).toBe('unknown');
  });
  it.each([
    'N/A',
    'n.a.',
    'Unknown',
    'unknown director',
    'Various',
    'Various Directors',
    'None',
    'TBA',
    '감독',
    '미상',
    '정보 없음',
    '?',
  ])('knows nothing where %s stands for a name, on either side', (nobody) => {
    expect(compareDirectors([nobody], jang)).toBe('unknown');
    expect(compareDirectors(['Jang Sun-woo'], [{ name: nobody, variants: [] }])).toBe('unknown');
    expect(compareDirectors([nobody, 'Curtis Bernhardt'], jang)).toBe('differ');
  });
  it.each([
    'Dir. Jang Sun-woo',
    'dir: Jang Sun-woo',
    'Director: Jang Sun-woo',
    'Directed by Jang Sun-woo',
    'Jang Sun-woo, director',
    'Jang Sun-woo (dir.)',
    '장선우 감독',
    '장선우감독님',
    '감독: 장선우',
    '감독 장선우',
    '연출 장선우',
    '장선우 외 1명',
  ])('takes what is written around a name off: %s', (said) => {
    expect(compareDirectors([said], jang)).toBe('agree');
    expect(compareDirectors([said], [{ name: 'Curtis Bernhardt', variants: ['이창동'] }])).toBe(
      'differ',
    );
  });
  it.each([
    'Curtis Bernhardt / Jang Sun-woo',
    'Curtis Bernhardt/Jang Sun-woo',
    'Curtis Bernhardt & Jang Sun-woo',
    'Curtis Bernhardt and Jang Sun-woo',
    'Curtis Bernhardt, Jang Sun-woo',
    'Curtis Bernhardt, and Jang Sun-woo',
    'Curtis Bernhardt; Jang Sun-woo',
    '이창동·장선우',
    '이창동, 장선우',
    '감독: 이창동, 장선우',
    'Jang Sun-woo / 장선우',
  ])('takes several in one apart: %s', (said) => {
    expect(compareDirectors([said], jang)).toBe('agree');
    expect(compareDirectors([said], [{ name: 'Hur Jin-ho', variants: ['허진호'] }])).toBe('differ');
  });
  it.each([
    ['Jang, Sun-woo', 'Sun Woo'],
    ['José Ortega y Gasset', 'Gasset'],
    ['Dirk Bogarde', 'K Bogarde'],
    ['Various Artist Kim', 'Artist Kim'],
  ])('takes no name apart: %s is not %s', (said, name) => {
    expect(compareDirectors([said], [{ name, variants: [] }])).toBe('differ');
    expect(compareDirectors([said], [{ name: said, variants: [] }])).toBe('agree');
  });
});

const SPELLINGS = join(import.meta.dirname, '../../shared/titles/korean-director-spellings.csv');

describe.skipIf(!existsSync(SPELLINGS))('directors of one film in two sources', () => {
  it('agree where it is one film and differ where it is another', () => {
    const text = existsSync(SPELLINGS) ? readFileSync(SPELLINGS, 'utf8') : '';
    const { data } = Papa.parse<Record<string, string>>(text, {
      header: true,
      skipEmptyLines: true,
    });
    const wrong = data.filter((row) => {
      const known = [{ name: row['tmdb_director'] ?? '', variants: [] }];
      const agree = compareDirectors([row['row_director'] ?? ''], known) === 'agree';
      return agree !== (row['adjudicated'] === 'same film');
    });
    expect(data.length).toBeGreaterThan(40);
    expect(wrong).toEqual([]);
  });
});
