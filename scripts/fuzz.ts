/**
 * npm run fuzz [-- --runs N] [-- --target "CSV reader"] [-- --seed N]
 *
 * Gives generated data, whole, hostile and broken, to everything that takes data of strangers, and looks
 * whether what must hold does (scripts/fuzz/target.ts). A case that fails is made as small as can be and
 * printed with its seed. The exit code is 1 where there is one.
 */
import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { accountReader, packReader, tableReader } from './fuzz/files.ts';
import { jsonListReader } from './fuzz/json-lists.ts';
import { matcher, messages } from './fuzz/pages.ts';
import type { Target } from './fuzz/target.ts';

export const TARGETS: Target[] = [
  packReader,
  jsonListReader,
  tableReader,
  accountReader,
  messages,
  matcher,
];

const RUNS = 100_000;

export interface Finding {
  seed: number;
  /** The smallest input found for which something does not hold, in JavaScript. */
  input: string;
  error: string;
}

/** @returns the first case that fails, made small; null where there is none. */
export async function fuzz(
  { property }: Target,
  runs: number,
  seed?: number,
): Promise<Finding | null> {
  const outcome = await fc.check(property, {
    numRuns: runs,
    ...(seed !== undefined && { seed }),
  });
  if (!outcome.failed) return null;
  const { errorInstance } = outcome;
  const error = errorInstance instanceof Error ? errorInstance.message : String(errorInstance);
  return { seed: outcome.seed, input: fc.stringify(outcome.counterexample), error };
}

export async function main(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: { runs: { type: 'string' }, target: { type: 'string' }, seed: { type: 'string' } },
  });
  const runs = values.runs === undefined ? RUNS : Number(values.runs);
  const targets = TARGETS.filter(({ name }) => !values.target || name === values.target);
  if (!(runs > 0)) throw new Error('Say how many runs: --runs 1000.');
  if (targets.length === 0) {
    throw new Error(`There are these targets: ${TARGETS.map(({ name }) => name).join(', ')}.`);
  }
  let findings = 0;
  console.log('target                     inputs  seconds  findings');
  for (const target of targets) {
    const started = performance.now();
    const seed = values.seed === undefined ? undefined : Number(values.seed);
    const finding = await fuzz(target, runs, seed);
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    const row = [target.name.padEnd(24), String(runs).padStart(8), seconds.padStart(8)];
    console.log(`${row.join(' ')}  ${finding ? 1 : 0}`);
    if (!finding) continue;
    findings += 1;
    console.log(`  seed ${finding.seed}: ${finding.error}\n  ${finding.input}`);
  }
  return findings > 0 ? 1 : 0;
}
