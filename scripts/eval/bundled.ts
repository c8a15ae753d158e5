/** The bundled pack against every row of every list. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { BUNDLED_PACK_FOLDER, compileBundledPack } from '../../packs/compile.ts';
import { matchRows } from '../match.ts';
import { findLists, readTable, type FactRow, type Facts } from './lists.ts';
import {
  count,
  named,
  outcomes,
  type Count,
  type NamedRow,
  type Outcome,
  type Truth,
} from './tally.ts';

/** Rows of real lists that are a gem, and rows that carry a gem's title and are not; judged by hand. */
const POSITIVES = 'true-positives.csv';
const TRAPS = 'traps.csv';

/** How a row is named where the hand-judged rows name it: what stands before the value of a column. */
const NAMED_BY: Record<string, { column: string; prefix: string }> = {
  'disney_plus_titles_2021.csv': { column: 'show_id', prefix: '' },
  'justwatch_netflix_titles_2022.csv': { column: 'id', prefix: '' },
  'letterboxd_films.csv': { column: 'slug', prefix: '' },
  'ml-32m_movies.csv': { column: 'movieId', prefix: 'ml' },
  'netflix_titles_2021.csv': { column: 'show_id', prefix: '' },
  'tmdb_korean_films.csv': { column: 'tmdb_id', prefix: 'tmdb' },
};

/** How much a mention may say: ids and directors as a list has them, or title and year alone. */
const WAYS: { name: string; hide: (row: FactRow) => FactRow }[] = [
  { name: 'as they are', hide: (row) => row },
  {
    name: 'title and year alone',
    hide: (row) => ({
      ...row,
      mention: { ...row.mention, ids: {}, directors: [], kind: null },
    }),
  },
];

export interface BundledResult {
  way: string;
  lists: { file: string; rows: number; certain: Count; likely: Count; possible: Count }[];
  /** Matches that are wrong or that no source tells of, named for whoever looks into them. */
  wrong: NamedRow[];
  untold: NamedRow[];
  /** The rows of the hand-judged true positives, and how many of them were found. */
  positives: { rows: number; found: number };
  /** The rows of the hand-judged traps, and how many of them were taken for a gem. */
  traps: { rows: number; drawn: number };
}

export function measureBundled(folder: string): BundledResult[] {
  const pack = compileBundledPack();
  const truth = readTruth(folder);
  const lists = findLists(folder);
  return WAYS.map(({ name, hide }) => {
    const measured = lists.map(({ file, rows }) => {
      const hidden = rows.map(hide);
      const all = outcomes(file, hidden, matchRows(hidden, pack), (row) => truth(file, row));
      return { file, all };
    });
    const of = (file: string) => measured.find((list) => list.file === file)?.all ?? [];
    const drawn = (all: Outcome[], right: boolean) => {
      const { certain, likely } = byConfidence(all);
      const which = right ? 'right' : 'wrong';
      return certain[which] + likely[which];
    };
    return {
      way: name,
      lists: measured.map(({ file, all }) => ({ file, rows: all.length, ...byConfidence(all) })),
      wrong: measured.flatMap(({ all }) => named(all, 'wrong')),
      untold: measured.flatMap(({ all }) => named(all, 'untold')),
      positives: { rows: of(POSITIVES).length, found: drawn(of(POSITIVES), true) },
      traps: { rows: of(TRAPS).length, drawn: drawn(of(TRAPS), false) },
    };
  });
}

function byConfidence(all: Outcome[]): Record<'certain' | 'likely' | 'possible', Count> {
  const of = (confidence: string) =>
    count(all.filter(({ matched }) => matched?.confidence === confidence));
  return { certain: of('certain'), likely: of('likely'), possible: of('possible') };
}

/**
 * What rows are, by the hand-judged rows. Those were looked for in the whole of the lists named above,
 * so that whatever is not among them there is no gem; of other lists nothing is told.
 */
function readTruth(folder: string): (file: string, row: FactRow) => Truth {
  const gems = gemsByCatalogue();
  const positives = readTable(folder, POSITIVES);
  const gemOf = (facts: Facts) => gems.get(facts['catalogue_id'] ?? '') ?? null;
  const byName = new Map(
    positives.map((facts) => [
      `${facts['dataset']} ${facts['row_id']?.split(' ')[0] ?? ''}`,
      gemOf(facts),
    ]),
  );
  return (file, { facts }) => {
    if (file === POSITIVES) return gemOf(facts);
    if (file === TRAPS) return null;
    const known = NAMED_BY[file];
    if (!known) return undefined;
    return byName.get(`${file} ${known.prefix}${facts[known.column] ?? ''}`) ?? null;
  };
}

/** Which gem is which film of the catalogue that the hand-judged rows speak of. */
function gemsByCatalogue(): Map<string, string> {
  const files = readdirSync(BUNDLED_PACK_FOLDER).filter((name) => name.endsWith('.md'));
  return new Map(
    files.map((name) => {
      const text = readFileSync(join(BUNDLED_PACK_FOLDER, name), 'utf8');
      const facts = parse(text.split(/^---$/mu)[1] ?? '') as { catalogue?: string };
      return [facts.catalogue ?? '', name.replace(/\.md$/, '')];
    }),
  );
}
