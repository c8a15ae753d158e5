/**
 * npm run bench -- library [--gems <n>,<n>] [--json]: what the library costs at 1,000, 10,000 and
 * 100,000 gems; more than a pack may have are several packs. docs/performance.md keeps the figures with
 * machine and date.
 */
import { parseArgs } from 'node:util';
import { buildOnce } from '../scripts/build.ts';
import { type LibraryCost, measureLibrary, ROUNDS } from './library-cost.ts';
import { packsOf, pagesOf, titles } from './library-packs.ts';

const SIZES = [1_000, 10_000, 100_000];

const ROWS: [keyof LibraryCost, string, digits: number][] = [
  ['importSeconds', 'import, s', 2],
  ['longestTaskMs', 'longest task, ms', 0],
  ['peakHeapMb', 'peak heap of the page, MB', 0],
  ['firstFindMs', 'find 100 mentions, first, ms', 1],
  ['warmFindMs', 'find 100 mentions, warm, ms', 1],
  ['warmFindOtherMs', '… of other films each time, ms', 1],
  ['warmFindAllMs', '… all of them gems, warm, ms', 1],
  ['found', '… gems found of the 100', 0],
  ['firstRowsMs', 'first 100 rows of the list, ms', 1],
  ['wholeListSeconds', 'every gem for the list, s', 2],
  ['searchIndexSeconds', 'all made searchable, s', 2],
  ['searchMs', 'a search through all, ms', 1],
  ['accountMsAFilm', 'an account of 10,000 films, ms each', 3],
  ['restoreSeconds', 'the backup of it restored, s', 2],
  ['saveSeconds', 'a pack as a file, s', 2],
  ['saveTaskMs', '… longest task, ms', 0],
];

export async function benchLibrary(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: { gems: { type: 'string' }, json: { type: 'boolean' } },
  });
  const sizes = values.gems?.split(',').map(Number) ?? SIZES;
  await buildOnce('chrome');
  const { name, mentions } = titles(Math.max(...sizes));
  const pages = pagesOf(mentions, Math.min(...sizes), ROUNDS);
  const costs: LibraryCost[] = [];
  // One after another: side by side they would measure each other.
  for (const size of sizes) costs.push(await measureLibrary(packsOf(mentions, size), pages));
  if (values.json) console.log(JSON.stringify({ films: name, costs }));
  else print(name, costs);
}

function print(name: string, costs: LibraryCost[]): void {
  console.log(`A library of ${name}`);
  const row = (label: string, cells: string[]) =>
    console.log(label.padEnd(36) + cells.map((cell) => cell.padStart(10)).join(''));
  row(
    'gems',
    costs.map(({ gems }) => gems.toLocaleString('en')),
  );
  for (const [key, label, digits] of ROWS) {
    row(
      label,
      costs.map((cost) => cost[key].toFixed(digits)),
    );
  }
}
