/**
 * npm run eval -- [--json] [--check] [--lists <folder>]
 *
 * Measures matching on real lists: the bundled pack against every row, and large packs that nobody
 * curated against lists whose ids tell the truth. It is the code of `npm run match` and the extension.
 * With --check the exit code is 1 where a target is not met.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { measureBundled } from './eval/bundled.ts';
import { measureBeyond, measureKorean, measureStreaming } from './eval/large.ts';
import { report, type Measurement } from './eval/report.ts';
import { bundledTargets, koreanTargets, streamingTargets } from './eval/targets.ts';

/** Beside the repository: the lists are other people's and no part of it. */
export const LISTS = join(import.meta.dirname, '../../shared/titles');

export async function main(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      json: { type: 'boolean' },
      check: { type: 'boolean' },
      lists: { type: 'string', default: LISTS },
    },
  });
  if (!existsSync(values.lists)) {
    throw new Error(`There are no lists in ${values.lists}; name their folder with --lists.`);
  }
  const measurement = measure(values.lists);
  console.log(values.json ? JSON.stringify(measurement, null, 2) : report(measurement));
  return values.check && measurement.targets.some(({ met }) => !met) ? 1 : 0;
}

/** @param folder that holds the lists under the names that docs/matching.md gives them. */
export function measure(folder: string): Measurement {
  const bundled = measureBundled(folder);
  const korean = measureKorean(folder);
  const streaming = measureStreaming(folder);
  return {
    bundled,
    large: [...korean, streaming, ...measureBeyond(folder)],
    targets: [...bundledTargets(bundled), ...koreanTargets(korean), ...streamingTargets(streaming)],
  };
}
