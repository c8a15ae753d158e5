/**
 * npm run bench [-- library] …: what the library costs, by library.ts; without a name:
 *
 * npm run bench [-- --rounds <n>] [--json]: what a page pays for the extension, in a real Chromium,
 * on the shipped build. docs/performance.md keeps the figures with machine and date.
 */
import { parseArgs } from 'node:util';
import { buildOnce } from '../scripts/build.ts';
import { benchLibrary } from './library.ts';
import { listOf100 } from './list-page.ts';
import { type Figures, measurePageCost, type PageCost } from './page-cost.ts';
import type { Difference } from './statistics.ts';

const DEFAULT_ROUNDS = 30;

const NAMES: Record<keyof Figures, string> = {
  scriptMs: 'script, ms',
  compileMs: 'compile, ms',
  taskMs: 'all tasks, ms',
  heapKb: 'heap, kB',
};

export async function main(args: string[]): Promise<void> {
  const [name, ...rest] = args;
  if (name === 'library') return benchLibrary(rest);
  const { values } = parseArgs({
    args,
    options: { rounds: { type: 'string' }, json: { type: 'boolean' } },
  });
  await buildOnce('chrome');
  const page = listOf100();
  const cost = await measurePageCost(page.html, Number(values.rounds ?? DEFAULT_ROUNDS));
  if (values.json) console.log(JSON.stringify({ page: page.name, ...cost }));
  else print(page.name, cost);
}

function print(name: string, cost: PageCost): void {
  console.log(`On ${name}, above an empty content script; medians of ${cost.rounds} loads`);
  console.log(`${'figure'.padEnd(16)}${'ours'.padEnd(28)}noise (two hosts without a script)`);
  for (const figure of Object.keys(NAMES) as (keyof Figures)[]) {
    console.log(
      NAMES[figure].padEnd(16) +
        tell(cost.aboveFloor[figure]).padEnd(28) +
        tell(cost.noise[figure]),
    );
  }
}

function tell({ median, low, high }: Difference): string {
  return `${median.toFixed(2)} [${low.toFixed(2)}, ${high.toFixed(2)}]`;
}
