/**
 * npm run match -- <list.csv> [--pack <file>] [--json]
 *
 * Prints the gems that a list of films holds, judged as on a web page: row, title, year, confidence,
 * gem, its title and year, evidence; divided by tabs, or a JSON object a line.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Pack } from '../film.ts';
import { candidatesFor, indexGems } from '../matching/candidates.ts';
import { judgeAll, type Candidate } from '../matching/judge-all.ts';
import { compileBundledPack } from '../packs/compile.ts';
import { parsePack } from '../packs/format.ts';
import { ListError, readList, type ListRow } from './lists/csv.ts';

const USAGE = 'Usage: npm run match -- <list.csv> [--pack <file>] [--json]';

/** One row that matched, as `--json` prints it. */
export interface MatchedRow {
  row: number;
  title: string;
  year: number | null;
  confidence: string;
  gem: string;
  gemTitle: string;
  gemYear: number;
  evidence: string[];
}

/** @throws an error that says in a sentence what is wrong with a file or the arguments. */
export async function main(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { pack: { type: 'string' }, json: { type: 'boolean' } },
  });
  const [file] = positionals;
  if (file === undefined || positionals.length > 1) throw new Error(USAGE);
  const pack = values.pack === undefined ? compileBundledPack() : readPack(values.pack);
  const rows = readRows(file);
  const matched = matchRows(rows, pack);
  for (const row of matched) console.log(values.json ? JSON.stringify(row) : tabSeparated(row));
  console.error(summary(file, rows, matched));
  return 0;
}

/** Judges every row of a list against a pack. */
export function matchRows(rows: ListRow[], pack: Pack): MatchedRow[] {
  const index = indexGems(pack.gems.map((gem): Candidate => ({ pack, gem })));
  return rows.flatMap(({ number, mention }) => {
    const verdict = judgeAll(mention, candidatesFor(index, mention));
    if (!verdict) return [];
    const { gem } = verdict.candidate;
    return {
      row: number,
      title: mention.title,
      year: mention.year,
      confidence: verdict.judgement.confidence,
      gem: gem.id,
      gemTitle: gem.film.title,
      gemYear: gem.film.year,
      evidence: verdict.judgement.evidence,
    };
  });
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') throw new Error(`There is no file ${file}.`, { cause: error });
    if (code === 'EISDIR') throw new Error(`${file} is a folder.`, { cause: error });
    throw error;
  }
}

function readRows(file: string): ListRow[] {
  try {
    return readList(readText(file));
  } catch (error) {
    if (!(error instanceof ListError)) throw error;
    throw new Error(`${file} cannot be read as a list: ${error.message}.`, { cause: error });
  }
}

function readPack(file: string): Pack {
  let value: unknown;
  try {
    value = JSON.parse(readText(file));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new Error(`${file} is not a pack: it is not JSON.`, { cause: error });
  }
  const parsed = parsePack(value);
  if ('pack' in parsed) return parsed.pack;
  throw new Error([`${file} is not a pack:`, ...parsed.problems.map((p) => `- ${p}`)].join('\n'));
}

function tabSeparated(row: MatchedRow): string {
  const gem = `${row.gemTitle} (${row.gemYear})`;
  const cells = [row.row, row.title, row.year ?? '', row.confidence, row.gem, gem];
  // A quoted cell of a CSV may hold tabs and line ends.
  return [...cells, row.evidence.join(' ')]
    .map((cell) => String(cell).replaceAll(/\s+/gu, ' '))
    .join('\t');
}

function summary(file: string, rows: ListRow[], matched: MatchedRow[]): string {
  const count = (confidence: string) =>
    matched.filter((row) => row.confidence === confidence).length;
  const gems = new Set(
    matched.filter((row) => row.confidence !== 'possible').map(({ gem }) => gem),
  );
  return (
    `${rows.length} rows of ${file}: ${count('certain')} certain, ${count('likely')} likely ` +
    `(${gems.size} gems), ${count('possible')} possible.`
  );
}
