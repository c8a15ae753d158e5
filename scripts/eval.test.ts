import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { measureKorean, measureStreaming } from './eval/large.ts';
import type { Measurement } from './eval/report.ts';
import { koreanTargets, streamingTargets } from './eval/targets.ts';
import { LISTS, main } from './eval.ts';

/** Lists of the names and columns that the real ones have, made up of a few public facts. */
const MADE: Record<string, string> = {
  'ml-32m_movies.csv':
    'movieId,title,genres\n' +
    '1,"Host, The (Gwoemul) (2006)",\n2,"Host, The (2013)",\n3,April Snow (2005),\n4,Mother (2009),\n',
  'ml-25m_links.csv': 'movieId,imdbId,tmdbId\n1,0468492,1255\n2,1517260,72710\n4,1216496,30018\n',
  'tmdb_korean_films.csv':
    'tmdb_id,title,original_title,year,director,cast_top5\n' +
    '1255,The Host,괴물,2006,Bong Joon-ho,\n30018,Mother,마더,2009,Bong Joon-ho,\n' +
    '62569,April Snow,외출,2005,Hur Jin-ho,\n',
  'netflix_titles_2021.csv':
    'show_id,type,title,director,release_year\ns1,Movie,The Host,Bong Joon Ho,2006\n' +
    's2,Movie,Mother,Darren Aronofsky,2009\n',
  'disney_plus_titles_2021.csv': 'show_id,type,title,director,release_year\ns1,Movie,Up,,2009\n',
  'korean-director-spellings.csv':
    'row_title,row_year,row_director,service,tmdb_title,tmdb_year,adjudicated\n' +
    'The Host,2006,Bong Joon Ho,netflix,The Host,2006,same film\n' +
    'Mother,2009,Darren Aronofsky,netflix,Mother,2009,different film\n',
  'justwatch_netflix_titles_2022.csv':
    'id,title,type,release_year,imdb_id\ntm1,Mother,MOVIE,2009,tt1216496\ntm2,The Host,SHOW,2006,\n',
  'justwatch_netflix_credits_2022.csv':
    'person_id,id,name,character,role\n7,tm1,Bong Joon-ho,,DIRECTOR\n8,tm1,Won Bin,Do-joon,ACTOR\n',
  'letterboxd_films.csv':
    'slug,title,year\napril-snow,April Snow,2005\napril-snow-2010,April Snow,2010\n',
  'true-positives.csv':
    'catalogue_id,row_title,row_year,row_director,row_id,dataset\n' +
    'april-snow,April Snow,2005,,april-snow,letterboxd_films.csv\n',
  'traps.csv':
    'catalogue_id,row_title,row_year,row_director,row_id,dataset\n' +
    'april-snow,April Snow,2010,,april-snow-2010,letterboxd_films.csv\n',
  'export/watched.csv': 'Date,Name,Year,Letterboxd URI\n2020-01-01,Paju,2009,https://boxd.it/x\n',
};

describe('npm run eval', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'underseen-eval-'));
    for (const [name, text] of Object.entries(MADE)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), text);
    }
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
    vi.restoreAllMocks();
  });

  const run = async (...args: string[]) => {
    const out = vi.spyOn(console, 'log').mockReturnValue();
    const code = await main(['--lists', folder, ...args]);
    return { code, text: String(out.mock.calls.at(-1)?.[0]) };
  };
  const measured = async () => JSON.parse((await run('--json')).text) as Measurement;

  it('holds the bundled pack against every list, and names what is wrong or untold', async () => {
    const { bundled } = await measured();
    expect(bundled.map(({ way }) => way)).toEqual(['as they are', 'title and year alone']);
    const counts = bundled[0]?.lists.flatMap(({ file, certain, likely }) =>
      certain.right + certain.wrong + certain.untold + likely.right === 0
        ? []
        : [[file, certain.right, certain.wrong, certain.untold]],
    );
    expect(counts).toEqual([
      ['export/watched.csv', 0, 0, 1],
      ['letterboxd_films.csv', 1, 0, 0],
      // Its row is not among the true positives, which were looked for in all of MovieLens.
      ['ml-32m_movies.csv', 0, 1, 0],
      ['tmdb_korean_films.csv', 0, 1, 0],
      ['true-positives.csv', 1, 0, 0],
    ]);
    const files = bundled[0]?.lists.map(({ file }) => file) ?? [];
    expect(files).toContain('disney_plus_titles_2021.csv');
    // Neither a table of ids nor one of people is a list of films.
    expect(files.filter((file) => /links|credits/.test(file))).toEqual([]);
    expect(bundled[0]?.positives).toEqual({ rows: 1, found: 1 });
    expect(bundled[0]?.traps).toEqual({ rows: 1, drawn: 0 });
    expect(bundled[0]?.wrong.map(({ file, row }) => [file, row])).toEqual([
      ['ml-32m_movies.csv', 3],
      ['tmdb_korean_films.csv', 3],
    ]);
    expect(bundled[0]?.untold.map(({ gem }) => gem)).toEqual(['paju']);
  });

  it('takes the truth of the large pack from the links, and shows no ids', async () => {
    const { large } = await measured();
    const [korean] = large;
    expect(korean).toMatchObject({ rows: 4, gems: 2, found: 2, recall: 1 });
    const likely = korean?.byConfidence.find(({ name }) => name === 'likely');
    expect(likely).toMatchObject({ right: 2, wrong: 0, untold: 1 });
    const evidence = korean?.byEvidence.map(({ name }) => name).join(' ');
    expect(evidence).toContain('title');
    expect(evidence).not.toContain('id');
  });

  it('holds streaming rows by their directors', async () => {
    const { large } = await measured();
    const streaming = large.find(({ name }) => name.includes('Netflix and Disney+'));
    expect(streaming).toMatchObject({ rows: 3, gems: 1, found: 1 });
    expect(streaming?.byEvidence).toHaveLength(1);
  });

  it('says which targets are met, and meets none on nothing', async () => {
    const { targets } = await measured();
    const met = (name: string) => targets.find((target) => target.name.includes(name))?.met;
    expect(met('traps drawn')).toBe(true);
    expect(met('wrong at certain or likely')).toBe(false);
    expect(met('recall, certain and likely')).toBe(true);
    writeFileSync(join(folder, 'traps.csv'), 'catalogue_id,row_title\n');
    expect((await measured()).targets.find(({ name }) => name.includes('traps'))).toMatchObject({
      n: 0,
      met: false,
    });
  });

  it('prints tables, and fails on an unmet target where asked', async () => {
    const { code, text } = await run('--check');
    expect(code).toBe(1);
    expect(text).toContain('| letterboxd_films.csv | 2 | 1 / 0 | n = 0 | n = 0 |');
    expect(text).toContain(
      '- ml-32m_movies.csv, row 3: April Snow (2005), certain, taken for april-snow',
    );
    expect((await run()).code).toBe(0);
  });

  it('says where it looked for lists', async () => {
    await expect(main(['--lists', join(folder, 'none')])).rejects.toThrow('There are no lists in');
  });
});

describe.skipIf(!existsSync(LISTS))('on the real lists', () => {
  it('meets what is wanted of a large pack', () => {
    const targets = [
      ...koreanTargets(measureKorean(LISTS)),
      ...streamingTargets(measureStreaming(LISTS)),
    ];
    expect(targets).toHaveLength(6);
    expect(targets.filter(({ met }) => !met)).toEqual([]);
  }, 90_000);
});
