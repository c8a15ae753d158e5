/** The judge on real lists: rows that carry a gem's title, and are or are not the gem. */
import Papa from 'papaparse';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { FilmIds, Mention } from '../film.ts';
import { BUNDLED_PACK_FOLDER, compileBundledPack } from '../packs/compile.ts';
import { findColumns } from '../scripts/lists/columns.ts';
import { readRow } from '../scripts/lists/row.ts';
import { candidatesFor, indexGems } from './candidates.ts';
import { judgeAll } from './judge-all.ts';
import { makeMention } from './made-films.ts';

const LISTS = join(import.meta.dirname, '../../shared/titles');

interface Row {
  catalogue: string;
  mention: Mention;
}

/** These files keep the ids of all data sets in one column; a bare slug is Letterboxd's there. */
function idsOf(text: string, dataset: string): FilmIds {
  const tmdb = /\btmdb(\d+)/.exec(text)?.[1];
  const imdb = /\btt\d+/.exec(text)?.[0];
  return {
    ...(imdb !== undefined && { imdb }),
    ...(tmdb !== undefined && { tmdb: Number(tmdb) }),
    ...(dataset === 'letterboxd_films.csv' && { letterboxd: text }),
  };
}

function rowsOf(file: string): Row[] {
  const text = readFileSync(join(LISTS, file), 'utf8');
  const [header = [], ...rows] = Papa.parse<string[]>(text, { skipEmptyLines: true }).data;
  const columns = { ...findColumns(header), id: [] };
  const cell = (row: string[], name: string) => row[header.indexOf(name)] ?? '';
  return rows.flatMap((row) => {
    const mention = readRow(row, columns);
    const ids = idsOf(cell(row, 'row_id'), cell(row, 'dataset'));
    return mention ? [{ catalogue: cell(row, 'catalogue_id'), mention: { ...mention, ids } }] : [];
  });
}

function catalogueNames(): Map<string, string> {
  const files = readdirSync(BUNDLED_PACK_FOLDER).filter((name) => name.endsWith('.md'));
  return new Map(
    files.map((name) => {
      const text = readFileSync(join(BUNDLED_PACK_FOLDER, name), 'utf8');
      const facts = parse(text.split(/^---$/mu)[1] ?? '') as { catalogue?: string };
      return [facts.catalogue ?? '', name.replace(/\.md$/, '')];
    }),
  );
}

const withIds = (mention: Mention) => mention;
const withoutIds = (mention: Mention): Mention => ({ ...mention, ids: {} });
const bare = (mention: Mention): Mention => ({ ...withoutIds(mention), directors: [], kind: null });

function indexBundled() {
  const pack = compileBundledPack();
  return indexGems(pack.gems.map((gem) => ({ pack, gem })));
}

/** @returns the id of the gem that would be marked; null where none would be. */
function drawn(index: ReturnType<typeof indexBundled>, mention: Mention): string | null {
  const verdict = judgeAll(mention, candidatesFor(index, mention));
  return verdict && verdict.judgement.confidence !== 'possible' ? verdict.candidate.gem.id : null;
}

describe.each([
  ['the-big-swindle', '범죄의 재구성', 2004, 2014],
  ['way-back-home', '집으로 가는 길', 2013, 1999],
  ['a-brand-new-life', 'A Brand New Life', 2009, 1973],
])('%s, whose title another work has as well', (gem, title, year, other) => {
  it.each([
    ['is not marked by that title alone', null, null],
    ['is marked with its year', year, gem],
    ['is not marked with the other’s year', other, null],
  ])('%s', (_, said, expected) => {
    expect(drawn(indexBundled(), makeMention({ title, year: said }))).toBe(expected);
  });
});

describe.skipIf(!existsSync(LISTS) || !existsSync(BUNDLED_PACK_FOLDER))('real lists', () => {
  it.each([
    ['as they are', withIds],
    ['without ids', withoutIds],
    ['with title and year alone', bare],
  ])('traps draw nothing, %s', (_, hide) => {
    const index = indexBundled();
    const rows = rowsOf('traps.csv');
    expect(rows.length).toBeGreaterThan(20);
    expect(rows.filter(({ mention }) => drawn(index, hide(mention)) !== null)).toEqual([]);
  });

  it.each([
    ['as they are', withIds],
    ['without ids', withoutIds],
    ['with title and year alone', bare],
  ])('true positives draw their gem, %s', (_, hide) => {
    const index = indexBundled();
    const names = catalogueNames();
    const rows = rowsOf('true-positives.csv');
    expect(rows.length).toBeGreaterThan(40);
    const missed = rows.filter(
      ({ catalogue, mention }) => drawn(index, hide(mention)) !== names.get(catalogue),
    );
    expect(missed).toEqual([]);
  });
});
